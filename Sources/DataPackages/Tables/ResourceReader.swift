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
    /// The fields that hold the kinds of the intervals of rows.
    private let intervalFields: [Int]
    /// The field that names the fields of a row that were not checked.
    private let uncheckedField: Int?
    private let keyFields: [Int]
    /// Texts of which nothing is asked and nothing kept.
    private let skipped: Set<Int>
    private var keyTexts: [Int: [String?]] = [:]
    private var lines = RowLines()
    private var tableRows = TableRows()
    private var rejections: [Rejection] = []
    private var absences: [AbsenceCount]
    /// By field, for those whose points are taken for decimal signs.
    private var thousands: [Int: ThousandsDoubt] = [:]

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
        try HeaderCheck.checkDelimiter(header, descriptor, sink: &sink)
        guard sink.errorCount == errors, descriptor.isComplete,
            let columns = FieldColumns(header, descriptor, file: path, sink: &sink)
        else {
            // The rest of the file is read for its faults alone.
            while try records.nextBatch(of: 65_536, sink: &sink).recordCount > 0 {}
            return nil
        }
        var reader = ResourceReader(descriptor, columns, keeping: keeping, keys: keys, sink: &sink)
        var content: ResourceReading.Content?
        while true {
            let batch = try records.nextBatch(of: bytes == nil ? 65_536 : .max, sink: &sink)
            if batch.recordCount == 0, content != nil || bytes == nil { break }
            let typed = reader.read(batch, sink: &sink)
            guard let bytes else { continue }
            content = ResourceReading.Content(cells: typed.cells, estimates: typed.estimates, bytes: bytes)
            finder.keep(batch, first: 0)
        }
        for field in reader.thousands.keys.sorted() {
            guard let doubt = reader.thousands[field]?.found, let column = columns.columns[field] else { continue }
            sink.report(
                .thousands(
                    doubt.text, column: columns.names[field], isOfCommand: false,
                    at: finder.location(row: doubt.row, column: column)))
        }
        return ResourceReading(
            descriptor: descriptor, columns: columns, content: content, keyTexts: reader.keyTexts, lines: reader.lines,
            tableRows: reader.tableRows, rejections: reader.rejections,
            absences: zip(columns.names, reader.absences).flatMap { $1.absences(of: $0) },
            rowsRead: records.recordsRead, finder: finder)
    }

    private init(
        _ descriptor: ResourceDescriptor, _ columns: FieldColumns, keeping: Keeping, keys: Set<String>,
        sink: inout DiagnosticSink
    ) {
        self.descriptor = descriptor
        self.columns = columns
        checks = columns.fields.map { field in
            ConstraintCheck(field, isKey: descriptor.primaryKey.contains { $0.text == field.name.text }, sink: &sink)
        }
        estimates = descriptor.annotations.estimates.compactMap {
            EstimateParts($0, resource: descriptor.name.text, fields: columns.fields, sink: &sink)
        }
        intervalFields = IntervalFields.indices(descriptor, fields: columns.fields, sink: &sink)
        uncheckedField = descriptor.annotations.unchecked.flatMap { columns.names.firstIndex(of: $0.text) }
        keyFields = columns.names.indices.filter { keys.contains(columns.names[$0]) }
        for field in keyFields { keyTexts[field] = [] }
        absences = columns.fields.map { _ in AbsenceCount() }
        for (field, column) in columns.fields.enumerated() where column.type.readsPoints { thousands[field] = ThousandsDoubt() }
        let isAsked = Set(keyFields).union(estimates.flatMap(\.readFields)).union(intervalFields)
            .union([uncheckedField].compactMap { $0 })
        skipped =
            keeping == .everything
            ? []
            : Set(
                columns.fields.indices.filter { [checks] in
                    columns.fields[$0].type == .text && checks[$0].isEmpty && !isAsked.contains($0)
                        && (columns.fields[$0].missingValues ?? descriptor.missingValues).isStandard
                })
    }

    private mutating func read(_ batch: CSVBatch, sink: inout DiagnosticSink) -> (
        cells: [TypedColumn], estimates: [EstimateColumn]
    ) {
        let firstRow = tableRows.count
        let read = columns.fields.indices.map { $0 }.concurrentMap { [columns, checks, descriptor, keyFields, skipped] index in
            let field = columns.fields[index]
            let isKey = keyFields.contains(index)
            let texts =
                skipped.contains(index)
                ? [] : columns.columns[index].map { batch.column($0) } ?? Array(repeating: nil, count: batch.recordCount)
            var column = TypedColumn(
                texts, type: field.type, missingValues: field.missingValues ?? descriptor.missingValues,
                isAbsent: columns.columns[index] == nil)
            if !checks[index].isEmpty { column.apply(checks[index], to: texts) }
            let keys = isKey ? texts.indices.map { column.plainText($0) ?? column.text($0, texts) } : []
            guard field.type.readsPoints else { return (column, keys, ThousandsDoubt()) }
            return (column, keys, ThousandsDoubt(texts, from: firstRow, hasWords: field.type.hasWords))
        }
        let cells = read.map(\.0)
        for field in thousands.keys { thousands[field]?.append(read[field].2) }
        for index in keyFields { keyTexts[index]? += read[index].1 }
        for index in cells.indices {
            if skipped.contains(index) {
                let empty = columns.columns[index].map { batch.emptyCells(in: $0) } ?? batch.recordCount
                absences[index].add(columns.columns[index] == nil ? .noColumn : .notStated, empty)
            } else {
                absences[index].add(cells[index])
            }
        }
        let estimates = self.estimates.map { EstimateColumn($0, columns: cells) }
        let intervals = intervalFields.flatMap { field in
            IntervalFields.faults(cells[field]).map { (row: $0.row, field: field, fault: $0.fault) }
        }
        let unchecked = uncheckedField.map { field in
            UncheckedFields.faults(cells[field], known: columns.names).map { (row: $0.row, field: field, fault: $0.fault) }
        }
        book(Self.faults(cells, estimates, intervals + (unchecked ?? [])), of: batch, sink: &sink)
        for severity in [Severity.warning, .note] {
            let doubts = cells.enumerated().flatMap { field, column in
                column.doubts.filter { $0.severity == severity }.map { (row: $0.row, field: field, fault: $0.fault) }
            }
            report(doubts, severity, of: batch, sink: &sink)
        }
        report(estimates.flatMap(\.doubts), .warning, of: batch, sink: &sink)
        report(rangesWithoutKind(cells, estimates), .warning, of: batch, sink: &sink)
        return (cells, estimates)
    }

    /// Their rows are used: such a range goes with any other, and leaves the result without a kind.
    private func rangesWithoutKind(_ cells: [TypedColumn], _ estimates: [EstimateColumn]) -> [(
        row: Int, field: Int, fault: CellFault
    )] {
        var found: [(row: Int, field: Int, fault: CellFault)] = []
        func look(_ interval: IntervalDescriptor?, _ numbers: [Estimate?], _ name: String) {
            guard let field = interval?.field.flatMap({ columns.names.firstIndex(of: $0.text) }) else { return }
            found += IntervalFields.undeclared(cells[field], numbers, named: name).map { ($0.row, field, $0.fault) }
        }
        for estimate in estimates { look(estimate.parts.interval, estimate.values, estimate.parts.name) }
        for (field, cell) in zip(columns.fields, cells) {
            if case .estimate(let numbers) = cell.values { look(field.interval, numbers, field.name.text) }
        }
        return found.sorted { ($0.row, $0.field) < ($1.row, $1.field) }
    }

    /// Reports the faults of a batch and rejects their rows: a fault is a warning, and the run goes on.
    private mutating func book(
        _ faults: [(row: Int, field: Int, fault: CellFault)], of batch: CSVBatch, sink: inout DiagnosticSink
    ) {
        report(faults, .warning, of: batch, sink: &sink)
        var rejected = [Bool](repeating: false, count: batch.recordCount)
        for (row, field, fault) in faults where !rejected[row] {
            rejected[row] = true
            let name = columns.names[field]
            rejections.append(
                Rejection(line: batch.lines[row], column: name, code: fault.code, reason: "\(name): \(fault.message)"))
        }
        for isRejected in rejected { tableRows.append(isRejected: isRejected) }
        for line in batch.lines { lines.append(line) }
    }

    private func report(
        _ faults: [(row: Int, field: Int, fault: CellFault)], _ severity: Severity, of batch: CSVBatch, sink: inout DiagnosticSink
    ) {
        // The cells of one row are found together: a wide row may have a fault in each.
        var places: (row: Int, locations: [FileLocation])?
        for (row, field, fault) in faults {
            let column = columns.columns[field]
            let text = column.flatMap { batch.cell(record: row, field: $0) } ?? ""
            if places?.row != row { places = (row, batch.locations(record: row)) }
            sink.report(
                Diagnostic(
                    severity, code: fault.code, fault.message, at: places?.locations[column ?? 0],
                    excerpt: "\(columns.names[field]):" + (text.isEmpty ? "" : " " + text.lineForMessage), remedy: fault.remedy))
        }
    }

    /// By row, then by field.
    private static func faults(
        _ columns: [TypedColumn], _ estimates: [EstimateColumn], _ others: [(row: Int, field: Int, fault: CellFault)]
    ) -> [(row: Int, field: Int, fault: CellFault)] {
        var faults = others
        for (field, column) in columns.enumerated() { faults += column.faults.map { ($0.row, field, $0.fault) } }
        for estimate in estimates { faults += estimate.faults }
        return faults.sorted { ($0.row, $0.field) < ($1.row, $1.field) }
    }
}
