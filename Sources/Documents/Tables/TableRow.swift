/// One printed line: the cells of the stub, then those of the body.
package struct TableRow: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case body
        /// A total over the rows above.
        case summary
    }

    package var kind: Kind
    package var labels: [TableCell]
    package var cells: [TableCell]

    package init(kind: Kind = .body, labels: [TableCell], cells: [TableCell]) {
        self.kind = kind
        self.labels = labels
        self.cells = cells
    }

    /// What the line is about, as a list of rows behind one of its numbers says it.
    package var name: String { labels.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ") }
}
