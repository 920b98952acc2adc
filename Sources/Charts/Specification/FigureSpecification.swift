package import Tabular

/// What a figure shows and how: a mark, the columns it draws, its size and its words.
package struct FigureSpecification: Sendable {
    /// For ids; letters, digits and hyphens.
    package var name: String
    package var title: String
    package var mark: MarkKind
    package var channels: Channels
    package var stack: Stacking
    package var orientation: Orientation?
    package var size: SizePreset
    /// In millimetres; computed from the content when nil.
    package var height: Double?
    /// Titles of the axes; made from the columns when nil.
    package var xTitle: String?
    package var yTitle: String?
    /// What one unit is, such as `person`: for marks that draw single units.
    package var unitName: String?
    package var annotations: [Annotation]
    /// What stands under the figure, after "Sources:" and the like.
    package var sourceLine: String?
    /// Rows of the table whose values were not checked against their source.
    package var uncheckedRows: RowSet
    /// The digest of everything that made the figure.
    package var digest: String

    package init(
        name: String, title: String, mark: MarkKind, channels: Channels = Channels(), stack: Stacking = .zero,
        orientation: Orientation? = nil, size: SizePreset = .oneColumn, height: Double? = nil, xTitle: String? = nil,
        yTitle: String? = nil, unitName: String? = nil, annotations: [Annotation] = [], sourceLine: String? = nil,
        uncheckedRows: RowSet = RowSet(),
        digest: String = ""
    ) {
        self.name = name
        self.title = title
        self.mark = mark
        self.channels = channels
        self.stack = stack
        self.orientation = orientation
        self.size = size
        self.height = height
        self.xTitle = xTitle
        self.yTitle = yTitle
        self.unitName = unitName
        self.annotations = annotations
        self.sourceLine = sourceLine
        self.uncheckedRows = uncheckedRows
        self.digest = digest
    }
}

/// The columns of the table that a mark shows; those that are nil are chosen by the mark.
package struct Channels: Sendable, Equatable {
    package var x: String?
    package var y: String?
    package var color: String?
    package var label: String?
    /// The whole of which `x` is a part.
    package var of: String?

    package init(x: String? = nil, y: String? = nil, color: String? = nil, label: String? = nil, of: String? = nil) {
        self.x = x
        self.y = y
        self.color = color
        self.label = label
        self.of = of
    }
}

/// Every mark, once. A new one is a file in `Marks` and a line here and in `Mark.all`.
package enum MarkKind: String, Sendable, CaseIterable {
    case bar, line, dot, waffle, timeline
}

package enum Stacking: String, Sendable, CaseIterable {
    /// Side by side.
    case none
    /// One on the other.
    case zero
    /// As parts of a hundred.
    case normalize
}

package enum Orientation: String, Sendable, CaseIterable {
    case horizontal, vertical
}

/// The width a figure has in print.
package enum SizePreset: String, Sendable, CaseIterable {
    case oneColumn = "nature-1col"
    case twoColumns = "nature-2col"
    case page = "a4-text"
    case slide

    /// In millimetres.
    package var width: Double {
        switch self {
        case .oneColumn: 89
        case .twoColumns: 183
        case .page: 160
        case .slide: 254
        }
    }
}

/// A dated event on a time axis.
package struct Annotation: Sendable, Equatable {
    package let date: EDTFDate
    package let label: String

    package init(date: EDTFDate, label: String) {
        self.date = date
        self.label = label
    }
}
