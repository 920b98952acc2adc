/// A line under a table that concerns all of it.
package struct SourceNote: Hashable, Sendable {
    /// What it is about, such as "Sources"; empty for a plain note.
    package let label: String
    package let runs: [Run]
    /// Whether it says where the numbers are from.
    package let isSource: Bool

    package init(label: String = "", runs: [Run], isSource: Bool = false) {
        self.label = label
        self.runs = runs
        self.isSource = isSource
    }

    /// Whether the label is a word, which a colon follows, and not a sign such as an asterisk.
    var isWord: Bool { label.contains(where: \.isLetter) }

    package init(label: String = "", _ text: String) {
        self.init(label: label, runs: [.text(text)])
    }
}

/// What the author and the engine have to say under a table.
package struct TableNotes: Hashable, Sendable {
    /// The author's note; nil when there is none.
    package var general: String?
    /// What became of rows whose dates are coarser than the groups; nil when nothing did.
    package var dates: String?
    /// How many rows were used, and which were not and why; nil when that is said elsewhere.
    package var rows: String?
    /// By which rule several claims for one quantity became one number; nil when there was nothing to choose.
    package var rule: String?

    package init(general: String? = nil, dates: String? = nil, rows: String? = nil, rule: String? = nil) {
        self.general = general
        self.dates = dates
        self.rows = rows
        self.rule = rule
    }
}
