import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct HistogramMarkTests {
    private func table(_ values: [Estimate?]) -> Table {
        Table(name: "t", columns: [Column("n", .estimate(values))])
    }

    private func draw(_ table: Table, _ binning: Binning = .automatic, column: String = "n") throws -> Drawing {
        var specification = FigureSamples.specification("f", .histogram, Channels(x: column))
        specification.binning = binning
        return try Chart.draw(specification, table: table)
    }

    private func points(_ numbers: [Double]) -> [Estimate?] { numbers.map { Estimate($0) } }

    @Test("bars stand on zero side by side, as high as their counts")
    func bars() throws {
        let drawing = try draw(table(points([0, 1, 1, 4, 5, 9, 10])), .width(5))
        let bars = drawing.all("bar")
        #expect(bars.count == 3)
        let heights = bars.map { $0.number("height") }
        #expect(abs(heights[0] / heights[1] - 2) < 0.001 && abs(heights[1] / heights[2] - 2) < 0.001)
        #expect(Set(bars.map { ($0.number("y") + $0.number("height")).rounded() }).count == 1)
        for (left, right) in zip(bars, bars.dropFirst()) {
            #expect(right.number("x") - left.number("x") - left.number("width") < 0.15)
        }
        #expect(["4", "2", "1"].allSatisfy(drawing.texts.contains))
        #expect(drawing.description.contains("0 to under 5: 4; 5 to under 10: 2; 10 to under 15: 1."))
    }

    @Test("a range within one bin is certain, one over several is possible in each, and neither is counted twice as certain")
    func ranges() throws {
        let drawing = try draw(
            table([Estimate(2), Estimate(low: 1, best: nil, high: 4), Estimate(low: 3, best: 6, high: 12), Estimate(11)]),
            .width(5))
        #expect(drawing.all("bar").count == 2)
        #expect(drawing.all("possible").count == 3)
        #expect(["2–3", "0–1", "1–2"].allSatisfy(drawing.texts.contains))
        #expect(drawing.texts.contains("perhaps: a range reaches into the bin"))
        #expect(drawing.description.contains("1 value is a range that reaches into several bins"))
    }

    @Test("an open end reaches to the last bin, and is said to go on")
    func open() throws {
        let drawing = try draw(table([Estimate(2), Estimate(12), Estimate(low: 7, best: nil, high: nil)]), .width(5))
        #expect(drawing.all("possible").count == 2)
        #expect(drawing.texts.contains("1 value has an open end and may lie beyond the bins"))
    }

    @Test("the number of bins is the one asked for; the width by a rule is named with it")
    func rules() throws {
        let seven = try draw(table(points((0..<50).map(Double.init))), .count(7))
        #expect(seven.all("bar").count == 7)
        #expect(seven.description.contains("7 bins of 7 from 0 to 49."))
        let automatic = try draw(FigureSamples.boats, column: "length")
        #expect(automatic.description.contains("by the rule of Freedman and Diaconis, rounded"))
        let sturges = try draw(table(points([5, 5, 5, 5, 5, 5, 9])))
        #expect(sturges.description.contains("by the rule of Sturges, rounded"))
        let one = try draw(table(points([5])))
        #expect(one.all("bar").count == 1 && one.diagnostics.isEmpty)
    }

    @Test("rows without a number are counted by their reasons, under the figure and in its description")
    func missing() throws {
        let drawing = try draw(FigureSamples.boats, column: "length")
        #expect(drawing.texts.contains("3 rows without a number: page torn 1, not stated 2"))
        #expect(drawing.description.contains("3 rows have no value: page torn 1, not stated 2."))
    }

    @Test("more bins than can be told apart are a warning, and fewer are drawn")
    func many() throws {
        let drawing = try draw(table(points([0, 1_000_000])), .width(0.01))
        #expect(drawing.diagnostics.map(\.code) == ["figure.many-bins"])
        #expect(drawing.all("bar").count == 2)
        #expect(try draw(table(points([0, 1])), .count(1_000)).diagnostics.map(\.code) == ["figure.many-bins"])
    }

    @Test("a value on a decimal edge is in the bin above it: eleven values at tenths are one in each bin")
    func decimalEdges() throws {
        let tenths = (0...10).map { Double("\(Double($0) / 10)") ?? 0 }
        let bins = try #require(HistogramBins(tenths.map { Estimate($0) }, .width(0.1)))
        #expect(bins.edges == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1])
        #expect(tenths.map { bins.bin(of: $0) } == Array(0...10))
        let counted = try #require(HistogramBins(tenths.map { Estimate($0) }, .count(10)))
        #expect(counted.edges == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
        #expect(tenths.map { counted.bin(of: $0) } == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9])
        let drawing = try draw(table(points(tenths)), .width(0.1))
        #expect(drawing.all("bar").count == 11)
        #expect(drawing.description.contains("0.2 to under 0.3: 1; 0.3 to under 0.4: 1;"))
        let below = try #require(HistogramBins([Estimate(0.99999999999), Estimate(2.5)], .width(1)))
        #expect(below.edges == [0, 1, 2, 3] && below.bin(of: 0.99999999999) == 0)
    }

    @Test("a high that is left out does not reach into the bin above it, and a low that is left out not into the one below")
    func leftOut() throws {
        let under = Estimate(unchecked: 3, nil, 10, .belowHigh), over = Estimate(unchecked: 10, nil, 14, .aboveLow)
        let drawing = try draw(table([under, Estimate(unchecked: 3, nil, 10), over, Estimate(10)]), .width(10))
        #expect(drawing.description.contains("0 to under 10: 1 to 2; 10 to under 20: 2 to 3."))
        let alone = try draw(table([under, Estimate(2)]), .width(10))
        #expect(alone.description.contains("1 bin of 10 from 0 to 10. 0 to under 10: 2."))
        let open = try draw(table([Estimate(unchecked: -.infinity, nil, 10, .belowHigh), Estimate(12)]), .width(10))
        #expect(open.description.contains("0 to under 10: 0 to 1; 10 to under 20: 1."))
    }

    @Test("numbers beyond 2^53 have bins as wide as they can tell apart")
    func large() throws {
        for number in [-1e16, 1e16, 9_007_199_254_740_992, 1e19, -1e300, 1e308] {
            for binning in [Binning.automatic, .width(1), .width(0.1), .count(5)] {
                let bins = try #require(HistogramBins([Estimate(number)], binning))
                #expect(bins.count == 1 && bins.edges[0] <= number && number < bins.edges[1], "\(bins)")
                let drawing = try draw(table(points([number])), binning)
                #expect(drawing.all("bar").count == 1)
                #expect(!drawing.svg.contains("nan"))
            }
        }
        let drawing = try draw(table(points([-1e16])))
        #expect(
            drawing.description.replacing("\u{202F}", with: " ").contains(
                "1 value. 1 bin of 20 from −10 000 000 000 000 000 to −9 999 999 999 999 980"), "\(drawing.description)")
        let two = try #require(HistogramBins([Estimate(1e16), Estimate(1e16 + 2)], .count(9)))
        #expect(two.count == 1 && two.isTooFine)
        let fine = try draw(table(points([1e16, 1e16 + 40])), .width(1))
        #expect(fine.diagnostics.map(\.code) == ["figure.many-bins"])
        let apart = try draw(table(points([-1.7e308, 1.7e308])))
        #expect(apart.texts.contains("The numbers lie too far apart to be divided"))
    }

    @Test("text is no column of a histogram")
    func text() throws {
        let fault = #expect(throws: Diagnostic.self) { try draw(FigureSamples.catches, column: "kind") }
        #expect(fault?.code == "figure.channel-type")
    }

    @Test("every number is in the one bin whose edges hold it, whatever the data", arguments: 0..<40)
    func law(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let magnitude = ([0.001, 1, 37, 90_000, 2e9] as [Double]).randomElement(using: &random) ?? 1
        let values = (0..<Int.random(in: 1...80, using: &random)).map { _ -> Estimate in
            let number = Double.random(in: -1...1, using: &random) * magnitude
            return Estimate(Bool.random(using: &random) ? number.rounded() : number)
        }
        let binning: [Binning] = [.automatic, .count(9), .width(magnitude / 7), .width(magnitude * 3)]
        for binning in binning {
            let bins = try #require(HistogramBins(values, binning))
            #expect(zip(bins.edges, bins.edges.dropFirst()).allSatisfy { $0 < $1 })
            for value in values {
                let index = try #require(bins.bin(of: value.low), "\(value) in \(bins.edges)")
                #expect(bins.edges[index] <= value.low)
                #expect(value.low < bins.edges[index + 1] || index == bins.count - 1 && value.low == bins.edges[index + 1])
            }
        }
    }
}
