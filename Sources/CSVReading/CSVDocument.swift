package import Diagnostics

/// A CSV file read into memory: a header and records of as many fields, each with its place in the file.
package struct CSVDocument: Sendable {
    /// How diagnostics name the file.
    package let file: String
    package let header: [String]
    /// The physical line on which each record begins, from 1; the header is not a record.
    package let lines: [Int]
    /// The byte of the file at which each record begins, from 0.
    package let byteOffsets: [Int]
    /// How many records the file has, those included that were left out because their number of fields is wrong.
    package let recordsRead: Int
    /// Where the header begins: after blank lines, which are an error, not in the first line.
    let headerStart: TextPosition
    let dialect: CSVDialect
    let bytes: [UInt8]
    let store: FieldStore

    package var recordCount: Int { lines.count }

    /// All cells of a column; nil is an empty cell, an empty text is `""` in the file.
    package func column(_ field: Int) -> [String?] {
        (0..<recordCount).map { store.text(at: $0 * header.count + field) }
    }

    /// Where a field begins, its quote included.
    package func location(record: Int, field: Int) -> FileLocation {
        location(field: field, from: TextPosition(offset: byteOffsets[record], line: lines[record]))
    }

    /// Where a name of the header begins, its quote included.
    package func location(headerField field: Int) -> FileLocation {
        location(field: field, from: headerStart)
    }

    private func location(field: Int, from start: TextPosition) -> FileLocation {
        let scanner = RecordScanner(bytes, from: start.offset, to: bytes.count, dialect: dialect)
        return start.location(of: scanner.fieldStarts[field], in: bytes, file: file)
    }
}
