/// A guess, for the words of an error only: which encoding bytes that are not UTF-8 are probably in.
enum LikelyEncoding {
    /// The letters that make up three quarters of Russian text.
    private static let frequent = Set("оеаинтсрвлкмдп".unicodeScalars.map { UInt16($0.value) })
    private static let cyrillic = ["windows-1251", "koi8-r", "ibm866"]

    /// How many bytes are looked at.
    static let sampleSize = 65_536

    /// Nil when nothing can be said.
    static func name(of sample: ArraySlice<UInt8>) -> String? {
        let high = sample.filter { $0 >= 0x80 }
        guard !high.isEmpty else { return nil }
        // Words of Cyrillic letters are runs of high bytes; in Latin text accents stand alone among ASCII letters.
        let neighbours = zip(sample, sample.dropFirst()).count { $0 >= 0x80 && $1 >= 0x80 }
        guard 2 * neighbours >= high.count else { return "windows-1252" }
        let scores = cyrillic.map { name -> (name: String, score: Int) in
            guard let table = CharacterEncoding(named: name)?.upperHalf else { return (name, 0) }
            return (name, high.count { frequent.contains(table[Int($0) - 0x80]) })
        }
        guard let best = scores.max(by: { $0.score < $1.score }), 2 * best.score >= high.count else { return nil }
        return best.name
    }
    /// Whether bytes that begin with a NUL look like UTF-16: its ASCII characters have a NUL in every second byte.
    static func looksLikeUTF16(_ sample: ArraySlice<UInt8>) -> Bool {
        let places = sample.indices.filter { sample[$0] == 0 }.map { $0 - sample.startIndex }
        return places.count > 1 && places.allSatisfy { $0 % 2 == 0 }
    }
}
