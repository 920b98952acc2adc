import CSVReading
import Diagnostics
import Tabular

/// One file of the package, read and typed: all its rows, those rejected included, since keys are checked against every row.
struct ResourceReading {
    let descriptor: ResourceDescriptor
    let columns: FieldColumns
    /// The cells of every field; nil when only the keys were kept.
    let content: Content?
    /// The texts of the fields that are part of a key, by field, in one spelling of their values; nil is a missing cell.
    let keyTexts: [Int: [String?]]
    /// The physical line on which each row begins.
    let lines: RowLines
    /// For each row read, its row in the table; nil when it was rejected.
    let tableRows: TableRows
    let rejections: [Rejection]
    let absences: [Dataset.Absence]
    /// How many records the file has.
    let rowsRead: Int
    let finder: RowFinder

    /// Every row of a file that was kept, typed.
    struct Content {
        let cells: [TypedColumn]
        let estimates: [EstimateColumn]
        /// The file as it was read.
        let bytes: [UInt8]
    }

    var name: String { descriptor.name.text }
    /// Relative to the project.
    var path: String { descriptor.path.path }
    var fields: [FieldDescriptor] { columns.fields }
    /// The names of the fields.
    var names: [String] { columns.names }
    /// The rows that are in the table, in the order of the file.
    var accepted: [Int] { tableRows.indices.filter { tableRows[$0] != nil } }

    /// The physical line on which a row begins.
    func line(_ row: Int) -> Int { lines[row] }

    /// Where a cell begins; the beginning of the row when the file has no such column.
    func location(row: Int, field: Int) -> FileLocation { finder.location(row: row, column: columns.columns[field] ?? 0) }

    /// The text of a cell of a key; nil when it is missing.
    func text(row: Int, field: Int) -> String? { keyTexts[field].flatMap { $0[row] } }

    /// The values of a key as one text, numbers and dates in one spelling; nil when one of them is missing. Equal for equal
    /// values and for no others: each of several but the last has its length before it.
    func key(row: Int, fields: [Int]) -> String? {
        if fields.count == 1 { return text(row: row, field: fields[0]) }
        var parts: [String] = []
        for field in fields {
            guard let text = text(row: row, field: field) else { return nil }
            parts.append(text)
        }
        return parts.dropLast().map { "\($0.utf8.count):\($0)" }.joined() + (parts.last ?? "")
    }

    /// The values of a key joined by `, `, for people.
    func keyWords(row: Int, fields: [Int]) -> String {
        fields.map { text(row: row, field: $0) ?? "" }.joined(separator: ", ")
    }

    /// For each primary key, parts joined by `, `, its first row.
    var rowsByKey: [String: Int] {
        let fields = descriptor.primaryKey.compactMap { names.firstIndex(of: $0.text) }
        guard !fields.isEmpty else { return [:] }
        let keys = tableRows.indices.compactMap { row in
            key(row: row, fields: fields).map { _ in (keyWords(row: row, fields: fields), row) }
        }
        return Dictionary(keys, uniquingKeysWith: { first, _ in first })
    }

    /// The numbers of the named fields; nil and reported when one is unknown.
    func indices(of wanted: [PlacedText], sink: inout DiagnosticSink) -> [Int]? {
        var indices: [Int] = []
        for name in wanted {
            guard let index = names.firstIndex(of: name.text) else {
                sink.report(.unknownField(name, of: self.name, known: names))
                continue
            }
            indices.append(index)
        }
        return indices.count == wanted.count ? indices : nil
    }
}
