import Diagnostics
import Tabular

/// Every value of a foreign key names a row of the other table.
struct ForeignKeyCheck {
    let descriptor: ForeignKeyDescriptor
    let near: ResourceReading
    let far: ResourceReading
    private let nearFields: [Int]
    private let farFields: [Int]

    /// Nil when a field is unknown, which is reported, or when the other file could not be read, which was reported there.
    init?(
        _ descriptor: ForeignKeyDescriptor, of near: ResourceReading, among readings: [ResourceReading],
        sink: inout DiagnosticSink
    ) {
        let farName = descriptor.farResource?.text ?? near.name
        let nearFields = near.indices(of: descriptor.fields, sink: &sink)
        guard let far = readings.first(where: { $0.name == farName }) else { return nil }
        let farFields = far.indices(of: descriptor.farFields, sink: &sink)
        guard let nearFields, let farFields, !nearFields.isEmpty else { return nil }
        self.descriptor = descriptor
        self.near = near
        self.far = far
        self.nearFields = nearFields
        self.farFields = farFields
    }

    /// Reports unknown values, and values that several rows have; gives the rows that are named. A key of several fields
    /// is checked, but leads nowhere: paths follow keys of one field.
    func foreignKey(sink: inout DiagnosticSink) -> ForeignKey? {
        let index = KeyIndex(far, fields: farFields)
        let ambiguous = Dictionary(index.repetitions.map { ($0.first, $0.row) }, uniquingKeysWith: { first, _ in first })
        var farRows: [Int?] = []
        // No table is made of rows that were not kept, and no path leads from it.
        let keepsRows = near.content != nil
        var remedies: [String: String?] = [:]
        // Each is found by a look at every key: of a million keys for one value, of few keys for fifty.
        let remedyLimit = max(1, min(50, 200_000 / max(1, index.firstRows.count)))
        for row in near.tableRows.indices {
            var farRow: Int?
            if let key = near.key(row: row, fields: nearFields) {
                if let found = index.firstRows[key] {
                    farRow = far.tableRows[found]
                    if let second = ambiguous[found] { sink.report(ambiguity(row, found, second)) }
                } else {
                    let text = near.keyWords(row: row, fields: nearFields)
                    if remedies[text] == nil, remedies.count < remedyLimit {
                        remedies[text] = .some(suggestion(for: text, index))
                    }
                    sink.report(unknown(row, text, remedies[text] ?? nil))
                }
            }
            if keepsRows, near.tableRows[row] != nil { farRows.append(farRow) }
        }
        guard nearFields.count == 1 else { return nil }
        return ForeignKey(
            table: near.name, column: descriptor.fields[0].text, farTable: far.name,
            farColumn: descriptor.farFields[0].text, farRows: farRows)
    }

    /// For each row of the near file the row of the far file that it names, rejected rows of both included.
    var farRows: [Int?] {
        let index = KeyIndex(far, fields: farFields)
        return near.tableRows.indices.map { row in
            near.key(row: row, fields: nearFields).flatMap { index.firstRows[$0] }
        }
    }

    private func suggestion(for key: String, _ index: KeyIndex) -> String? {
        let known = index.firstRows.values.sorted().map { far.keyWords(row: $0, fields: farFields) }
        return Spelling.suggestion(for: key, among: known)
    }
}

extension ForeignKeyCheck {
    private func unknown(_ row: Int, _ key: String, _ remedy: String?) -> Diagnostic {
        let names = descriptor.farFields.map(\.text).joined(separator: ", ")
        return Diagnostic(
            code: "key.foreign", "\(key.quotedForMessage) is not in \"\(far.name)\" (\(names))",
            at: near.location(row: row, field: nearFields[0]),
            excerpt: "\(descriptor.fields.map(\.text).joined(separator: ", ")): \(key.lineForMessage)", remedy: remedy)
    }

    private func ambiguity(_ row: Int, _ first: Int, _ second: Int) -> Diagnostic {
        let key = near.keyWords(row: row, fields: nearFields)
        return Diagnostic(
            code: "key.ambiguous",
            "\(key.quotedForMessage) names two rows of \"\(far.name)\", lines \(far.line(first)) and \(far.line(second))",
            at: near.location(row: row, field: nearFields[0]), remedy: "a foreign key must refer to a primary or unique key")
    }
}
