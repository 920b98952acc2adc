package import Diagnostics

extension CSVDocument {
    /// Reads a file, strictly by RFC 4180, in UTF-8, a byte-order mark allowed, lines ended by LF or CRLF.
    ///
    /// Throws when the file cannot be taken apart into records. Records with too many or too few fields, blank lines between
    /// records and faults of the header are errors reported to the sink; such records are left out.
    package static func parse(
        _ bytes: [UInt8], file: String, dialect: CSVDialect = .standard, sink: inout DiagnosticSink
    ) throws(Diagnostic) -> CSVDocument {
        let encoding = try TextEncoding(bytes, file: file)
        var reading = DocumentReader(bytes: bytes, start: encoding.start, file: file, dialect: dialect)
        try reading.readLines(sink: &sink)
        return try reading.document()
    }
}

/// The state of a file while it is read, one physical line at a time: so each record's line and offset are known.
private struct DocumentReader {
    let bytes: [UInt8]
    let start: Int
    let file: String
    let dialect: CSVDialect
    let parser: LibCSVParser
    var header: [String]?
    var headerStart: TextPosition
    var lines: [Int] = []
    var byteOffsets: [Int] = []
    var recordsRead = 0
    /// The line being read, and the one on which the record being read began.
    var line: TextPosition
    var record: TextPosition
    /// Blank lines that are errors if another record follows.
    var blankLines: [Int] = []

    init(bytes: [UInt8], start: Int, file: String, dialect: CSVDialect) {
        self.bytes = bytes
        self.start = start
        self.file = file
        self.dialect = dialect
        parser = LibCSVParser(dialect)
        line = TextPosition(offset: start, line: 1)
        record = line
        headerStart = line
    }

    mutating func readLines(sink: inout DiagnosticSink) throws(Diagnostic) {
        let collector = parser.collector
        while line.offset < bytes.count {
            let end = endOfLine()
            collector.beginLine()
            let consumed = bytes.withUnsafeBytes { parser.feed(UnsafeRawBufferPointer(rebasing: $0[line.offset..<end])) }
            guard consumed == end - line.offset else { throw misplacedCharacter(at: line.offset + consumed) }
            guard !collector.brokeLineEnd else { throw bareCarriageReturn(before: end) }
            line = TextPosition(offset: end, line: line.line + 1)
            if collector.endedRecords > 0 {
                endRecord(sink: &sink)
                record = line
            }
        }
        collector.beginLine()
        guard parser.finish() else { throw unclosedQuote() }
        if collector.endedRecords > 0 { endRecord(sink: &sink) }
    }

    func document() throws(Diagnostic) -> CSVDocument {
        guard let header else { throw .emptyFile(FileLocation(file: file, line: 1, column: 1)) }
        return CSVDocument(
            file: file, header: header, lines: lines, byteOffsets: byteOffsets, recordsRead: recordsRead,
            headerStart: headerStart, dialect: dialect, bytes: bytes, store: parser.collector.store)
    }

    /// The offset after the next line feed, or the end of the file.
    private func endOfLine() -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var index = line.offset
            while index < buffer.count, buffer[index] != UInt8(ascii: "\n") { index += 1 }
            return min(index + 1, buffer.count)
        }
    }

    private mutating func endRecord(sink: inout DiagnosticSink) {
        let collector = parser.collector
        if collector.fieldCount == 0 {
            guard header?.count == 1 else {
                blankLines.append(record.line)
                return
            }
            collector.addAbsentField()
        }
        for line in blankLines { sink.report(.blankLine(FileLocation(file: file, line: line, column: 1))) }
        blankLines = []
        guard let header else {
            readHeader(sink: &sink)
            return
        }
        recordsRead += 1
        guard collector.fieldCount == header.count else {
            sink.report(wrongWidth(found: collector.fieldCount, expected: header.count))
            collector.dropRecord()
            return
        }
        collector.keepRecord()
        lines.append(record.line)
        byteOffsets.append(record.offset)
    }

    private mutating func readHeader(sink: inout DiagnosticSink) {
        let names = parser.collector.takeRecord().map { $0 ?? "" }
        header = names
        headerStart = record
        for (index, name) in names.enumerated() {
            if name.isEmpty {
                sink.report(.emptyHeader(number: index + 1, location(field: index)))
            } else if let first = names[..<index].firstIndex(of: name) {
                sink.report(.duplicateHeader(name, first: first + 1, second: index + 1, location(field: index)))
            }
        }
    }
}

// MARK: - What can be wrong

extension DocumentReader {
    private func scan(to end: Int) -> RecordScanner { RecordScanner(bytes, from: record.offset, to: end, dialect: dialect) }

    private func location(of offset: Int) -> FileLocation { record.location(of: offset, in: bytes, file: file) }

    private func location(field: Int) -> FileLocation { location(of: scan(to: bytes.count).fieldStarts[field]) }

    private func misplacedCharacter(at offset: Int) -> Diagnostic {
        if bytes[offset] == dialect.quote { return .strayQuote(location(of: offset), excerpt: excerpt(around: offset)) }
        let opened = scan(to: offset).fieldStarts.last.map { location(of: $0) }
        return .textAfterQuote(location(of: offset), opened: opened?.line, excerpt: excerpt(around: offset))
    }

    private func unclosedQuote() -> Diagnostic {
        let scanner = scan(to: bytes.count)
        let opened = scanner.fieldStarts.last ?? record.offset
        return .unclosedQuote(location(of: opened), excerpt: excerpt(around: opened))
    }

    /// The first carriage return of the line that stands outside quotes and before no line feed.
    private func bareCarriageReturn(before end: Int) -> Diagnostic {
        let offset = scan(to: end).recordEnd
        return .bareCarriageReturn(location(of: offset))
    }

    private func wrongWidth(found: Int, expected: Int) -> Diagnostic {
        let place = found > expected ? location(field: expected) : location(of: record.offset)
        return .wrongWidth(found: found, expected: expected, place, excerpt: excerpt(around: record.offset))
    }

    /// The physical line around a byte, without its end, shortened to 100 characters.
    private func excerpt(around offset: Int) -> String {
        let newline = UInt8(ascii: "\n")
        let first = bytes[start..<offset].lastIndex(of: newline).map { $0 + 1 } ?? start
        let last = bytes[offset...].firstIndex(of: newline) ?? bytes.count
        var text = String(decoding: bytes[first..<last], as: UTF8.self)
        if text.last == "\r" { text.removeLast() }
        guard text.count > 100 else { return text }
        return text.prefix(99) + "…"
    }
}

extension Diagnostic {
    fileprivate static func emptyFile(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.empty-file", "the file has no header", at: location,
            remedy: "its first line must name the columns")
    }

    fileprivate static func blankLine(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "csv.blank-line", "a blank line stands between the records", at: location, remedy: "remove the line")
    }

    fileprivate static func emptyHeader(number: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.empty-header", "column \(number) has no name", at: location, remedy: "write its name in the first line")
    }

    fileprivate static func duplicateHeader(_ name: String, first: Int, second: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.duplicate-header", "columns \(first) and \(second) are both named \"\(name)\"", at: location,
            excerpt: name,
            remedy: "give each column a name of its own")
    }

    fileprivate static func wrongWidth(found: Int, expected: Int, _ location: FileLocation, excerpt: String) -> Diagnostic {
        let expectation = "\(expected) \(expected == 1 ? "field" : "fields") expected, \(found) found"
        return found < expected
            ? Diagnostic(
                code: "csv.too-few-fields", expectation, at: location, excerpt: excerpt,
                remedy: "an empty cell needs its delimiter too")
            : Diagnostic(
                code: "csv.too-many-fields", expectation, at: location, excerpt: excerpt,
                remedy: "a field with a delimiter in it needs quotes around it")
    }

    fileprivate static func strayQuote(_ location: FileLocation, excerpt: String) -> Diagnostic {
        Diagnostic(
            code: "csv.stray-quote", "a quote stands inside a field that does not begin with one", at: location, excerpt: excerpt,
            remedy: "put the whole field in quotes and double the quotes inside it; no space before the opening quote")
    }

    fileprivate static func textAfterQuote(_ location: FileLocation, opened: Int?, excerpt: String) -> Diagnostic {
        let since = opened.map { $0 == location.line ? "" : " that opened on line \($0)" } ?? ""
        return Diagnostic(
            code: "csv.text-after-quote", "text follows the closing quote of a field\(since)", at: location, excerpt: excerpt,
            remedy: since.isEmpty
                ? "double each quote inside a quoted field; nothing may stand between the closing quote and the delimiter"
                : "look for a missing quote on that line; a quote inside a quoted field is written twice")
    }

    fileprivate static func unclosedQuote(_ location: FileLocation, excerpt: String) -> Diagnostic {
        let line = location.line.map { " on line \($0)" } ?? ""
        return Diagnostic(
            code: "csv.unclosed-quote", "the quote that opens\(line) is never closed", at: location, excerpt: excerpt,
            remedy: "close it; a quote inside a quoted field is written twice")
    }

    fileprivate static func bareCarriageReturn(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.bare-carriage-return", "a carriage return without a line feed stands outside quotes", at: location,
            remedy: "end lines with LF or CRLF; put a field with a line break in quotes")
    }
}
