/// Something a reader has to know before reading on, such as rows that were rejected.
package struct Notice: Hashable, Sendable {
    package let title: String
    /// One line each, such as a diagnostic.
    package let lines: [String]

    package init(title: String, lines: [String] = []) {
        self.title = title
        self.lines = lines
    }
}
