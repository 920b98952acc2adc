/// The words and signs of one language, as far as values need them. A language is one value, never the machine's setting.
package struct Language: Hashable, Sendable {
    /// The code of BCP 47, such as `en`: what a definition and the `lang` attribute say.
    package let code: String
    /// Twelve names, and twelve short names.
    let months: [String]
    let shortMonths: [String]
    let decimalMark: String
    /// Between groups of three digits, from four digits on.
    let groupMark: String
    let and: String
    let to: String
    let atLeast: String
    let atMost: String
    let moreThan: String
    let lessThan: String
    /// Before a number that is called approximate.
    let about: String
    /// Before a bound of the numbers that are stated, where others are not.
    let stated: String
    let unknown: String
    /// After the first year of a decade.
    let decadeSuffix: String
    /// Small numbers as words, from none on.
    let numberWords: [String]
    /// Words of a unit whose singular no rule gives, by their plural.
    let irregularSingulars: [String: String]
    /// Around dates that are not certain.
    let dates: DateWords
}

extension Language {
    /// Every language, in the order of their codes.
    package static let all: [Language] = [.english]

    /// Nil when the language is not among `all`.
    package init?(code: String) {
        guard let language = Self.all.first(where: { $0.code == code }) else { return nil }
        self = language
    }

    package static let english = Language(
        code: "en",
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ],
        shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        decimalMark: ".", groupMark: "\u{202F}", and: "and", to: "to", atLeast: "at least", atMost: "at most",
        moreThan: "more than", lessThan: "less than", about: "about", stated: "stated",
        unknown: "not known", decadeSuffix: "s",
        numberWords: ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        irregularSingulars: ["people": "person", "men": "man", "women": "woman", "children": "child"],
        dates: .english)
}
