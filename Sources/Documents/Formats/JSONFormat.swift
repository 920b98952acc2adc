/// The report for programs: each cell with its value, its rows (dataset, key, line) and its sources.
package struct JSONFormat: DocumentFormat {
    package init() {}

    package var name: String { "json" }

    package func files(of document: Document) -> [RenderedFile] {
        var writer = JSONWriter(document)
        return [RenderedFile(path: "report.json", text: writer.written().text)]
    }
}
