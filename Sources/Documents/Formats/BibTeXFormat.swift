/// The sources for a reference manager or LaTeX; keys are the ids of the sources.
package struct BibTeXFormat: DocumentFormat {
    package init() {}

    package var name: String { "bibtex" }

    package func files(of document: Document) -> [RenderedFile] {
        guard !document.bibliography.entries.isEmpty else { return [] }
        let entries = document.bibliography.entries.map(Self.text)
        return [RenderedFile(path: "references.bib", text: entries.joined(separator: "\n"))]
    }

    private static func text(_ entry: BibliographyEntry) -> String {
        let type = type(of: entry)
        let fields = [
            ("author", authors(of: entry).joined(separator: " and ")),
            ("title", entry.title), ("year", entry.year), (type == "article" ? "journal" : "publisher", entry.otherPublisher),
            ("howpublished", entry.archivalReference),
            ("keywords", entry.kind), ("note", note(of: entry)),
        ]
        let lines = fields.filter { !$0.1.isEmpty }.map { name, text in
            // A second pair of braces keeps capitals and corporate authors as they are.
            name == "title"
                ? "  title = {{\(LaTeXText.bibliography(text))}},\n" : "  \(name) = {\(LaTeXText.bibliography(text))},\n"
        }
        return "@\(type){\(key(entry.id)),\n\(lines.joined())}\n"
    }

    /// `article`, `book` or `misc`, by the kind of the source.
    static func type(of entry: BibliographyEntry) -> String {
        let kind = entry.kind.lowercased()
        return kind.contains("article") ? "article" : kind.contains("book") || kind.contains("monograph") ? "book" : "misc"
    }

    /// Names are divided at `; ` only.
    static func authors(of entry: BibliographyEntry) -> [String] { entry.author.split(separator: "; ").map(trimmed) }

    static func note(of entry: BibliographyEntry) -> String {
        [entry.note, entry.isChecked == false ? "Not checked against the source" : ""].filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    /// An id without what BibTeX forbids in a key.
    static func key(_ id: String) -> String {
        let forbidden = Set("{}(),=\"#%~\\'".unicodeScalars)
        return String(
            String.UnicodeScalarView(id.unicodeScalars.filter { !forbidden.contains($0) && !$0.properties.isWhitespace }))
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
