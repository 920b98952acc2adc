import Tabular

/// Whether the event that ends a duration was observed.
enum EventState: Hashable, Sendable {
    case observed
    /// The row was last seen without it.
    case censored
    case notStated

    static let words = (observed: ["true", "yes", "1"], censored: ["false", "no", "0"])

    /// Nil when the cell says neither.
    init?(_ value: Value) {
        let word: String
        switch value {
        case .text(let text): word = text.lowercased()
        case .integer(let number): word = String(number)
        case .missing:
            self = .notStated
            return
        case .decimal, .date, .estimate: return nil
        }
        if Self.words.observed.contains(word) {
            self = .observed
        } else if Self.words.censored.contains(word) {
            self = .censored
        } else {
            return nil
        }
    }
}
