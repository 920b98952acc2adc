import CLibCSV

/// libcsv, always strict, with spaces kept. The one place where the C library is called for reading.
final class LibCSVParser {
    private var parser = csv_parser()
    let collector: RecordCollector

    init(_ dialect: CSVDialect, fieldLimit: Int) {
        collector = RecordCollector(fieldLimit: fieldLimit)
        csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL))
        csv_set_delim(&parser, dialect.delimiter)
        csv_set_quote(&parser, dialect.quote)
        // libcsv drops what this calls a space around unquoted fields and between a quote and a delimiter. With no spaces at all
        // they stay part of unquoted fields, and a space beside a quote is the error that RFC 4180 makes of it.
        csv_set_space_func(&parser) { _ in 0 }
        csv_set_blk_size(&parser, 4096)
    }

    deinit { csv_free(&parser) }

    /// Reads some bytes; returns how many were read before the first one that cannot stand where it is.
    func feed(_ bytes: UnsafeRawBufferPointer) -> Int {
        let context = Unmanaged.passUnretained(collector).toOpaque()
        return csv_parse(&parser, bytes.baseAddress, bytes.count, Self.fieldEnded, Self.recordEnded, context)
    }

    /// Ends the last record, which may lack its line end; false when a quote is still open.
    func finish() -> Bool {
        let context = Unmanaged.passUnretained(collector).toOpaque()
        return csv_fini(&parser, Self.fieldEnded, Self.recordEnded, context) == 0
    }

    private static let fieldEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $2 else { return }
        Unmanaged<RecordCollector>.fromOpaque(context).takeUnretainedValue()
            .addField(UnsafeRawBufferPointer(start: $0, count: $1), isAbsent: $0 == nil)
    }

    private static let recordEnded: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $1 else { return }
        Unmanaged<RecordCollector>.fromOpaque(context).takeUnretainedValue().endRecord(by: $0)
    }
}
