package import Tabular

/// Turns values into the words and figures a reader sees: one way everywhere, by language, never by the machine's locale.
package struct ValueFormat: Hashable, Sendable {
    package let language: Language
    /// Whether very large and very small numbers are written as powers of ten, as figures do; tables print every digit.
    package var writesPowers = false

    package init(language: Language = .english) {
        self.language = language
    }

    /// What stands where a cell holds no value.
    package static let missingMark = "–"
    static let minus = "\u{2212}"
    static let enDash = "–"
    static let percentSign = "\u{202F}%"

    /// A cell as words, by what the numbers of its column mean: text as it is, a share as a percentage, a year without
    /// separators, a month by its name, a missing cell as a dash.
    package func value(_ value: Tabular.Value, meaning: NumberMeaning = .quantity, dates: DateStyle = .long) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): integer(number, meaning: meaning)
        case .decimal(let number): meaning == .share ? percent(number) : self.number(number)
        case .date(let date): self.date(date, dates)
        case .estimate(let estimate): meaning == .share ? percent(estimate) : self.estimate(estimate)
        case .missing: Self.missingMark
        }
    }

    private func integer(_ number: Int, meaning: NumberMeaning) -> String {
        switch meaning {
        case .quantity: integer(number)
        case .share: percent(Double(number))
        case .year: year(number)
        case .decade: year(number) + language.decadeSuffix
        case .month: month(number)
        }
    }
}
