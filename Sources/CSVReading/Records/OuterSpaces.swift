import Diagnostics

/// Cells that begin or end with a space, by column: they are kept as they are, and said.
struct OuterSpaces {
    private var counts: [Int: Int] = [:]
    private var places: [Int: FileLocation] = [:]
    /// The space of the first such cell, by column.
    private var spaces: [Int: Unicode.Scalar] = [:]
    /// The first such cell of each column in the batch being read.
    private var found: [(record: Int, field: Int)] = []

    /// Whether a text begins or ends with a space, a tab or one of the spaces beyond ASCII, those without width included.
    static func surround(_ text: some RandomAccessCollection<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        if first == 0x20 || last == 0x20 || first == 0x09 || last == 0x09 { return true }
        if mayBeginSpace(first), let scalar = scalar(text.prefix(3)), isSpace(scalar) { return true }
        guard last & 0xC0 == 0x80 else { return false }
        for count in 2...3 {
            let end = text.suffix(count)
            guard let lead = end.first, lead >= 0xC0 else { continue }
            return mayBeginSpace(lead) && scalar(end).map(isSpace) == true
        }
        return false
    }

    /// The space with which a text begins, else that with which it ends.
    static func first(of text: String) -> Unicode.Scalar? {
        let scalars = text.unicodeScalars
        return [scalars.first, scalars.last].compactMap { $0 }.first { $0 == " " || $0 == "\t" || isSpace($0) }
    }

    /// A space with its article, and with its code point where it is none of the keyboard.
    static func words(_ space: Unicode.Scalar) -> String { space == " " ? "a space" : "a space (\(space.codePoint))" }

    /// All spaces beyond ASCII are written with two or three bytes, of which these are the first.
    private static func mayBeginSpace(_ byte: UInt8) -> Bool { byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF }

    /// The character that some bytes begin with, of two or three bytes; nil for others.
    private static func scalar(_ bytes: some Collection<UInt8>) -> Unicode.Scalar? {
        let bytes = Array(bytes)
        guard let first = bytes.first else { return nil }
        let length = first >= 0xE0 ? 3 : 2
        guard first < 0xF0, bytes.count >= length else { return nil }
        let value = bytes[1..<length].reduce(UInt32(first & (length == 2 ? 0x1F : 0x0F))) { $0 << 6 | UInt32($1 & 0x3F) }
        return Unicode.Scalar(value)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Spaces without width, and the mark that is none inside a text.
        case 0x200B, 0x2060, 0xFEFF: true
        case 0x80...: scalar.properties.isWhitespace && scalar.value != 0x85 && scalar.value != 0x2028 && scalar.value != 0x2029
        default: false
        }
    }

    mutating func count(_ store: FieldStore, lines: [Int], width: Int) {
        found = []
        guard width > 0 else { return }
        for index in store.outerSpaces where index < lines.count * width {
            let field = index % width
            if counts[field] == nil { found.append((index / width, field)) }
            counts[field, default: 0] += 1
        }
    }

    mutating func locate(in batch: CSVBatch) {
        // In the order of records, so that each is replayed once.
        var last: (record: Int, places: [FileLocation])?
        for (record, field) in found {
            if last?.record != record { last = (record, batch.locations(record: record)) }
            places[field] = last?.places[field]
            spaces[field] = batch.cell(record: record, field: field).flatMap(Self.first)
        }
    }

    func findings(_ header: CSVHeader) -> [Diagnostic] {
        counts.keys.sorted().compactMap { field in
            places[field].map { .outerSpaces(counts[field] ?? 0, spaces[field] ?? " ", column: header.names[field], $0) }
        }
    }
}

extension Diagnostic {
    fileprivate static func outerSpaces(_ count: Int, _ space: Unicode.Scalar, column: String, _ location: FileLocation)
        -> Diagnostic
    {
        Diagnostic(
            .note, code: "csv.outer-spaces",
            "\(count == 1 ? "one cell" : "\(count) cells") of \(column.quotedForMessage) \(count == 1 ? "begins or ends" : "begin or end") with \(OuterSpaces.words(space)), which is kept; here first",
            at: location, remedy: "remove the spaces if they mean nothing: \"a\" and \"a \" are different values")
    }
}
