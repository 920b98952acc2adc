import CSVReading
import Diagnostics
import Tabular

/// Checks primary, unique and foreign keys against every row read, rejected ones included.
enum KeyCheck {
    static func check(_ resources: [ReadResource], sink: inout DiagnosticSink) -> [ForeignKey] {
        for resource in resources {
            let descriptor = resource.descriptor
            if !descriptor.primaryKey.isEmpty {
                checkUnique(resource, descriptor.primaryKey, kind: "primary", required: true, sink: &sink)
            }
            for key in descriptor.uniqueKeys { checkUnique(resource, key, kind: "unique", required: false, sink: &sink) }
        }
        return resources.flatMap { resource in
            resource.descriptor.foreignKeys.flatMap { key -> [ForeignKey] in
                guard let far = resources.first(where: { $0.descriptor.name == key.resource }) else { return [] }
                return foreignKeys(key, resource, far, sink: &sink)
            }
        }
    }

    private static func checkUnique(
        _ resource: ReadResource, _ fields: [String], kind: String, required: Bool, sink: inout DiagnosticSink
    ) {
        let columns = resource.texts(of: fields)
        var first: [[String?]: Int] = [:]
        for record in 0..<resource.document.recordCount {
            let key = columns.map { $0[record] }
            let place = resource.location(record, fields[0])
            if key.contains(nil) {
                if required { sink.report(.missingKeyCell(fields, place)) }
                continue
            }
            if let earlier = first[key] {
                let text = key.compactMap { $0 }.joined(separator: ", ")
                sink.report(.duplicateKey(text, kind: kind, place, firstLine: resource.document.lines[earlier]))
            } else {
                first[key] = record
            }
        }
    }

    private static func foreignKeys(
        _ key: ForeignKeyDescriptor, _ near: ReadResource, _ far: ReadResource, sink: inout DiagnosticSink
    ) -> [ForeignKey] {
        let farColumns = far.texts(of: key.farFields), nearColumns = near.texts(of: key.fields)
        var targets: [[String?]: Int] = [:]
        for record in 0..<far.document.recordCount { targets[farColumns.map { $0[record] }] = record }
        var farRows: [Int?] = []
        for record in 0..<near.document.recordCount {
            let values = nearColumns.map { $0[record] }
            var target: Int?
            if !values.contains(nil) {
                target = targets[values]
                if target == nil {
                    let text = values.compactMap { $0 }.joined(separator: ", ")
                    let known = (0..<far.document.recordCount).map { row in
                        farColumns.map { $0[row] ?? "" }.joined(separator: ", ")
                    }
                    sink.report(
                        .unknownKeyValue(text, near.location(record, key.fields[0]), far: far.descriptor.name, known: known))
                }
            }
            if near.rowOfRecord[record] != nil { farRows.append(target.flatMap { far.rowOfRecord[$0] }) }
        }
        return [
            ForeignKey(
                table: near.descriptor.name, column: key.fields[0], farTable: far.descriptor.name, farColumn: key.farFields[0],
                farRows: farRows)
        ]
    }
}

extension ReadResource {
    /// The cells of fields by record; nil where the text means a missing cell.
    func texts(of fields: [String]) -> [[String?]] {
        fields.map { name in
            guard let index = descriptor.fields.firstIndex(where: { $0.name == name }) else {
                return [String?](repeating: nil, count: document.recordCount)
            }
            let missing = descriptor.fields[index].missingValues
            return document.column(index).map { cell in
                let text = cell ?? ""
                return missing[text] == nil ? text : nil
            }
        }
    }

    func location(_ record: Int, _ field: String) -> FileLocation {
        document.location(record: record, field: descriptor.fields.firstIndex { $0.name == field } ?? 0)
    }
}

extension Diagnostic {
    static func duplicateKey(_ key: String, kind: String, _ location: FileLocation, firstLine: Int) -> Diagnostic {
        Diagnostic(
            code: "key.duplicate", "the \(kind) key \"\(key)\" stands in line \(firstLine) already", at: location, excerpt: key,
            remedy: "give one of the two rows another key, or remove it")
    }

    static func missingKeyCell(_ fields: [String], _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "key.missing", "a part of the primary key is empty (\(fields.joined(separator: ", ")))", at: location,
            remedy: "every row needs its key")
    }

    static func unknownKeyValue(_ key: String, _ location: FileLocation, far: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "key.foreign", "\"\(far)\" has no row \"\(key)\"", at: location, excerpt: key,
            remedy: Spelling.suggestion(for: key, among: known) ?? "add the row to \"\(far)\" first")
    }
}
