import Formatting
import Tabular

/// Events as dashed rules with their names at the top, staggered and clear of the data.
struct AnnotationGuide {
    struct Placement {
        let x: Double
        let lines: [String]
        /// How many lines below the top of the plot it begins; negative above the plot.
        let lane: Int
        let isLeft: Bool
    }

    let theme: Theme
    /// Where labels may stand.
    let left: Double
    let right: Double
    /// What they must not cover, measured from the top of the plot.
    let obstacles: [Box]
    let plotHeight: Double

    private var style: TextStyle { theme.small }
    private var lineHeight: Double { style.lineHeight * 1.06 }

    /// Names with their dates, unless the name says the year.
    static func text(_ annotation: EventAnnotation, _ format: ValueFormat) -> String {
        let year = format.year(annotation.date.start.year)
        return annotation.label.contains(year) ? annotation.label : "\(annotation.label), \(format.date(annotation.date, .short))"
    }

    /// Places every event with as few lines above the plot as can be; nil where there is no room at all.
    func place(_ events: [(x: Double, text: String)]) -> (placements: [Placement?], linesAbove: Int) {
        let sorted = events.indices.sorted { (events[$0].x, $0) < (events[$1].x, $1) }
        var best: [Placement?] = []
        for above in 0...max(events.count * 2, 1) {
            for order in [sorted, sorted.reversed()] {
                let found = placed(events, order: order, above: above)
                if found.allSatisfy({ $0 != nil }) { return (found, above) }
                if best.isEmpty || found.count(where: { $0 != nil }) > best.count(where: { $0 != nil }) { best = found }
            }
        }
        let above = -min(0, best.compactMap { $0?.lane }.min() ?? 0)
        return (best, above)
    }

    private func placed(_ events: [(x: Double, text: String)], order: [Int], above: Int) -> [Placement?] {
        var result = [Placement?](repeating: nil, count: events.count)
        var taken: [Box] = []
        var rules: [Box] = []
        let allRules = events.map(\.x)
        for index in order {
            let event = events[index]
            let lines = TextWrapping.balanced(event.text, width: max((right - left) * 0.3, 24 * theme.scale), style)
            let width = TextWrapping.widest(lines, style)
            let lowest = max(0, Int(plotHeight * 0.55 / lineHeight))
            search: for lane in -above...lowest {
                for isLeft in event.x - left > right - event.x ? [true, false] : [false, true] {
                    let box = box(event.x, width: width, lines: lines.count, lane: lane, isLeft: isLeft)
                    let rule = Box(
                        minX: event.x - theme.rule, minY: box.minY, maxX: event.x + theme.rule, maxY: plotHeight)
                    guard box.minX >= left, box.maxX <= right, lane >= 0 || lane + lines.count <= 0 || above > 0 else { continue }
                    let clear = box.insetBy(-0.45 * theme.scale)
                    if obstacles.contains(where: { $0.overlaps(clear) }) || taken.contains(where: { $0.overlaps(clear) }) { continue }
                    if rules.contains(where: { $0.overlaps(clear) }) || taken.contains(where: { $0.overlaps(rule) }) { continue }
                    // A rule still to come may begin above this label, so its place is kept free as well.
                    if above > 0, allRules.contains(where: { $0 != event.x && $0 > clear.minX && $0 < clear.maxX && lane > -above }) {
                        let later = allRules.indices.filter { result[$0] == nil && $0 != index }
                        if later.contains(where: { allRules[$0] > clear.minX && allRules[$0] < clear.maxX && lane > -1 }) { continue }
                    }
                    result[index] = Placement(x: event.x, lines: lines, lane: lane, isLeft: isLeft)
                    taken.append(box)
                    rules.append(rule)
                    break search
                }
            }
        }
        return result
    }

    private func box(_ x: Double, width: Double, lines: Int, lane: Int, isLeft: Bool) -> Box {
        let near = theme.gap
        let top = Double(lane) * lineHeight
        let start = isLeft ? x - near - width : x + near
        return Box(
            minX: start, minY: top, maxX: start + width,
            maxY: top + style.ascent + style.descent + Double(lines - 1) * style.lineHeight)
    }

    /// How much deeper the space above the plot must be.
    func height(linesAbove: Int) -> Double { Double(linesAbove) * lineHeight }

    /// The rules, to stand behind the data's labels, and the names.
    func draw(_ placements: [Placement], plotTop: Double) -> [SVGElement] {
        var rules: [SVGElement] = [], names: [SVGElement] = []
        for placement in placements {
            let top = plotTop + Double(placement.lane) * lineHeight
            rules.append(
                .line(
                    placement.x, top, placement.x, plotTop + plotHeight, .soft, width: theme.rule, dash: 0.7 * theme.scale,
                    role: "event"))
            for (index, line) in placement.lines.enumerated() {
                names.append(
                    TextLabel(
                        text: line, x: placement.x + (placement.isLeft ? -theme.gap : theme.gap),
                        y: top + style.ascent + Double(index) * style.lineHeight, style: style, anchor: placement.isLeft ? .end : .start,
                        ink: .soft, halo: theme.halo
                    ).element)
            }
        }
        return rules + names
    }
}
