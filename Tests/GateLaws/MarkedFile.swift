import Diagnostics

/// A file written as text: `▸code◂` where a diagnostic points, `⟨0D 0A⟩` for bytes in hexadecimal, `⟨61 × 5000⟩` for many,
/// `⟨end⟩` where the file ends although the line does not.
struct MarkedFile {
    private(set) var bytes: [UInt8] = []
    private(set) var marks: [CorpusCase.Mark] = []

    init(_ text: String, name: String) throws {
        var rest = text[...]
        while let sign = rest.firstIndex(where: { $0 == "▸" || $0 == "⟨" }) {
            bytes += rest[..<sign].utf8
            guard let close = rest[sign...].firstIndex(of: rest[sign] == "▸" ? "◂" : "⟩") else {
                throw CorpusCase.Fault(description: "\(name): a sign is not closed: \(rest[sign...].prefix(20))")
            }
            let content = String(rest[rest.index(after: sign)..<close])
            if rest[sign] == "▸" {
                marks.append(CorpusCase.Mark(code: content, location: Self.place(after: bytes, file: name)))
            } else if content == "end" {
                return
            } else {
                bytes += try Self.bytes(content)
            }
            rest = rest[close...].dropFirst()
        }
        bytes += rest.utf8
    }

    private static func bytes(_ content: String) throws -> [UInt8] {
        let parts = content.split(separator: " × ")
        let bytes = parts[0].split(separator: " ").map { UInt8($0, radix: 16) }
        guard let count = parts.count == 1 ? 1 : Int(parts[1]), !bytes.contains(nil) else {
            throw CorpusCase.Fault(description: "no bytes: ⟨\(content)⟩")
        }
        let unit = bytes.compactMap { $0 }
        return unit.count == 1 ? Array(repeating: unit[0], count: count) : Array(repeatElement(unit, count: count).joined())
    }

    /// Columns count characters; in text that is not UTF-8, bytes. A byte-order mark is not counted.
    private static func place(after bytes: [UInt8], file: String) -> FileLocation {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let line = text[(text.lastIndex(of: 0x0A).map { $0 + 1 } ?? text.startIndex)...]
        let column = String(validating: line, as: UTF8.self)?.unicodeScalars.count ?? line.count
        return FileLocation(file: file, line: text.count { $0 == 0x0A } + 1, column: column + 1)
    }
}
