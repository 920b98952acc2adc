import Formatting
import Tabular

/// An axis of numbers under lines of signs, one line for each category: the room at both ends keeps every sign inside.
struct NumberFoot {
    let axis: ValueAxis
    let scale: NumberScale
    private let guide: BottomAxis

    init(_ data: FigureData, left: Double, right: Double, frame: FigureFrame) {
        let theme = frame.theme
        let values = data.axisValues
        let low = values.map(\.least).min() ?? 0, high = values.map(\.greatest).max() ?? 1
        // Around one number alone as much room as it is large.
        let padding = high > low ? (high - low) * 0.02 : max(abs(high) * 0.25, 0.5)
        let floor = low >= 0 ? max(0, low - padding) : low - padding
        axis = ValueAxis(
            data, extent: floor...max(high + padding, floor), fromZero: false,
            tickCount: right - left > 70 * theme.scale ? 6 : 4)
        let isYears = data.columns.value.map(NumberColumn.isYears) ?? false
        var words: [String]?
        if isYears, axis.divisor == 1, axis.transform == .linear, axis.ticks.allSatisfy({ $0.rounded() == $0 }) {
            words = axis.ticks.map { frame.format.year(Int($0)) }
        }
        let axis = axis
        let last = axis.ticks.indices.last.map { words?[$0] ?? axis.label(axis.ticks[$0]) } ?? ""
        let overhang = TextMetrics.width(of: last, theme.small) / 2
        scale = axis.scale(start: left + theme.gap, end: min(right - theme.gap * 2, frame.right - overhang))
        guide = BottomAxis(axis: axis, scale: scale, theme: theme, words: words)
    }

    func grid(top: Double, bottom: Double) -> [SVGElement] { guide.grid(top: top, bottom: bottom) }

    /// The numbers and the title below `y`; returns how far down they reach.
    func draw(below y: Double, frame: FigureFrame, into elements: inout [SVGElement]) -> Double {
        guide.labels(below: y, left: frame.footLeft, right: frame.right, into: &elements)
    }
}
