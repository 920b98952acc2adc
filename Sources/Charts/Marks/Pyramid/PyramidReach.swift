import Formatting
import Tabular

/// How long the sides of a pyramid can be, so that the number beside every bar stays on the page.
struct PyramidReach {
    let sides: [PyramidSide]
    let data: FigureData
    let axis: ValueAxis
    let theme: Theme
    /// From the beginning of the bars to the edge of the page, in millimetres.
    let room: Double

    /// Numbers are left out where they would take more than the half of the room.
    var hasRoomForNumbers: Bool { length(withNumbers: true) >= room * 0.5 }

    /// The length of the axis, alike on both sides.
    func length(withNumbers isPrinted: Bool) -> Double {
        let overhang = (axis.ticks.last.map { TextMetrics.width(of: axis.label($0), theme.small) } ?? 0) / 2
        var length = room - overhang
        for side in sides {
            for row in side.rows.values {
                let isOpen = row.value.map { !$0.high.isFinite } ?? false
                let text = isPrinted ? TextMetrics.width(of: side.text(row, data), theme.note) + 1.3 * theme.gap : 0
                let besides = room - text - (isOpen ? BarShape.arrow * 1.1 * theme.scale : 0)
                let share = axis.shown(row.value?.greatest ?? 0) / axis.domain.upperBound
                // The longest bar, with what stands beside it, decides.
                if share > 0 { length = min(length, besides / share) }
            }
        }
        return max(length, 1)
    }
}
