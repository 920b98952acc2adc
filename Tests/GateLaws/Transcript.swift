import CSVReading
import Diagnostics
import TestSupport

/// All that reading a file gave.
struct Transcript {
    var names: [String] = []
    var rows: [[String?]] = []
    var lines: [Int] = []
    var offsets: [Int] = []
    /// Where each cell of each row begins.
    var places: [[FileLocation]] = []
    var recordsRead = 0
    /// In the order they were given; `broke` when the last one ended the reading.
    var diagnostics: [Diagnostic] = []
    var broke = false

    /// Reads in batches of up to some records.
    init(_ stream: any ByteStream, dialect: CSVDialect, encoding: CharacterEncoding, limits: CSVLimits, batch: Int) {
        var sink = DiagnosticSink(limitPerFile: .max)
        var reader = CSVReader(stream, file: "a.csv", dialect: dialect, encoding: encoding, limits: limits)
        do throws(Diagnostic) {
            names = try reader.readHeader(sink: &sink).names
            while true {
                let records = try reader.nextBatch(of: batch, sink: &sink)
                if records.recordCount == 0 { break }
                for record in 0..<records.recordCount {
                    rows.append(names.indices.map { records.cell(record: record, field: $0) })
                    places.append(records.locations(record: record))
                }
                lines += records.lines
                offsets += records.byteOffsets
            }
            // Asked once more, a file that is over says nothing more.
            _ = try reader.nextBatch(of: batch, sink: &sink)
        } catch {
            sink.report(error)
            broke = true
        }
        recordsRead = reader.recordsRead
        diagnostics = sink.diagnostics
    }
}

/// Bytes in chunks of sizes that look random.
struct ChoppedStream: ByteStream {
    private var rest: ArraySlice<UInt8>
    private var random: SeededGenerator

    init(_ bytes: [UInt8], seed: UInt64) {
        rest = bytes[...]
        random = SeededGenerator(seed: seed)
    }

    mutating func next() -> [UInt8] {
        let size = [1, 2, 3, 7, 64, 500].randomElement(using: &random) ?? 1
        let chunk = Array(rest.prefix(size))
        rest = rest.dropFirst(chunk.count)
        return chunk
    }
}
