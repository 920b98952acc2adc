import Tabular

/// The words and signs around the numbers of an estimate, in English and Russian.
enum EstimateWords {
    enum Bound {
        case least, most
        /// The number itself is left out.
        case above, below
    }

    private static let approximations = [
        "approximately", "approx.", "approx", "around", "about", "circa", "ca.", "ca", "c.", "roughly", "some", "~", "≈",
        "приблизительно", "примерно", "около", "ок.",
    ]
    /// Longer phrases before those they begin with.
    private static let bounds: [(phrase: String, bound: Bound)] = [
        ("no fewer than", .least), ("no less than", .least), ("not fewer than", .least), ("not less than", .least),
        ("at least", .least), ("more than", .above), ("over", .above), ("above", .above), ("minimum", .least), ("min.", .least),
        (">=", .least), ("≥", .least), (">", .above), ("не менее", .least), ("более", .above), ("больше", .above),
        ("свыше", .above),
        ("no more than", .most), ("not more than", .most), ("at most", .most), ("fewer than", .below), ("less than", .below),
        ("up to", .most), ("under", .below), ("below", .below), ("maximum", .most), ("max.", .most), ("<=", .most), ("≤", .most),
        ("<", .below), ("не более", .most), ("менее", .below), ("меньше", .below), ("до", .most),
    ]

    /// Further words that make another number of the one they stand beside; the scales are those of `ScaledNumber`.
    private static let modifiers: Set<String> = [
        "minus", "half", "quarter", "no", "not", "to", "or", "and", "by", "times", "x", "hundred", "hundreds", "dozen", "dozens",
        "k", "m", "mn", "bn", "tn", "trillion", "минус", "половина", "пол", "полтора", "не", "до", "от", "или", "сот", "сотен",
        "дюжина",
        "млрд", "млрд.", "миллиард", "миллиарда", "миллиардов",
    ]
    private static let phrases: [String] = {
        let all = approximations + bounds.map(\.phrase) + ["more", "fewer", "less"]
        return all.filter { $0.contains(where: \.isLetter) }.map { " \($0) " }
    }()
    private static let signs: Set<Character> = ["~", "≈", "<", ">", "≤", "≥", "±", "?", "×", "*"]

    /// Whether what stands before or after a number, such as `about` or `thousand`, makes another number or a range of it.
    static func changesNumber(_ around: String) -> Bool {
        guard !around.contains(where: signs.contains) else { return true }
        let text = normalized(around)
        let words = text.split(separator: " ").map(String.init)
        return words.contains { modifiers.contains($0) || ScaledNumber.isScale($0) }
            || phrases.contains { " \(text) ".contains($0) }
    }

    /// In lower case, any space a plain one, no two in a row, none at the ends.
    static func normalized(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            if character.isWhitespace {
                if !result.isEmpty, !result.hasSuffix(" ") { result.append(" ") }
            } else {
                result.append(character)
            }
        }
        if result.hasSuffix(" ") { result.removeLast() }
        return result
    }

    /// What words say of a number in another column: what it is called, or which bound it is. Nil for other words.
    static func qualifier(_ text: String) -> (qualifiers: EstimateQualifier, bound: Bound?)? {
        let text = normalized(text)
        if approximations.contains(text) { return (.approximate, nil) }
        guard let bound = bounds.first(where: { $0.phrase == text })?.bound else { return nil }
        return switch bound {
        case .least, .most: ([], bound)
        case .above: (.aboveLow, bound)
        case .below: (.belowHigh, bound)
        }
    }

    /// Whether there is such a word, which is taken off.
    static func dropApproximation(_ text: inout String) -> Bool {
        for word in approximations {
            if drop(word, from: &text) { return true }
        }
        return false
    }

    /// Takes off the words of a bound before a number, or after it as in `30000+` and `30000 or more`.
    static func dropBound(_ text: inout String) -> Bound? {
        for (phrase, bound) in bounds {
            if drop(phrase, from: &text) { return bound }
        }
        for suffix in ["+", " or more", " and more", " or over"] where text.hasSuffix(suffix) {
            text.removeLast(suffix.count)
            return .least
        }
        for suffix in [" or fewer", " or less"] where text.hasSuffix(suffix) {
            text.removeLast(suffix.count)
            return .most
        }
        return nil
    }

    /// The two sides of a range: `a–b`, `a-b`, `a to b`, `between a and b`, `from a to b`, `от a до b`.
    static func range(_ text: String) -> (left: String, right: String)? {
        var rest = text
        if drop("between", from: &rest) { return split(rest, at: " and ") }
        if drop("from", from: &rest) { return split(rest, at: " to ") }
        if drop("от", from: &rest) { return split(rest, at: " до ") }
        for separator in ["–", "—", " to ", "-"] {
            if let parts = split(rest, at: separator) { return parts }
        }
        return nil
    }

    /// Nil unless the separator stands once, with something on both sides.
    static func split(_ text: String, at separator: String) -> (left: String, right: String)? {
        let ranges = text.ranges(of: separator)
        guard ranges.count == 1, let range = ranges.first else { return nil }
        let left = String(text[..<range.lowerBound]), right = String(text[range.upperBound...])
        return left.isEmpty || right.isEmpty ? nil : (left, right)
    }

    /// A word must be followed by a space or a number; a sign by anything.
    private static func drop(_ word: String, from text: inout String) -> Bool {
        guard text.hasPrefix(word) else { return false }
        var rest = text.dropFirst(word.count)
        guard let next = rest.first, next == " " || next.isNumber || word.last?.isLetter == false else { return false }
        if word.last?.isLetter == true, next.isNumber { return false }
        if next == " " { rest = rest.dropFirst() }
        text = String(rest)
        return true
    }
}
