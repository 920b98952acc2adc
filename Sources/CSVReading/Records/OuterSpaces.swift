import Diagnostics

/// Cells that begin or end with a space, by column: they are kept as they are, and said.
struct OuterSpaces {
    private var counts: [Int: Int] = [:]
    private var places: [Int: FileLocation] = [:]
    /// The first such cell of each column in the batch being read.
    private var found: [(record: Int, field: Int)] = []

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
        for (record, field) in found { places[field] = batch.location(record: record, field: field) }
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
            "\(count == 1 ? "one cell" : "\(count) cells") of \"\(column)\" \(count == 1 ? "begins or ends" : "begin or end") with a space, which is kept; here first",
            at: location, remedy: "remove the spaces if they mean nothing: \"a\" and \"a \" are different values")
    }
}
