/// What stands under a table or figure: general note, lettered notes, sources, and the account of its rows.
package struct Notes: Sendable, Equatable {
    package var general: String?
    package var lettered: [LetteredNote]
    /// Short names of the sources with their ids, each once.
    package var sources: [(id: String, name: String)]
    /// Which rows of which datasets were used, and why others were not.
    package var rows: [String]
    /// Whether a mark for unchecked values occurs above.
    package var hasUnchecked: Bool

    package init(
        general: String? = nil, lettered: [LetteredNote] = [], sources: [(id: String, name: String)] = [], rows: [String] = [],
        hasUnchecked: Bool = false
    ) {
        self.general = general
        self.lettered = lettered
        self.sources = sources
        self.rows = rows
        self.hasUnchecked = hasUnchecked
    }

    package static func == (left: Notes, right: Notes) -> Bool {
        left.general == right.general && left.lettered == right.lettered && left.rows == right.rows
            && left.hasUnchecked == right.hasUnchecked && left.sources.map(\.id) == right.sources.map(\.id)
    }

    /// The mark of a value that was not checked against its source.
    package static let uncheckedMark = "*"
    package static let uncheckedNote = "rests on a value that was not checked against the source"
}

/// A note to one cell or head.
package struct LetteredNote: Sendable, Equatable {
    package let letter: String
    package let text: String

    package init(letter: String, text: String) {
        self.letter = letter
        self.text = text
    }
}
