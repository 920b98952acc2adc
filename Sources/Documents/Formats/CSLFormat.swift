import Formatting

/// The sources as CSL-JSON, for pandoc, Zotero and word processors; the keys are those of the BibTeX file.
package struct CSLFormat: DocumentFormat {
    package init() {}

    package var name: String { "csl" }

    package func files(of document: Document) -> [RenderedFile] {
        guard !document.bibliography.entries.isEmpty else { return [] }
        return [RenderedFile(path: "references.json", text: JSON.array(document.bibliography.entries.map(Self.item)).text)]
    }

    private static func item(_ entry: BibliographyEntry) -> JSON {
        let type = BibTeXFormat.type(of: entry)
        let publisher: JSON? = entry.otherPublisher.isEmpty ? nil : .string(entry.otherPublisher)
        return .members([
            "id": .string(BibTeXFormat.key(entry.id)),
            "type": .string(type == "article" ? "article-journal" : type == "book" ? "book" : "document"),
            // Which word of a name is the surname would be a guess.
            "author": entry.author.isEmpty
                ? nil : .array(BibTeXFormat.authors(of: entry).map { .members(["literal": .string($0)]) }),
            "title": .string(entry.title), "issued": entry.year.isEmpty ? nil : issued(entry.year),
            "container-title": type == "article" ? publisher : nil, "publisher": type == "article" ? nil : publisher,
            "archive": entry.archive.isEmpty ? nil : .string(entry.archive),
            "archive_location": entry.shelfmark.isEmpty ? nil : .string(entry.shelfmark),
            "keyword": entry.kind.isEmpty ? nil : .string(entry.kind),
            "note": BibTeXFormat.note(of: entry).isEmpty ? nil : .string(BibTeXFormat.note(of: entry)),
        ])
    }

    private static func issued(_ year: String) -> JSON {
        let isNumber = year.utf8.count == 4 && year.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        if isNumber, let number = Int(year) { return .members(["date-parts": .array([.array([.integer(number)])])]) }
        return .members(["literal": .string(year)])
    }
}
