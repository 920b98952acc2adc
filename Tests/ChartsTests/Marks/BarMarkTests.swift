import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite struct BarMarkTests {
    let channels = Channels(x: "harbour", y: "tons", color: "kind")

    @Test("stacked columns have a part for each number, as high as the number")
    func stacked() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .bar, channels, stack: .zero), table: FigureSamples.catches)
        let bars = drawing.all("bar")
        #expect(bars.count == 5)
        let heights = bars.map { $0.number("height") }
        #expect(abs(heights[0] / heights[1] - 4) < 0.02)
        #expect(heights.max() == heights[0])
    }

    @Test("columns of a hundred are equally high")
    func normalized() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .bar, channels, stack: .normalize), table: FigureSamples.catches)
        let heights = drawing.all("bar").map { $0.number("height") }
        #expect(abs((heights[0] + heights[1]) - (heights[2] + heights[3])) < 0.01)
        #expect(drawing.texts.contains("100"))
    }

    @Test("over a bar both ends of a range stand, an end that is left out in words")
    func above() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["A", "B", "C"])),
                Column(
                    "n",
                    .estimate([Estimate(unchecked: 5, nil, 15), Estimate(unchecked: 5, nil, 15, .belowHigh), Estimate(9)])),
            ])
        let drawing = try Chart.draw(FigureSamples.specification("f", .bar, Channels(x: "k", y: "n")), table: table)
        #expect(drawing.texts.contains("5–15") && drawing.texts.contains("5 to less than 15") && drawing.texts.contains("9"))
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("bars to 100 % refuse ranges, numbers below zero and numbers that are not known; alone in its category each is drawn")
    func noParts() throws {
        func draw(_ number: Estimate, keys: [String] = ["A", "A"]) throws -> Drawing {
            let table = Table(
                name: "t",
                columns: [
                    Column("k", .text(keys)), Column("s", .text(["a", "b"])), Column("n", .estimate([Estimate(4), number])),
                ])
            return try Chart.draw(
                FigureSamples.specification("f", .bar, Channels(x: "k", y: "n", color: "s"), stack: .normalize), table: table)
        }
        let cases: [(Estimate, String)] = [
            (Estimate(unchecked: 5, nil, 15), "holds 5–15, which has no one share of a whole"),
            (Estimate(unchecked: 7, nil, .infinity), "holds at least 7, which has no one share of a whole"),
            (Estimate(unchecked: -.infinity, nil, .infinity), "holds not known, which has no one share of a whole"),
            (Estimate(-5), "holds \u{2212}5, which is no part of a whole"),
        ]
        for (number, words) in cases {
            let fault = #expect(throws: Diagnostic.self) { try draw(number) }
            #expect(fault?.code == "figure.normalize" && fault?.message == "channel y: column \"n\" " + words)
            #expect(try draw(number, keys: ["A", "B"]).diagnostics.isEmpty)
        }
        let whole = try draw(Estimate(12))
        #expect(whole.texts.contains("100") && !whole.texts.contains("200"))
        let heights = whole.all("bar").map { $0.number("height") }
        #expect(abs(heights[1] / heights[0] - 3) < 0.02)
    }

    @Test("grouped bars stand side by side, without a place for what is missing")
    func grouped() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .bar, channels), table: FigureSamples.catches)
        let bars = drawing.all("bar")
        #expect(bars.count == 5)
        for (index, bar) in bars.enumerated() {
            for other in bars[(index + 1)...] {
                let apart = abs(bar.number("x") - other.number("x"))
                #expect(apart >= min(bar.number("width"), other.number("width")) - 0.01)
            }
        }
    }

    @Test("numbers along x make the bars lie down, with their numbers beside them")
    func horizontal() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "tons", y: "harbour", color: "kind")), table: FigureSamples.catches
        )
        let widths = drawing.all("bar").map { $0.number("width") }
        #expect(widths.max() == widths[0])
        #expect(drawing.texts.contains("40"))
    }

    @Test("a share of a whole has a track, and below twenty no per cent")
    func ofWhole() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("rank", .text(["few", "many"])), Column("part", .integer([3, 30])), Column("whole", .integer([5, 60])),
            ])
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "part", y: "rank", of: "whole")), table: table)
        #expect(drawing.all("whole").count == 2)
        #expect(drawing.texts.contains("3 of 5"))
        #expect(drawing.texts.contains("30 of 60"))
        #expect(drawing.texts.filter { $0.contains("\u{202F}%") } == ["50\u{202F}%"])
        let bars = drawing.all("bar"), tracks = drawing.all("whole")
        #expect(abs(bars[0].number("width") / tracks[0].number("width") - 0.6) < 0.001)
    }

    @Test("when every whole is below twenty the axis speaks in words")
    func smallWholes() throws {
        let table = Table(
            name: "t", columns: [Column("rank", .text(["a"])), Column("part", .integer([3])), Column("whole", .integer([5]))])
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "part", y: "rank", of: "whole")), table: table)
        #expect(drawing.texts.contains("half"))
        #expect(!drawing.texts.contains { $0.contains("%") })
    }

    @Test("a range is drawn from its low to its high bound, a bound as an arrow")
    func ranges() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "stock", y: "survey")), table: FigureSamples.estimates)
        #expect(drawing.all("interval").count == 3)
        #expect(drawing.all("arrow").count == 2)
        #expect(drawing.all("uncertain").count == 1)
        #expect(drawing.texts.contains("600\u{202F}000–900\u{202F}000\u{202F}*"))
        #expect(drawing.texts.contains("at least 724\u{202F}000"))
    }

    @Test("years without rows keep their place")
    func emptyYears() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "year(day)", y: "tons", color: "kind"), stack: .zero),
            table: FigureSamples.years)
        #expect(drawing.texts.contains("1923"))
        let lefts = Set(drawing.all("bar").map { $0.number("x") }).sorted()
        #expect(lefts.count == 4)
        #expect(abs((lefts[2] - lefts[1]) / (lefts[1] - lefts[0]) - 2) < 0.01)
    }

    @Test("an event stands at its place within its year, its name clear of the bars")
    func annotation() throws {
        let opening = try #require(FigureSamples.opening)
        let drawing = try Chart.draw(
            FigureSamples.specification(
                "f", .bar, Channels(x: "year(day)", y: "tons", color: "kind"), stack: .zero, annotations: [opening]),
            table: FigureSamples.years)
        #expect(drawing.all("event").count == 1)
        let name = try #require(drawing.root.descendants.compactMap(TextLabel.init).first { $0.text.hasPrefix("Harbour opened") })
        for bar in drawing.all("bar") {
            let box = Box(
                minX: bar.number("x"), minY: bar.number("y"), maxX: bar.number("x") + bar.number("width"),
                maxY: bar.number("y") + bar.number("height"))
            #expect(!box.overlaps(name.box))
        }
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("an event on bars that are no years is reported with what would give it a place")
    func withoutYears() throws {
        let opening = try #require(FigureSamples.opening)
        let drawing = try Chart.draw(
            FigureSamples.specification(
                "f", .bar, Channels(x: "harbour", y: "tons", color: "kind"), stack: .zero, annotations: [opening]),
            table: FigureSamples.catches)
        #expect(drawing.diagnostics.map(\.code) == ["figure.annotation-dropped"])
        #expect(drawing.diagnostics.first?.remedy == "give the years or dates to channel x")
        #expect(drawing.all("event").isEmpty)
    }

    @Test("an event outside the years is reported, not drawn")
    func outside() throws {
        let date = try #require(EDTFDate("1950"))
        let drawing = try Chart.draw(
            FigureSamples.specification(
                "f", .bar, Channels(x: "year(day)", y: "tons", color: "kind"), stack: .zero,
                annotations: [Annotation(date: date, label: "Later")]), table: FigureSamples.years)
        #expect(drawing.diagnostics.map(\.code) == ["figure.annotation-dropped"])
        #expect(drawing.all("event").isEmpty)
        #expect(!drawing.description.contains("Later"), "what is not drawn is not described")
    }

    @Test("a bar for at most 20 is not filled: every number below may be true; one for at least 8 is filled up to 8")
    func openEnds() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "South"])),
                Column(
                    "tons",
                    .estimate(
                        [Estimate(low: nil, best: nil, high: 20), Estimate(low: 8, best: nil, high: nil)].compactMap { $0 })),
            ])
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "harbour", y: "tons")), table: table)
        let heights = drawing.all("bar").map { $0.number("height") }
        #expect(heights.count == 2 && heights[0] == 0 && heights[1] > 5)
    }

    @Test("totals of an aggregated table are not drawn beside their parts")
    func totals() throws {
        let table = Table(
            name: "t", columns: [Column("k", .text(["a", "b", nil])), Column("n", .integer([1, 2, 3]))],
            margins: [.body, .body, .overRows])
        let drawing = try Chart.draw(FigureSamples.specification("f", .bar, Channels(x: "k", y: "n")), table: table)
        #expect(drawing.all("bar").count == 2)
    }

    @Test("an unverified number that is not written is starred above its column")
    func star() throws {
        var specification = FigureSamples.specification(
            "f", .bar, Channels(x: "year(day)", y: "tons", color: "kind"), stack: .zero)
        specification.uncheckedRows = RowSet([7])
        let drawing = try Chart.draw(specification, table: FigureSamples.years)
        #expect(drawing.texts.filter { $0 == "*" }.count == 1)
        #expect(drawing.texts.contains("* not verified against the source"))
        #expect(drawing.description.contains("1 value is not verified."))
    }
}
