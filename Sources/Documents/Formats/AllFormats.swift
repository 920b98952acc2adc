/// Every output format, once. A new one is a file in this folder and a line here.
package enum AllFormats {
    package static let types: [any DocumentFormat.Type] = [
        HTMLFormat.self,
        MarkdownFormat.self,
        LaTeXFormat.self,
        JSONFormat.self,
        BibTeXFormat.self,
        SVGFormat.self,
    ]

    package static var names: [String] { types.map { $0.name } }
    package static func type(named name: String) -> (any DocumentFormat.Type)? { types.first { $0.name == name } }
}
