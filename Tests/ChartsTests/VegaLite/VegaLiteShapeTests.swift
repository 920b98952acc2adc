import Formatting
import Tabular
import Testing

@testable import Charts

/// What is computed for Vega-Lite where its own marks have no such shape.
@Suite struct VegaLiteShapeTests {
    private func view(_ specification: FigureSpecification, _ table: Table) -> VegaLiteView {
        .translated(
            FigureData(specification, columns: ChannelAssignment(specification, table: table), table: table),
            FigureFrame(specification))
    }

    private func view(_ mark: MarkKind, _ channels: Channels, _ table: Table) -> VegaLiteView {
        view(FigureSamples.specification("f", mark, channels), table)
    }

    @Test("The left side of a pyramid stands below zero, and the rows keep their 60 boats without a sign")
    func pyramid() {
        let numbers = [60, 55, 48, 44].map { Estimate($0) }
        let view = view(
            .pyramid, PyramidMarkTests.channels, PyramidMarkTests.table(["0–9 years", "10–19"], ["sail", "steam"], numbers))
        #expect(view.rows[0].member("boats") == 60.0)
        #expect(view.layers.map { $0["name"] } == ["bar"])
        #expect(view.transforms.count == 2)
        #expect(view.transforms[0]["calculate"] == "indexof([\"sail\"], datum.kind) < 0 ? 1 : -1")
    }

    @Test("In a pyramid of shares of all, 60 of 100 boats are 0.6, and 30 to 34 beside 66 more are 0.3125 to 0.34")
    func pyramidOfShares() {
        func rows(_ numbers: [Estimate]) -> [VegaLiteRow] {
            let table = PyramidMarkTests.table(["young", "old"], ["sail", "steam"], numbers)
            return view(
                FigureSamples.specification("f", .pyramid, PyramidMarkTests.channels, stack: .normalize), table
            ).rows
        }
        #expect(rows([60, 20, 10, 10].map { Estimate($0) })[0].member("boats_share") == 0.6)
        let ranged = rows([Estimate(unchecked: 30, nil, 34), Estimate(46), Estimate(10), Estimate(10)])[0]
        #expect(ranged.member("boats_low") == 30.0)
        #expect(ranged.member("boats_share_low") == 0.3125 && ranged.member("boats_share_high") == 0.34)
    }

    @Test("Of 58 tons the first column is 50 wide, and its first part, 40 of them, reaches to 80 % of its height")
    func marimekko() {
        let view = view(
            .marimekko, MarimekkoMarkTests.channels,
            Table(
                name: "catches",
                columns: [
                    Column("harbour", .text(["North", "North", "Pier"])), Column("kind", .text(["cod", "herring", "cod"])),
                    Column("tons", .integer([40, 10, 8])),
                ]))
        let corners = ["column_start", "column_end", "part_start", "part_end"]
        #expect(corners.map { view.rows[0].member($0) } == [0.0, 50.0, 0.0, 0.8])
        #expect(corners.map { view.rows[1].member($0) } == [0.0, 50.0, 0.8, 1.0])
        #expect(corners.map { view.rows[2].member($0) } == [50.0, 58.0, 0.0, 1.0])
    }

    @Test(
        "A span from some day of 1902 to one of June 1905 lasted for certain from 31 December 1902 to 1 June 1905, and perhaps before and after"
    )
    func coarseSpan() throws {
        let pieces = try pieces("1902/1905-06")
        #expect(pieces.map(\.kind) == [.perhaps, .period, .perhaps])
        #expect(
            pieces.map { [$0.first, $0.last].map { $0.map(VegaLiteTime.text) } } == [
                ["1902-01-01", "1902-12-30"], ["1902-12-31", "1905-06-01"], ["1905-06-02", "1905-06-30"],
            ])
    }

    @Test("An end that is open is an arrow, one that is not known a line, an approximate one a wedge; a day is an event")
    func ends() throws {
        #expect(try pieces("1910-11-05/..").map(\.kind) == [.period, .openAbove])
        #expect(try pieces("../1910-11-05").map(\.kind) == [.period, .openBelow])
        #expect(try pieces("1907-05-02/").map(\.kind) == [.event, .unknown])
        #expect(try pieces("1906-01-01~/1909-02-28").map(\.kind) == [.period, .aboutBelow])
        #expect(try pieces("1908-02-11").map(\.kind) == [.event])
    }

    private func pieces(_ date: String) throws -> [GanttPiece] {
        let table = Table(
            name: "t", columns: [Column("who", .text(["Aas"])), Column("held", .date([EDTFDate(date)]))])
        let specification = FigureSamples.specification("f", .gantt, Channels(x: "held", y: "who"))
        let data = FigureData(specification, columns: ChannelAssignment(specification, table: table), table: table)
        return GanttPiece.all(of: try #require(data.rows.first))
    }

    @Test("Of two groups one has a confidence interval, the other, of coarse dates, bounds with an edge on both sides")
    func survival() {
        let view = view(
            .survival, Channels(color: "harbour", start: "came", end: "left", event: "drowned"), FigureSamples.keepers)
        #expect(view.others.map { $0["name"] } == ["confidence", "bounds", "edge", "curve", "censored"])
        #expect(view.rows.count == 25)
        #expect(view.rows[0].member("drowned") == "censored" && view.rows[1].member("drowned") == "observed")
        #expect(view.rows[22].member("days_missing") == "left page torn")
    }

    @Test("Bars of a series that stands on the other side are stacked in the order in which they are read")
    func diverging() {
        var specification = FigureSamples.specification(
            "f", .bar, Channels(x: "tons", y: "harbour", color: "kind"), stack: .zero)
        specification.oppositeSeries = ["cod", "herring"]
        let view = view(specification, FigureSamples.catches)
        #expect(view.transforms.contains { $0["calculate"] == "indexof([\"herring\", \"cod\"], datum.kind)" })
        #expect(view.others.map { $0["name"] } == ["zero"])
    }

    @Test("A rule and a band on the axis of numbers lie behind the data; one beyond the axis is left out")
    func markings() {
        var specification = FigureSamples.specification("f", .dot, Channels(x: "tons", y: "harbour", color: "kind"))
        specification.markings = [
            AxisMarking(numbers: 30...30, date: nil, label: "Quota"), AxisMarking(numbers: 5...15, date: nil, label: "Norm"),
            AxisMarking(numbers: 900...900, date: nil, label: "Record"),
        ]
        let view = view(specification, FigureSamples.catches)
        let names = view.behind.map { layer -> JSON? in
            guard case .array(let layers)? = layer["layer"] else { return nil }
            return layers[0]["name"]
        }
        #expect(names == ["number-rule", "number-span"])
    }

    @Test("A time from July 1922 to March 1923 is a band from the middle of one bar to a quarter of the next")
    func bandOfTime() throws {
        var specification = FigureSamples.specification(
            "f", .bar, Channels(x: "year(day)", y: "tons", color: "kind"), stack: .zero)
        specification.markings = [AxisMarking(numbers: nil, date: EDTFDate("1922-07/1923-03"), label: "Under siege")]
        let view = view(specification, FigureSamples.years)
        let band = try #require(view.behind.first { $0["name"] == "event-span-1" })
        #expect(
            band["encoding"]?["x"]
                == ["datum": 1922, "type": "ordinal", "bandPosition": 0.5, "axis": ["labelAngle": 0]])
        #expect(band["encoding"]?["x2"] == ["datum": 1923, "type": "ordinal", "bandPosition": 0.25])
    }

    @Test("Two harbours are two panels of six rows, each with data and layers of its own name, on one scale from 0 to 80")
    func panels() throws {
        let specification = FigureSamples.specification(
            "fleets", .line, Channels(x: "year", y: "boats", facet: "harbour"))
        let data = FigureData(
            specification, columns: ChannelAssignment(specification, table: FigureSamples.fleets), table: FigureSamples.fleets)
        let members = JSON.object(VegaLitePanels(data, FigureFrame(specification)).members)
        #expect(members["columns"] == 2)
        guard case .array(let views)? = members["concat"] else { throw MissingMember(name: "concat") }
        #expect(views.map { $0["title"]?["text"] } == [["North"], ["South"]])
        #expect(views.map { $0["data"]?["name"] } == ["fleets-1", "fleets-2"])
        for (index, view) in views.enumerated() {
            guard case .array(let rows)? = view["data"]?["values"], case .array(let layers)? = view["layer"] else {
                throw MissingMember(name: "layer")
            }
            #expect(rows.count == 6 && rows.allSatisfy { $0["harbour"] == ["North", "South"][index] })
            let line = try #require(layers.first { $0["name"] == .string("line-\(index + 1)") })
            #expect(line["encoding"]?["y"]?["scale"]?["domain"] == [0.0, 80.0])
        }
    }

    private struct MissingMember: Error { let name: String }
}

extension VegaLiteRow {
    fileprivate func member(_ name: String) -> JSON? { json[name] }
}
