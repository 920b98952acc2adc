/// The texts of all fields of some records, one after the other, quotes removed.
struct FieldStore: Sendable {
    private var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    private var ends: [Int] = []
    /// Whether nothing at all stands in the field, not even a pair of quotes.
    private var absent: [Bool] = []
    /// The fields that begin or end with a space, a tab or a no-break space.
    private(set) var outerSpaces: [Int] = []

    var count: Int { ends.count }

    mutating func append(_ field: UnsafeRawBufferPointer, isAbsent: Bool) {
        if Self.hasOuterSpace(field) { outerSpaces.append(ends.count) }
        bytes.append(contentsOf: field)
        ends.append(bytes.count)
        absent.append(isAbsent)
    }

    mutating func removeLast(_ fields: Int) {
        ends.removeLast(fields)
        absent.removeLast(fields)
        bytes.removeLast(bytes.count - (ends.last ?? 0))
        while let last = outerSpaces.last, last >= ends.count { outerSpaces.removeLast() }
    }

    /// Nil for an empty cell; `""` in quotes is an empty text.
    func text(at field: Int) -> String? {
        guard !absent[field] else { return nil }
        let start = field == 0 ? 0 : ends[field - 1]
        // Whole fields of a file that was found to be UTF-8: nothing is left to repair.
        return String(decoding: bytes[start..<ends[field]], as: UTF8.self)
    }

    func isEmpty(at field: Int) -> Bool { ends[field] == (field == 0 ? 0 : ends[field - 1]) }

    private static func hasOuterSpace(_ field: UnsafeRawBufferPointer) -> Bool {
        guard let first = field.first, let last = field.last else { return false }
        if first == 0x20 || last == 0x20 || first == 0x09 || last == 0x09 { return true }
        guard first == 0xC2 || last == 0xA0 else { return false }
        return field.starts(with: [0xC2, 0xA0]) || field.suffix(2).elementsEqual([0xC2, 0xA0])
    }
}
