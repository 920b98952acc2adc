package import Diagnostics
package import Tabular

/// Draws figures: a specification and a table in, an SVG tree out.
package enum Chart {
    /// Never fails: what cannot be drawn is said in the figure and in its diagnostics.
    package static func draw(_ specification: FigureSpecification, table: Table) -> Drawing {
        let width = specification.size.width
        let root = SVGElement("svg", [SVGAttribute("xmlns", "http://www.w3.org/2000/svg")])
        return Drawing(root: root, description: "", diagnostics: [], width: width, height: 10)
    }

    /// What is wrong with the channels, each with the channel it concerns, before anything is drawn.
    package static func check(_ specification: FigureSpecification, table: Table) -> [(channel: Channel, diagnostic: Diagnostic)] {
        []
    }
}
