/// A language of the output, by its BCP 47 code.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
}
