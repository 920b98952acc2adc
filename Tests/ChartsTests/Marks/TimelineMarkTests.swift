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

    @Test(
        "over nine thousand years nothing touches, and the years along the axis are thousands, in a timeline and in a Gantt figure"
    )
    func millennia() throws {
        let dates = ["0012", "0476-09", "1066-10-14", "1453/1492", "9876", "5000/..", "9990-12-31"]
        let table = Table(
            name: "t",
            columns: [
                Column("date", .date(dates.map { EDTFDate($0) })), Column("what", .text(dates.map { _ in "What happened" })),
            ])
        for mark in [MarkKind.timeline, .gantt] {
            for size in SizePreset.allCases {
                let drawing = try Chart.draw(
                    FigureSamples.specification("f", mark, Channels(x: "date", label: "what"), size: size), table: table)
                #expect(drawing.diagnostics.filter { ["figure.overlap", "figure.overflow"].contains($0.code) }.isEmpty)
                let years = drawing.texts.compactMap { Int($0) }.filter { ![12, 9876].contains($0) }
                #expect(years.count > 4 && years.allSatisfy { $0 % 500 == 0 }, "\(mark) \(size) \(years)")
            }
        }
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
        let periods = drawing.inked("period")
        #expect(periods.count == 3)
        // An open end passes the first day that is named, to the edge, and has an arrow there; one that is not known has none.
        #expect(periods[0].number("x") < left - 2)
        #expect(abs(periods[2].number("x") + periods[2].number("width") - right) < 0.01)
        #expect(abs(periods[1].number("width") - (right - left) / 3) < 0.01)
        let arrows = drawing.inked("arrow")
        #expect(arrows.count == 1)
        #expect(arrows[0].places.map(\.x).min().map { $0 < left - 2 } == true)
        let unknown = drawing.inked("unknown-end")
        #expect(unknown.count == 1 && unknown[0]["stroke-dasharray"] != nil)
        #expect(unknown[0].places.map(\.x).max().map { $0 > right + 2 } == true)
        #expect(drawing.description.contains("Timeline of 3 events; the first: until 1934, the last: from 1936, end not known."))
    }

    @Test("a date of which no year is known is not drawn, and said to be left out")
    func undated() throws {
        let drawing = try drawn(["1934", "XXXX-12-25", "../.."])
        #expect(drawing.all("period").count == 1)
        #expect(drawing.diagnostics.map(\.message) == ["2 rows have no date with bounds and are not on the axis of time"])
        #expect(try drawn(["XXXX-12-25"]).diagnostics.map(\.code) == ["figure.no-data"])
    }

    @Test("a line over dates that are no days draws their time, and an open end as an arrow beside the line")
    func lineOverDates() throws {
        let dates = ["1934~", "1935-03", "1936/.."].map { EDTFDate($0) }
        let table = Table(
            name: "t", columns: [Column("date", .date(dates)), Column("tons", .integer([3, 4, 5]))])
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .line, Channels(x: "date", y: "tons")), table: table)
        // None of them is a day: each is as long as the time it can mean, and the open one is no point of the line.
        #expect(drawing.all("value").isEmpty && drawing.all("event").isEmpty)
        #expect(drawing.inked("period").count == 3)
        #expect(drawing.inked("arrow").count == 1)
        #expect(
            drawing.description.hasPrefix(
                "Line: tons by date, 3 categories. Of the dates 1 is approximate and 1 is open at an end."))
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("each sign that says more than where it lies is explained under the figure, and in its description")
    func explained() throws {
        let drawing = try drawn(["1934-11~", "1935?", "1936/..", "1934/", "[1934,1936]", "1935-05-02"])
        let keys = drawing.all("legend").flatMap(\.descendants).filter { $0.name == "text" }.map(\.text)
        for text in ["approximate", "uncertain", "open end", "end not known", "one of these"] {
            #expect(keys.filter { $0 == text }.count == 1, "\(text)")
        }
        #expect(
            drawing.description.contains(
                "Of the dates 1 is approximate, 1 is uncertain, 1 is open at an end, 1 has an end that is not known and 1 is one of several."
            ))
        let plain = try drawn(["1934-11", "1935", "1934/1936", "{1934,1936}"])
        #expect(plain.all("legend").isEmpty)
        #expect(!plain.description.contains("Of the dates"))
    }

    @Test("an approximate bar tapers off at both ends, one of which only the beginning is about then at that end")
    func tapers() throws {
        func wedges(_ date: String) throws -> [SVGElement] {
            try drawn([date, "1930", "1940"]).inked("about")
        }
        #expect(try wedges("1935-11~").count == 2)
        #expect(try wedges("1935~/1936").count == 1)
        #expect(try wedges("1935?").isEmpty)
        // A day that is only about right is no point.
        let about = try drawn(["1935-11-05~", "1930", "1940"])
        #expect(about.inked("about").count == 2)
        #expect(about.all("event").isEmpty)
    }

    @Test("the dates of a choice are pieces joined by a thin line, those of a list are not joined")
    func choices() throws {
        let choice = try drawn(["[1934,1935,1937]"]), list = try drawn(["{1934,1935,1937}"])
        #expect(choice.inked("period").count == 3 && choice.inked("one-of").count == 1)
        let pieces = choice.inked("period").map { ($0.number("x"), $0.number("x") + $0.number("width")) }
        #expect(pieces[1].0 - pieces[0].1 > 0.3)
        #expect(list.inked("period").count == 3 && list.inked("one-of").isEmpty)
        let junes = try drawn(["193X-06"])
        #expect(junes.inked("period").count == 10 && junes.inked("one-of").count == 1)
    }

    @Test("an uncertain bar is hollow with a broken outline")
    func uncertain() throws {
        let bar = try #require(try drawn(["1935?"]).all("period").first)
        #expect(bar["fill"] == "none" && bar["stroke-dasharray"] != nil)
        #expect(try drawn(["1935"]).all("period").first?["stroke-dasharray"] == nil)
    }

    @Test("a set has a bar for each of its dates, and nothing between")
    func sets() throws {
        let drawing = try drawn(["{1934,1936,1937}"])
        let (left, right) = try plot(drawing)
        let bars = drawing.all("period").map { ($0.number("x") - left, $0.number("width")) }
        let year = (right - left) / 4
        #expect(bars.count == 3)
        #expect(abs(bars[0].1 - year) < 0.02)
        #expect(abs(bars[1].0 - 2 * year) < 0.02)
        #expect(abs(bars[1].1 - year) < 0.02)
    }

    @Test("a day that is uncertain is a broken ring, and a decade a bar of ten years")
    func qualified() throws {
        let drawing = try drawn(["1934-06-11?", "193X"])
        #expect(drawing.all("event").map { $0["fill"] } == ["none"])
        let (left, right) = try plot(drawing)
        #expect(drawing.inked("period").map { ($0.number("width") - (right - left)).magnitude < 0.01 } == [true])
    }

    @Test("long names are wrapped, not cut")
    func wrapped() throws {
        let drawing = try Chart.draw(FigureSamples.specification("f", .timeline, channels), table: FigureSamples.events)
        let text = drawing.texts.joined(separator: " ")
        #expect(text.contains("northern coast"))
        #expect(!text.contains("…"))
    }
}
