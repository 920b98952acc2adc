package import Tabular

/// Where the text of a column stands.
package enum Alignment: Hashable, Sendable {
    case leading, trailing
}

/// The head of one column, and what its cells are.
package struct ColumnLabel: Hashable, Sendable {
    /// The lowest head; spanners stand above it.
    package let text: String
    package let alignment: Alignment
    /// The column of the tidy table.
    package let column: String
    /// The column keys that its cells belong to; a total over columns has missing ones.
    package let keys: [Value]
    /// All heads from the widest spanner down, for texts that have no spanners.
    package let path: [String]
    /// Whether its cells are words, which may run over several lines.
    package let isText: Bool

    package init(
        text: String, alignment: Alignment, column: String, keys: [Value] = [], path: [String]? = nil, isText: Bool = false
    ) {
        self.text = text
        self.alignment = alignment
        self.column = column
        self.keys = keys
        self.path = path ?? [text]
        self.isText = isText
    }

    /// The heads as one text: `death, Share (%)`.
    package var name: String { path.filter { !$0.isEmpty }.joined(separator: ", ") }
}
