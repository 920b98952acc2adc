package import Tabular

/// Turns values into the words and figures a reader sees: one way everywhere, by language, never by the machine's locale.
package struct ValueFormat: Hashable, Sendable {
    package let language: Language

    package init(language: Language = .english) {
        self.language = language
    }

    /// What stands where a cell holds no value.
    package static let missingMark = "–"
    static let minus = "\u{2212}"
    static let enDash = "–"
    static let percentSign = "\u{202F}%"

    /// A cell as words: text as it is, a share as a percentage, a missing cell as a dash.
    package func value(_ value: Tabular.Value, isShare: Bool = false, dates: DateStyle = .long) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): isShare ? percent(Double(number)) : integer(number)
        case .decimal(let number): isShare ? percent(number) : self.number(number)
        case .date(let date): self.date(date, dates)
        case .estimate(let estimate): isShare ? percent(estimate) : self.estimate(estimate)
        case .missing: Self.missingMark
        }
    }
}
