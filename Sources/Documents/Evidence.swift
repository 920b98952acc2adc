/// The rows of the data behind one number.
package struct Evidence: Sendable, Equatable {
    /// In the order of the datasets and their lines.
    package let rows: [EvidenceRow]

    package init(_ rows: [EvidenceRow]) {
        self.rows = rows
    }

    package static let none = Evidence([])

    package var isEmpty: Bool { rows.isEmpty }
    /// The ids of the sources of the rows, each once, in the order of the rows.
    package var sources: [String] {
        var seen: [String] = []
        for row in rows {
            if let source = row.source, !seen.contains(source) { seen.append(source) }
        }
        return seen
    }
    package var hasUnchecked: Bool { rows.contains { $0.isChecked == false } }
}

/// One row of a dataset, as far as a reader needs it to find and judge it.
package struct EvidenceRow: Sendable, Equatable {
    package let dataset: String
    package let file: String
    package let line: Int
    /// The primary key, or a text that tells the row from others.
    package let key: String
    /// What the row says, in a few words.
    package let summary: String
    /// The source's id, its short name, and the place in it.
    package let source: String?
    package let sourceName: String?
    package let locator: String?
    /// Nil when the dataset does not say.
    package let isChecked: Bool?

    package init(
        dataset: String, file: String, line: Int, key: String, summary: String, source: String? = nil, sourceName: String? = nil,
        locator: String? = nil, isChecked: Bool? = nil
    ) {
        self.dataset = dataset
        self.file = file
        self.line = line
        self.key = key
        self.summary = summary
        self.source = source
        self.sourceName = sourceName
        self.locator = locator
        self.isChecked = isChecked
    }
}
