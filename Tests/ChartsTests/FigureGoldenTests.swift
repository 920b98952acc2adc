import Charts
import Tabular
import TestSupport
import Testing

/// One small picture for each mark, and its Vega-Lite specification: `make record FILTER=FigureGolden` rewrites them.
@Suite struct FigureGoldenTests {
    private func compare(_ specification: FigureSpecification, _ table: Table) throws {
        let drawing = try Chart.draw(specification, table: table)
        let vegaLite = Chart.vegaLite(specification, table: table, drawing: drawing)
        for (name, text) in [("\(specification.name).svg", drawing.svg), ("\(specification.name).vl.json", vegaLite)] {
            let complaint = try Golden(name, in: "Tests/ChartsTests/Goldens").complaint(about: text)
            if let complaint { Issue.record("\(complaint)") }
        }
        #expect(drawing.bytes.count < 40_000)
    }

    @Test func barStackedEvents() throws {
        try compare(
            FigureSamples.specification(
                "bar-stacked-events", .bar, Channels(x: "year(day)", y: "tons", color: "kind"), stack: .zero,
                annotations: [FigureSamples.opening].compactMap { $0 }), FigureSamples.years)
    }

    @Test func barOfWhole() throws {
        try compare(
            FigureSamples.specification("bar-of-whole", .bar, Channels(x: "saved", y: "crew", of: "of")),
            Table(
                name: "crews",
                columns: [
                    Column("crew", .text(["Pilots", "Fishermen of the northern harbour"])), Column("saved", .integer([3, 154])),
                    Column("of", .integer([5, 186])),
                ]))
    }

    @Test func dotIntervals() throws {
        try compare(
            FigureSamples.specification("dot-intervals", .dot, Channels(x: "stock", y: "survey", label: "when")),
            FigureSamples.estimates)
    }

    @Test func lineGap() throws {
        try compare(
            FigureSamples.specification("line-gap", .line, Channels(x: "year(day)", y: "tons", color: "kind")),
            FigureSamples.years)
    }

    @Test func lineSteps() throws {
        var specification = FigureSamples.specification("line-steps", .line, Channels(x: "year", y: "boats", color: "harbour"))
        specification.lineShape = .step
        try compare(specification, FigureSamples.fleets)
    }

    @Test func lineAreas() throws {
        var specification = FigureSamples.specification(
            "line-areas", .line, Channels(x: "year(day)", y: "tons", color: "kind"), stack: .zero)
        specification.lineShape = .area
        try compare(specification, FigureSamples.years)
    }

    @Test func waffleSeries() throws {
        try compare(
            FigureSamples.specification("waffle-series", .waffle, Channels(x: "tons", y: "harbour", color: "kind")),
            FigureSamples.catches)
    }

    @Test func timelineSigns() throws {
        let dates = ["1934-11~", "1935?", "../1934-06", "1936-02/..", "1935-04/", "[1934,1936]", "1935-08-05~", "1936-03-01?"]
        try compare(
            FigureSamples.specification("timeline-signs", .timeline, Channels(x: "date", label: "what")),
            Table(
                name: "t",
                columns: [
                    Column("date", .date(dates.map { EDTFDate($0) })), Column("what", .text(dates.map { "Ship of \($0)" })),
                ]))
    }

    @Test func timelineCoarse() throws {
        try compare(
            FigureSamples.specification("timeline-coarse", .timeline, Channels(x: "date", color: "kind", label: "what")),
            FigureSamples.events)
    }

    @Test func heatmapMonths() throws {
        try compare(
            FigureSamples.specification("heatmap-months", .heatmap, Channels(x: "month(day)", y: "year(day)", color: "tons")),
            FigureSamples.months)
    }

    @Test func dumbbellDifference() throws {
        try compare(
            FigureSamples.specification(
                "dumbbell-difference", .dumbbell, Channels(x: "boats", y: "harbour", color: "year", label: "difference")),
            FigureSamples.crews)
    }

    @Test func slopeTwoYears() throws {
        try compare(
            FigureSamples.specification("slope-two-years", .slope, Channels(x: "year", y: "boats", color: "harbour")),
            FigureSamples.crews)
    }

    @Test func stripHarbours() throws {
        var specification = FigureSamples.specification("strip-harbours", .strip, Channels(x: "length", y: "harbour"))
        specification.unitName = "boat"
        try compare(specification, FigureSamples.harbourBoats)
    }

    @Test func boxHarbours() throws {
        var specification = FigureSamples.specification("box-harbours", .box, Channels(x: "length", y: "harbour"))
        specification.unitName = "boat"
        try compare(specification, FigureSamples.harbourBoats)
    }

    @Test func survivalKeepers() throws {
        try compare(
            FigureSamples.specification(
                "survival-keepers", .survival, Channels(color: "harbour", start: "came", end: "left", event: "drowned")),
            FigureSamples.keepers)
    }

    @Test func ganttPosts() throws {
        try compare(
            FigureSamples.specification("gantt-posts", .gantt, Channels(x: "held", y: "light", color: "kind", label: "keeper")),
            FigureSamples.posts)
    }

    @Test func histogramRanges() throws {
        var specification = FigureSamples.specification("histogram-ranges", .histogram, Channels(x: "length"))
        specification.unitName = "boat"
        try compare(specification, FigureSamples.boats)
    }

    @Test func pyramidRanges() throws {
        var numbers = [60, 55, 48, 44, 30, 33, 12, 9].map { Estimate($0) }
        numbers[2] = Estimate(unchecked: 40, nil, 52)
        numbers[5] = Estimate(unchecked: 30, 33, 38)
        try compare(
            FigureSamples.specification("pyramid-ranges", .pyramid, PyramidMarkTests.channels),
            PyramidMarkTests.table(["0–9 years", "10–19", "20–29", "30 and more"], ["sail", "steam"], numbers))
    }

    @Test func marimekkoHarbours() throws {
        try compare(
            FigureSamples.specification("marimekko-harbours", .marimekko, MarimekkoMarkTests.channels),
            Table(
                name: "catches",
                columns: [
                    Column("harbour", .text(["North", "North", "South", "South", "The old pier", "The old pier"])),
                    Column("kind", .text(["cod", "herring", "cod", "herring", "cod", "herring"])),
                    Column("tons", .integer([40, 10, 20, 30, 2, 6]), unit: .fixed("tons")),
                ]))
    }

    @Test func barFloating() throws {
        var specification = FigureSamples.specification("bar-floating", .bar, Channels(x: "boats", y: "harbour", color: "year"))
        specification.barExtent = .range
        try compare(specification, FigureSamples.crews)
    }

    @Test func barDiverging() throws {
        var specification = FigureSamples.specification(
            "bar-diverging", .bar, Channels(x: "crews", y: "harbour", color: "answer"), stack: .zero)
        specification.oppositeSeries = ["worse"]
        let answers = ["worse", "as before", "better"]
        try compare(
            specification,
            Table(
                name: "answers",
                columns: [
                    Column("harbour", .text(["North", "North", "North", "South", "South", "South"])),
                    Column("answer", .text(answers + answers)),
                    Column(
                        "crews",
                        .estimate([
                            Estimate(12), Estimate(20), Estimate(31), Estimate(unchecked: 8, nil, 11), Estimate(15), Estimate(9),
                        ])),
                ]))
    }

    @Test func barPatterns() throws {
        var specification = FigureSamples.specification(
            "bar-patterns", .bar, Channels(x: "tons", y: "harbour", color: "kind"), stack: .zero, size: .academyColumn)
        specification.fill = .pattern
        try compare(specification, FigureSamples.catches)
    }

    @Test func lineLogarithms() throws {
        var specification = FigureSamples.specification(
            "line-logarithms", .line, Channels(x: "year(day)", y: "tons", color: "kind"))
        specification.scaling = .log
        try compare(specification, FigureSamples.years)
    }

    @Test func linePanels() throws {
        try compare(
            FigureSamples.specification("line-panels", .line, Channels(x: "year", y: "boats", facet: "harbour")),
            FigureSamples.fleets)
    }

    @Test func lineMarkings() throws {
        var specification = FigureSamples.specification(
            "line-markings", .line, Channels(x: "year(day)", y: "tons", color: "kind"))
        specification.markings = [
            AxisMarking(numbers: 30_000...30_000, date: nil, label: "Quota"),
            AxisMarking(numbers: nil, date: EDTFDate("1922-07/1923-03"), label: "Under siege"),
        ]
        try compare(specification, FigureSamples.years)
    }

    @Test func dotMarkings() throws {
        var specification = FigureSamples.specification(
            "dot-markings", .dot, Channels(x: "tons", y: "harbour", color: "kind"))
        specification.markings = [
            AxisMarking(numbers: 30...30, date: nil, label: "Quota"), AxisMarking(numbers: 5...15, date: nil, label: "Norm"),
        ]
        try compare(specification, FigureSamples.catches)
    }
}
