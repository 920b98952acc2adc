/// Every format a document can be written in, by name. A new one is a file beside this and a line here.
package enum AllFormats {
    package static let list: [any DocumentFormat] = [
        HTMLFormat(), MarkdownFormat(), LaTeXFormat(), JSONFormat(), CSVFormat(), SVGFormat(), VegaLiteFormat(), BibTeXFormat(),
        CSLFormat(),
    ]

    /// Nil when there is no such format.
    package static func named(_ name: String) -> (any DocumentFormat)? { list.first { $0.name == name } }
    package static var names: [String] { list.map(\.name) }
}
