import Diagnostics

/// What can be wrong with the text of a file, and where.
extension CSVReader {
    private func scan(to end: Int) -> RecordScanner {
        RecordScanner(window.bytes, from: record.offset, to: end, dialect: dialect)
    }

    func location(of offset: Int, from start: TextPosition) -> FileLocation {
        start.location(of: offset, in: window.bytes, file: window.file)
    }

    private func location(of offset: Int) -> FileLocation { location(of: offset, from: record) }

    /// Where each field of the record begins.
    func fieldLocations() -> [FileLocation] {
        record.locations(of: scan(to: line.offset).fieldStarts, in: window.bytes, file: window.file)
    }

    func misplacedCharacter(at offset: Int) -> Diagnostic {
        if window.bytes[offset] == dialect.quote {
            let before = offset > record.offset ? LikelyDelimiter(window.bytes[offset - 1], dialect: dialect) : nil
            return .strayQuote(location(of: offset), excerpt: excerpt(around: offset)).suggesting(before)
        }
        let opened = scan(to: offset).fieldStarts.last.map { location(of: $0) }
        return .textAfterQuote(location(of: offset), opened: opened?.line, excerpt: excerpt(around: offset))
            .suggesting(LikelyDelimiter(window.bytes[offset], dialect: dialect))
    }

    func unclosedQuote() -> Diagnostic {
        let opened = scan(to: window.bytes.count).fieldStarts.last ?? record.offset
        return .unclosedQuote(location(of: opened), excerpt: excerpt(around: opened))
    }

    /// The first carriage return of the line that stands outside quotes and before no line feed.
    func bareCarriageReturn(before end: Int) -> Diagnostic {
        .bareCarriageReturn(location(of: scan(to: end).recordEnd))
    }

    func wrongWidth(found: Int, expected: Int) -> Diagnostic {
        let scanner = scan(to: window.bytes.count)
        let place = found > expected ? location(of: scanner.fieldStarts[expected]) : location(of: record.offset)
        let text = window.bytes[record.offset..<scanner.recordEnd].prefix(65_536)
        let other = found == 1 ? LikelyDelimiter(dividing: text, into: expected, dialect: dialect) : nil
        return .wrongWidth(found: found, expected: expected, place, excerpt: excerpt(around: record.offset), other)
            .suggesting(header.flatMap { LikelyDelimiter(of: $0.names, dialect: dialect) })
    }

    func repeatedHeader() -> Diagnostic {
        .repeatedHeader(location(of: record.offset), excerpt: excerpt(around: record.offset))
    }

    func recordTooLong() -> Diagnostic {
        let end = record.offset + limits.recordBytes
        let scanner = scan(to: end)
        // No line feed ends the record: what ends it is a carriage return, as of files from old computers.
        if scanner.recordEnd < end, window.bytes[scanner.recordEnd + 1] != UInt8(ascii: "\n") {
            return .bareCarriageReturn(location(of: scanner.recordEnd))
        }
        let opened = scanner.endsInsideQuotes ? scanner.fieldStarts.last : nil
        let start = opened ?? record.offset
        return .recordTooLong(
            bytes: limits.recordBytes, hasOpenQuote: opened != nil, location(of: start),
            excerpt: excerpt(around: start, upTo: end))
    }

    func tooManyColumns() -> Diagnostic {
        .tooManyColumns(limits.fields, location(of: record.offset), excerpt: excerpt(around: record.offset))
    }

    /// The physical line around a byte, without its end, shortened to 100 characters.
    private func excerpt(around offset: Int, upTo limit: Int = .max) -> String {
        let newline = UInt8(ascii: "\n"), bytes = window.bytes[..<min(limit, window.bytes.count)]
        let first = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[offset...].prefix(1000).firstIndex(of: newline) ?? min(offset + 1000, bytes.endIndex)
        var text = String(decoding: bytes[max(first, offset - 1000)..<end], as: UTF8.self)
        if text.last == "\r" { text.removeLast() }
        guard text.count > 100 else { return text }
        return text.prefix(99) + "…"
    }
}

extension Diagnostic {
    static func emptyFile(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.empty-file", "the file has no header", at: location,
            remedy: "its first line must name the columns")
    }

    static func noRecords(_ location: FileLocation) -> Diagnostic {
        Diagnostic(.note, code: "csv.no-records", "the file has a header and no records", at: location)
    }

    static func blankLine(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "csv.blank-line", "a blank line stands between the records", at: location, remedy: "remove the line")
    }

    fileprivate static func repeatedHeader(_ location: FileLocation, excerpt: String) -> Diagnostic {
        Diagnostic(
            code: "csv.repeated-header", "the header stands here again, as a record", at: location, excerpt: excerpt,
            remedy: "remove the line; two files may have been joined")
    }

    fileprivate static func wrongWidth(
        found: Int, expected: Int, _ location: FileLocation, excerpt: String, _ other: LikelyDelimiter?
    ) -> Diagnostic {
        let expectation = "\(expected) \(expected == 1 ? "field" : "fields") expected, \(found) found"
        return found < expected
            ? Diagnostic(
                code: "csv.too-few-fields", expectation, at: location, excerpt: excerpt,
                remedy: other.map { "\($0.words) seems to divide its fields; write the delimiter that the header has" }
                    ?? "an empty cell needs its delimiter too")
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

    fileprivate static func recordTooLong(bytes: Int, hasOpenQuote: Bool, _ location: FileLocation, excerpt: String) -> Diagnostic
    {
        let size = bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
        return Diagnostic(
            code: "csv.record-too-long",
            "the record\(hasOpenQuote ? " with this quote, which is still open," : "") is longer than \(size)",
            at: location, excerpt: excerpt,
            remedy: hasOpenQuote
                ? "close the quote" : "end each record with a line end, and keep long texts in files of their own")
    }

    fileprivate static func tooManyColumns(_ limit: Int, _ location: FileLocation, excerpt: String) -> Diagnostic {
        Diagnostic(
            code: "csv.too-many-columns", "the record has more than \(limit) fields", at: location, excerpt: excerpt,
            remedy: "write one row for each observation, with its kind in a column")
    }
}
