import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite struct LineMarkTests {
    @Test("a line is broken where a year is missing, and every point is drawn")
    func gaps() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .line, Channels(x: "year(day)", y: "tons", color: "kind")),
            table: FigureSamples.years)
        #expect(drawing.all("line").count == 4)
        #expect(drawing.all("value").count == 8)
    }

    @Test("lines are named at their ends, not in a legend")
    func names() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .line, Channels(x: "year(day)", y: "tons", color: "kind")),
            table: FigureSamples.years)
        #expect(drawing.all("legend").isEmpty)
        let cod = try #require(drawing.root.descendants.compactMap(TextLabel.init).first { $0.text == "cod" })
        let last = try #require(drawing.all("value").map { $0.number("cx") }.max())
        #expect(cod.x > last)
    }

    @Test("a line is broken where it lies on another, so that both are seen")
    func hidden() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer([1921, 1922, 1923, 1921, 1922, 1923]), meaning: .year),
                Column("n", .integer([1, 2, 3, 1, 2, 30])), Column("by", .text(["a", "a", "a", "b", "b", "b"])),
            ])
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .line, Channels(x: "year", y: "n", color: "by")), table: table)
        #expect(drawing.all("line").map { $0["stroke-dasharray"] != nil } == [false, true, false])
    }

    @Test("several values in one place are all drawn and reported")
    func crowded() throws {
        let table = Table(
            name: "t",
            columns: [Column("year", .integer([1921, 1921, 1922]), meaning: .year), Column("n", .integer([1, 2, 3]))])
        let drawing = try Chart.draw(FigureSamples.specification("f", .line, Channels(x: "year", y: "n")), table: table)
        #expect(drawing.diagnostics.map(\.code) == ["figure.several-values"])
        #expect(drawing.all("value").count == 3)
    }
}
