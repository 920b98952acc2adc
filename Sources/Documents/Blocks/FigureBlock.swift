/// A figure as it was drawn, with what is said about it.
package struct FigureBlock: Sendable {
    /// The name of its file without `.svg`, and what links to it name.
    package let id: String
    /// Counted from 1 in reading order.
    package let number: Int
    package let caption: String
    /// The whole SVG document. It is trusted: whoever drew it escaped the data.
    package let svg: String
    /// The same with a title in each sign, for the page.
    package let labelledSVG: String
    /// The same with outlines in the place of texts; nil where none were asked for.
    package let outlinedSVG: String?
    /// The Vega-Lite specification of the same figure, as JSON.
    package let vegaLite: String
    /// What it shows, in words.
    package let description: String
    /// The line under it that names sources; empty when the figure itself carries it.
    package let sourceLine: [Run]
    package let data: FigureData

    package init(
        id: String, number: Int, caption: String, svg: String, labelledSVG: String? = nil, outlinedSVG: String? = nil,
        vegaLite: String,
        description: String,
        sourceLine: [Run] = [], data: FigureData = .none
    ) {
        self.id = Identifier.file(id)
        self.number = number
        self.caption = caption
        self.svg = svg
        self.labelledSVG = labelledSVG ?? svg
        self.outlinedSVG = outlinedSVG
        self.vegaLite = vegaLite
        self.description = description
        self.sourceLine = sourceLine
        self.data = data
    }

    /// As it stands in files of its own; a page has its texts live, for searching and for readers.
    package var printed: String { outlinedSVG ?? svg }

    /// The table that only this figure shows.
    package var ownData: PrintedTable? {
        if case .own(let table) = data { table } else { nil }
    }
}

/// Where the numbers of a figure can be read.
package enum FigureData: Sendable {
    case none
    /// A table of the same document, by its id and number.
    case table(id: String, number: Int)
    /// A table of its own, printed folded under the figure.
    case own(PrintedTable)
}
