package import Tabular

extension ValueFormat {
    /// A point as a number, a range with an en dash, a bound in words, a best value with its range in brackets.
    /// With `places`, every number in it has exactly so many.
    package func estimate(_ estimate: Estimate, places: Int? = nil) -> String {
        words(estimate, suffix: "") { number in
            if let places { decimal(number, places: places) } else { self.number(number) }
        }
    }

    /// A share of a whole (0 to 1) that is itself an estimate: `35.0–36.0 %`.
    package func percent(_ share: Estimate, places: Int = 1) -> String {
        if share.isPoint { return percent(share.low, places: places) }
        return words(share, suffix: Self.percentSign) { percentDigits($0, places: $0 == 0 || $0 == 1 ? 0 : places) }
    }

    /// A share that is an estimate, with exactly so many places and without its sign.
    package func percentDigits(_ share: Estimate, places: Int = 1) -> String {
        words(share, suffix: "") { percentDigits($0, places: places) }
    }

    private func words(_ estimate: Estimate, suffix: String, number: (Double) -> String) -> String {
        let range = bounds(estimate, suffix: suffix, number: number)
        guard let best = estimate.best else { return range ?? language.unknown }
        let figure = number(best) + suffix
        guard let range, range != figure else { return figure }
        return "\(figure) (\(range))"
    }

    private func bounds(_ estimate: Estimate, suffix: String, number: (Double) -> String) -> String? {
        switch (estimate.low.isFinite, estimate.high.isFinite) {
        case (true, true):
            let low = number(estimate.low)
            let high = number(estimate.high)
            if low == high { return low + suffix }
            // A dash beside a minus sign would be read as part of it.
            if estimate.low < 0 || estimate.high < 0 { return "\(low) \(language.to) \(high)\(suffix)" }
            return low + Self.enDash + high + suffix
        case (true, false): return "\(language.atLeast) \(number(estimate.low))\(suffix)"
        case (false, true): return "\(language.atMost) \(number(estimate.high))\(suffix)"
        case (false, false): return nil
        }
    }
}
