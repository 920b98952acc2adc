/// The figures as Vega-Lite specifications with their data, each beside its drawing.
package struct VegaLiteFormat: DocumentFormat {
    package init() {}

    package var name: String { "vega-lite" }

    package func files(of document: Document) -> [RenderedFile] {
        document.figures.map { RenderedFile(path: "figures/\($0.id).vl.json", text: $0.vegaLite) }.sorted { $0.path < $1.path }
    }
}
