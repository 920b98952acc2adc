import Diagnostics
import Tabular

/// The rows of another resource that name each row of a resource by a foreign key.
struct CountedRows {
    let table: Table
    /// By row of the near table, in ascending order.
    private let rowsByFarRow: [Int: [Int]]
    /// How many rejected rows name it: their conditions cannot be asked.
    private let rejected: [Int: Int]
    /// How many rows name it of which a cell that a condition asks for is missing.
    private let undecided: [Int: Int]
    /// The rows that name it, whether or not they pass the conditions.
    private let named: Set<Int>

    /// `by` is the key's field, with or without `_id`. Nil and reported when there is no such key.
    init?(
        _ resource: PlacedText, by: PlacedText, toward far: ResourceReading, counting: [RowFilter.Condition],
        _ package: IdentityContext, sink: inout DiagnosticSink
    ) {
        guard let near = package.reading(resource, sink: &sink), let table = package.catalog.table(near.name) else { return nil }
        let keys = near.descriptor.foreignKeys.filter {
            ($0.farResource?.text ?? near.name) == far.name && $0.fields.count == 1
        }
        let matching = keys.filter { [by.text, by.text + "_id"].contains($0.fields[0].text) }
        guard let key = matching.first, matching.count == 1 else {
            sink.report(.noKey(by, from: near.name, to: far.name, known: keys.map(\.fields[0].text)))
            return nil
        }
        guard let check = ForeignKeyCheck(key, of: near, among: package.readings, sink: &sink) else { return nil }
        let filter = RowFilter(counting, of: near, table: table, sink: &sink)
        var rows: [Int: [Int]] = [:], rejected: [Int: Int] = [:], undecided: [Int: Int] = [:], named: Set<Int> = []
        for (nearRow, farRow) in check.farRows.enumerated() {
            guard let farRow, let farTableRow = far.tableRows[farRow] else { continue }
            guard let row = near.tableRows[nearRow] else {
                rejected[farTableRow, default: 0] += 1
                continue
            }
            named.insert(farTableRow)
            if filter.passes(row) { rows[farTableRow, default: []].append(row) }
            if filter.isUndecided(row) { undecided[farTableRow, default: 0] += 1 }
        }
        self.table = table
        rowsByFarRow = rows
        self.rejected = rejected
        self.undecided = undecided
        self.named = named
    }

    func rows(of farRow: Int) -> [Int] { rowsByFarRow[farRow] ?? [] }

    /// Why the rows of a row cannot be counted; nil when they can.
    func obstacle(_ farRow: Int) -> String? {
        if let count = rejected[farRow] { return "\(count) of its rows in \(table.name) \(count == 1 ? "was" : "were") rejected" }
        if let count = undecided[farRow] {
            return "whether \(count) of its rows in \(table.name) \(count == 1 ? "is" : "are") counted is not known"
        }
        return named.contains(farRow) ? nil : "no row of \(table.name) names it"
    }
}

extension Diagnostic {
    fileprivate static func noKey(_ by: PlacedText, from near: String, to far: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "\"\(by.text)\" is no foreign key of \"\(near)\" that leads to \"\(far)\"",
            at: by.location,
            excerpt: by.text,
            remedy: Spelling.suggestion(for: by.text, among: known)
                ?? "declare a foreign key of one field from \"\(near)\" to \"\(far)\"")
    }
}
