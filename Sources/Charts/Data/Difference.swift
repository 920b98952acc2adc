import Formatting
import Tabular

/// The last number of a place less its first, as a figure prints it that is asked for `label: difference`.
struct Difference: Hashable, Sendable {
    /// The word in place of a column's name.
    static let channelWord = "difference"

    let value: Estimate

    /// Nil where either is missing, or nothing is known of it.
    init?(from first: FigureRow?, to last: FigureRow?) {
        guard let before = first?.value, let after = last?.value else { return nil }
        let difference = after - before
        guard difference.isPlaced else { return nil }
        value = difference
    }

    /// With the sign of what grew; shares differ by points.
    func text(isShare: Bool, _ format: ValueFormat) -> String {
        let shown = isShare ? value.scaled(by: 100) : value
        // As many places as the shares themselves have.
        let text = format.estimate(shown, places: isShare ? 1 : nil)
        let isAlone = !shown.low.isFinite && !shown.high.isFinite
        let grows = isAlone ? shown.best ?? 0 > 0 : shown.isBounded && shown.low > 0
        return (grows ? "+" : "") + text + (isShare ? "\u{A0}" + Words.points : "")
    }
}
