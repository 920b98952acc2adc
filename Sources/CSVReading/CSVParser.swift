import CLibCSV

/// libcsv, strict. It is fed one physical line at a time, so that every record's line and offset are known.
struct CSVParser: ~Copyable {
    private var parser = csv_parser()
    private let collector = Collector()

    /// What libcsv's callbacks fill.
    final class Collector {
        var fields = FieldStore()
        var fieldsOfRecord = 0
        var recordsEnded = 0
    }

    /// Nil when there is no memory.
    init?(dialect: CSVDialect, expectedBytes: Int) {
        let options = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL
        guard csv_init(&parser, UInt8(options)) == 0 else { return nil }
        csv_set_delim(&parser, dialect.delimiter)
        csv_set_quote(&parser, dialect.quote)
        // No byte is a space: libcsv would otherwise trim unquoted fields.
        csv_set_space_func(&parser) { _ in 0 }
        collector.fields.reserve(bytes: expectedBytes)
    }

    deinit { withUnsafePointer(to: parser) { csv_free(UnsafeMutablePointer(mutating: $0)) } }

    var fields: FieldStore { collector.fields }
    /// How many fields of the present record are complete.
    var fieldsOfRecord: Int { collector.fieldsOfRecord }
    /// How many records ended since the last call of `startRecord`.
    var recordsEnded: Int { collector.recordsEnded }

    func startRecord() {
        collector.fieldsOfRecord = 0
        collector.recordsEnded = 0
    }

    /// Whether a quoted field is open, so that a line end belongs to it. State 2 is libcsv's FIELD_BEGUN.
    var isInsideQuotes: Bool { parser.pstate == 2 && parser.quoted != 0 }
    /// Whether the present field began with a quote.
    var isFieldQuoted: Bool { parser.quoted != 0 }

    /// Feeds bytes; returns how many were taken before an error, all of them when there is none.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return 0 }
        let context = Unmanaged.passUnretained(collector).toOpaque()
        return csv_parse(
            &parser, start, bytes.count,
            { pointer, count, context in
                guard let context else { return }
                let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
                collector.fieldsOfRecord += 1
                collector.fields.append(
                    pointer.map { UnsafeBufferPointer(start: $0.assumingMemoryBound(to: UInt8.self), count: count) })
            },
            { _, context in
                guard let context else { return }
                Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().recordsEnded += 1
            }, context)
    }
}
