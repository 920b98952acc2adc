package import Diagnostics

/// A CSV file read into memory: a header and records of as many fields, each with its place in the file.
package struct CSVDocument: Sendable {
    package let header: CSVHeader
    package let records: CSVBatch
    /// How many records the file has, those included that were left out because of their number of fields or as a second header.
    package let recordsRead: Int

    /// Reads a file, strictly by RFC 4180, a byte-order mark allowed, lines ended by LF or CRLF.
    ///
    /// Throws when the file cannot be taken apart into records. Records with too many or too few fields, blank lines between
    /// records, a header that is repeated, mixed line ends and faults of the header are errors reported to the sink; such records are left out.
    package static func parse(
        _ bytes: [UInt8], file: String, dialect: CSVDialect = .standard, encoding: CharacterEncoding = .utf8,
        limits: CSVLimits = CSVLimits(), sink: inout DiagnosticSink
    ) throws(Diagnostic) -> CSVDocument {
        var reader = CSVReader(MemoryStream(bytes), file: file, dialect: dialect, encoding: encoding, limits: limits)
        let header = try reader.readHeader(sink: &sink)
        let records = try reader.nextBatch(of: .max, sink: &sink)
        return CSVDocument(header: header, records: records, recordsRead: reader.recordsRead)
    }
}
