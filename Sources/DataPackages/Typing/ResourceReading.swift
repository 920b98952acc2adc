import CSVReading
import Diagnostics
import Tabular

/// A resource after typing: its table of accepted rows, and what keys need of every row read.
struct ReadResource {
    let descriptor: ResourceDescriptor
    let document: CSVDocument
    /// The record of each accepted row.
    let records: [Int]
    /// The row of each record; nil when it was rejected.
    let rowOfRecord: [Int?]
    let table: Table
    let dataset: Dataset
}

/// Reads one resource: CSV, header, types, estimates, rejected rows.
enum ResourceReading {
    static func read(
        _ descriptor: ResourceDescriptor, path: String, bytes: [UInt8], sink: inout DiagnosticSink
    ) throws(Diagnostic) -> ReadResource? {
        let document = try CSVDocument.parse(bytes, file: path, sink: &sink)
        guard checkHeader(document, descriptor, sink: &sink) else { return nil }
        let typed = descriptor.fields.indices.map { TypedColumn(document.column($0), field: descriptor.fields[$0]) }
        var faults: [Int: [(field: Int, fault: CellFault)]] = [:]
        for (field, column) in typed.enumerated() {
            for (record, fault) in column.faults { faults[record, default: []].append((field, fault)) }
        }
        let combined = descriptor.estimates.map { estimate in
            combine(estimate, descriptor: descriptor, typed: typed, count: document.recordCount, faults: &faults)
        }
        var rejections: [Rejection] = []
        for record in faults.keys.sorted() {
            guard let found = faults[record]?.sorted(by: { $0.field < $1.field }), let first = found.first else { continue }
            for (field, fault) in found { sink.report(fault.diagnostic(at: document.location(record: record, field: field))) }
            rejections.append(
                Rejection(line: document.lines[record], code: first.fault.code, reason: first.fault.message))
        }
        let records = (0..<document.recordCount).filter { faults[$0] == nil }
        var rowOfRecord = [Int?](repeating: nil, count: document.recordCount)
        for (row, record) in records.enumerated() { rowOfRecord[record] = row }
        let columns = columns(descriptor, typed: typed, combined: combined, records: records)
        let table = Table(
            name: descriptor.name, title: descriptor.title, columns: columns, file: path,
            lines: records.map { document.lines[$0] }, primaryKey: descriptor.primaryKey, claims: descriptor.claims,
            sourceColumn: descriptor.source, locatorColumn: descriptor.locator, checkedColumn: descriptor.checked)
        let dataset = Dataset(
            name: descriptor.name, title: descriptor.title, path: path, bytes: bytes, rowsRead: document.recordCount,
            rejections: rejections)
        return ReadResource(
            descriptor: descriptor, document: document, records: records, rowOfRecord: rowOfRecord, table: table, dataset: dataset)
    }

    /// The header must hold the declared fields in their order.
    private static func checkHeader(_ document: CSVDocument, _ descriptor: ResourceDescriptor, sink: inout DiagnosticSink) -> Bool {
        let declared = descriptor.fields.map(\.name)
        guard document.header != declared else { return true }
        for (index, name) in document.header.enumerated() where index >= declared.count || declared[index] != name {
            sink.report(.headerMismatch(name, at: document.location(headerField: index), declared: declared, index: index))
            return false
        }
        sink.report(.headerTooShort(document.location(headerField: 0), missing: Array(declared[document.header.count...])))
        return false
    }

    private static func columns(
        _ descriptor: ResourceDescriptor, typed: [TypedColumn], combined: [[Estimate?]], records: [Int]
    ) -> [Column] {
        let rows = records.map(Optional.some)
        var columns = zip(descriptor.fields, typed).map { field, column in
            var absences: [Int: MissingReason] = [:]
            for (row, record) in records.enumerated() { absences[row] = column.absences[record] }
            return Column(
                field.name, column.values.gathered(rows), title: field.title, categories: field.categories, absences: absences)
        }
        for (estimate, cells) in zip(descriptor.estimates, combined) {
            let values = ColumnValues.estimate(cells).gathered(rows)
            if let index = columns.firstIndex(where: { $0.name == estimate.name }) {
                columns[index].values = values
                columns[index].unit = estimate.unit
            } else {
                columns.append(Column(estimate.name, values, unit: estimate.unit))
            }
        }
        for claim in descriptor.claims {
            if let index = columns.firstIndex(where: { $0.name == claim.measure }), columns[index].unit == .none {
                columns[index].unit = claim.unit
            }
        }
        return columns
    }

    private static func combine(
        _ estimate: EstimateDescriptor, descriptor: ResourceDescriptor, typed: [TypedColumn], count: Int,
        faults: inout [Int: [(field: Int, fault: CellFault)]]
    ) -> [Estimate?] {
        func numbers(_ name: String?) -> (field: Int, cells: [Double?])? {
            guard let name, let field = descriptor.fields.firstIndex(where: { $0.name == name }) else { return nil }
            switch typed[field].values {
            case .decimal(let cells): return (field, cells)
            case .integer(let cells): return (field, cells.map { $0.map(Double.init) })
            default: return nil
            }
        }
        let low = numbers(estimate.low), best = numbers(estimate.best), high = numbers(estimate.high)
        return (0..<count).map { record in
            let (l, b, h) = (low?.cells[record], best?.cells[record], high?.cells[record])
            guard l != nil || b != nil || h != nil else { return nil }
            if let value = Estimate(low: l ?? nil, best: b ?? nil, high: h ?? nil) { return value }
            if (l ?? nil) == nil, (b ?? nil) == nil, (h ?? nil) == nil { return nil }
            let field = (best ?? low ?? high)?.field ?? 0
            faults[record, default: []].append((field, .crossedBounds(estimate.name)))
            return nil
        }
    }
}

extension CellFault {
    static func crossedBounds(_ name: String) -> CellFault {
        CellFault(
            code: "type.estimate", message: "the low, best and high of \"\(name)\" are not in this order",
            remedy: "low is at most best, and best at most high", text: "")
    }
}

extension Diagnostic {
    static func headerMismatch(_ name: String, at location: FileLocation, declared: [String], index: Int) -> Diagnostic {
        let expected = index < declared.count ? "where \"\(declared[index])\" is declared" : "past the declared fields"
        return Diagnostic(
            code: "csv.header", "the column \"\(name)\" stands \(expected)", at: location, excerpt: name,
            remedy: "the header is declared as: " + declared.joined(separator: ","))
    }

    static func headerTooShort(_ location: FileLocation, missing: [String]) -> Diagnostic {
        Diagnostic(
            code: "csv.header", "the header lacks \(missing.map { "\"\($0)\"" }.joined(separator: ", "))", at: location,
            remedy: "add the columns, or remove their fields from datapackage.json")
    }
}
