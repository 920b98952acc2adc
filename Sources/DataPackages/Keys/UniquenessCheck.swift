import Diagnostics

/// No two rows have the same primary key, and no two the same values of fields declared unique.
enum UniquenessCheck {
    static func check(_ reading: ResourceReading, sink: inout DiagnosticSink) {
        if !reading.descriptor.primaryKey.isEmpty, let key = reading.indices(of: reading.descriptor.primaryKey, sink: &sink) {
            for (row, first) in KeyIndex(reading, fields: key).repetitions {
                sink.report(.duplicate("the key", reading, row, first, key))
            }
        }
        let uniqueFields = reading.fields.filter { $0.constraints.unique }.map { [$0.name] }
        for names in uniqueFields + reading.descriptor.uniqueKeys
        where names.map(\.text) != reading.descriptor.primaryKey.map(\.text) {
            guard !names.isEmpty, let key = reading.indices(of: names, sink: &sink) else { continue }
            for (row, first) in KeyIndex(reading, fields: key).repetitions {
                sink.report(.duplicate("the unique value", reading, row, first, key))
            }
        }
    }
}

extension Diagnostic {
    /// An error: nothing says which of the two rows is meant.
    fileprivate static func duplicate(_ what: String, _ reading: ResourceReading, _ row: Int, _ first: Int, _ fields: [Int])
        -> Diagnostic
    {
        let names = fields.map { reading.fields[$0].name.text }.joined(separator: ", ")
        let key = reading.keyWords(row: row, fields: fields)
        return Diagnostic(
            code: "key.duplicate", "\(what) \(key.quotedForMessage) stands on line \(reading.line(first)) already",
            at: reading.location(row: row, field: fields[0]), excerpt: "\(names): \(key.lineForMessage)",
            remedy: "change or remove one of the two rows, lines \(reading.line(first)) and \(reading.line(row))")
    }
}
