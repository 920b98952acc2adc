import Diagnostics
import Reporting
import Testing
import YAMLReading

@Suite("Report definitions")
struct ReportDefinitionTests {
    func decode(_ text: String) throws -> (definition: ReportDefinition?, diagnostics: [Diagnostic]) {
        var sink = DiagnosticSink()
        let root = try YAMLDocument.parse(Array(text.utf8), file: "r.yml")
        return (ReportDefinition.decode(root, sink: &sink), sink.diagnostics)
    }

    static let head = "title: T\ndata: ../D\nsections:\n  - title: S\n    items:\n"

    @Test("a table, a figure and a text are told apart by their first key")
    func items() throws {
        let (definition, diagnostics) = try decode(
            Self.head + """
                      - text: There are {{n}}.
                        values: {n: {from: a, measure: count}}
                      - table: t
                        caption: C
                        from: a
                        rows: k
                        measures: [count, {measure: sum(v), label: V}]
                      - figure: f
                        caption: C
                        data: t
                        mark: bar
                        x: k
                        y: count
                """)
        #expect(diagnostics.isEmpty)
        let items = definition?.sections.first?.items ?? []
        #expect(items.count == 3)
        guard case .table(let table) = items[1], case .aggregation(let aggregation) = table.content else {
            Issue.record("not an aggregated table")
            return
        }
        #expect(aggregation.measures.count == 2)
        #expect(aggregation.measures[1].label == "V")
        #expect(aggregation.rows[0].path.location == FileLocation(file: "r.yml", line: 11, column: 15))
    }

    @Test("the series that diverge are a list or one name, each with its place")
    func diverging() throws {
        let head = "      - figure: f\n        caption: C\n        data: t\n        mark: bar\n        diverge: "
        for (text, names) in [("[worse, \"much worse\"]", ["worse", "much worse"]), ("worse", ["worse"])] {
            let (definition, diagnostics) = try decode(Self.head + head + text + "\n")
            #expect(diagnostics.isEmpty)
            guard case .figure(let figure)? = definition?.sections.first?.items.first else {
                Issue.record("not a figure")
                return
            }
            #expect(figure.oppositeSeries.map(\.text) == names)
            #expect(
                figure.oppositeSeries.first?.location == FileLocation(file: "r.yml", line: 10, column: text == "worse" ? 18 : 19))
        }
    }

    @Test(
        "a mapping for a condition is answered with the condition it was meant to be, or with the quotes that are missing",
        arguments: [
            ("{fish: cod}", "write fish = cod"),
            ("{fish: sea trout, harbour.name: North}", "write fish = \"sea trout\", harbour.name = North"),
            ("[a = b, {fish: cod}]", "write fish = cod"),
            ("\n          - title = A: B", "a text with \": \" in it needs quotes: 'title = A: B'"),
        ])
    func conditions(_ text: String, _ remedy: String) throws {
        let table = "      - table: t\n        caption: C\n        from: a\n        measures: count\n        where: \(text)\n"
        let diagnostics = try decode(Self.head + table).diagnostics
        #expect(diagnostics.map(\.code) == ["definition.wrong-kind"])
        #expect(diagnostics.first?.remedy == remedy)
    }

    @Test(
        "every mistake is answered at its place",
        arguments: [
            ("      - tabel: t\n", "definition.not-an-item", 6, 9),
            ("      - table: t\n        caption: C\n        frm: a\n        measures: count\n", "definition.unknown-key", 8, 9),
            ("      - table: t\n        caption: C\n        from: a\n", "definition.no-measure", 6, 9),
            ("      - table: T x\n        caption: C\n        from: a\n        measures: count\n", "definition.bad-name", 6, 16),
            (
                "      - table: t\n        caption: C\n        from: a\n        list: [k]\n        rows: k\n",
                "definition.list-and-groups", 10, 9
            ),
            (
                "      - figure: f\n        caption: C\n        mark: bar\n        data: t\n        from: a\n",
                "definition.data-and-rows", 10, 9
            ),
            (
                "      - table: t\n        caption: C\n        from: a\n        measures: count\n        limit: 0\n",
                "definition.limit", 10, 16
            ),
            (
                "      - table: t\n        caption: C\n        from: a\n        where: [k = a: b]\n        measures: count\n",
                "definition.wrong-kind", 9, 17
            ),
        ])
    func mistakes(_ item: String, _ code: String, _ line: Int, _ column: Int) throws {
        let found = try decode(Self.head + item).diagnostics.first { $0.code == code }
        #expect(found?.location == FileLocation(file: "r.yml", line: line, column: column))
    }

    @Test("a condition that a list in brackets divides at its commas is one error, which shows it in quotes")
    func dividedCondition() throws {
        func found(_ list: String) throws -> [String] {
            let table = "      - table: t\n        caption: C\n        from: a\n        where: \(list)\n        measures: count\n"
            return try decode(Self.head + table).diagnostics.map(\.description)
        }
        #expect(
            try found("[n > 3, k in (a, b, c), m = 1]") == [
                """
                r.yml:9:24: error: a list in brackets ends a condition at its comma [condition.syntax]
                    k in (a, b, c)
                    put the condition in quotes: ["k in (a, b, c)"]
                """
            ])
        #expect(try found("['k in (a, b, c)', m = 1]") == [])
        #expect(try found("\n          - k in (a, b, c)\n          - m = 1") == [])
    }

    @Test("a table and a figure share a name only when the figure draws that table")
    func sharedNames() throws {
        let table = "      - table: t\n        caption: C\n        from: a\n        measures: count\n"
        let drawn = "      - figure: t\n        caption: C\n        mark: bar\n        data: t\n"
        let own = "      - figure: t\n        caption: C\n        mark: bar\n        from: a\n        measures: count\n"
        #expect(try decode(Self.head + table + drawn).diagnostics.isEmpty)
        #expect(try decode(Self.head + table + own).diagnostics.map(\.code) == ["definition.shared-name"])
        #expect(try decode(Self.head + table + table).diagnostics.map(\.code) == ["definition.repeated-name"])
    }
}
