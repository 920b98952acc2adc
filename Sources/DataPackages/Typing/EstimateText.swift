import Diagnostics
import Tabular

/// Reads estimates as people write them: `353000`, `ca. 353 000`, `350000–360000`, `>30000`, `at least 30000`,
/// `30–40 thousand`, `353000 (350000–360000)`, `353000 ± 500`. Only fields that are declared so are read so.
///
/// Words such as `ca.` give no width, since none is stated, and stay with the number. A bound leaves the other side open;
/// `more than` and `less than` leave the bound out.
enum EstimateText {
    /// Throws `type.estimate`.
    static func read(_ text: String, format: NumberFormat) throws(CellFault) -> Estimate {
        var rest = EstimateWords.normalized(text)
        var isApproximate = EstimateWords.dropApproximation(&rest)
        let bound = EstimateWords.dropBound(&rest)
        if bound != nil, EstimateWords.dropApproximation(&rest) { isApproximate = true }
        let about: EstimateQualifier = isApproximate ? .approximate : []
        if let bound {
            guard let number = ScaledNumber(rest, format)?.value else { throw .notAnEstimate(text) }
            return switch bound {
            case .least: try make(number, nil, nil, about, text)
            case .above: try make(number, nil, nil, about.union(.aboveLow), text)
            case .most: try make(nil, nil, number, about, text)
            case .below: try make(nil, nil, number, about.union(.belowHigh), text)
            }
        }
        if let number = ScaledNumber(rest, format)?.value { return try make(nil, number, nil, about, text) }
        if let parts = EstimateWords.split(rest, at: "±") ?? EstimateWords.split(rest, at: "+/-") {
            guard let middle = ScaledNumber(parts.left, format), let width = ScaledNumber(parts.right, format) else {
                throw .notAnEstimate(text)
            }
            return try make(middle.value - width.value, middle.value, middle.value + width.value, about, text)
        }
        if rest.hasSuffix(")"), let parts = EstimateWords.split(String(rest.dropLast()), at: "(") {
            guard let best = ScaledNumber(parts.left, format) else { throw .notAnEstimate(text) }
            let bounds = try range(EstimateWords.normalized(parts.right), format, text)
            return try make(bounds.low, best.value, bounds.high, about, text)
        }
        let bounds = try range(rest, format, text)
        return try make(bounds.low, nil, bounds.high, about, text)
    }

    private static func make(
        _ low: Double?, _ best: Double?, _ high: Double?, _ qualifiers: EstimateQualifier, _ text: String
    ) throws(CellFault) -> Estimate {
        guard let estimate = Estimate(low: low, best: best, high: high, qualifiers) else {
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
        // The sign that this program prints. In fields of numbers it is refused, since other programs refuse it there.
        if digits.hasPrefix("\u{2212}") { digits = "-" + digits.dropFirst() }
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
