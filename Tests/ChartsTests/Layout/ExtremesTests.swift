import Tabular
import Testing

@testable import Charts

/// What a figure says to be the highest holds whatever number of its range each value is.
@Suite struct ExtremesTests {
    private let range = Estimate(unchecked: 5, nil, 15), atLeast = Estimate(unchecked: 7, nil, .infinity)
    private let below = Estimate(unchecked: -.infinity, nil, 10, .belowHigh)

    @Test("the greatest is certain where no range of the others passes its low, and the last of equal ones")
    func certain() {
        #expect(Extremes(greatest: [Estimate(10), Estimate(3)]).certain == 0)
        #expect(Extremes(greatest: [Estimate(10), Estimate(10), Estimate(3)]).certain == 1)
        #expect(Extremes(greatest: [Estimate(15), range]).certain == 0)
        #expect(Extremes(greatest: [Estimate(14), range]).certain == nil)
        #expect(Extremes(greatest: [Estimate(14), range]).named == [0, 1])
        #expect(Extremes(greatest: [below, Estimate(10)]).certain == 1)
        #expect(Extremes(greatest: [Estimate(3), atLeast]).certain == 1)
        #expect(Extremes(greatest: [Estimate(99), atLeast]).named == [0, 1])
        #expect(Extremes(greatest: []).certain == nil && Extremes(greatest: []).named.isEmpty)
        #expect(Extremes(greatest: [range, range, range, range]).named.isEmpty)
    }

    @Test("the least is certain where no range of the others reaches below its high, and the first of equal ones")
    func least() {
        #expect(Extremes(least: [Estimate(10), Estimate(3), Estimate(3)]).certain == 1)
        #expect(Extremes(least: [Estimate(5), range]).certain == 0)
        #expect(Extremes(least: [Estimate(6), range, Estimate(20)]).named == [0, 1])
        #expect(Extremes(least: [below, Estimate(3)]).certain == nil)
        #expect(Extremes(least: [below, Estimate(10)]).certain == 0)
    }

    private func table(_ keys: [String], _ series: [String], _ values: [Estimate?]) -> Table {
        Table(
            name: "t",
            columns: [Column("k", .text(keys)), Column("s", .text(series)), Column("n", .estimate(values))])
    }

    @Test("a line whose ranges overlap says which may be the greatest")
    func line() throws {
        let values = [Estimate(10), range, atLeast, Estimate(3), Estimate(11)]
        let years = Table(
            name: "t",
            columns: [
                Column("year", .integer([1930, 1931, 1932, 1933, 1934]), meaning: .year), Column("n", .estimate(values)),
            ])
        for mark in [MarkKind.line, .bar] {
            let drawing = try Chart.draw(FigureSamples.specification("f", mark, Channels(x: "year", y: "n")), table: years)
            #expect(
                drawing.description.contains(
                    "The least value is 3 (1933). The greatest value may be 5–15 (1931), at least 7 (1932) or 11 (1934)."))
        }
        let two = table(
            ["1930", "1931", "1930", "1931"], ["a", "a", "b", "b"], [Estimate(10), range, Estimate(4), Estimate(4)])
        let lines = try Chart.draw(
            FigureSamples.specification("f", .line, Channels(x: "k", y: "n", color: "s")), table: two)
        #expect(lines.description.contains("a: 1930 10, 1931 5–15, the highest may be 10 (1930) or 5–15 (1931)."))
        #expect(lines.description.contains("b: 1930 4, 1931 4, highest 4 (1930)."))
    }

    @Test("the highest column is the one by true sums of its ranges; a part without a number leaves it open")
    func columns() throws {
        func drawing(_ values: [Estimate?]) throws -> Drawing {
            let table = table(["A", "A", "B", "B"], ["s1", "s2", "s1", "s2"], values)
            return try Chart.draw(
                FigureSamples.specification("f", .bar, Channels(x: "k", y: "n", color: "s"), stack: .zero), table: table)
        }
        let strict = Estimate(unchecked: -.infinity, nil, 3, .belowHigh)
        let sums = try drawing([strict, Estimate(7), Estimate(low: 8, best: nil, high: nil), Estimate(2)])
        #expect(sums.description.contains("The highest column is B with at least 10 in all."))
        let overlapping = try drawing([range, Estimate(2), Estimate(8), Estimate(1)])
        #expect(overlapping.description.contains("The highest column may be A with 7–17 in all or B with 9 in all."))
        #expect(overlapping.texts.contains("5–15") && overlapping.texts.filter { $0 == "5" }.count == 1)
        let missing = try drawing([Estimate(5), nil, Estimate(4), Estimate(3)])
        #expect(missing.description.contains("The highest column may be A with at least 5 in all or B with 7 in all."))
        let points = try drawing([Estimate(5), Estimate(1), Estimate(4), Estimate(3)])
        #expect(points.description.contains("The highest column is B with 7 in all."))
    }
}
