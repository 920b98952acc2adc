package import TestSupport

/// A file that something was done to, as hands, programs and transports do.
package enum MutatedFile {
    private static let pieces: [[UInt8]] =
        [
            ",", ";", "\t", "|", "\"", "\"\"", "'", "\n", "\r\n", "\r", "\n\n", " ", "\u{A0}", "\u{FEFF}", "я", "é", "e\u{301}",
            "😀", "0",
            "-", "1937-06", "350–360", "ca. 12", "12,5", "1 234", "l2", "\\\"", "=1+1", ",,", "\",\"",
        ].map { Array($0.utf8) } + [[0x00], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0x80]]

    /// Changes a file in one to four places.
    package static func make(from original: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &random) { change(&bytes, using: &random) }
        return bytes
    }

    private static func change(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let length = min(bytes.count - place, Int.random(in: 0...12, using: &random))
        let piece = pieces.randomElement(using: &random) ?? []
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1, 2: bytes.insert(contentsOf: piece, at: place)
        case 3: bytes.replaceSubrange(place..<min(place + 1, bytes.count), with: piece)
        case 4: bytes.removeSubrange(place..<place + length)
        case 5: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        case 6: bytes.removeSubrange(place...)
        default:
            let other = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(contentsOf: bytes[place..<place + length], at: other)
        }
    }
}
