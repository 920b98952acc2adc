/// The values of a key in one text, so that keys of one field cost no more than their text.
struct KeyText: Hashable, Sendable {
    /// Equal for equal values and for no others: each part but the last has its length before it.
    let text: String
    /// The parts joined by `, `, for people.
    let words: String

    init(text: String) {
        self.text = text
        words = text
    }

    init(_ parts: [String]) {
        text = parts.dropLast().map { "\($0.utf8.count):\($0)" }.joined() + (parts.last ?? "")
        words = parts.joined(separator: ", ")
    }

    static func == (left: KeyText, right: KeyText) -> Bool { left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
