package import CSVReading
package import Diagnostics
package import Tabular

/// A CSV file without a descriptor: the columns that were asked for, each read strictly as what it was asked for. No row is
/// rejected: a cell that cannot be read so is missing in that reading alone.
package struct BareTable: Sendable {
    /// A column of the file, as text, as numbers (`decimal`; integers when all of them are whole) or as dates.
    package struct Reading: Hashable, Sendable {
        package let column: String
        package let type: ColumnType
        /// What the column so read is called in the table.
        package let name: String

        package init(column: String, type: ColumnType, name: String) {
            self.column = column
            self.type = type
            self.name = name
        }
    }

    /// One column for each reading, then one for each range.
    package let table: Table
    /// For each column, the rows in which something stands that is not what was asked for.
    package let unreadableRows: [[Int]]
    private let readings: [Reading]
    private let columns: [BareColumn]
    private let unreadable: [[BareColumn.Cell]]
    private let ranges: [BareRange]

    /// Throws what is wrong with the file or with the columns that are asked for (`columns.unknown`, of kind `usage`). Nil when
    /// faults of records were reported: then nothing can be said of the file. Said is, too, which numbers and dates may be
    /// meant otherwise than they are read.
    package static func read(
        _ stream: any ByteStream, file: String, dialect: CSVDialect, encoding: CharacterEncoding, numbers: NumberFormat,
        readings: [Reading], ranges: [BareRange] = [], sink: inout DiagnosticSink
    ) throws(Diagnostic) -> BareTable? {
        var reader = CSVReader(stream, file: file, dialect: dialect, encoding: encoding)
        let header = try reader.readHeader(sink: &sink)
        guard !sink.hasErrors else {
            // The rest of the file is read for its faults alone.
            while try reader.nextBatch(of: 65_536, sink: &sink).recordCount > 0 {}
            return nil
        }
        let fields = try Self.fields(of: readings, in: header)
        var columns = readings.map { BareColumn($0.type, format: numbers) }
        var lines: [Int] = []
        while true {
            let batch = try reader.nextBatch(of: 65_536, sink: &sink)
            guard batch.recordCount > 0 else { break }
            let parts = readings.indices.map { $0 }.concurrentMap { index in
                BareColumn(batch, field: fields[index], type: readings[index].type, format: numbers)
            }
            for (index, part) in parts.enumerated() { columns[index].append(part) }
            lines += batch.lines
        }
        guard !sink.hasErrors else { return nil }
        for (reading, column) in zip(readings, columns) {
            for doubt in column.doubts { sink.report(Self.diagnostic(doubt, of: reading, file: file)) }
            guard let cell = column.perhapsThousands else { continue }
            sink.report(
                .thousands(
                    cell.text, column: reading.column, isOfCommand: true,
                    at: FileLocation(file: file, line: cell.line, column: cell.column)))
        }
        return BareTable(file: file, readings: readings, ranges: ranges, columns: columns, lines: lines)
    }

    private init(file: String, readings: [Reading], ranges: [BareRange], columns: [BareColumn], lines: [Int]) {
        self.readings = readings
        self.ranges = ranges
        self.columns = columns
        let unreadable = columns.map(\.unreadable)
        self.unreadable = unreadable
        let own = readings.indices.map { index in
            let reason = readings[index].type == .date ? MissingReason.unreadableDate : .unreadableNumber
            return Column(
                readings[index].name, columns[index].values,
                absences: Dictionary(unreadable[index].map { ($0.row, reason) }, uniquingKeysWith: { first, _ in first }))
        }
        let joined = ranges.map { $0.column(of: own) }
        unreadableRows = unreadable.map { $0.map(\.row) } + joined.map(\.crossed)
        table = Table(name: file, columns: own + joined.map(\.column), file: file, lines: lines)
    }

    /// What is wrong with an unreadable cell of a column, by its number among them: a warning at its place.
    package func diagnostic(reading: Int, cell: Int) -> Diagnostic? {
        if reading >= readings.count { return crossed(ranges[reading - readings.count], row: unreadableRows[reading][cell]) }
        let found = unreadable[reading][cell]
        guard let fault = columns[reading].fault(found.text) else { return nil }
        let isDate = readings[reading].type != .date && EDTFDate(found.text) != nil
        let date = "it is a date: ask for year(\(readings[reading].column)), or compare it with a date such as 1937-06-30"
        return Diagnostic(
            .warning, code: fault.code, fault.message,
            at: FileLocation(file: table.name, line: found.line, column: found.column),
            excerpt: "\(readings[reading].column): \(found.text.lineForMessage)", remedy: isDate ? date : fault.remedy)
    }

    /// Bounds that do not hold, at the line of the row.
    private func crossed(_ range: BareRange, row: Int) -> Diagnostic {
        let fault = range.fault(row: row, of: table.columns)
        return Diagnostic(
            .warning, code: fault.code, fault.message, at: FileLocation(file: table.name, line: table.lines[row]),
            excerpt: range.name, remedy: fault.remedy)
    }

    private static func diagnostic(_ doubt: BareColumn.Doubt, of reading: Reading, file: String) -> Diagnostic {
        Diagnostic(
            doubt.severity, code: doubt.fault.code, doubt.fault.message,
            at: FileLocation(file: file, line: doubt.cell.line, column: doubt.cell.column),
            excerpt: "\(reading.column): \(doubt.cell.text.lineForMessage)", remedy: doubt.fault.remedy)
    }

    /// The number of the field of each reading.
    private static func fields(
        of readings: [Reading], in header: CSVHeader
    ) throws(Diagnostic) -> [Int] {
        var fields: [Int] = []
        for reading in readings {
            guard let field = header.names.firstIndex(of: reading.column) else {
                throw .unknownColumn(reading.column, header)
            }
            fields.append(field)
        }
        return fields
    }
}

extension Diagnostic {
    fileprivate static func unknownColumn(_ name: String, _ header: CSVHeader) -> Diagnostic {
        Diagnostic(
            code: "columns.unknown", "there is no column \(name.quotedForMessage)", at: header.locations.first, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: header.names), kind: .usage)
    }
}
