import CSVReading
import Diagnostics
import Tabular

/// Reads a file of the package, batch by batch, and types its rows.
struct ResourceReader {
    /// How much of a file is kept when it was read.
    enum Keeping {
        /// Every cell.
        case everything
        /// Only what keys are made of: for checking files that are larger than memory.
        case keys
    }

    private let descriptor: ResourceDescriptor
    private let columns: FieldColumns
    private let checks: [ConstraintCheck]
    private let estimates: [EstimateParts]
    private let keyFields: [Int]
    private var keyTexts: [Int: [String?]] = [:]
    private var lines: [Int] = []
    private var tableRows: [Int?] = []
    private var acceptedCount = 0
    private var rejections: [Rejection] = []
    private var absences: [AbsenceCount]

    /// Nil when the file is no CSV or its columns are not those of the schema; every fault is reported.
    static func read(
        _ descriptor: ResourceDescriptor, from source: any FileSource, keeping: Keeping, keys: Set<String>,
        sink: inout DiagnosticSink
    ) throws(Diagnostic) -> ResourceReading? {
        let path = descriptor.path.path
        let bytes = keeping == .everything ? try source.bytes(at: path) : nil
        let finder = RowFinder(descriptor) { () throws(Diagnostic) -> any ByteStream in
            if let bytes { return MemoryStream(bytes) }
            return try source.stream(at: path)
        }
        let stream: any ByteStream
        if let bytes { stream = MemoryStream(bytes) } else { stream = try source.stream(at: path) }
        var records = CSVReader(stream, file: path, dialect: descriptor.dialect, encoding: descriptor.encoding)
        let errors = sink.errorCount
        let header = try records.readHeader(sink: &sink)
        guard sink.errorCount == errors, descriptor.isComplete,
            let columns = FieldColumns(header, descriptor, file: path, sink: &sink)
        else {
            // The rest of the file is read for its faults alone.
            while try records.nextBatch(of: 65_536, sink: &sink).recordCount > 0 {}
            return nil
        }
        var reader = ResourceReader(descriptor, columns, keys: keys, sink: &sink)
        var content: ResourceReading.Content?
        while true {
            let batch = try records.nextBatch(of: bytes == nil ? 65_536 : .max, sink: &sink)
            if batch.recordCount == 0, content != nil || bytes == nil { break }
            let typed = reader.read(batch, sink: &sink)
            guard let bytes else { continue }
            content = ResourceReading.Content(cells: typed.cells, estimates: typed.estimates, bytes: bytes)
            finder.keep(batch, first: 0)
        }
        return ResourceReading(
            descriptor: descriptor, columns: columns, content: content, keyTexts: reader.keyTexts, lines: reader.lines,
            tableRows: reader.tableRows, rejections: reader.rejections,
            absences: zip(columns.names, reader.absences).flatMap { $1.absences(of: $0) },
            rowsRead: records.recordsRead, finder: finder)
    }

    private init(_ descriptor: ResourceDescriptor, _ columns: FieldColumns, keys: Set<String>, sink: inout DiagnosticSink) {
        self.descriptor = descriptor
        self.columns = columns
        checks = columns.fields.map { field in
            ConstraintCheck(field, isKey: descriptor.primaryKey.contains { $0.text == field.name.text }, sink: &sink)
        }
        estimates = descriptor.annotations.estimates.compactMap {
            EstimateParts($0, resource: descriptor.name.text, fields: columns.fields, sink: &sink)
        }
        keyFields = columns.names.indices.filter { keys.contains(columns.names[$0]) }
        for field in keyFields { keyTexts[field] = [] }
        absences = columns.fields.map { _ in AbsenceCount() }
    }

    private mutating func read(_ batch: CSVBatch, sink: inout DiagnosticSink) -> (
        cells: [TypedColumn], estimates: [EstimateColumn]
    ) {
        let cells = columns.fields.indices.map { $0 }.concurrentMap { [columns, checks, descriptor] index in
            let field = columns.fields[index]
            let texts = columns.columns[index].map { batch.column($0) } ?? Array(repeating: nil, count: batch.recordCount)
            var column = TypedColumn(
                texts, type: field.type, missingValues: field.missingValues ?? descriptor.missingValues,
                isAbsent: columns.columns[index] == nil)
            if !checks[index].isEmpty { column.apply(checks[index], to: texts) }
            return column
        }
        for index in keyFields {
            let texts = columns.columns[index].map { batch.column($0) } ?? Array(repeating: nil, count: batch.recordCount)
            keyTexts[index]? += texts.indices.map { cells[index].plainText($0) ?? cells[index].text($0, texts) }
        }
        for index in cells.indices { absences[index].add(cells[index]) }
        let estimates = self.estimates.map { EstimateColumn($0, columns: cells) }
        book(Self.faults(cells, estimates), of: batch, sink: &sink)
        return (cells, estimates)
    }

    /// Reports the faults of a batch and rejects their rows.
    private mutating func book(
        _ faults: [(row: Int, field: Int, fault: CellFault)], of batch: CSVBatch, sink: inout DiagnosticSink
    ) {
        var rejected = [Bool](repeating: false, count: batch.recordCount)
        for (row, field, fault) in faults {
            let name = columns.names[field], column = columns.columns[field]
            let text = column.flatMap { batch.cell(record: row, field: $0) } ?? ""
            sink.report(.cell(fault, text, column: name, at: batch.location(record: row, field: column ?? 0)))
            guard !rejected[row] else { continue }
            rejected[row] = true
            rejections.append(
                Rejection(line: batch.lines[row], column: name, code: fault.code, reason: "\(name): \(fault.message)"))
        }
        for isRejected in rejected {
            tableRows.append(isRejected ? nil : acceptedCount)
            if !isRejected { acceptedCount += 1 }
        }
        lines += batch.lines
    }

    /// By row, then by field.
    private static func faults(_ columns: [TypedColumn], _ estimates: [EstimateColumn]) -> [(
        row: Int, field: Int, fault: CellFault
    )] {
        var faults: [(row: Int, field: Int, fault: CellFault)] = []
        for (field, column) in columns.enumerated() { faults += column.faults.map { ($0.row, field, $0.fault) } }
        for estimate in estimates { faults += estimate.faults }
        return faults.sorted { ($0.row, $0.field) < ($1.row, $1.field) }
    }
}

extension Diagnostic {
    /// A warning: the row is rejected and counted, and the run goes on.
    fileprivate static func cell(_ fault: CellFault, _ text: String, column: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: fault.code, fault.message, at: location,
            excerpt: "\(column):" + (text.isEmpty ? "" : " " + text.lineForMessage),
            remedy: fault.remedy)
    }
}
