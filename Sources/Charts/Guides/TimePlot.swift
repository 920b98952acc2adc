import Formatting
import Tabular

/// A plot over time: the axis runs over the days that dates name, and room beyond an end is for what is open or not known there.
struct TimePlot {
    let axis: TimeAxis
    /// How far open and unknown ends reach.
    let edges: ClosedRange<Double>
    private let frame: FigureFrame

    init(_ extent: ClosedRange<Double>?, reachesBefore: Bool, reachesAfter: Bool, left: Double, frame: FigureFrame) {
        let theme = frame.theme, room = 3 * theme.scale
        let right = frame.right - theme.gap - (reachesAfter ? room : 0)
        axis = TimeAxis(
            extent: extent ?? 0...1, start: left + (reachesBefore ? room : 0), end: right, theme: theme, format: frame.format)
        edges = left...right + (reachesAfter ? room : 0)
        self.frame = frame
    }

    /// A plot so deep has its numbers at the top and at the foot.
    func isDeep(_ height: Double) -> Bool { height > 70 * frame.theme.scale }

    func labels(above y: Double) -> [SVGElement] {
        axis.labels(baseline: y - 0.9 * frame.theme.gap, left: frame.left - frame.theme.margin, right: frame.right)
    }

    func labels(below y: Double) -> [SVGElement] {
        axis.labels(
            baseline: y + 0.8 * frame.theme.gap + frame.theme.small.ascent, left: frame.left - frame.theme.margin,
            right: frame.right)
    }
}
