import Diagnostics
import Formatting

/// Rules and bands across a plot whose numbers stand at its left, behind the data, each with its name where that covers nothing; under the figure
/// where there is no such place.
struct UprightMarkings {
    let axis: ValueAxis
    let scale: any PositionScale
    let left: Double
    let right: Double
    let theme: Theme

    private var style: TextStyle { theme.small }

    /// `obstacles` are what names must not cover. Reports what lies outside the axis.
    func draw(
        _ markings: [NumberMarking], obstacles: [Box], _ sink: inout DiagnosticSink
    ) -> (elements: [SVGElement], remarks: [String]) {
        var shapes: [SVGElement] = [], names: [SVGElement] = [], taken = obstacles, remarks: [String] = []
        for marking in markings {
            let low = axis.shown(marking.numbers.lowerBound), high = axis.shown(marking.numbers.upperBound)
            guard low <= axis.domain.upperBound, high >= axis.domain.lowerBound else {
                sink.report(.markingOutside(marking.label))
                continue
            }
            let top = scale.clamped(high), bottom = scale.clamped(low)
            if bottom - top > theme.rule * 4 {
                shapes.append(
                    .area(
                        [(left, top), (right, top), (right, bottom), (left, bottom)], .soft, opacity: 0.14, role: "number-span"))
            } else {
                let y = (top + bottom) / 2
                shapes.append(
                    .line(left, y, right, y, .soft, width: theme.rule, dash: 0.7 * theme.scale, role: "number-rule"))
            }
            if let name = name(marking.label, top: top, bottom: bottom, clearOf: taken) {
                names += name.map(\.element)
                taken += name.map(\.box)
            } else {
                remarks.append(marking.remark)
            }
        }
        return (shapes + names, remarks)
    }

    /// At the right, the left or between, above a rule before under it, in a band before outside it; in one line before two.
    private func name(_ text: String, top: Double, bottom: Double, clearOf taken: [Box]) -> [TextLabel]? {
        let room = right - left - 2 * theme.gap
        let ends = [scale.start, scale.end]
        let limits = (ends.min() ?? 0) - style.lineHeight...(ends.max() ?? 0)
        let isBand = bottom - top > style.lineHeight * 1.3
        for share in [1.0, 0.5] {
            let lines = TextWrapping.balanced(text, width: room * share, style)
            let height = Double(lines.count - 1) * style.lineHeight
            let above = top - 0.7 * theme.gap - height, under = bottom + 0.6 * theme.gap + style.ascent
            let inside = top + 0.5 * theme.gap + style.ascent
            for baseline in isBand ? [inside, above, under] : [above, under] {
                for step in [0, 16, 8] + Array(1..<16) {
                    let width = TextWrapping.widest(lines, style)
                    let x = right - theme.gap - (room - width) * Double(step) / 16
                    guard width <= room else { continue }
                    let labels = lines.enumerated().map { index, line in
                        TextLabel(
                            text: line, x: x, y: baseline + Double(index) * style.lineHeight, style: style, anchor: .end,
                            ink: .soft,
                            halo: theme.halo)
                    }
                    let boxes = labels.map { $0.box.insetBy(-0.3 * theme.scale) }
                    let isHeld = boxes.allSatisfy { $0.minY >= limits.lowerBound && $0.maxY <= limits.upperBound }
                    if isHeld, !boxes.contains(where: { box in taken.contains { $0.overlaps(box) } }) { return labels }
                }
            }
        }
        return nil
    }
}
