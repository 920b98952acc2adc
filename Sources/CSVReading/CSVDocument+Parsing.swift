package import Diagnostics

extension CSVDocument {
    /// Reads a whole file. What is wrong with single records goes to the sink as errors and reading goes on;
    /// what leaves the rest of the file without meaning is thrown.
    package static func parse(
        _ raw: [UInt8], file: String, dialect: CSVDialect = CSVDialect(), sink: inout DiagnosticSink
    ) throws(Diagnostic) -> CSVDocument {
        let bytes = try ByteGate.pass(raw, file: file)
        guard var parser = CSVParser(dialect: dialect, expectedBytes: bytes.count) else { throw .noMemory(file) }
        var assembly = Assembly(file: file, bytes: bytes, dialect: dialect)
        let lines = PhysicalLines(bytes)
        for line in lines {
            assembly.beginLine(line, parser: parser)
            try assembly.feed(line, to: &parser)
            if parser.recordsEnded > 0 { assembly.endRecord(parser: parser, isLastLine: line.isLast, sink: &sink) }
        }
        if parser.isInsideQuotes { throw assembly.unclosedQuote(parser: parser) }
        return try assembly.finish(fields: parser.fields)
    }
}

/// The physical lines of a file with their line ends apart.
struct PhysicalLines: Sequence {
    struct Line {
        let number: Int
        /// Without the line end.
        let content: Range<Int>
        /// LF, CR LF, or empty at the end of a file without a last line end.
        let end: Range<Int>
        let isLast: Bool
    }

    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func makeIterator() -> Iterator { Iterator(bytes: bytes) }

    struct Iterator: IteratorProtocol {
        let bytes: [UInt8]
        var offset = 0
        var number = 0

        mutating func next() -> Line? {
            guard offset < bytes.count else { return nil }
            number += 1
            let start = offset
            let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
            let end = newline ?? bytes.count
            offset = newline.map { $0 + 1 } ?? bytes.count
            let hasReturn = newline != nil && end > start && bytes[end - 1] == UInt8(ascii: "\r")
            let contentEnd = hasReturn ? end - 1 : end
            return Line(number: number, content: start..<contentEnd, end: contentEnd..<offset, isLast: offset == bytes.count)
        }
    }
}

/// A document while its lines come in.
private struct Assembly {
    let file: String
    let bytes: [UInt8]
    let dialect: CSVDialect
    var header: [String] = []
    var headerRecord = CSVDocument.RecordPosition(line: 1, offset: 0, firstField: 0)
    var records: [CSVDocument.RecordPosition] = []
    /// The record that is being read: its line, offset and first field.
    var open: CSVDocument.RecordPosition?
    /// A blank line is an error only when a record follows it.
    var blankLine: Int?

    init(file: String, bytes: [UInt8], dialect: CSVDialect) {
        self.file = file
        self.bytes = bytes
        self.dialect = dialect
    }

    mutating func beginLine(_ line: PhysicalLines.Line, parser: borrowing CSVParser) {
        if open == nil {
            parser.startRecord()
            open = .init(line: line.number, offset: line.content.lowerBound, firstField: parser.fields.count)
        }
    }

    func feed(_ line: PhysicalLines.Line, to parser: inout CSVParser) throws(Diagnostic) {
        let taken = bytes.withUnsafeBytes { parser.feed(UnsafeRawBufferPointer(rebasing: $0[line.content])) }
        guard taken == line.content.count else { throw misplacedQuote(at: line.content.lowerBound + taken, parser: parser) }
        if parser.recordsEnded > 0 { throw .loneCarriageReturn(place(line.number)) }
        let end: [UInt8] = parser.isInsideQuotes ? Array(bytes[line.end]) : [UInt8(ascii: "\n")]
        let ended = end.withUnsafeBytes { parser.feed($0) }
        guard ended == end.count else { throw misplacedQuote(at: line.content.upperBound, parser: parser) }
    }

    mutating func endRecord(parser: borrowing CSVParser, isLastLine: Bool, sink: inout DiagnosticSink) {
        guard let record = open else { return }
        open = nil
        let width = parser.fieldsOfRecord
        if header.isEmpty, width > 0 {
            header = (0..<width).map { parser.fields.text(record.firstField + $0) ?? "" }
            headerRecord = record
            checkHeader(record, sink: &sink)
            return
        }
        if width == 0 {
            if header.count == 1 {
                // In a file of one column a blank line is a record whose cell is missing; libcsv reports no field for it.
                sink.report(.blankLineInOneColumn(place(record.line)))
            } else if blankLine == nil {
                blankLine = record.line
            }
            return
        }
        if let blankLine {
            sink.report(.blankLine(place(blankLine)))
            self.blankLine = nil
        }
        guard width == header.count else {
            sink.report(width < header.count ? tooFew(record, width) : tooMany(record, width))
            return
        }
        records.append(record)
    }

    func finish(fields: FieldStore) throws(Diagnostic) -> CSVDocument {
        guard !header.isEmpty else { throw .emptyFile(file) }
        return CSVDocument(
            file: file, header: header, dialect: dialect, headerLine: headerRecord.line, headerOffset: headerRecord.offset,
            bytes: bytes, fields: fields, records: records)
    }

    private func checkHeader(_ record: CSVDocument.RecordPosition, sink: inout DiagnosticSink) {
        for (index, name) in header.enumerated() {
            if name.isEmpty {
                sink.report(.emptyHeader(location(record, index), number: index + 1))
            } else if let first = header.firstIndex(of: name), first < index {
                sink.report(.duplicateHeader(name, location(record, index), first: first + 1))
            }
        }
    }

    private func place(_ line: Int) -> FileLocation { FileLocation(file: file, line: line, column: 1) }

    private func location(_ record: CSVDocument.RecordPosition, _ field: Int) -> FileLocation {
        FieldReplay(bytes: bytes, dialect: dialect).location(
            ofField: field, recordLine: record.line, recordOffset: record.offset, file: file)
    }

    private func tooFew(_ record: CSVDocument.RecordPosition, _ width: Int) -> Diagnostic {
        .tooFewFields(place(record.line), found: width, expected: header.count, excerpt: text(ofLine: record))
    }

    private func tooMany(_ record: CSVDocument.RecordPosition, _ width: Int) -> Diagnostic {
        .tooManyFields(location(record, header.count), found: width, expected: header.count, excerpt: text(ofLine: record))
    }

    private func text(ofLine record: CSVDocument.RecordPosition) -> String {
        let end = bytes[record.offset...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
        return String(String(decoding: bytes[record.offset..<end], as: UTF8.self).prefix(120))
    }

    private func misplacedQuote(at offset: Int, parser: borrowing CSVParser) -> Diagnostic {
        let location = FieldReplay.location(ofByte: offset, in: bytes, file: file)
        let excerpt = open.map(text(ofLine:))
        return parser.isFieldQuoted ? .textAfterQuote(location, excerpt) : .strayQuote(location, excerpt)
    }

    func unclosedQuote(parser: borrowing CSVParser) -> Diagnostic {
        guard let open else { return .unclosedQuote(FileLocation(file: file), nil) }
        return .unclosedQuote(location(open, parser.fieldsOfRecord), text(ofLine: open))
    }
}
