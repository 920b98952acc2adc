import Diagnostics
import Tabular

/// Reads estimates as people write them: `353000`, `ca. 353 000`, `350000–360000`, `>30000`, `at least 30000`,
/// `30–40 thousand`, `353000 (350000–360000)`, `353000 ± 500`. Only fields that are declared so are read so.
///
/// Words such as `ca.` give no width: none is stated. A bound leaves the other side open.
enum EstimateText {
    /// Throws `type.estimate`.
    static func read(_ text: String, format: NumberFormat) throws(CellFault) -> Estimate {
        var rest = EstimateWords.normalized(text)
        EstimateWords.dropApproximation(&rest)
        if let bound = EstimateWords.dropBound(&rest) {
            EstimateWords.dropApproximation(&rest)
            guard let number = ScaledNumber(rest, format) else { throw .notAnEstimate(text) }
            return bound == .least ? try make(number.value, nil, nil, text) : try make(nil, nil, number.value, text)
        }
        if let number = ScaledNumber(rest, format) { return Estimate(number.value) }
        if let parts = EstimateWords.split(rest, at: "±") ?? EstimateWords.split(rest, at: "+/-") {
            guard let middle = ScaledNumber(parts.left, format), let width = ScaledNumber(parts.right, format) else {
                throw .notAnEstimate(text)
            }
            return try make(middle.value - width.value, middle.value, middle.value + width.value, text)
        }
        if rest.hasSuffix(")"), let parts = EstimateWords.split(String(rest.dropLast()), at: "(") {
            guard let best = ScaledNumber(parts.left, format) else { throw .notAnEstimate(text) }
            let bounds = try range(EstimateWords.normalized(parts.right), format, text)
            return try make(bounds.low, best.value, bounds.high, text)
        }
        let bounds = try range(rest, format, text)
        return try make(bounds.low, nil, bounds.high, text)
    }

    private static func make(_ low: Double?, _ best: Double?, _ high: Double?, _ text: String) throws(CellFault) -> Estimate {
        guard let estimate = Estimate(low: low, best: best, high: high) else {
            throw CellFault(
                "type.estimate", "in \(text.quotedForMessage) the first number is above the second",
                remedy: "write the lower bound first, and the best number between the bounds")
        }
        return estimate
    }

    /// Two numbers; a scale behind the second is that of both.
    private static func range(_ text: String, _ format: NumberFormat, _ whole: String) throws(CellFault) -> (
        low: Double, high: Double
    ) {
        guard let parts = EstimateWords.range(text), let left = ScaledNumber(parts.left, format),
            let right = ScaledNumber(parts.right, format)
        else { throw .notAnEstimate(whole) }
        if left.scale == 1, right.scale > 1 {
            guard left.number <= right.number else { throw .ambiguous(whole) }
            return (left.number * right.scale, right.value)
        }
        if left.scale > 1, right.scale == 1 { throw .ambiguous(whole) }
        // "350–360 000" may mean from 350 000: nothing says so.
        if !left.isGrouped, right.isGrouped, left.number < 1000, right.number / 1000 >= left.number { throw .ambiguous(whole) }
        return (left.value, right.value)
    }
}

/// A number with a word that multiplies it.
struct ScaledNumber {
    let number: Double
    let scale: Double
    /// Whether its digits are in groups.
    let isGrouped: Bool
    var value: Double { number * scale }

    private static let scales: [(word: String, scale: Double)] = [
        ("thousand", 1e3), ("thousands", 1e3), ("million", 1e6), ("millions", 1e6), ("mln", 1e6), ("billion", 1e9),
        ("тысяч", 1e3), ("тысячи", 1e3), ("тыс.", 1e3), ("тыс", 1e3), ("миллионов", 1e6), ("миллиона", 1e6), ("миллион", 1e6),
        ("млн", 1e6), ("млн.", 1e6),
    ]

    static func isScale(_ word: String) -> Bool { scales.contains { $0.word == word } }

    /// Nil when the text is anything else. Spaces may stand between groups of three digits.
    init?(_ text: String, _ format: NumberFormat) {
        var digits = text, scale = 1.0
        while digits.hasSuffix(" ") { digits.removeLast() }
        while digits.hasPrefix(" ") { digits.removeFirst() }
        for (word, factor) in Self.scales where digits.hasSuffix(word) && digits.count > word.count {
            let head = digits.dropLast(word.count)
            guard head.last == " " || head.last?.isNumber == true else { continue }
            digits = String(head)
            while digits.hasSuffix(" ") { digits.removeLast() }
            scale = factor
            break
        }
        var format = format
        isGrouped = digits.contains(" ") || format.groupChar.map { digits.utf8.contains($0) } ?? false
        if digits.contains(" ") { format.groupChar = UInt8(ascii: " ") }
        guard let first = digits.utf8.first, (0x30...0x39).contains(first) || first == UInt8(ascii: "-"),
            let number = try? NumberText.read(digits, format: format)
        else { return nil }
        self.number = number
        self.scale = scale
    }
}

extension CellFault {
    fileprivate static func notAnEstimate(_ text: String) -> CellFault {
        let comma = text.contains(",") ? ", or declare the comma as \"groupChar\" or \"decimalChar\"" : ""
        return CellFault(
            "type.estimate", "\(text.quotedForMessage) is not an estimate",
            remedy: "write a number, a range such as 350–360, a bound such as \"at least 30\"\(comma)")
    }

    fileprivate static func ambiguous(_ text: String) -> CellFault {
        CellFault(
            "type.estimate", "\(text.quotedForMessage) can be read in two ways", remedy: "write both numbers in full")
    }
}
