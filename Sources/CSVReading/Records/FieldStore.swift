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
        if OuterSpaces.surround(field) { outerSpaces.append(ends.count) }
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

    /// How many bytes the last field has.
    var lastLength: Int { (ends.last ?? 0) - (ends.count > 1 ? ends[ends.count - 2] : 0) }

    /// Whether the last fields are those texts, empty cells being empty texts.
    func ends(with texts: [String]) -> Bool {
        var field = ends.count
        for text in texts.reversed() {
            field -= 1
            guard field >= 0 else { return false }
            let start = field == 0 ? 0 : ends[field - 1]
            guard ends[field] - start == text.utf8.count, bytes[start..<ends[field]].elementsEqual(text.utf8) else {
                return false
            }
        }
        return true
    }

    /// Nil for an empty cell; `""` in quotes is an empty text.
    func text(at field: Int) -> String? {
        guard !absent[field] else { return nil }
        let start = field == 0 ? 0 : ends[field - 1]
        // Whole fields of a file that was found to be UTF-8: nothing is left to repair.
        return String(decoding: bytes[start..<ends[field]], as: UTF8.self)
    }

    func isEmpty(at field: Int) -> Bool { ends[field] == (field == 0 ? 0 : ends[field - 1]) }
}
