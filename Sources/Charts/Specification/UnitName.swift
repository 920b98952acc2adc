/// What one square or one row is, in the words of a definition: `ship`, or `fish/fish` and `man/men` where the plural takes no `s`.
struct UnitName: Hashable, Sendable {
    let one: String
    let many: String

    init(_ text: String) {
        let words = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if words.count == 2, !words.contains("") {
            (one, many) = (words[0], words[1])
        } else {
            (one, many) = (text, text + "s")
        }
    }
}

extension FigureSpecification {
    /// Nil where the definition does not say.
    var unit: UnitName? { unitName.map(UnitName.init) }
}
