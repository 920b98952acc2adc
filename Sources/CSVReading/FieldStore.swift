/// The texts of all fields of a file, one after the other, quotes removed.
struct FieldStore: Sendable {
    private var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    private var ends: [Int] = []
    /// Whether nothing at all stands in the field, not even a pair of quotes.
    private var absent: [Bool] = []

    var count: Int { ends.count }

    mutating func append(_ field: UnsafeRawBufferPointer, isAbsent: Bool) {
        bytes.append(contentsOf: field)
        ends.append(bytes.count)
        absent.append(isAbsent)
    }

    mutating func removeLast(_ fields: Int) {
        ends.removeLast(fields)
        absent.removeLast(fields)
        bytes.removeLast(bytes.count - (ends.last ?? 0))
    }

    mutating func reserve(bytes byteCount: Int) { bytes.reserveCapacity(byteCount) }

    /// Nil for an empty cell; `""` in quotes is an empty text.
    func text(at field: Int) -> String? {
        guard !absent[field] else { return nil }
        let start = field == 0 ? 0 : ends[field - 1]
        // Whole fields of a file that was found to be UTF-8: nothing is left to repair.
        return String(decoding: bytes[start..<ends[field]], as: UTF8.self)
    }
}
