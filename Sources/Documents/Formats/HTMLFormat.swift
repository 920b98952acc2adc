/// The page: one self-contained file, readable without script, in which each number leads to the rows behind it.
package struct HTMLFormat: DocumentFormat {
    package init() {}

    package var name: String { "html" }

    package func files(of document: Document) -> [RenderedFile] {
        var page = HTMLPage(document)
        return [RenderedFile(path: "index.html", text: page.written())]
    }

    /// One table by itself, as a fragment for a page that has its own style. Origins of its cells lead nowhere in it.
    package static func text(of table: PrintedTable) -> String {
        let summary = DocumentSummary(edition: "", datasets: 0, rows: 0, sources: 0, rejected: 0)
        var page = HTMLPage(Document(title: "", language: table.language, summary: summary, sections: []))
        page.fragment(table)
        return page.out
    }
}
