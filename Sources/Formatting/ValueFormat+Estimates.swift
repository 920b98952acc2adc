package import Tabular

extension ValueFormat {
    /// A point as a number, a range with an en dash, a bound in words, a best value with its range in brackets; "about" before what
    /// is called approximate. With `places`, every number in it has exactly so many.
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
        let about = estimate.isApproximate ? language.about + " " : ""
        guard let best = estimate.best else {
            return bounds(estimate, about: about, suffix: suffix, number: number) ?? language.unknown
        }
        let figure = number(best) + suffix
        guard let range = bounds(estimate, about: "", suffix: suffix, number: number), range != figure else {
            return about + figure
        }
        return "\(about)\(figure) (\(range))"
    }

    /// Nil where neither end is bounded.
    func bounds(_ estimate: Estimate, about: String, suffix: String, number: (Double) -> String) -> String? {
        let low = estimate.lowEnd, high = estimate.highEnd
        switch (low.number.isFinite, high.number.isFinite) {
        case (true, true):
            let least = number(low.number)
            let most = number(high.number)
            if least == most { return about + least + suffix }
            if low.isOpen || high.isOpen {
                let first = low.isOpen ? "\(language.moreThan) \(about)\(least)" : about + least
                let last = high.isOpen ? "\(language.lessThan) \(about)\(most)" : most
                return "\(first) \(language.to) \(last)\(suffix)"
            }
            // A dash beside a minus sign would be read as part of it.
            if low.number < 0 || high.number < 0 { return "\(about)\(least) \(language.to) \(most)\(suffix)" }
            return about + least + Self.enDash + most + suffix
        case (true, false):
            return "\(low.isOpen ? language.moreThan : language.atLeast) \(about)\(number(low.number))\(suffix)"
        case (false, true):
            return "\(high.isOpen ? language.lessThan : language.atMost) \(about)\(number(high.number))\(suffix)"
        case (false, false): return nil
        }
    }
}
