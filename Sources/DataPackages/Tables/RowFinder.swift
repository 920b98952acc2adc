import CSVReading
import Diagnostics

/// Finds where a cell of a file that was read stands, by reading the file again up to it: places are asked for rarely.
final class RowFinder {
    private let descriptor: ResourceDescriptor
    private let open: () throws(Diagnostic) -> any ByteStream
    private var reader: CSVReader?
    private var batch: CSVBatch?
    /// The number of the batch's first row.
    private var first = 0

    init(_ descriptor: ResourceDescriptor, open: @escaping () throws(Diagnostic) -> any ByteStream) {
        self.descriptor = descriptor
        self.open = open
    }

    /// A batch that is already there, with the row it begins with.
    func keep(_ batch: CSVBatch, first: Int) {
        self.batch = batch
        self.first = first
        reader = nil
    }

    /// Rows and columns count from 0. When the file cannot be read again, the file alone is named.
    func location(row: Int, column: Int) -> FileLocation {
        if let batch, row >= first, row < first + batch.recordCount {
            return batch.location(record: row - first, field: column)
        }
        var sink = DiagnosticSink(limitPerFile: 0)
        do throws(Diagnostic) {
            if reader == nil || row < first {
                var reader = CSVReader(
                    try open(), file: descriptor.path.path, dialect: descriptor.dialect, encoding: descriptor.encoding)
                _ = try reader.readHeader(sink: &sink)
                self.reader = reader
                batch = nil
                first = 0
            }
            while var reader {
                first += batch?.recordCount ?? 0
                let next = try reader.nextBatch(of: 8192, sink: &sink)
                self.reader = reader
                batch = next
                guard next.recordCount > 0 else { break }
                if row < first + next.recordCount { return next.location(record: row - first, field: column) }
            }
        } catch {
            reader = nil
            batch = nil
        }
        return FileLocation(file: descriptor.path.path)
    }
}
