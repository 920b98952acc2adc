import Diagnostics

/// Cells that begin or end with a space, by column: they are kept as they are, and said.
struct OuterSpaces {
    private var counts: [Int: Int] = [:]
    private var places: [Int: FileLocation] = [:]
    /// The first such cell of each column in the batch being read.
    private var found: [(record: Int, field: Int)] = []

    /// Whether a text begins or ends with a space, a tab or a no-break space.
    static func surround(_ text: some RandomAccessCollection<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        if first == 0x20 || last == 0x20 || first == 0x09 || last == 0x09 { return true }
        guard first == 0xC2 || last == 0xA0 else { return false }
        return text.starts(with: [0xC2, 0xA0]) || text.suffix(2).elementsEqual([0xC2, 0xA0])
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
        }
    }

    func findings(_ header: CSVHeader) -> [Diagnostic] {
        counts.keys.sorted().compactMap { field in
            places[field].map { .outerSpaces(counts[field] ?? 0, column: header.names[field], $0) }
        }
    }
}

extension Diagnostic {
    fileprivate static func outerSpaces(_ count: Int, column: String, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            .note, code: "csv.outer-spaces",
            "\(count == 1 ? "one cell" : "\(count) cells") of \(column.quotedForMessage) \(count == 1 ? "begins or ends" : "begin or end") with a space, which is kept; here first",
            at: location, remedy: "remove the spaces if they mean nothing: \"a\" and \"a \" are different values")
    }
}
