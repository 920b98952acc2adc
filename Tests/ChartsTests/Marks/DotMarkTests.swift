import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct DotMarkTests {
    let channels = Channels(x: "stock", y: "survey", label: "when")

    @Test("a number is a dot, a range a line with two caps, a bound a line with an arrow, nothing a word")
    func signs() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .dot, channels), table: FigureSamples.estimates)
        #expect(drawing.all("dot").count == 1)
        #expect(drawing.all("row").flatMap(\.elements).filter { $0.classes.contains("interval") }.count == 3)
        #expect(drawing.all("row").flatMap(\.elements).filter { $0.classes.contains("arrow") }.count == 2)
        #expect(drawing.texts.contains("not stated"))
    }

    @Test("the legend names the kinds that occur, in their order")
    func legend() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .dot, channels), table: FigureSamples.estimates)
        let words = ["a number", "at least", "at most", "a range", "a number with its range"]
        #expect(drawing.all("legend").flatMap(\.elements).filter { $0.name == "text" }.map(\.text) == Array(words.prefix(4)))
        let plain = try Chart.draw(
            FigureSamples.specification("f", .dot, Channels(x: "tons", y: "harbour")), table: FigureSamples.catches)
        #expect(!plain.texts.contains("a number"))
    }

    @Test("what is not verified bears a star, and the star is explained")
    func star() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .dot, channels), table: FigureSamples.estimates)
        #expect(drawing.texts.contains("Second survey\u{A0}*"))
        #expect(drawing.texts.contains("* not verified against the source"))
    }

    @Test("dots of one place are set apart")
    func apart() throws {
        let table = Table(
            name: "t",
            columns: [Column("k", .text(["a", "a"])), Column("n", .integer([5, 5])), Column("by", .text(["one", "two"]))])
        let drawing = try Chart.draw(FigureSamples.specification("f", .dot, Channels(x: "n", y: "k", color: "by")), table: table)
        let dots = drawing.all("dot")
        #expect(dots.count == 2)
        #expect(abs(dots[0].number("cy") - dots[1].number("cy")) >= 1.7)
    }

    @Test(
        "an arrow at either end of the axis stays within the 89 mm of the page, and so does the note beside it", arguments: 0..<40
    )
    func arrows(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let least = Double.random(in: 1...900, using: &random), most = Double.random(in: 900...1000, using: &random)
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["a", "b", "c"])),
                Column(
                    "n",
                    .estimate([
                        Estimate(low: most, best: nil, high: nil), Estimate(low: nil, best: nil, high: least),
                        Estimate(low: least, best: nil, high: most),
                    ])),
                Column(
                    "note", .text(["by the port book of Überseehafen", "Ys", "counted twice, by two commissions of the bay"])),
            ])
        for scaling in [NumberScaling.linear, .log, .squareRoot] {
            var specification = FigureSamples.specification("f", .dot, Channels(x: "n", y: "k", label: "note"))
            specification.scaling = scaling
            let drawing = try Chart.draw(specification, table: table)
            let places = (drawing.all("interval") + drawing.all("arrow")).flatMap(\.places)
            #expect(places.count >= 10 && places.allSatisfy { (0...88.5).contains($0.x) }, "\(scaling) \(places.map(\.x))")
            #expect(drawing.diagnostics.isEmpty, "\(scaling) \(drawing.diagnostics.map(\.message))")
        }
    }
}
