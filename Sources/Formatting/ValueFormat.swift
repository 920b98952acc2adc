package import Tabular

/// Values as words, one way everywhere.
package struct ValueFormat: Sendable {
    package let language: Language

    package init(language: Language = .english) {
        self.language = language
    }

    /// `681 692`, with narrow spaces.
    package func integer(_ number: Int) -> String { NumberText.grouped(number) }

    /// A number with a fixed number of places, rounded half to even.
    package func decimal(_ number: Double, places: Int) -> String { NumberText.fixed(number, places: places) }

    /// Whole numbers without places, others with at most two.
    package func number(_ number: Double) -> String { NumberText.fixed(number, places: places(for: [number])) }

    /// The places, at most two, at which none of the numbers is rounded, or two.
    package func places(for numbers: [Double]) -> Int {
        let finite = numbers.filter(\.isFinite)
        if finite.allSatisfy({ $0 == $0.rounded() }) { return 0 }
        return finite.allSatisfy { ($0 * 10).rounded() / 10 == $0 } ? 1 : 2
    }

    /// A share of a whole (0 to 1) as `88.7 %`.
    package func percent(_ share: Double, places: Int = 1) -> String {
        NumberText.fixed(share * 100, places: share == 0 || share == 1 ? 0 : places) + "\u{202F}%"
    }

    /// A range in words: `at least 724 000`, `950 000–1 200 000`, `8 000 000 (7 000 000–8 000 000)`.
    package func estimate(_ estimate: Estimate, places: Int? = nil) -> String {
        let places = places ?? self.places(for: [estimate.low, estimate.best ?? 0, estimate.high])
        return range(estimate) { NumberText.fixed($0, places: places) }
    }

    /// A range of shares in words.
    package func percent(_ estimate: Estimate, places: Int = 1) -> String {
        if estimate.isPoint { return percent(estimate.low, places: places) }
        return range(estimate) { NumberText.fixed($0 * 100, places: places) } + "\u{202F}%"
    }

    private func range(_ estimate: Estimate, _ text: (Double) -> String) -> String {
        if estimate.isPoint { return text(estimate.low) }
        let bounds: String
        switch (estimate.low.isFinite, estimate.high.isFinite) {
        case (true, true): bounds = text(estimate.low) + "–" + text(estimate.high)
        case (true, false): bounds = "at least " + text(estimate.low)
        case (false, true): bounds = "at most " + text(estimate.high)
        case (false, false): bounds = "any number"
        }
        guard let best = estimate.best else { return bounds }
        return "\(text(best)) (\(bounds))"
    }

    /// Small numbers as words, up to twelve; others as digits.
    package func words(_ number: Int) -> String {
        let names = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        return names.indices.contains(number) ? names[number] : integer(number)
    }

    /// `one row`, `2 rows`: the number with the word for it.
    package func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(integer(number)) \(number == 1 ? one : many)"
    }

    /// `a`, `a and b`, `a, b and c`.
    package func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Any value, by what its column's numbers mean; with a fixed number of places when it is a quantity or share.
    package func value(_ value: Value, places: Int? = nil, meaning: NumberMeaning = .quantity) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number):
            switch meaning {
            case .quantity: integer(number)
            case .share: percent(Double(number), places: places ?? 1)
            case .year: String(number)
            case .decade: "\(number)s"
            case .month: month(number)
            }
        case .decimal(let number):
            meaning == .share
                ? percent(number, places: places ?? 1) : places.map { decimal(number, places: $0) } ?? self.number(number)
        case .date(let date): self.date(date)
        case .estimate(let estimate):
            meaning == .share ? percent(estimate, places: places ?? 1) : self.estimate(estimate, places: places)
        case .missing: "–"
        }
    }
}
