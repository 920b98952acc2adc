import Tabular

/// How large the dots of lines are, and how many of them are drawn: the largest with which all lines have room; where even the
/// smallest have none, fewer of them.
struct StripFit {
    let lines: [StripLine]
    let thinning: StripThinning
    /// What each line takes down the page.
    let heights: [Double]

    /// `least` is what each line takes without its dots; `radii` fall, in units of the theme; `room` is for all lines together.
    /// Lines that are `kept` are drawn in full.
    init(
        _ rows: [[FigureRow]], kept: [Bool], data: FigureData, axis: ValueAxis, scale: NumberScale, theme: Theme, radii: [Double],
        least: [Double], room: Double
    ) {
        func lines(_ thinning: StripThinning, _ radius: Double) -> [StripLine] {
            zip(rows, kept).map { rows, isKept in
                StripLine(
                    rows: isKept ? rows : thinning.places(of: rows.count).map { rows[$0] }, data: data, axis: axis, scale: scale,
                    theme: theme, radius: radius * theme.scale)
            }
        }
        func heights(_ lines: [StripLine]) -> [Double] { zip(lines, least).map { max($1, $0.height + 2 * theme.scale) } }
        let room = max(room, least.reduce(0, +)) + 0.01
        let counts = zip(rows, kept).map { $1 ? 0 : $0.count }
        let intervals = StripThinning.intervals(upTo: counts.max() ?? 0)
        for thinning in intervals where counts.reduce(0, { $0 + thinning.count(of: $1) }) <= StripThinning.mostPoints {
            // Fewer points are drawn as small as those that had no room.
            for radius in thinning.interval == 1 ? radii : radii.suffix(1) {
                let found = lines(thinning, radius), depths = heights(found)
                if depths.reduce(0, +) <= room {
                    (self.lines, self.thinning, self.heights) = (found, thinning, depths)
                    return
                }
            }
        }
        thinning = intervals.last ?? StripThinning(interval: 1)
        self.lines = lines(thinning, radii.last ?? 0.32)
        self.heights = heights(self.lines)
    }
}
