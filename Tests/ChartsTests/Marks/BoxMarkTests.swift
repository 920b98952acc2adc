import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct BoxMarkTests {
    private func table(_ values: [Estimate?]) -> Table {
        Table(name: "t", columns: [Column("n", .estimate(values)), Column("key", .text(values.map { _ in "a" }))])
    }

    private func draw(_ values: [Estimate?]) throws -> Drawing {
        try Chart.draw(FigureSamples.specification("f", .box, Channels(x: "n", y: "key")), table: table(values))
    }

    private func points(_ numbers: [Double]) -> [Estimate?] { numbers.map { Estimate($0) } }

    @Test("quartiles are those of definition R-7, whiskers end at numbers, the farthest within 1.5 boxes")
    func summary() throws {
        let rows = FigureSamples.rows([1, 2, 4, 7, 8, 10, 11, 13, 29])
        let summary = try #require(BoxSummary(rows))
        #expect(summary.quartiles.map(\.low) == [4, 8, 11] && summary.quartiles.allSatisfy(\.isPoint))
        #expect(summary.whiskers.low == 1 && summary.whiskers.high == 13)
        #expect(summary.beyond.compactMap(\.value) == [Estimate(29)])
        let even = try #require(BoxSummary(FigureSamples.rows([1, 2, 3, 4, 5, 6])))
        #expect(even.quartiles.map(\.low) == [2.25, 3.5, 4.75])
        #expect(BoxSummary(FigureSamples.rows([1, 2, 3, 4])) == nil)
    }

    @Test("the box, its median and its whiskers stand in the place of their numbers; what is beyond is a dot")
    func signs() throws {
        let drawing = try draw(points([1, 2, 4, 7, 8, 10, 11, 13, 29]))
        let box = try #require(drawing.all("box").first), dot = try #require(drawing.all("dot").first)
        let median = try #require(drawing.all("median").first?.places.first).x
        let width = box.number("width"), left = box.number("x")
        #expect(abs((median - left) / width - 4 / 7) < 0.01)
        #expect(abs((dot.number("cx") - left) / width - 25 / 7) < 0.01)
        let whiskers = drawing.all("interval").flatMap(\.places).map { ($0.x - left) / width }
        #expect(abs((whiskers.min() ?? 0) + 3 / 7) < 0.01 && abs((whiskers.max() ?? 0) - 9 / 7) < 0.01)
        #expect(drawing.texts.contains("median") && drawing.texts.contains("9 values"))
        #expect(
            drawing.description.contains("a: 9 values, median 8, quartiles 4 and 11, whiskers from 1 to 13, 1 beyond (29)."))
        #expect(drawing.description.contains("definition R-7"))
    }

    @Test("fewer than five numbers are drawn one by one, and the figure says which")
    func few() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .box, Channels(x: "length", y: "harbour")), table: FigureSamples.harbourBoats)
        #expect(drawing.all("box").count == 2)
        // Three boats in the east, and of the north the one beyond its whisker.
        #expect(drawing.all("dot").count == 3 + 2)
        #expect(drawing.texts.joined(separator: " ").contains("Fewer than 5 values, each drawn: The old pier in the east"))
        #expect(drawing.description.contains("Fewer than 5 values, each drawn: The old pier in the east."))
    }

    @Test("of ranges the outline encloses the boxes of the least and of the most, and only what lies in both is filled")
    func ranges() throws {
        let values = (0..<9).map { Estimate(low: Double($0) * 10, best: nil, high: Double($0) * 10 + 8) }
        let drawing = try draw(values)
        let outline = try #require(drawing.all("outline").first), box = try #require(drawing.all("box").first)
        let median = try #require(drawing.all("median").first)
        // Quartiles of the least are 20, 40 and 60, of the most 28, 48 and 68.
        let unit = outline.number("width") / 48
        #expect(abs(box.number("x") - outline.number("x") - 8 * unit) < 0.02)
        #expect(abs(box.number("width") - 32 * unit) < 0.02)
        #expect(abs(median.number("x") - outline.number("x") - 20 * unit) < 0.02 && abs(median.number("width") - 8 * unit) < 0.02)
        #expect(drawing.description.contains("median 40–48, quartiles 20–28 and 60–68, all numbers within 0–88"))
        #expect(drawing.texts.joined(separator: " ").contains("the thin outline encloses"))
    }

    @Test("a quartile that is open has no side, and an open whisker an arrow")
    func open() throws {
        let whisker = try draw(points([4, 5, 6, 7, 8, 9]) + [Estimate(low: 9, best: nil, high: nil)])
        #expect(whisker.inked("arrow").count == 1 && whisker.all("outline").first?.name == "rect")
        let side = try draw(points([4, 5, 6, 7]) + (0..<3).map { _ in Estimate(low: 9, best: nil, high: nil) })
        #expect(side.all("outline").allSatisfy { $0.name == "path" } && side.inked("arrow").isEmpty)
        #expect(side.description.contains("quartiles 5.5 and at least 9"))
    }

    @Test("every choice of numbers from the ranges has its quartiles between the bounds that are drawn", arguments: 0..<40)
    func law(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let values = (0..<Int.random(in: 5...30, using: &random)).map { _ -> Estimate in
            let low = Double(Int.random(in: -20...20, using: &random))
            return Estimate(unchecked: low, nil, low + Double(Int.random(in: 0...9, using: &random)))
        }
        let summary = try #require(BoxSummary(FigureSamples.rows(values)))
        let chosen = values.map { EstimateEnd(Double.random(in: $0.low...$0.high, using: &random)) }.sorted()
        for (part, drawn) in zip([0.25, 0.5, 0.75], summary.quartiles) {
            let quartile = SampleQuantile.value(part, of: chosen).number
            #expect(drawn.low <= quartile + 1e-9 && quartile <= drawn.high + 1e-9)
        }
        #expect(
            summary.whiskers.low <= chosen[0].number && summary.whiskers.high >= chosen[chosen.count - 1].number
                || !summary.hasRanges)
    }

    @Test("of 100,000 values the dots beyond are thinned by the rule that the figure names")
    func many() throws {
        var random = SeededGenerator(seed: 3)
        let values = (0..<100_000).map { index -> Estimate? in
            Estimate(Double.random(in: 0...1, using: &random) * (index % 10 == 0 ? 1_000 : 10))
        }
        let drawing = try draw(values)
        #expect(drawing.all("dot").count <= 3_000 && drawing.bytes.count < 400_000)
        #expect(drawing.texts.joined(separator: " ").contains("values beyond whiskers"))
        #expect(drawing.diagnostics.isEmpty)
    }
}
