import CSVReading
import Diagnostics
import Tabular

/// One file of the package, read and typed: all its rows, those rejected included, since keys are checked against every row.
struct ResourceReading {
    let descriptor: ResourceDescriptor
    private let document: CSVDocument
    let fields: [FieldDescriptor]
    let cells: [[String?]]
    let columns: [TypedColumn]
    let estimates: [EstimateColumn]
    let rejections: [Rejection]
    /// The rows that are in the table, in the order of the file.
    let accepted: [Int]
    /// For each row read, its row in the table; nil when it was rejected.
    let tableRows: [Int?]

    /// Nil when the file is no CSV or its columns are not those of the schema; every fault is reported.
    init?(_ descriptor: ResourceDescriptor, bytes: [UInt8], sink: inout DiagnosticSink) {
        let document: CSVDocument
        do throws(Diagnostic) {
            document = try CSVDocument.parse(bytes, file: descriptor.path.path, dialect: descriptor.dialect, sink: &sink)
        } catch {
            sink.report(error)
            return nil
        }
        guard descriptor.isComplete else { return nil }
        let fields =
            descriptor.fields
            ?? document.header.indices.map {
                FieldDescriptor(undescribed: PlacedText(text: document.header[$0], location: document.location(headerField: $0)))
            }
        guard HeaderCheck.matches(document, fields, resource: descriptor.name.text, sink: &sink) else { return nil }
        let cells = fields.indices.map { document.column($0) }
        var columns: [TypedColumn] = []
        for (index, field) in fields.enumerated() {
            var column = TypedColumn(
                cells[index], type: field.type, missingValues: field.missingValues ?? descriptor.missingValues)
            let isKey = descriptor.primaryKey.contains { $0.text == field.name.text }
            let check = ConstraintCheck(field, isKey: isKey, sink: &sink)
            if !check.isEmpty { column.apply(check, to: cells[index]) }
            columns.append(column)
        }
        let estimates = descriptor.annotations.estimates.compactMap {
            EstimateColumn($0, resource: descriptor.name.text, fields: fields, columns: columns, sink: &sink)
        }
        let faults = Self.faults(columns, estimates)
        for (row, field, fault) in faults {
            let place = document.location(record: row, field: field)
            sink.report(.cell(fault, cells[field][row] ?? "", column: fields[field].name.text, at: place))
        }
        var rejections: [Rejection] = [], rejected = [Bool](repeating: false, count: document.recordCount)
        for (row, field, fault) in faults where !rejected[row] {
            rejected[row] = true
            let name = fields[field].name.text
            rejections.append(
                Rejection(line: document.lines[row], column: name, code: fault.code, reason: "\(name): \(fault.message)"))
        }
        self.descriptor = descriptor
        self.bytes = bytes
        self.document = document
        self.fields = fields
        self.cells = cells
        self.columns = columns
        self.estimates = estimates
        self.rejections = rejections
        accepted = rejected.indices.filter { !rejected[$0] }
        var next = 0
        tableRows = rejected.map { isRejected in
            guard !isRejected else { return nil }
            next += 1
            return next - 1
        }
    }

    /// By row, then by field.
    private static func faults(_ columns: [TypedColumn], _ estimates: [EstimateColumn]) -> [(
        row: Int, field: Int, fault: CellFault
    )] {
        var faults: [(row: Int, field: Int, fault: CellFault)] = []
        for (field, column) in columns.enumerated() { faults += column.faults.map { ($0.row, field, $0.fault) } }
        for estimate in estimates { faults += estimate.faults.map { ($0.row, estimate.faultField, $0.fault) } }
        return faults.sorted { ($0.row, $0.field) < ($1.row, $1.field) }
    }

    var name: String { descriptor.name.text }
    /// Relative to the project.
    var path: String { document.file }
    /// The file as it was read.
    let bytes: [UInt8]
    var header: [String] { document.header }
    var rowsRead: Int { document.recordsRead }

    /// The physical line on which a row begins.
    func line(_ row: Int) -> Int { document.lines[row] }

    func location(row: Int, field: Int) -> FileLocation { document.location(record: row, field: field) }

    /// The text of a cell; nil when it is missing.
    func text(row: Int, field: Int) -> String? { columns[field].isMissing[row] ? nil : cells[field][row] ?? "" }

    /// The values of a key as texts, numbers and dates in one spelling; nil when one of them is missing.
    func key(row: Int, fields: [Int]) -> [String]? {
        var parts: [String] = []
        for field in fields {
            guard let text = text(row: row, field: field) else { return nil }
            parts.append(columns[field].plainText(row) ?? text)
        }
        return parts
    }

    /// For each primary key, parts joined by `, `, its first row.
    var rowsByKey: [String: Int] {
        let fields = descriptor.primaryKey.compactMap { header.firstIndex(of: $0.text) }
        guard !fields.isEmpty else { return [:] }
        let keys = tableRows.indices.compactMap { row in key(row: row, fields: fields).map { ($0.joined(separator: ", "), row) } }
        return Dictionary(keys, uniquingKeysWith: { first, _ in first })
    }

    /// The numbers of the named fields; nil and reported when one is unknown.
    func indices(of names: [PlacedText], sink: inout DiagnosticSink) -> [Int]? {
        var indices: [Int] = []
        for name in names {
            guard let index = header.firstIndex(of: name.text) else {
                sink.report(.unknownField(name, of: self.name, known: header))
                continue
            }
            indices.append(index)
        }
        return indices.count == names.count ? indices : nil
    }
}

extension Diagnostic {
    /// A warning: the row is rejected and counted, and the run goes on.
    fileprivate static func cell(_ fault: CellFault, _ text: String, column: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: fault.code, fault.message, at: location, excerpt: "\(column): \(text.lineForMessage)",
            remedy: fault.remedy)
    }
}
