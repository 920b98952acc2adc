/// The report as Markdown with pipe tables; drawings are links to `figures/`.
package struct MarkdownFormat: DocumentFormat {
    package init() {}

    package var name: String { "markdown" }

    package func files(of document: Document) -> [RenderedFile] {
        var writer = MarkdownWriter(document.bibliography, document.language)
        writer.document(document)
        return [RenderedFile(path: "report.md", text: writer.text)]
    }

    /// One table by itself.
    package static func text(of table: PrintedTable) -> String {
        var writer = MarkdownWriter(Bibliography(), table.language)
        writer.table(table)
        return writer.text
    }
}
