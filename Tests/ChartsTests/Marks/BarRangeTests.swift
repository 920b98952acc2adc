import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite("Bars of ranges")
struct BarRangeTests {
    private func draw(
        _ numbers: [Estimate?], isFloating: Bool = true, isLying: Bool = true, whole: [Estimate?]? = nil
    ) throws -> Drawing {
        let columns = [
            Column("survey", .text(numbers.indices.map { "survey \($0)" })), Column("stock", .estimate(numbers)),
        ]
        var specification = FigureSamples.specification(
            "f", .bar, isLying ? Channels(x: "stock", y: "survey") : Channels(x: "survey", y: "stock"))
        specification.barExtent = isFloating ? .range : .fromZero
        if whole != nil { specification.channels.of = "all" }
        return try Chart.draw(
            specification, table: Table(name: "t", columns: columns + (whole.map { [Column("all", .estimate($0))] } ?? [])))
    }

    private let numbers = [
        Estimate(low: 600, best: nil, high: 900), Estimate(low: 500, best: 650, high: 700), Estimate(800),
        Estimate(low: 700, best: nil, high: nil), Estimate(low: nil, best: nil, high: 850),
    ]

    @Test(
        "with shape: range a bar leads from 600 to 900, and from 500 to 700 with a line at its best number",
        arguments: [true, false])
    func floating(isLying: Bool) throws {
        let drawing = try draw(numbers, isLying: isLying)
        func ends(_ bar: SVGElement) -> (Double, Double) {
            isLying
                ? (bar.number("x"), bar.number("x") + bar.number("width"))
                : (bar.number("y") + bar.number("height"), bar.number("y"))
        }
        let bars = drawing.all("bar").map(ends)
        let unit = (bars[0].1 - bars[0].0) / 300
        #expect(abs(bars[1].0 - bars[0].0 + 100 * unit) < 0.01 && abs(bars[1].1 - bars[1].0 - 200 * unit) < 0.01)
        let best = try #require(drawing.all("best").first?.places.first),
            number = try #require(drawing.all("number").first?.places.first)
        #expect(abs((isLying ? best.x : best.y) - bars[0].0 - 50 * unit) < 0.01)
        #expect(abs((isLying ? number.x : number.y) - bars[0].0 - 200 * unit) < 0.01)
        #expect(drawing.all("arrow").count == 2 && drawing.all("uncertain").isEmpty)
        #expect(drawing.texts.contains("600–900"))
        #expect(
            drawing.texts.joined(separator: " ").contains(
                "Bars: from the least to the most; line across a bar: the best number; line alone: one number; arrow: open end"))
        #expect(drawing.description.hasPrefix("Bars from the least to the most: stock by survey"))
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("its axis need not begin at zero, and no line of zero is drawn where zero is not on it")
    func axis() throws {
        let drawing = try draw(numbers)
        #expect(drawing.all("zero").isEmpty && !drawing.texts.contains("0"))
        #expect(try draw(numbers, isFloating: false).all("zero").count == 1)
        let around = try draw([Estimate(low: -3, best: nil, high: 6)])
        #expect(around.all("zero").count == 1)
    }

    @Test("floating bars of several series stand side by side, whatever the stacking")
    func grouped() throws {
        var specification = FigureSamples.specification(
            "f", .bar, Channels(x: "year", y: "boats", color: "harbour"), stack: .zero)
        specification.barExtent = .range
        let drawing = try Chart.draw(specification, table: FigureSamples.fleets)
        let bars = drawing.all("bar")
        #expect(bars.count == 11 && Set(bars.map { $0.number("x") }).count == 11)
        #expect(drawing.texts.contains("50–62") && drawing.texts.contains("52–66"))
    }

    @Test("from zero, −9 to −2 is filled to −2 and pale to −9; −3 to 6 is pale on both sides of zero")
    func aroundZero() throws {
        for isLying in [true, false] {
            let drawing = try draw(
                [Estimate(low: -9, best: nil, high: -2), Estimate(low: -3, best: nil, high: 6)], isFloating: false,
                isLying: isLying)
            let size = isLying ? "width" : "height"
            let bars = drawing.all("bar"), rests = drawing.all("uncertain")
            let unit = bars[0].number(size) / 2
            #expect(abs(rests[0].number(size) - 7 * unit) < 0.01)
            #expect(bars[1].number(size) == 0 && abs(rests[1].number(size) - 9 * unit) < 0.01)
            #expect(drawing.texts.contains("\u{2212}9 to \u{2212}2") && drawing.texts.contains("\u{2212}3 to 6"))
        }
    }

    @Test("the arrow of \"at most\" ends where the plot does")
    func atMost() throws {
        let drawing = try draw([Estimate(low: nil, best: nil, high: 1), Estimate(100)], isFloating: false)
        let zero = try #require(drawing.all("zero").first?.places.first?.x)
        let tip = try #require(drawing.all("arrow").first?.places[1].x)
        #expect(tip > zero - 1)
    }

    @Test("a part of a whole that is a range is drawn with the bounds of its share: 30 of 40–60 is a half to three quarters")
    func ofRange() throws {
        let drawing = try draw([Estimate(30)], isFloating: false, whole: [Estimate(low: 40, best: nil, high: 60)])
        let bar = drawing.all("bar")[0].number("width"), rest = drawing.all("uncertain")[0].number("width")
        #expect(abs(bar / rest - 2) < 0.01 && abs(bar / drawing.all("whole")[0].number("width") - 0.5) < 0.001)
        #expect(Estimate(30).share(of: Estimate(unchecked: 40, nil, 60)) == Estimate(low: 0.5, best: nil, high: 0.75))
        #expect(Estimate(30).share(of: Estimate(unchecked: 0, nil, 60)) == nil)
    }

    @Test("the sign of a part's range lies over the next part, and no number stands under it")
    func stacked() throws {
        var specification = FigureSamples.specification(
            "f", .bar, Channels(x: "boats", y: "year", color: "harbour"), stack: .zero)
        specification.orientation = .horizontal
        let drawing = try Chart.draw(specification, table: FigureSamples.fleets)
        for row in drawing.all("row") {
            let kinds = row.elements.map { $0.classes[0] }
            let last = kinds.lastIndex(of: "bar") ?? 0
            #expect(kinds.firstIndex(of: "interval").map { $0 > last } ?? true)
        }
        let signs = drawing.all("interval").map { ($0.places.map(\.x).min() ?? 0)...($0.places.map(\.x).max() ?? 0) }
        #expect(signs.count == 3)
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("every number of a range lies within its bar, drawn from zero or floating", arguments: 0..<20)
    func law(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let numbers = (0..<Int.random(in: 2...9, using: &random)).map { _ -> Estimate in
            let low = Double(Int.random(in: -50...50, using: &random))
            return Estimate(unchecked: low, nil, low + Double(Int.random(in: 1...40, using: &random)))
        }
        for isFloating in [true, false] {
            let drawing = try draw(numbers, isFloating: isFloating)
            let drawn = isFloating ? drawing.all("bar") : drawing.all("interval")
            let ends = drawn.map { element -> (Double, Double) in
                if isFloating { return (element.number("x"), element.number("x") + element.number("width")) }
                let places = element.places.map(\.x)
                return (places.min() ?? 0, places.max() ?? 0)
            }
            // The first two bounds give the scale, all others stand on it.
            let unit = (ends[0].1 - ends[0].0) / (numbers[0].high - numbers[0].low)
            for (end, number) in zip(ends, numbers) {
                #expect(abs(end.0 - ends[0].0 - (number.low - numbers[0].low) * unit) < 0.05)
                #expect(abs(end.1 - ends[0].0 - (number.high - numbers[0].low) * unit) < 0.05)
            }
            #expect(drawing.diagnostics.isEmpty, "\(drawing.diagnostics.map(\.message))")
        }
    }

    @Test(
        "open ends of floating bars have the colours of their 2 series, and say at least 10 and at most 30",
        arguments: [true, false])
    func openEnds(isLying: Bool) throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "North"])), Column("kind", .text(["cod", "eel"])),
                Column("tons", .estimate([Estimate(unchecked: 10, nil, .infinity), Estimate(unchecked: -.infinity, nil, 30)])),
            ])
        let channels =
            isLying
            ? Channels(x: "tons", y: "harbour", color: "kind") : Channels(x: "harbour", y: "tons", color: "kind")
        var specification = FigureSamples.specification("f", .bar, channels, size: .twoColumns)
        (specification.barExtent, specification.orientation) = (.range, isLying ? .horizontal : .vertical)
        let drawing = try Chart.draw(specification, table: table)
        #expect(drawing.all("arrow").compactMap { $0["stroke"] } == [Ink.line(0).colour, Ink.line(1).colour])
        #expect(drawing.texts.contains("at least 10") && drawing.texts.contains("at most 30"), "\(drawing.texts)")
    }
}
