import Formatting
import Tabular
import Testing

@testable import Charts

/// What specifications hold; that they are valid and are drawn is for `Tests/Peers`.
@Suite struct VegaLiteTests {
    private func view(_ mark: MarkKind, _ channels: Channels, _ table: Table, stack: Stacking = .none) -> VegaLiteView {
        let specification = FigureSamples.specification("f", mark, channels, stack: stack)
        let columns = ChannelAssignment(specification, table: table)
        return AllTranslations.translation(mark).view(
            FigureData(specification, columns: columns, table: table), FigureFrame(specification))
    }

    private func names(_ layers: [JSON]) -> [String] {
        layers.compactMap { if case .string(let name)? = $0["name"] { name } else { nil } }
    }

    @Test(
        "Five surveys are five rows: a number, a range, two bounds and a missing number with its reason, the second not verified")
    func ranges() {
        let view = view(.dot, Channels(x: "stock", y: "survey"), FigureSamples.estimates)
        #expect(
            view.rows.map(\.json) == [
                ["survey": "First survey", "stock_low": 700_000.0, "stock": 700_000.0, "stock_high": 700_000.0],
                [
                    "survey": "Second survey", "stock_low": 600_000.0, "stock": .null, "stock_high": 900_000.0,
                    "unverified": true,
                ],
                ["survey": "Third survey", "stock_low": 724_000.0, "stock": .null, "stock_high": .null],
                ["survey": "Fourth survey", "stock_low": .null, "stock": .null, "stock_high": 1_000_000.0],
                [
                    "survey": "Fifth survey", "stock_low": .null, "stock": .null, "stock_high": .null,
                    "stock_missing": "not stated",
                ],
            ])
        #expect(names(view.layers) == ["interval", "bound", "open-below", "open-above", "dot", "hollow"])
    }

    @Test("Numbers without ranges are one field each, and bars of two series in one category stand on one another in their order")
    func stacked() {
        let view = view(.bar, Channels(x: "harbour", y: "tons", color: "kind"), FigureSamples.catches, stack: .zero)
        #expect(view.rows[0].json == ["harbour": "North", "kind": "cod", "tons": 40.0])
        #expect(view.rows[5].json == ["harbour": "East", "kind": "herring", "tons": .null, "tons_missing": "not stated"])
        #expect(names(view.layers) == ["bar"])
        #expect(view.layers[0]["encoding"]?["y"]?["stack"] == "zero")
        #expect(
            view.transforms == [["calculate": "indexof([\"cod\", \"herring\"], datum.kind)", "as": "kind_order"]])
    }

    @Test("Two lines broken in the year 1923 are four lines, 1 to 4; no row of a grid's 48 cells is left out")
    func gaps() {
        let lines = view(.line, Channels(x: "year(day)", y: "tons", color: "kind"), FigureSamples.years)
        #expect(lines.rows.map { $0.json["line"] } == [1, 1, 2, 2, 3, 3, 4, 4])
        let grid = view(.heatmap, Channels(x: "month(day)", y: "year(day)", color: "tons"), FigureSamples.months)
        #expect(grid.rows.count == 48)
        #expect(grid.rows[8].json["tons_missing"] == "page torn")
        #expect(grid.rows.filter { $0.json["tons_missing"] == "no data" }.count == 24)
    }

    @Test("The squares of a group follow one another: 40 of cod, then 10 of herring")
    func squares() {
        let view = view(.waffle, Channels(x: "tons", y: "harbour", color: "kind"), FigureSamples.catches)
        #expect(view.rows[0].json["unit_from"] == 0.0 && view.rows[0].json["unit_to"] == 40.0)
        #expect(view.rows[3].json["unit_from"] == 40.0 && view.rows[3].json["unit_to"] == 50.0)
        #expect(view.rows[5].json["unit_from"] == nil)
    }

    @Test(
        "A date is its days: those of 19 to 24 August 1936 are two, in universal time, and the year 44 before our era has six digits"
    )
    func dates() throws {
        let view = view(.timeline, Channels(x: "date", label: "what"), FigureSamples.events)
        let regatta = try #require(view.rows.first { $0.json["date"] == "1936-08-19/1936-08-24" })
        #expect(regatta.json["date_start"] == ["1936-08-19"] && regatta.json["date_end"] == ["1936-08-24"])
        #expect(VegaLiteTime.text(CalendarDay(year: -43, month: 3, day: 15)) == "-000043-03-15")
    }

    @Test("A field's name with points, quotes or brackets is read as one name")
    func fieldNames() {
        #expect(VegaLite.field("trial.name") == "trial\\.name")
        #expect(VegaLite.datum("tons") == "datum.tons")
        #expect(VegaLite.datum("year(day)") == "datum[\"year(day)\"]")
        #expect(VegaLite.field("a[\"b\"]") == "a\\[\\\"b\\\"\\]")
    }

    @Test("A figure without data is a sentence, and its rows say why")
    func noData() throws {
        let table = Table(
            name: "t", columns: [Column("harbour", .text(["North"])), Column("tons", .integer([nil]))])
        let specification = FigureSamples.specification("f", .bar, Channels(x: "harbour", y: "tons"))
        let drawing = try Chart.draw(specification, table: table)
        let text = Chart.vegaLite(specification, table: table, drawing: drawing)
        #expect(text.contains("\"text\": \"No data to draw\"") && text.contains("\"tons_missing\": \"not stated\""))
    }

    @Test("Every mark gives the same bytes twice", arguments: MarkKind.allCases.filter { $0 != .marimekko })
    func deterministic(mark: MarkKind) throws {
        let specification = FigureSamples.specification("f", mark, mark == .slope ? Channels(x: "year") : Channels())
        let table =
            switch mark {
            case .timeline: FigureSamples.events
            case .gantt: FigureSamples.posts
            case .survival: FigureSamples.keepers
            // Areas are of numbers that are known.
            case .marimekko:
                Table(
                    name: "t",
                    columns: [
                        Column("harbour", .text(["North", "South"])), Column("kind", .text(["cod", "cod"])),
                        Column("tons", .integer([40, 10])),
                    ])
            default: FigureSamples.crews
            }
        let drawing = try Chart.draw(specification, table: table)
        let texts = (0..<2).map { _ in Chart.vegaLite(specification, table: table, drawing: drawing) }
        #expect(texts[0] == texts[1] && texts[0].hasSuffix("}\n"))
    }
}
