import Diagnostics
import Tabular
import YAMLReading

/// Which rows of a table an identity is about: those whose cells have one of the values that each condition names.
struct RowFilter {
    /// A field and the values it may have, as `{"sentence": "death"}` states it.
    struct Condition: Sendable {
        let field: PlacedText
        let values: [PlacedText]

        /// None when nothing is written.
        static func decode(_ node: YAMLNode?, sink: inout DiagnosticSink) -> [Condition] {
            guard let mapping = node?.mapping("the rows of an identity", keys: [], others: true, sink: &sink) else { return [] }
            return mapping.entries.compactMap { entry in
                guard let name = entry.key.placedText("a field", sink: &sink) else { return nil }
                return Condition(field: name, values: entry.value.list().compactMap { $0.placedScalar("a value", sink: &sink) })
            }
        }
    }

    private let tests: [(column: Column, values: Set<Value>)]

    /// Reports unknown fields and values that are not of the field's type.
    init(_ conditions: [Condition], of reading: ResourceReading, table: Table, sink: inout DiagnosticSink) {
        tests = conditions.compactMap { condition in
            guard let index = reading.names.firstIndex(of: condition.field.text), let column = table.column(condition.field.text)
            else {
                sink.report(.unknownField(condition.field, of: reading.name, known: reading.names))
                return nil
            }
            let type = reading.fields[index].type
            return (column, Set(condition.values.compactMap { type.value(of: $0, sink: &sink) }))
        }
    }

    /// A row of which a cell is missing does not pass.
    func passes(_ row: Int) -> Bool { tests.allSatisfy { $0.values.contains($0.column[row]) } }

    /// Whether a cell that is missing keeps a row from passing, and nothing else does.
    func isUndecided(_ row: Int) -> Bool {
        !passes(row) && tests.allSatisfy { $0.column[row].isMissing || $0.values.contains($0.column[row]) }
    }
}
