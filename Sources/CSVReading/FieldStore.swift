/// The bytes of all fields, one after another, unquoted.
struct FieldStore: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each field ends in `bytes`; negative (`-1 - end`) for a field that is empty and not quoted.
    private var ends: [Int] = []

    var count: Int { ends.count }

    mutating func reserve(bytes count: Int) { bytes.reserveCapacity(count) }

    mutating func append(_ field: UnsafeBufferPointer<UInt8>?) {
        guard let field else {
            ends.append(-1 - bytes.count)
            return
        }
        bytes.append(contentsOf: field)
        ends.append(bytes.count)
    }

    /// The text of a field; nil when it is empty and not quoted. The bytes were validated before.
    func text(_ index: Int) -> String? {
        let end = ends[index]
        guard end >= 0 else { return nil }
        let start = index == 0 ? 0 : position(endOf: index - 1)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func position(endOf index: Int) -> Int {
        let end = ends[index]
        return end >= 0 ? end : -1 - end
    }
}
