import Diagnostics
import Tabular

/// Bars from zero. Vertical: `x` names the bars, `y` is measured; horizontal the other way round.
/// `color` divides the bars, which stand side by side, on one another, or as parts of a hundred; with `of`, each bar
/// is drawn on the pale track of its whole.
enum BarMark: Mark {
    static func draw(_ data: FigureData, on canvas: inout Canvas, top: Double) throws(Diagnostic) -> Panel {
        let bars = try BarData(data)
        if bars.whole != nil { return TrackBars(bars: bars).draw(on: &canvas, top: top) }
        return bars.isHorizontal
            ? HorizontalBars(bars: bars).draw(on: &canvas, top: top) : VerticalBars(bars: bars).draw(on: &canvas, top: top)
    }
}

/// Bars before they are drawn: a value for each category and series.
struct BarData {
    let data: FigureData
    let category: Column
    let value: Column
    let whole: Column?
    let names: [String]
    let series: [String]
    /// By category, then by series; nil where no row is.
    private(set) var cells: [[Estimate?]]
    private(set) var rows: [[Int?]]
    let isHorizontal: Bool
    let stack: Stacking

    init(_ data: FigureData) throws(Diagnostic) {
        self.data = data
        let channels = data.specification.channels
        let x = data.column(channels.x), y = data.column(channels.y)
        func isMeasure(_ column: Column?) -> Bool {
            guard let column else { return false }
            return column.type.isNumeric && (column.meaning == .quantity || column.meaning == .share)
        }
        switch data.specification.orientation {
        case .horizontal?: isHorizontal = true
        case .vertical?: isHorizontal = false
        case nil: isHorizontal = isMeasure(x) && !isMeasure(y) && y != nil
        }
        guard
            let value = (isHorizontal ? x : y)
                ?? data.firstMeasure(besides: [channels.color, channels.of, channels.x, channels.y])
        else {
            throw .missingChannel(isHorizontal ? "x" : "y", mark: .bar)
        }
        guard let category = (isHorizontal ? y : x) ?? data.firstCategory(besides: [value.name, channels.color]) else {
            throw .missingChannel(isHorizontal ? "y" : "x", mark: .bar)
        }
        guard isMeasure(value) else { throw .notANumber(value.name) }
        self.value = value
        self.category = category
        whole = data.column(channels.of)
        var names: [String] = []
        for row in data.rows {
            let name = data.label(category, row)
            if !names.contains(name) { names.append(name) }
        }
        let series = data.column(channels.color).map(data.labels) ?? [""]
        var cells = [[Estimate?]](repeating: [Estimate?](repeating: nil, count: series.count), count: names.count)
        var rows = [[Int?]](repeating: [Int?](repeating: nil, count: series.count), count: names.count)
        for row in data.rows {
            guard let i = names.firstIndex(of: data.label(category, row)) else { continue }
            let j = data.column(channels.color).flatMap { series.firstIndex(of: data.label($0, row)) } ?? 0
            cells[i][j] = data.number(value, row)
            rows[i][j] = row
        }
        self.names = names
        self.series = series
        self.cells = cells
        self.rows = rows
        stack = series.count > 1 ? data.specification.stack : .none
    }

    var isPercent: Bool { stack == .normalize || value.meaning == .share }

    /// The length of a bar: the best, else the bound that is known.
    func length(_ estimate: Estimate?) -> Double {
        guard let estimate else { return 0 }
        return estimate.best
            ?? (estimate.isPoint
                ? estimate.low : estimate.low.isFinite ? estimate.low : estimate.high.isFinite ? estimate.high : 0)
    }

    /// The ends of each series' bar, from zero or on top of the one before.
    func spans(_ category: Int) -> [(from: Double, to: Double)] {
        let lengths = cells[category].map(length)
        guard stack != .none else { return lengths.map { (0, $0) } }
        let sum = lengths.reduce(0, +)
        let factor = stack == .normalize ? (sum > 0 ? 1 / sum : 0) : 1
        var position = 0.0
        return lengths.map { length in
            let from = position
            position += length * factor
            return (from, position)
        }
    }

    /// The least and greatest ends of all bars and ranges.
    var extent: (low: Double, high: Double) {
        var low = 0.0, high = 0.0
        for index in names.indices {
            for span in spans(index) {
                low = min(low, span.to)
                high = max(high, span.to)
            }
            if stack == .none {
                for case let estimate? in cells[index] where estimate.high.isFinite { high = max(high, estimate.high) }
            }
        }
        return (low, stack == .normalize ? 1 : high)
    }

    /// A single series is blue: dark red is the first of several.
    var colors: [String] { series.count == 1 ? [Theme.area(1)] : series.indices.map(Theme.area) }

    var sentences: [String] {
        let kind = stack == .normalize ? "Bars of parts of a hundred" : stack == .zero ? "Stacked bars" : "Bars"
        return DataWords(data).sentences(
            kind: kind, value: value, category: category, series: data.column(data.specification.channels.color))
    }
}

extension Diagnostic {
    static func notANumber(_ name: String) -> Diagnostic {
        Diagnostic(
            code: "figure.not-a-number", "\"\(name)\" has no numbers to be measured", excerpt: name,
            remedy: "name a measure of the table")
    }
}
