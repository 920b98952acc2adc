/// Finds where the fields of one record begin, by replaying it: libcsv's callbacks give no position.
struct RecordScanner {
    let dialect: CSVDialect
    /// The byte offset of each field's first character, its quote included.
    private(set) var fieldStarts: [Int]
    /// Whether the last field found is quoted and was not closed before the end.
    private(set) var endsInsideQuotes = false
    /// The offset just past the record, its line end not included, or `end` when the record reaches it.
    private(set) var recordEnd: Int

    /// Replays the record that begins at `start`, up to its end or to `end`. The bytes up to there must be well-formed CSV.
    init(_ bytes: [UInt8], from start: Int, to end: Int, dialect: CSVDialect) {
        self.dialect = dialect
        fieldStarts = [start]
        recordEnd = end
        var index = start, atFieldStart = true, quoted = false
        while index < end {
            let byte = bytes[index]
            if quoted {
                if byte == dialect.quote {
                    if index + 1 < end, bytes[index + 1] == dialect.quote { index += 1 } else { quoted = false }
                }
            } else if byte == dialect.quote, atFieldStart {
                quoted = true
                atFieldStart = false
            } else if byte == dialect.delimiter {
                fieldStarts.append(index + 1)
                atFieldStart = true
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                recordEnd = index
                return
            } else {
                atFieldStart = false
            }
            index += 1
        }
        endsInsideQuotes = quoted
    }
}
