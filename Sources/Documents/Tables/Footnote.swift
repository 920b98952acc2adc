/// A note that some cells carry, by its letter.
package struct Footnote: Hashable, Sendable {
    package let letter: String
    package let text: String

    package init(letter: String, text: String) {
        self.letter = letter
        self.text = text
    }

    /// `a` to `z`, then `aa`, `ab` and so on.
    static func letter(_ index: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26)))
        return index < 26 ? letter : Self.letter(index / 26 - 1) + letter
    }
}
