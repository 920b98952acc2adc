package import Tabular

extension ValueFormat {
    /// Between the last two of several of which one is meant.
    package var or: String { words.or }

    /// `a`, `a or b`, `a, b or c`.
    package func choice(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(or) " + last
    }

    /// A number as a sentence says it, its hedge in words: `between 80 and 95`, `at least 7`, `90 (80–95)`. Of a column in
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
        guard let best = estimate.best else { return spokenBounds(estimate, suffix: suffix, digits: digits) }
        let range = bounds(estimate, about: "", suffix: suffix, number: digits)
        // Rounded to one number, the ends say nothing more than the best.
        let number = digits(best) + suffix
        return (estimate.isApproximate ? words.about.filled(number) : number)
            + (range.map { $0 == digits(estimate.low) + suffix ? "" : " (\($0))" } ?? "")
    }

    private func spokenBounds(_ estimate: Estimate, suffix: String, digits: (Double) -> String) -> String {
        let low = estimate.lowEnd, high = estimate.highEnd
        func number(_ end: EstimateEnd) -> String {
            estimate.isApproximate ? words.about.filled(digits(end.number)) : digits(end.number)
        }
        let least = "\(low.isOpen ? language.moreThan : language.atLeast) \(number(low))"
        let most = "\(high.isOpen ? language.lessThan : language.atMost) \(number(high))\(suffix)"
        switch (low.number.isFinite, high.number.isFinite) {
        case (true, true):
            if digits(low.number) == digits(high.number) { return words.about.filled(digits(low.number) + suffix) }
            if low.isOpen || high.isOpen { return "\(least) \(language.and) \(most)" }
            return words.between.filled(number(low), number(high) + suffix)
        case (true, false): return least + suffix
        case (false, true): return most
        case (false, false): return language.unknown
        }
    }
}
