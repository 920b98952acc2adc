/// The drawings, each in a file of its own.
package struct SVGFormat: DocumentFormat {
    package init() {}

    package var name: String { "svg" }

    package func files(of document: Document) -> [RenderedFile] {
        document.figures.map { RenderedFile(path: "figures/\($0.id).svg", text: $0.printed) }.sorted { $0.path < $1.path }
    }
}
