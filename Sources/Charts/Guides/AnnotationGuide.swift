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
        /// How far from `x` its name begins, less a gap.
        let reach: Double
        /// The event's date, when it is more than a day: drawn as the time it can mean, behind the data.
        var date: DateSign?
        /// From where to where a band reaches on an axis of numbers; nil for a rule.
        var span: ClosedRange<Double>?
    }

    /// What is placed: where it stands, how far its time reaches to either side, and its name.
    struct Event {
        let x: Double
        let reach: Double
        let text: String
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
    static func text(_ annotation: Annotation, _ format: ValueFormat) -> String {
        let year = annotation.date.namedDays.map { format.year($0.lowerBound.civil.year) }
        // What is approximate, uncertain or open is said even where the name has the year.
        return year.map({ annotation.label.contains($0) }) == true && !annotation.date.isStatement
            ? annotation.label : "\(annotation.label), \(format.date(annotation.date, .short))"
    }

    /// Places every event with as few lines above the plot as can be; nil where there is no room at all.
    func place(_ events: [Event]) -> (placements: [Placement?], linesAbove: Int) {
        let sorted = events.indices.sorted { (events[$0].x, $0) < (events[$1].x, $1) }
        let wrapped = [0.5, 0.3].map { share in
            events.map { TextWrapping.balanced($0.text, width: max((right - left) * share, 20 * theme.scale), style) }
        }
        var best: (placements: [Placement?], cost: Double) = ([], .infinity)
        for above in 0...max(events.count * 2, 1) {
            let below = Array(0...max(0, Int(plotHeight * 0.55 / lineHeight))), higher = (1..<(above + 1)).map { -$0 }
            // Names deep in the plot bar the rules of others: where that leaves one without place, all stand as high as they can.
            for lanes in [below + higher, (below + higher).sorted { (abs($0), $0) < (abs($1), $1) }] {
                for order in [sorted, sorted.reversed(), fromBothEnds(sorted)] {
                    for lines in wrapped {
                        let found = placed(events, order: order, lanes: lanes, wrapped: lines)
                        let cost = cost(found)
                        if cost < best.cost { best = (found, cost) }
                    }
                }
                if best.placements.allSatisfy({ $0 != nil }) { break }
            }
            if best.placements.allSatisfy({ $0 != nil }) { break }
        }
        return (best.placements, -min(0, best.placements.compactMap { $0?.lane }.min() ?? 0))
    }

    private func fromBothEnds(_ order: [Int]) -> [Int] {
        order.indices.map { $0 % 2 == 0 ? order[$0 / 2] : order[order.count - 1 - $0 / 2] }
    }

    /// Lines above the plot cost most, then depth below its top, then breaking a name in two; a name without place outweighs all.
    private func cost(_ placements: [Placement?]) -> Double {
        let above = Double(-min(0, placements.compactMap { $0?.lane }.min() ?? 0))
        return placements.reduce(above * 3) { sum, placement in
            guard let placement else { return sum + 1000 }
            return sum + abs(Double(placement.lane)) * 0.3 + Double(placement.lines.count - 1)
        }
    }

    private func placed(
        _ events: [Event], order: [Int], lanes: [Int], wrapped: [[String]]
    ) -> [Placement?] {
        var result = [Placement?](repeating: nil, count: events.count)
        var taken: [Box] = []
        var rules: [Box] = []
        for index in order {
            let event = events[index]
            let lines = wrapped[index]
            let width = TextWrapping.widest(lines, style)
            search: for lane in lanes {
                for isLeft in event.x - left < right - event.x ? [true, false] : [false, true] {
                    let box = box(event, width: width, lines: lines.count, lane: lane, isLeft: isLeft)
                    let half = max(theme.rule, event.reach)
                    let rule = Box(minX: event.x - half, minY: box.minY, maxX: event.x + half, maxY: plotHeight)
                    guard box.minX >= left, box.maxX <= right else { continue }
                    let clear = box.insetBy(-0.45 * theme.scale)
                    if (obstacles + taken + rules).contains(where: { $0.overlaps(clear) }) { continue }
                    if taken.contains(where: { $0.overlaps(rule) }) { continue }
                    result[index] = Placement(x: event.x, lines: lines, lane: lane, isLeft: isLeft, reach: event.reach)
                    taken.append(box)
                    rules.append(rule)
                    break search
                }
            }
        }
        return result
    }

    private func box(_ event: Event, width: Double, lines: Int, lane: Int, isLeft: Bool) -> Box {
        let near = theme.gap + event.reach
        let top = Double(lane) * lineHeight
        let start = isLeft ? event.x - near - width : event.x + near
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
            if let date = placement.date {
                rules += date.band(top: top, bottom: plotTop + plotHeight)
            } else if let span = placement.span {
                let low = span.lowerBound, high = span.upperBound, bottom = plotTop + plotHeight
                rules.append(
                    .area(
                        [(low, top), (high, top), (high, bottom), (low, bottom)], .soft, opacity: 0.14, role: "number-span"))
            } else {
                rules.append(
                    .line(
                        placement.x, top, placement.x, plotTop + plotHeight, .soft, width: theme.rule, dash: 0.7 * theme.scale,
                        role: "event"))
            }
            for (index, line) in placement.lines.enumerated() {
                names.append(
                    TextLabel(
                        text: line, x: placement.x + (placement.isLeft ? -1 : 1) * (theme.gap + placement.reach),
                        y: top + style.ascent + Double(index) * style.lineHeight, style: style,
                        anchor: placement.isLeft ? .end : .start,
                        ink: .soft, halo: theme.halo
                    ).element)
            }
        }
        return rules + names
    }
}
