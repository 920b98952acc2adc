/// A way to write a document as files.
package protocol DocumentFormat: Sendable {
    /// What `--format` calls it.
    var name: String { get }
    /// The files, in code point order of their paths. The same document gives the same bytes.
    func files(of document: Document) -> [RenderedFile]
}

/// One file of a written document.
package struct RenderedFile: Hashable, Sendable {
    /// Below the report's folder.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
