import Tabular
import Testing

@testable import Charts

/// Every mark with data of every shape in every size.
enum FigureMatrix {
    struct Cell: CustomTestStringConvertible {
        let mark: MarkKind
        let shape: DataShape

        var testDescription: String { "\(mark.rawValue), \(shape.rawValue)" }
    }

    /// A duration is not below zero, and dates have no sign and no size.
    private static let all = MarkKind.allCases.flatMap { mark in
        DataShape.allCases.compactMap { shape -> Cell? in
            let isOfDates = mark == .timeline || mark == .gantt
            if shape == .negative, isOfDates || mark == .survival { return nil }
            // A thousand squares are no small picture.
            if shape == .large, isOfDates || mark == .waffle { return nil }
            return Cell(mark: mark, shape: shape)
        }
    }

    static let cells = all.filter { refusals["\($0.mark.rawValue) \($0.shape.rawValue)"] == nil }
    static let refused = all.filter { refusals["\($0.mark.rawValue) \($0.shape.rawValue)"] != nil }

    /// What a mark has no way to show.
    static let refusals = [
        "slope one": "figure.slope-ends", "pyramid one": "figure.two-sides", "marimekko ranges": "figure.not-additive",
        "marimekko none": "figure.not-additive", "marimekko negative": "figure.below-zero",
        "pyramid negative": "figure.below-zero", "waffle negative": "figure.squares",
    ]

    static func table(_ cell: Cell) -> Table {
        switch cell.mark {
        case .histogram, .strip, .box, .survival: cell.shape.crowd
        case .timeline, .gantt: cell.shape.spans
        default: cell.shape.cells
        }
    }

    static func specification(_ cell: Cell, size: SizePreset) -> FigureSpecification {
        var channels = channels(cell.mark)
        if cell.shape == .panels { channels.facet = "coast" }
        var specification = FigureSamples.specification(
            "\(cell.mark.rawValue)-\(cell.shape.rawValue)", cell.mark, channels,
            // Ranges and numbers below zero have no place on one another.
            stack: cell.shape == .ranges || cell.shape == .negative ? .none : .zero, size: size)
        if cell.mark.isOfRows || cell.mark == .histogram { specification.unitName = "boat" }
        return specification
    }

    private static func channels(_ mark: MarkKind) -> Channels {
        switch mark {
        case .bar: Channels(x: "harbour", y: "tons", color: "kind")
        case .line: Channels(x: "year", y: "tons", color: "kind")
        case .dot, .waffle, .dumbbell, .pyramid: Channels(x: "tons", y: "harbour", color: "kind")
        case .marimekko: Channels(x: "harbour", y: "tons", color: "kind")
        case .heatmap: Channels(x: "year", y: "kind", color: "tons")
        case .slope: Channels(x: "season", y: "tons", color: "harbour")
        case .histogram: Channels(x: "length")
        case .strip, .box: Channels(x: "length", y: "harbour")
        case .survival: Channels(x: "days", color: "harbour", event: "lost")
        case .timeline: Channels(x: "began", color: "post", label: "keeper")
        case .gantt: Channels(x: "held", y: "light", color: "post", label: "keeper")
        }
    }
}
