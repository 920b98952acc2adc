import CSVReading
import Diagnostics
import Foundation

/// The records of one file as lines of JSON, and the errors in it.
struct PrintedFile {
    private(set) var lines = Data()
    private(set) var faults: [Diagnostic] = []

    init(path: String, bytes: [UInt8], dialect: CSVDialect, encoding: CharacterEncoding, batch: Int) throws {
        try append(["file": path])
        var sink = DiagnosticSink()
        // Chunks of an odd size, so that they end anywhere in a character, a quote or a line end.
        var reader = CSVReader(MemoryStream(bytes, chunk: 61), file: path, dialect: dialect, encoding: encoding)
        do {
            let header = try reader.readHeader(sink: &sink)
            try append(header.names)
            while true {
                let records = try reader.nextBatch(of: batch, sink: &sink)
                guard records.recordCount > 0 else { break }
                for record in 0..<records.recordCount {
                    try append(header.names.indices.map { records.cell(record: record, field: $0) })
                }
            }
        } catch let error as Diagnostic {
            sink.report(error)
        }
        faults = sink.diagnostics.filter { $0.severity == .error }
    }

    private mutating func append(_ value: some Encodable) throws {
        lines += try JSONEncoder().encode(value)
        lines.append(UInt8(ascii: "\n"))
    }
}
