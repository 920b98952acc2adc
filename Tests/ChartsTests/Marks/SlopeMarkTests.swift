import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite struct SlopeMarkTests {
    let channels = Channels(x: "year", y: "boats", color: "harbour")

    private func draw(_ channels: Channels, _ table: Table = FigureSamples.crews) throws -> Drawing {
        try Chart.draw(FigureSamples.specification("f", .slope, channels), table: table)
    }

    private func table(_ values: [(name: String, before: Estimate?, after: Estimate?)]) -> Table {
        Table(
            name: "t",
            columns: [
                Column("name", .text(values.flatMap { [$0.name, $0.name] })),
                Column("year", .integer(values.flatMap { _ in [1921, 1924] }), meaning: .year),
                Column("n", .estimate(values.flatMap { [$0.before, $0.after] })),
            ])
    }

    @Test("a line for each series with both numbers; a number alone has a dot and no line")
    func lines() throws {
        let drawing = try draw(channels)
        #expect(drawing.all("slope").count == 2)
        #expect(drawing.all("dot").count == 6)
        #expect(drawing.texts.filter { $0 == "North" }.count == 2)
        #expect(["40", "95", "120", "100", "60", "75"].allSatisfy(drawing.texts.contains))
        #expect(drawing.texts.filter { $0 == "1921" || $0 == "1924" } == ["1921", "1924"])
        let digits = drawing.root.descendants.filter { $0.name == "text" && ["100", "60", "75"].contains($0.text) }
        #expect(Set(digits.map { $0.number("x") }).count == 1)
        #expect(digits.allSatisfy { $0["text-anchor"] == "end" })
    }

    @Test("a range is an upright line at its end and a band to the other end, without a line that would say more")
    func ranges() throws {
        let drawing = try draw(channels)
        #expect(drawing.all("band").count == 1)
        #expect(drawing.all("series").flatMap(\.elements).filter { $0.classes.contains("interval") }.count == 1)
        #expect(drawing.texts.contains("150\u{2013}190"))
    }

    @Test("names of lines that end at one height are set apart, with a rule to their dots")
    func apart() throws {
        let drawing = try draw(
            Channels(x: "year", y: "n", color: "name"),
            table((0..<9).map { ("place \($0)", Estimate(10), Estimate(Double($0 * 10))) }))
        #expect(drawing.diagnostics.isEmpty)
        #expect(drawing.all("leader").count >= 8)
        #expect(drawing.texts.contains("place 8"))
    }

    @Test("forty lines make the figure higher and drop no name")
    func many() throws {
        let drawing = try draw(
            Channels(x: "year", y: "n", color: "name"),
            table((0..<40).map { ("place \($0)", Estimate(Double($0)), Estimate(10)) }))
        #expect(drawing.texts.filter { $0.contains("place") }.count == 80)
        #expect(drawing.height > 110)
        #expect(drawing.diagnostics.isEmpty)
        #expect(drawing.description.contains("10 lines rise, 29 fall."))
    }

    @Test("other than two periods are an error that says how many there are")
    func periods() throws {
        let three = #expect(throws: Diagnostic.self) {
            try draw(Channels(x: "month(day)", y: "tons"), FigureSamples.months)
        }
        #expect(three?.code == "figure.slope-ends")
        #expect(three?.message == "channel x: a slope leads from one period to another, and column \"month(day)\" holds 12")
        #expect(three?.excerpt == "month(day)")
    }

    @Test("an end that is not known is said to be so, one that is missing to have no value")
    func notKnown() throws {
        let unknown = Estimate(unchecked: -.infinity, nil, .infinity)
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["A", "A", "B", "B"])), Column("year", .integer([1930, 1931, 1930, 1931]), meaning: .year),
                Column("n", .estimate([unknown, Estimate(8), Estimate(7), nil])),
            ])
        let drawing = try draw(Channels(x: "year", y: "n", color: "k"), table)
        #expect(drawing.description.contains("A not known to 8; B 7 to no value. Not known: 1930, A. No value: 1931, B."))
        #expect(drawing.texts.contains("Not known: 1930, A"))
    }

    @Test("label: difference stands in a column behind the second number")
    func difference() throws {
        let drawing = try draw(Channels(x: "year", y: "boats", color: "harbour", label: "difference"))
        #expect(drawing.texts.contains("(+60)"))
        #expect(drawing.texts.contains("Difference: 1924 less 1921"))
        #expect(drawing.description.contains("South 95 to 60 (difference \u{2212}35)"))
    }
}
