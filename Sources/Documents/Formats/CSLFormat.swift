/// The sources as CSL-JSON, which Zotero, pandoc and most word processors read; keys are those of `references.bib`.
package struct CSLFormat: DocumentFormat {
    package init() {}

    package var name: String { "csl" }

    package func files(of document: Document) -> [RenderedFile] {
        guard !document.bibliography.entries.isEmpty else { return [] }
        let items = document.bibliography.entries.map(Self.item)
        return [RenderedFile(path: "references.json", text: JSON.array(items).text)]
    }

    private static func item(_ entry: BibliographyEntry) -> JSON {
        let type = type(of: entry.kind), isPartOfAnother = type.hasPrefix("article-")
        let note = [entry.note, entry.isChecked == false ? "Not checked against the source" : ""].filter { !$0.isEmpty }
        let publisher = text(entry.publisher)
        return .members([
            "id": .string(BibTeXFormat.key(entry.id)), "type": .string(type), "author": authors(entry.author),
            "title": text(entry.title), "issued": issued(entry.year),
            "container-title": isPartOfAnother ? publisher : nil, "publisher": isPartOfAnother ? nil : publisher,
            "note": text(note.joined(separator: " ")),
        ])
    }

    /// What the kind says by itself; a kind that says no more than "scholarship" is a document.
    private static func type(of kind: String) -> String {
        let kind = kind.lowercased()
        let types = [
            ("article", "article-journal"), ("book", "book"), ("monograph", "book"), ("press", "article-newspaper"),
            ("newspaper", "article-newspaper"), ("thesis", "thesis"),
        ]
        return types.first { kind.contains($0.0) }?.1 ?? "document"
    }

    /// Every name as it stands: which of its words is the surname, and whether it is a person at all, is not said.
    private static func authors(_ text: String) -> JSON? {
        let names = text.split(separator: "; ").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        return names.isEmpty ? nil : .array(names.map { .members(["literal": .string(String($0))]) })
    }

    /// A year as a number, anything else (`1936–1938`) as it stands.
    private static func issued(_ year: String) -> JSON? {
        let isYear = (1...4).contains(year.utf8.count) && year.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        if isYear, let number = Int(year) { return .members(["date-parts": .array([.array([.integer(number)])])]) }
        return text(year).map { .members(["literal": $0]) }
    }

    private static func text(_ text: String) -> JSON? { text.isEmpty ? nil : .string(text) }
}
