import Formatting
import Tabular

/// Where the name of an event stands beside its sign, and in which lines.
struct TimelineName {
    let side: String
    let lines: [String]

    init(_ text: String, _ date: EDTFDate, _ domain: ClosedRange<Double>, _ frame: FigureFrame) {
        // Dates take about a quarter of the width at the left.
        let width = frame.width * 0.72, span = domain.upperBound - domain.lowerBound, style = frame.theme.note
        let left = (max(YearPosition.start(date), domain.lowerBound) - domain.lowerBound) / span * width - 3 * frame.theme.gap
        let right = (domain.upperBound - min(YearPosition.end(date), domain.upperBound)) / span * width - 3 * frame.theme.gap
        let room = max(left, right)
        if room < min(width * 0.28, TextMetrics.width(of: text, style)) {
            (side, lines) = ("over", [text])
        } else {
            (side, lines) = (left > right ? "left" : "right", TextWrapping.balanced(text, width: room, style))
        }
    }
}
