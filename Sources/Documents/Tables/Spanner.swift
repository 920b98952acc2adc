/// A head over several columns.
package struct Spanner: Hashable, Sendable {
    package let text: String
    /// The body columns it stands over.
    package let columns: Range<Int>

    package init(text: String, columns: Range<Int>) {
        self.text = text
        self.columns = columns
    }

    /// One line of heads: neighbours with the same heads above them and the same text share one.
    static func line(_ paths: [[String]], level: Int) -> [Spanner] {
        var spanners: [Spanner] = []
        var start = 0
        for index in paths.indices {
            let isLast = index + 1 == paths.count
            if isLast || paths[index + 1].prefix(level + 1) != paths[index].prefix(level + 1) {
                spanners.append(Spanner(text: paths[index][level], columns: start..<index + 1))
                start = index + 1
            }
        }
        return spanners
    }
}
