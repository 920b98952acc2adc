package import Diagnostics

/// Some records of a file, one after the other, each of as many fields as the header, with their places in the file.
package struct CSVBatch: Sendable {
    /// How diagnostics name the file.
    package let file: String
    /// The physical line on which each record begins, from 1; the header is not a record.
    package let lines: [Int]
    /// How many fields each record has.
    let width: Int
    let dialect: CSVDialect
    /// The text of the records, and of those left out between them.
    let bytes: [UInt8]
    /// Where each record begins in `bytes`.
    let starts: [Int]
    /// How many bytes of the file's text came before.
    let bytesBefore: Int
    let store: FieldStore

    package var recordCount: Int { lines.count }

    /// The byte at which each record begins, from 0, in the file's text as UTF-8, its byte-order mark included.
    package var byteOffsets: [Int] { starts.map { $0 + bytesBefore } }

    /// All cells of a column; nil is an empty cell, an empty text is `""` in the file.
    package func column(_ field: Int) -> [String?] { (0..<recordCount).map { cell(record: $0, field: field) } }

    package func cell(record: Int, field: Int) -> String? { store.text(at: record * width + field) }

    /// How many cells of a column have nothing in them, `""` included.
    package func emptyCells(in field: Int) -> Int { (0..<recordCount).count { store.isEmpty(at: $0 * width + field) } }

    /// Where a field begins, its quote included.
    package func location(record: Int, field: Int) -> FileLocation {
        let start = TextPosition(offset: starts[record], line: lines[record])
        return start.location(of: fieldStarts(of: record)[field], in: bytes, file: file)
    }

    /// Where each field of a record begins: for asking of many, since each question replays the record.
    package func locations(record: Int) -> [FileLocation] {
        TextPosition(offset: starts[record], line: lines[record]).locations(of: fieldStarts(of: record), in: bytes, file: file)
    }

    private func fieldStarts(of record: Int) -> [Int] {
        RecordScanner(bytes, from: starts[record], to: bytes.count, dialect: dialect).fieldStarts
    }
}
