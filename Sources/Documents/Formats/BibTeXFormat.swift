/// `references.bib`: the sources, under the keys that the data use.
package enum BibTeXFormat: DocumentFormat {
    package static let name = "bibtex"

    package static func files(of document: Document) -> [FormattedFile] {
        [FormattedFile(path: "references.bib", text: document.bibliography.map(entry).joined(separator: "\n"))]
    }

    private static func entry(_ entry: BibliographyEntry) -> String {
        var fields = [("title", "{" + Escaping.latex(entry.title) + "}")]
        if let author = entry.author {
            // Several authors are divided by semicolons in the data. Braces keep an office or society in one piece.
            let names = author.split(separator: ";").map { name -> String in
                let text = name.drop { $0 == " " }
                return text.contains(",") || text.split(separator: " ").count > 4
                    ? "{\(Escaping.latex(String(text)))}" : Escaping.latex(String(text))
            }
            fields.append(("author", names.joined(separator: " and ")))
        }
        if let year = entry.year { fields.append(("year", Escaping.latex(year))) }
        if let publisher = entry.publisher { fields.append(("howpublished", Escaping.latex(publisher))) }
        if let note = entry.note { fields.append(("note", Escaping.latex(note))) }
        let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
        return "@misc{\(entry.id),\n\(lines)\n}\n"
    }
}
