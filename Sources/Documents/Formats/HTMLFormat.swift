/// The page: one self-contained file, readable without script, in which each number leads to the rows behind it.
package struct HTMLFormat: DocumentFormat {
    package init() {}

    package var name: String { "html" }

    package func files(of document: Document) -> [RenderedFile] {
        var page = HTMLPage(document)
        return [RenderedFile(path: "index.html", text: page.written())]
    }
}
