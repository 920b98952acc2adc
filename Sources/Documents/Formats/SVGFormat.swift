/// Each figure as a file of its own.
package enum SVGFormat: DocumentFormat {
    package static let name = "svg"

    package static func files(of document: Document) -> [FormattedFile] {
        document.figures.map { FormattedFile(path: "figures/\($0.name).svg", text: $0.svg + "\n") }
    }
}
