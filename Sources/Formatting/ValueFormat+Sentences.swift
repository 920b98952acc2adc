package import Tabular

extension ValueFormat {
    /// Between the last two of several of which one is meant.
    package var or: String { words.or }

    /// `a`, `a or b`, `a, b or c`.
    package func choice(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(or) " + last
    }

    /// A number as a sentence says it, its hedge in words: `between 80 and 95`, `at least 7`, `about 90 (80–95)`. Of a column in
    /// per cent with the sign.
    package func spoken(_ value: Tabular.Value, meaning: NumberMeaning = .quantity, unit: Unit = .none) -> String {
        let suffix = meaning == .share || unit == .fixed("percent") ? Self.percentSign : ""
        guard case .estimate(let estimate) = value, !estimate.isPoint else {
            let text = self.value(value, meaning: meaning)
            return meaning == .share || value.isMissing ? text : text + suffix
        }
        return spoken(estimate, suffix: suffix) { number in
            meaning == .share ? percentDigits(number, places: number == 0 || number == 1 ? 0 : 1) : self.number(number)
        }
    }

    private func spoken(_ estimate: Estimate, suffix: String, digits: (Double) -> String) -> String {
        let low = digits(estimate.low), high = digits(estimate.high)
        if let best = estimate.best {
            let range: String? =
                switch (estimate.low.isFinite, estimate.high.isFinite) {
                // Rounded to one number, the ends say nothing more.
                case (true, true) where low == high: nil
                // A dash beside a minus sign would be read as part of it.
                case (true, true): low + (estimate.low < 0 ? " \(language.to) " : Self.enDash) + high + suffix
                case (true, false): "\(language.atLeast) \(low)\(suffix)"
                case (false, true): "\(language.atMost) \(high)\(suffix)"
                case (false, false): nil
                }
            return words.about.filled(digits(best) + suffix) + (range.map { " (\($0))" } ?? "")
        }
        return switch (estimate.low.isFinite, estimate.high.isFinite) {
        case (true, true): low == high ? words.about.filled(low + suffix) : words.between.filled(low, high + suffix)
        case (true, false): "\(language.atLeast) \(low)\(suffix)"
        case (false, true): "\(language.atMost) \(high)\(suffix)"
        case (false, false): language.unknown
        }
    }
}
