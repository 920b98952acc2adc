/// An output format: a document becomes files.
package protocol DocumentFormat: Sendable {
    /// How `--format` names it.
    static var name: String { get }
    /// Paths below the report's folder, and texts.
    static func files(of document: Document) -> [FormattedFile]
}

/// A file that a format made.
package struct FormattedFile: Sendable, Equatable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
