import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite struct TimelineMarkTests {
    let channels = Channels(x: "date", color: "kind", label: "what")

    @Test("a day is a point; a month, a year and an interval are bars of their extent, in order of date")
    func signs() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .timeline, channels), table: FigureSamples.events)
        #expect(drawing.all("event").count == 1)
        let periods = drawing.all("period")
        #expect(periods.count == 3)
        let tops = periods.map { $0.number("y") }
        #expect(tops == tops.sorted())
        let lefts = periods.map { $0.number("x") }
        #expect(lefts == lefts.sorted())
        let grid = drawing.all("grid").count
        #expect(grid == 5)
    }

    @Test("events beside the rows are reported, not passed over")
    func annotations() throws {
        let opening = try #require(FigureSamples.opening)
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .timeline, channels, annotations: [opening]), table: FigureSamples.events)
        #expect(drawing.diagnostics.map(\.code) == ["figure.annotation-dropped"])
    }

    @Test("a year's bar is as wide as a year of the axis")
    func extent() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .timeline, channels), table: FigureSamples.events)
        let year = try #require(drawing.all("period").map { $0.number("width") }.max())
        let labels = drawing.root.descendants.compactMap(TextLabel.init)
        let first = try #require(labels.first { $0.text == "1934" }), second = try #require(labels.first { $0.text == "1935" })
        #expect(abs(year - (second.x - first.x)) < 0.01)
    }

    @Test("long names are wrapped, not cut")
    func wrapped() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .timeline, channels), table: FigureSamples.events)
        let text = drawing.texts.joined(separator: " ")
        #expect(text.contains("northern coast"))
        #expect(!text.contains("…"))
    }
}
