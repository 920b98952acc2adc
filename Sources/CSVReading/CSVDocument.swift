package import Diagnostics

/// The records of a CSV file. Fields are kept as bytes; text is made only where it is asked for.
package struct CSVDocument: Sendable {
    package let file: String
    package let header: [String]
    /// How many records follow the header.
    package var recordCount: Int { records.count }
    let dialect: CSVDialect
    let headerLine: Int
    let headerOffset: Int
    /// The file, without a byte-order mark.
    let bytes: [UInt8]
    let fields: FieldStore
    let records: [RecordPosition]

    /// Where a record begins: its physical line from 1, the offset of its first byte, and its first field in the store.
    struct RecordPosition: Sendable {
        let line: Int
        let offset: Int
        let firstField: Int
    }

    /// The physical line on which a record begins.
    package func line(ofRecord record: Int) -> Int { records[record].line }

    /// The offset of a record's first byte, a byte-order mark not counted.
    package func offset(ofRecord record: Int) -> Int { records[record].offset }

    /// All fields of one column as text; nil where the field is empty and not quoted.
    package func column(_ field: Int) -> [String?] { records.map { fields.text($0.firstField + field) } }

    /// One field as text; nil when it is empty and not quoted.
    package func text(record: Int, field: Int) -> String? { fields.text(records[record].firstField + field) }

    /// Where a name of the header begins.
    package func headerLocation(_ field: Int) -> FileLocation {
        FieldReplay(bytes: bytes, dialect: dialect).location(
            ofField: field, recordLine: headerLine, recordOffset: headerOffset, file: file)
    }

    /// Where a field begins, its opening quote included; found by replaying its record.
    package func location(record: Int, field: Int) -> FileLocation {
        FieldReplay(bytes: bytes, dialect: dialect).location(
            ofField: field, recordLine: records[record].line, recordOffset: records[record].offset, file: file)
    }
}
