import Aggregation
import CSVReading
import Charts
import DataPackages
import Diagnostics
import Formatting
import TestSupport
import Testing

@testable import Reporting

/// What the channels of one figure ask of one file.
@Suite("Asking for a figure")
struct ChartQueryTests {
    private static func query(
        _ channels: [(channel: String, text: String)], mark: MarkKind = .bar, orientation: Orientation? = nil
    ) throws -> ChartQuery {
        try ChartQuery(channels, conditions: [], mark: mark, orientation: orientation)
    }

    /// What is read, such as `text harbour`.
    private static func readings(_ channels: [(String, String)], mark: MarkKind = .bar, orientation: Orientation? = nil) throws
        -> [String]
    {
        try query(channels.map { (channel: $0.0, text: $0.1) }, mark: mark, orientation: orientation).query.readings.map(\.name)
    }

    @Test("The mark decides what plain columns are: 11 marks, and bars that lie")
    func marks() throws {
        let both = [("x", "a"), ("y", "b"), ("color", "c")]
        let ofRows = ["decimal a", "text b", "text c"], upright = ["text a", "decimal b", "text c"]
        #expect(try Self.readings(both) == upright)
        #expect(try Self.readings(both, orientation: .horizontal) == ofRows)
        #expect(try Self.readings(both, mark: .line) == ["date a", "decimal b", "text c"])
        #expect(try Self.readings(both, mark: .slope) == upright)
        #expect(try Self.readings(both, mark: .heatmap) == ["text a", "text b", "decimal c"])
        #expect(try Self.readings(both, mark: .timeline) == ["date a", "text b", "text c"])
        for mark in [MarkKind.dot, .waffle, .dumbbell, .strip, .box, .histogram] {
            #expect(try Self.readings(both, mark: mark) == ofRows)
            #expect(try Self.readings(both, mark: mark, orientation: .vertical) == upright)
        }
        #expect(try Self.readings([("y", "a"), ("of", "b"), ("label", "c")]) == ["decimal a", "decimal b", "text c"])
    }

    @Test("text, number and date decide otherwise; a part of a date reads dates; a quoted name is a column")
    func words() throws {
        #expect(try Self.readings([("x", "number(a)"), ("y", "text( b )")]) == ["decimal a", "text b"])
        #expect(try Self.readings([("x", "date(a b)"), ("y", "year(c)")]) == ["date a b", "date c"])
        #expect(try Self.readings([("x", "\"count\""), ("y", "tons (metric)")]) == ["text count", "decimal tons (metric)"])
    }

    @Test("With a measure the other channels are groups, by words; without one all are listed")
    func grouping() throws {
        let grouped = try Self.query([("x", "sum(tons)"), ("y", "harbour"), ("color", "year(day)")])
        #expect(grouped.isAggregated)
        #expect(grouped.query.keys.map(\.content.name) == ["harbour", "year(day)"])
        #expect(grouped.query.readings.map(\.name) == ["decimal tons", "text harbour", "date day"])
        #expect(grouped.query.listed.isEmpty)
        #expect(grouped.channels.map(\.column) == ["sum(tons)", "harbour", "year(day)"])
        let listed = try Self.query([("x", "harbour"), ("y", "tons")])
        #expect(!listed.isAggregated)
        #expect(listed.query.listed.map(\.content.name) == ["harbour", "tons"])
    }

    @Test("A range of 3 columns reads 3 numbers, alone and in a sum, and is one column with the name of its best")
    func ranges() throws {
        for text in ["range(low, best, high)", "sum(range(low,best , high))"] {
            let asked = try Self.query([("x", "harbour"), ("y", text)])
            #expect(asked.query.ranges.map(\.name) == ["range(low, best, high)"])
            #expect(asked.query.ranges.map(\.title) == ["best"])
            #expect(
                asked.query.readings.map(\.name).filter { $0.hasPrefix("decimal") } == [
                    "decimal low", "decimal best", "decimal high",
                ])
            let part = asked.isAggregated ? asked.query.measures[0].columns : asked.query.listed[1].columns
            #expect(part.values == [asked.query.readings.count])
            #expect(part.read.count == 4)
        }
        #expect(try Self.query([("y", "range(a, b)")]).query.ranges[0].title == "a–b")
    }

    @Test(
        "What cannot be understood is refused with its option",
        arguments: [
            ("range(low)", "chart.range"), ("range(low, low)", "chart.range"), ("range(a, b, c, d)", "chart.range"),
            ("range(a, b", "chart.range"), ("sun(tons)", "chart.unknown-function"), ("yaer(day)", "chart.unknown-function"),
            ("sum(tons", "plan.syntax"), ("quantile(tons)", "plan.syntax"), ("share(row)", "aggregate.share-of-row"),
        ])
    func refused(text: String, code: String) {
        let error = #expect(throws: Diagnostic.self) { try Self.query([("y", text)]) }
        #expect(error?.code == code)
        #expect(error?.kind == .usage)
        #expect(error?.excerpt == "--y \(text)")
    }

    @Test(
        "A sum of ranges in a figure is the sum of the lows, of the bests and of the highs",
        arguments: 1...6 as ClosedRange<UInt64>)
    func sums(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var csv = "harbour,low,best,high\n", low = 0, best = 0, high = 0
        for _ in 0..<40 {
            let numbers = (0..<3).map { _ in Int.random(in: 0...60, using: &generator) }.sorted()
            (low, best, high) = (low + numbers[0], best + numbers[1], high + numbers[2])
            csv += "North,\(numbers[0]),\(numbers[1]),\(numbers[2])\n"
        }
        var run = ChartRun(BareFile("f.csv"), mark: "dot")
        run.channels = [("y", "harbour"), ("x", "sum(range(low, best, high))")]
        let result = try run.run(MemoryStream(Array(csv.utf8)))
        #expect(result.leftOutCells == 0)
        let words = ValueFormat().integer
        #expect(result.svg.contains("North \(words(best)) (\(words(low))–\(words(high)))"), "\(result.svg)")
    }
}
