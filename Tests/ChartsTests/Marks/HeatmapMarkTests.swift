import Diagnostics
import Foundation
import Tabular
import Testing

@testable import Charts

@Suite struct HeatmapMarkTests {
    let channels = Channels(x: "month(day)", y: "year(day)", color: "tons")

    private func draw(_ table: Table, _ channels: Channels, size: SizePreset = .oneColumn) throws -> Drawing {
        try Chart.draw(FigureSamples.specification("f", .heatmap, channels, size: size), table: table)
    }

    private func kinds(_ estimates: [Estimate?], absences: [Int: MissingReason] = [:]) -> Table {
        Table(
            name: "t",
            columns: [
                Column("k", .text(estimates.indices.map { "c\($0)" })), Column("r", .text(estimates.map { _ in "row" })),
                Column("n", .estimate(estimates), absences: absences),
            ])
    }

    @Test("a year of the data has twelve months, and a year that the data lack keeps its row")
    func gaps() throws {
        let drawing = try draw(FigureSamples.months, channels)
        #expect(drawing.all("cells").count == 4)
        #expect(["Jan", "Feb", "Dec", "1921", "1922", "1923", "1924"].allSatisfy(drawing.texts.contains))
        let classes = drawing.all("cells").flatMap(\.descendants).flatMap(\.classes)
        #expect(["cell", "least", "most", "missing"].map { name in classes.filter { $0 == name }.count } == [19, 2, 2, 26])
        #expect(drawing.description.contains("Columns: month, Jan to Dec. Rows: year, 1921 to 1924."))
        #expect(drawing.description.contains("For 24 cells there is no row."))
    }

    @Test("more is darker, zero is the palest colour and not a missing cell")
    func colours() throws {
        let drawing = try draw(kinds([Estimate(0), Estimate(50), Estimate(100), nil]), Channels(x: "k", y: "r", color: "n"))
        #expect(drawing.all("cell").map { $0["fill"] } == [Ramp.levels[0], Ramp.levels[10], Ramp.levels[19]])
        #expect(drawing.all("missing").count == 2)  // in its cell, and in the key
        #expect(drawing.texts.contains("not stated"))
        #expect(drawing.texts.contains("0"))
        #expect(drawing.description.contains("3 of 4 cells hold a value."))
        #expect(drawing.description.contains("1 cell is zero."))
    }

    @Test("a range has both ends in one cell, an open end an arrow, a best in a range a corner")
    func ranges() throws {
        let drawing = try draw(
            kinds([
                Estimate(low: 10, best: nil, high: 40), Estimate(low: 10, best: nil, high: nil),
                Estimate(low: nil, best: nil, high: 90), Estimate(low: 10, best: 60, high: 100),
            ]), Channels(x: "k", y: "r", color: "n"))
        let cells = drawing.all("cells").flatMap(\.descendants)
        #expect(cells.filter { $0.classes.contains("least") }.map { $0["fill"] } == [Ramp.levels[2], Ramp.levels[2]])
        #expect(cells.filter { $0.classes.contains("most") }.map { $0["fill"] } == [Ramp.levels[8], Ramp.levels[18]])
        #expect(cells.filter { $0.classes.contains("arrow") }.count == 2)
        #expect(cells.filter { $0.classes.contains("best") }.count == 1)
        #expect(
            drawing.all("legend").flatMap(\.elements).filter { $0.name == "text" }.map(\.text) == [
                "at least", "at most", "a range: the least and the most", "the best number of a range",
            ])
        #expect(["10", "40", "90", "60"].allSatisfy(drawing.texts.contains))
    }

    @Test("each reason why a number is missing has a sign of its own in the key")
    func reasons() throws {
        let drawing = try draw(
            kinds(
                [Estimate(1), nil, nil, nil],
                absences: [1: MissingReason("page torn"), 2: MissingReason("not counted"), 3: .noRows]),
            Channels(x: "k", y: "r", color: "n"))
        let words = drawing.all("legend").flatMap(\.elements).filter { $0.name == "text" }.map(\.text)
        #expect(words == ["no data", "page torn", "not counted"])
        // None, one, and two lines, once in a cell and once in the key.
        #expect(drawing.all("absence").count == 2 * 3)
    }

    @Test(
        "numbers stand in the cells where they fit, and their contrast is at least 4.5 on every level, on light and dark ground")
    func contrast() throws {
        let wide = try draw(kinds([Estimate(1_234), Estimate(5)]), Channels(x: "k", y: "r", color: "n"))
        #expect(wide.texts.contains("1\u{202F}234"))
        let narrow = try draw(
            kinds((0..<60).map { Estimate(Double($0) * 1_001) }), Channels(x: "k", y: "r", color: "n"))
        #expect(!narrow.texts.contains("59"))
        #expect(narrow.diagnostics.map(\.code) == ["figure.label-dropped"])  // the names of columns, and no number at all
        for (levels, low, high) in [(Ramp.levels, "#1a1a1a", "#ffffff"), (Ramp.darkLevels, "#e9e5dc", "#191816")] {
            for (index, colour) in levels.enumerated() {
                let isLow = Ramp.ink(on: index) == .ink
                #expect(contrast(colour, isLow ? low : high) >= 4.5, "level \(index) \(colour)")
            }
        }
        let lightness = Ramp.levels.map(luminance)
        #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 > $1 * 1.05 })
    }

    @Test("a small number beside great ones does not read as zero")
    func small() throws {
        let drawing = try draw(kinds([Estimate(90_000), Estimate(12), Estimate(0)]), Channels(x: "k", y: "r", color: "n"))
        #expect(["90", "0.01", "0"].allSatisfy(drawing.texts.contains))
    }

    @Test("on a scale of roots a hundredth is a tenth of the colours, and the figure says so")
    func squareRoot() throws {
        var specification = FigureSamples.specification("f", .heatmap, Channels(x: "k", y: "r", color: "n"))
        specification.scaling = .squareRoot
        let drawing = try Chart.draw(specification, table: kinds([Estimate(0), Estimate(1), Estimate(25), Estimate(100)]))
        #expect(drawing.all("cell").map { $0["fill"] } == [0, 2, 10, 19].map { Ramp.levels[$0] })
        #expect(drawing.texts.contains("Colours follow the square root of the numbers"))
        let ticks = drawing.all("scale-bar").flatMap(\.elements).filter { $0.classes.contains("tick") }
        #expect(ticks.count >= 5)
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("a century and a half of narrow years under titles keeps every text apart", arguments: SizePreset.allCases)
    func narrowYears(_ size: SizePreset) throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text((0..<900).map { "harbour \($0 % 6)" })),
                Column("year", .integer((0..<900).map { 1800 + $0 / 6 }), meaning: .year),
                Column("n", .integer((0..<900).map { $0 * 7919 % 1000 })),
            ])
        var specification = FigureSamples.specification("f", .heatmap, Channels(x: "year", y: "k", color: "n"), size: size)
        specification.xTitle = "year of the landing"
        specification.yTitle = "Harbours of the northern coast"
        let drawing = try Chart.draw(specification, table: table)
        #expect(drawing.diagnostics.isEmpty, "\(drawing.diagnostics.map(\.message))")
        #expect(drawing.all("cell").count == 900)
        #expect(drawing.texts.contains("1900"))
    }

    @Test("several numbers for one cell are all in it, and said to be")
    func several() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["a", "a"])), Column("r", .text(["b", "b"])), Column("n", .integer([5, 10])),
            ])
        let drawing = try draw(table, Channels(x: "k", y: "r", color: "n"))
        #expect(drawing.all("cells").flatMap(\.elements).map { $0["fill"] } == [Ramp.levels[10], Ramp.levels[19]])
        #expect(drawing.texts.contains("several numbers for one cell"))
        #expect(drawing.diagnostics.map(\.code) == ["figure.several-values"])
    }

    @Test("the channels are found where they are left out, and a colour that is no number is an error")
    func channelFaults() throws {
        let given = try draw(FigureSamples.catches, Channels(x: "harbour", y: "kind", color: "tons"))
        #expect(try draw(FigureSamples.catches, Channels()).svg == given.svg)
        let fault = #expect(throws: Diagnostic.self) {
            try draw(FigureSamples.catches, Channels(x: "harbour", y: "tons", color: "kind"))
        }
        #expect(fault?.message == "channel color: column \"kind\" holds text, not numbers")
        let none = Table(name: "t", columns: [Column("k", .text(["a"])), Column("n", .integer([1]))])
        #expect(Chart.check(FigureSamples.specification("f", .heatmap, Channels()), table: none).map(\.channel) == [.y])
    }

    @Test("what is not verified bears a star at its number, or is counted where the number has no room")
    func unverified() throws {
        let table = FigureSamples.estimates
        var specification = FigureSamples.specification("f", .heatmap, Channels(x: "when", y: "survey", color: "stock"))
        #expect(try Chart.draw(specification, table: table).texts.contains("* not verified against the source"))
        // Sixty columns leave no room for numbers, and so none for stars.
        let narrow = Table(
            name: "t",
            columns: [
                Column("k", .text((0..<60).map { "c\($0)" })), Column("r", .text((0..<60).map { _ in "row" })),
                Column("n", .integer((0..<60).map { $0 * 1_001 })),
                Column("checked", .text((0..<60).map { $0 < 3 ? "no" : "yes" })),
            ], checkedColumn: "checked")
        specification.channels = Channels(x: "k", y: "r", color: "n")
        let texts = try Chart.draw(specification, table: narrow).texts
        #expect(texts.contains("3 values are not verified against the source"))
        #expect(!texts.contains("* not verified against the source"))
    }

    private func luminance(_ colour: String) -> Double {
        let number = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }
}
