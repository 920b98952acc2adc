package import Diagnostics

/// A drawn figure.
package struct Drawing: Sendable {
    /// The `<svg>` element, sizes in millimetres.
    package let root: SVGElement
    /// What the figure shows, in words made from its data; the same text as `<desc>`.
    package let description: String
    /// What could not be drawn as asked; errors mean that the figure holds a notice in place of the data.
    package let diagnostics: [Diagnostic]
    /// In millimetres.
    package let width: Double
    package let height: Double

    package init(root: SVGElement, description: String, diagnostics: [Diagnostic], width: Double, height: Double) {
        self.root = root
        self.description = description
        self.diagnostics = diagnostics
        self.width = width
        self.height = height
    }

    /// The SVG text, ending in a line break.
    package var svg: String { SVGWriter.text(of: root) }

    /// The same with the titles of its signs, to be part of a page.
    package var labelledSVG: String { SVGWriter.text(of: root, withLabels: true) }

    /// The SVG text in UTF-8.
    package var bytes: [UInt8] { Array(svg.utf8) }
}
