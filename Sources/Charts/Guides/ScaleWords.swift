import Diagnostics
import Formatting
import Tabular

/// What is said of the scale of a figure's numbers, where it is not linear.
struct ScaleWords {
    /// How many numbers are named one by one; more are counted.
    private static let mostNamed = 4

    let data: FigureData

    init(_ data: FigureData) { self.data = data }

    private var scaling: NumberScaling { data.specification.scaling }

    /// In units of the data.
    private var threshold: String {
        let numbers = data.axisValues.flatMap(\.finiteNumbers)
        return data.format.number(data.specification.threshold ?? ScaledDomain.threshold(numbers))
    }

    /// Under a heatmap.
    var colours: String? { Words.colours(scaling, threshold: threshold) }

    /// For the description.
    var sentence: String? {
        // Of roots a heatmap has always spoken in its remark alone.
        if data.specification.mark == .heatmap { return scaling == .squareRoot ? nil : colours.map { $0 + "." } }
        return Words.scale(scaling, threshold: threshold).map { "The numbers are on a \($0)." }
    }

    /// What stands on the low edge of a logarithmic scale; nil where nothing does.
    var edge: String? {
        guard scaling == .log else { return nil }
        let rows = data.present.filter { $0.value?.finiteNumbers.contains { $0 <= 0 } ?? false }
        guard !rows.isEmpty else { return nil }
        let places = rows.map { (place: FigureDescription.place($0, data), value: FigureDescription.value($0, data)) }
        guard rows.count <= Self.mostNamed, places.allSatisfy({ !$0.place.isEmpty }) else {
            return Words.onLowEdge(
                data.format.integer(rows.count), of: data.format.plural(data.present.count, "value", "values"))
        }
        return "\(Words.onLowEdge): " + places.map { "\($0.place), \($0.value)" }.joined(separator: "; ")
    }

    /// Why the numbers cannot be drawn on the scale at all; nil where they can.
    var refusal: Diagnostic? {
        if let refusal = scaling.refusal(data.specification.mark, data.specification.lineShape) { return refusal }
        let numbers = data.present.compactMap(\.value).flatMap(\.finiteNumbers)
        guard scaling == .log, !numbers.contains(where: { $0 > 0 }), let column = data.columns.value else { return nil }
        return Diagnostic(
            code: "figure.log-scale",
            "channel \(data.columns.valueChannel.rawValue): column \"\(column.name)\" holds no number above zero, and a logarithmic scale has "
                + "no place for others",
            excerpt: column.name, remedy: "scale: symlog has a place for every number")
    }
}
