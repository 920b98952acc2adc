extension ValueFormat {
    /// `a`, `a and b`, `a, b and c`; nothing for an empty list.
    package func list(_ items: [String]) -> String {
        guard items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(language.and) " + items[items.count - 1]
    }

    /// A small count as a word (`four`), others as digits.
    package func words(_ count: Int) -> String {
        language.numberWords.indices.contains(count) ? language.numberWords[count] : integer(count)
    }

    /// A count with its noun: `1 row`, `1 016 rows`, `0 rows`.
    package func plural(_ count: Int, _ one: String, _ many: String) -> String {
        integer(count) + " " + (count == 1 ? one : many)
    }

    /// A count with its unit, named in the plural as data do: `1 person`, `62 persons`, `12 %`.
    package func quantity(_ count: Int, unit: String) -> String {
        if let sign = sign(of: unit) { return integer(count) + sign }
        return integer(count) + " " + (count == 1 ? singular(unit) : self.unit(unit))
    }

    /// A unit as a reader sees it beside numbers: underscores become spaces, `percent` its sign.
    package func unit(_ unit: String) -> String {
        if sign(of: unit) != nil { return "%" }
        return unit.split(separator: "_", omittingEmptySubsequences: true).joined(separator: " ")
    }

    private func sign(of unit: String) -> String? {
        unit == "percent" || unit == "%" ? Self.percentSign : nil
    }

    private func singular(_ unit: String) -> String {
        let words = self.unit(unit)
        if let irregular = language.irregularSingulars[words] { return irregular }
        if words.hasSuffix("ies") { return words.dropLast(3) + "y" }
        if words.hasSuffix("sses") || words.hasSuffix("ches") || words.hasSuffix("xes") { return String(words.dropLast(2)) }
        return words.hasSuffix("s") && !words.hasSuffix("ss") ? String(words.dropLast()) : words
    }
}
