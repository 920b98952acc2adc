package import Diagnostics

/// Reads a file record by record, strictly by RFC 4180, one physical line at a time: so each record's line and offset are known.
/// Only the records of the batch being read are held in memory.
package struct CSVReader {
    let dialect: CSVDialect
    let limits: CSVLimits
    private(set) var window: TextWindow
    private let parser: LibCSVParser
    private(set) var header: CSVHeader?
    /// In bytes: most records differ from the header in it.
    private var lastNameLength = 0
    /// How many records were read, those included that were left out because of their number of fields or as a second header.
    package private(set) var recordsRead = 0
    private var isAtEnd = false
    private var isReported = false
    private var lines: [Int] = []
    private var starts: [Int] = []
    /// The line being read, and the one on which the record being read began; offsets count from the window's beginning.
    private(set) var line = TextPosition(offset: 0, line: 1)
    private(set) var record = TextPosition(offset: 0, line: 1)
    /// Blank lines that are errors if another record follows.
    private var blankLines: [Int] = []
    private var lineEnds = LineEnds()
    private var outerSpaces = OuterSpaces()

    package init(
        _ stream: any ByteStream, file: String, dialect: CSVDialect = .standard, encoding: CharacterEncoding = .utf8,
        limits: CSVLimits = CSVLimits()
    ) {
        window = TextWindow(stream, file: file, encoding: encoding)
        self.dialect = dialect
        self.limits = limits
        parser = LibCSVParser(dialect, fieldLimit: limits.fields)
    }

    /// Reads the first record. Throws `csv.empty-file` when there is none; names that are empty or stand twice are reported.
    package mutating func readHeader(sink: inout DiagnosticSink) throws(Diagnostic) -> CSVHeader {
        while header == nil, !isAtEnd { try readLine(sink: &sink) }
        guard let header else { throw .emptyFile(window.location(of: 0)) }
        return header
    }

    /// Reads the next records, `count` or a few more where a line ends several; fewer at the end of the file, and then none.
    package mutating func nextBatch(of count: Int, sink: inout DiagnosticSink) throws(Diagnostic) -> CSVBatch {
        while lines.count < count, !isAtEnd { try readLine(sink: &sink) }
        let collector = parser.collector
        outerSpaces.count(collector.store, lines: lines, width: header?.names.count ?? 0)
        let before = window.bytesBefore
        let batch = CSVBatch(
            file: window.file, lines: lines, width: header?.names.count ?? 0, dialect: dialect,
            bytes: window.takeText(upTo: line), starts: starts, bytesBefore: before, store: collector.takeStore())
        outerSpaces.locate(in: batch)
        if isAtEnd { reportFindings(sink: &sink) }
        lines = []
        starts = []
        line = TextPosition(offset: 0, line: line.line)
        record = line
        return batch
    }

    private mutating func readLine(sink: inout DiagnosticSink) throws(Diagnostic) {
        let collector = parser.collector
        let room = limits.recordBytes - (line.offset - record.offset)
        guard let end = try window.endOfLine(from: line.offset, limit: room) else { throw recordTooLong() }
        collector.beginLine()
        guard end > line.offset else {
            guard parser.finish() else { throw unclosedQuote() }
            // The last field of a file that ends without a line end.
            guard collector.fieldCount <= limits.fields else { throw tooManyColumns() }
            isAtEnd = true
            if collector.endedRecords > 0 { endRecord(sink: &sink) }
            return
        }
        let consumed = window.bytes.withUnsafeBytes { parser.feed(UnsafeRawBufferPointer(rebasing: $0[line.offset..<end])) }
        guard consumed == end - line.offset else { throw misplacedCharacter(at: line.offset + consumed) }
        guard !collector.brokeLineEnd else { throw bareCarriageReturn(before: end) }
        guard collector.fieldCount <= limits.fields else { throw tooManyColumns() }
        if collector.endedRecords > 0 { noteLineEnd(before: end) }
        line = TextPosition(offset: end, line: line.line + 1)
        if collector.endedRecords > 0 {
            endRecord(sink: &sink)
            record = line
        }
    }

    private mutating func noteLineEnd(before end: Int) {
        guard window.bytes[end - 1] == UInt8(ascii: "\n") else { return }
        let isCRLF = end - 2 >= line.offset && window.bytes[end - 2] == UInt8(ascii: "\r")
        if lineEnds.add(isCRLF ? .crlf : .lf) {
            lineEnds.place = location(of: end - (isCRLF ? 2 : 1), from: line)
        }
    }

    private mutating func endRecord(sink: inout DiagnosticSink) {
        let collector = parser.collector
        if collector.fieldCount == 0 {
            guard header?.names.count == 1 else {
                blankLines.append(record.line)
                return
            }
            collector.addAbsentField()
        }
        for line in blankLines { sink.report(.blankLine(FileLocation(file: window.file, line: line, column: 1))) }
        blankLines = []
        guard let header else {
            takeHeader(sink: &sink)
            return
        }
        recordsRead += 1
        guard collector.fieldCount == header.names.count else {
            sink.report(wrongWidth(found: collector.fieldCount, expected: header.names.count))
            collector.dropRecord()
            return
        }
        // One name can be the value of a cell by chance, a whole header hardly.
        if collector.store.lastLength == lastNameLength, header.names.count > 1, collector.store.ends(with: header.names) {
            sink.report(repeatedHeader())
            collector.dropRecord()
            return
        }
        collector.keepRecord()
        lines.append(record.line)
        starts.append(record.offset)
    }

    private mutating func takeHeader(sink: inout DiagnosticSink) {
        let names = parser.collector.takeRecord().map { $0 ?? "" }
        let found = CSVHeader(names: names, locations: fieldLocations())
        let isQuoted = window.bytes[record.offset] == dialect.quote
        if record.line == 1, !isQuoted, let fault = found.delimiterLine(dialect) {
            // The next line is the header.
            sink.report(fault)
            return
        }
        found.reportFaults(isQuoted: isQuoted, dialect: dialect, sink: &sink)
        header = found
        lastNameLength = names.last?.utf8.count ?? 0
    }

    /// What can be said of the file as a whole when all of it was read.
    private mutating func reportFindings(sink: inout DiagnosticSink) {
        guard !isReported else { return }
        isReported = true
        for finding in window.findings + lineEnds.findings { sink.report(finding) }
        guard let header else { return }
        for finding in header.outerSpaces + outerSpaces.findings(header) { sink.report(finding) }
        if recordsRead == 0 { sink.report(.noRecords(FileLocation(file: window.file, line: 1, column: 1))) }
    }
}
