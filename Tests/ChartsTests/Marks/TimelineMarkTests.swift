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

    private func drawn(_ dates: [String]) throws -> Drawing {
        let table = Table(
            name: "t",
            columns: [
                Column("date", .date(dates.map { EDTFDate($0) })), Column("what", .text(dates.map { _ in "Ship" })),
            ])
        return try Chart.draw(FigureSamples.specification("f", .timeline, Channels(x: "date", label: "what")), table: table)
    }

    /// Where the first and the last line of the grid stand.
    private func plot(_ drawing: Drawing) throws -> (left: Double, right: Double) {
        let places = drawing.all("grid").compactMap { $0["d"]?.dropFirst().split(separator: " ").first.flatMap { Double($0) } }
        return (try #require(places.min()), try #require(places.max()))
    }

    @Test("the axis runs over the days that dates name, and open or unknown ends reach the edges of the plot")
    func openEnds() throws {
        let drawing = try drawn(["../1934", "1935~", "1936/"])
        let years = drawing.texts.filter { ["1933", "1934", "1935", "1936", "1937"].contains($0) }
        #expect(Set(years) == ["1934", "1935", "1936"])
        let (left, right) = try plot(drawing)
        let periods = drawing.all("period")
        #expect(periods.count == 3)
        #expect(abs(periods[0].number("x") - left) < 0.01)
        #expect(abs(periods[2].number("x") + periods[2].number("width") - right) < 0.01)
        #expect(abs(periods[1].number("width") - (right - left) / 3) < 0.01)
        #expect(drawing.description.contains("Timeline of 3 events; the first: until 1934, the last: from 1936, end not known."))
    }

    @Test("a date of which no year is known is not drawn, and said to be left out")
    func undated() throws {
        let drawing = try drawn(["1934", "XXXX-12-25", "../.."])
        #expect(drawing.all("period").count == 1)
        #expect(drawing.diagnostics.map(\.message) == ["2 rows have no date with bounds and are not on the axis of time"])
        #expect(try drawn(["XXXX-12-25"]).diagnostics.map(\.code) == ["figure.no-data"])
    }

    @Test("a line over dates that are not plain counts them, and leaves out those without beginning or end")
    func lineOverDates() throws {
        let dates = ["1934~", "1935-03", "1936/.."].map { EDTFDate($0) }
        let table = Table(
            name: "t", columns: [Column("date", .date(dates)), Column("tons", .integer([3, 4, 5]))])
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .line, Channels(x: "date", y: "tons")), table: table)
        #expect(drawing.all("value").count == 2)
        #expect(drawing.description.hasPrefix("Line: tons by date, 3 categories."))
        #expect(drawing.diagnostics.map(\.message) == ["one row has no date with bounds and is not on the axis of time"])
    }

    @Test("a set has a bar for each run of its days, and nothing between")
    func sets() throws {
        let drawing = try drawn(["{1934,1936,1937}"])
        let (left, right) = try plot(drawing)
        let bars = drawing.all("period").map { ($0.number("x") - left, $0.number("width")) }
        let year = (right - left) / 4
        #expect(bars.count == 2)
        #expect(abs(bars[0].1 - year) < 0.02)
        #expect(abs(bars[1].0 - 2 * year) < 0.02)
        #expect(abs(bars[1].1 - 2 * year) < 0.02)
    }

    @Test("a day with a qualifier is a point, and a decade a bar of ten years")
    func qualified() throws {
        let drawing = try drawn(["1934-06-11?", "193X"])
        #expect(drawing.all("event").count == 1)
        let (left, right) = try plot(drawing)
        #expect(drawing.all("period").map { ($0.number("width") - (right - left)).magnitude < 0.01 } == [true])
    }

    @Test("long names are wrapped, not cut")
    func wrapped() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .timeline, channels), table: FigureSamples.events)
        let text = drawing.texts.joined(separator: " ")
        #expect(text.contains("northern coast"))
        #expect(!text.contains("…"))
    }
}
