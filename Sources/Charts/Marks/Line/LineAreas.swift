import Tabular

/// What lies under and around the lines of a figure: areas down to zero, bands where numbers are ranges, and areas on one another.
struct LineAreas {
    let course: LineCourse
    let scale: NumberScale
    let axis: ValueAxis
    let theme: Theme

    func height(_ number: Double) -> Double { scale.clamped(axis.shown(number)) }

    /// Filled is what is certain: of a range as much as its end that is nearer to zero.
    func filled(_ line: LineSeries, _ ink: Ink) -> [SVGElement] {
        line.runs.map { run in
            .area(
                course.area(run, from: { _ in height(0) }, to: { height($0.value.map(Self.certain) ?? 0) }), ink, opacity: 0.45,
                role: "area")
        }
    }

    /// From the least to the most, in each run in which a number is a range; an end that is open has an arrow of its own.
    func bands(_ line: LineSeries, _ ink: Ink) -> [SVGElement] {
        line.runs.filter { $0.contains { $0.row.value?.isRange ?? false } }.map { run in
            .area(
                course.area(
                    run, from: { height($0.value.map { $0.low.isFinite ? $0.low : $0.mark } ?? 0) },
                    to: { height($0.value.map { $0.high.isFinite ? $0.high : $0.mark } ?? 0) }), ink, opacity: 0.25, role: "band")
        }
    }

    /// The areas of a stack from the first series up, with a seam between them.
    func stacked(_ stack: LineStack, _ ink: (Int) -> Ink) -> [SVGElement] {
        stack.tops.enumerated().map { index, line in
            let edge = line.runs.flatMap { course.pieces($0) { height($0.value?.mark ?? 0) } }
            var offset = 0
            let areas = line.runs.map { run -> SVGElement in
                let upper = course.pieces(run) { height($0.value?.mark ?? 0) }.flatMap { $0 }
                let lower = zip(run, stack.floors[index].dropFirst(offset)).map {
                    (x: course.across.position($0.x), y: height($1))
                }
                offset += run.count
                if run.count == 1, let top = upper.first, let foot = lower.first {
                    // Alone in time it has no width of its own.
                    return .line(top.x, foot.y, top.x, top.y, .line(line.index), width: 0.9 * theme.scale, role: "area")
                }
                return .area(upper + lower.reversed(), ink(line.index), opacity: 1, role: "area")
            }
            return .group("series", areas + edge.map { .polyline($0, .paper, width: theme.rule, role: "seam") })
        }
    }

    private static func certain(_ value: Estimate) -> Double { value.low > 0 ? value.low : value.high < 0 ? value.high : 0 }
}
