import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

@Suite("Verdicts on one source")
struct VerdictTests {
    /// Claims as `(what, source, number)`, with ranks and families.
    static func table(_ rows: [(String, String, Estimate)]) -> Table {
        Table(
            name: "c",
            columns: [
                Column("id", .text(rows.indices.map { "r\($0)" })), Column("what", .text(rows.map(\.0))),
                Column("source", .text(rows.map(\.1))), Column("n", .estimate(rows.map(\.2))),
            ], file: "c.csv", lines: rows.indices.map { $0 + 2 }, primaryKey: ["id"],
            claims: [ClaimMeasure(measure: "n", key: ["what"], source: "source")], rankTopics: [.column("id"), .fixed("c")],
            sourceColumn: "source")
    }

    private static func verdicts(
        _ rows: [(String, String, Estimate)], families: [String: String] = [:], deprecated: [String] = [],
        comparisons: [[Comparisons.Member]] = []
    ) throws -> (verdicts: [Value], voices: [Value], others: [Value]) {
        let ranks = deprecated.map { SourceRegister.RankStatement(topic: "c", source: $0, standing: SourceStanding(.deprecated)) }
        let catalog = Catalog(
            tables: [table(rows)], sources: SourceRegister(ids: rows.map(\.1), families: families, ranks: ranks))
        let result = try Verdicts(catalog, comparisons: comparisons).table(of: "page", named: "t").table
        func column(_ name: String) -> [Value] {
            result.column(name).map { column in (0..<column.count).map { column[$0] } } ?? []
        }
        return (column("verdict"), column("voices"), column("others"))
    }

    private static func range(_ low: Double, _ high: Double) -> Estimate {
        Estimate(low: low, best: nil, high: high) ?? Estimate(low)
    }

    @Test("a number agrees when every other voice can mean it, else it lies inside or outside their range")
    func threeVerdicts() throws {
        let others = [
            ("cod", "a", Estimate(10)), ("cod", "b", Self.range(8, 12)), ("eel", "a", Estimate(10)), ("eel", "b", Estimate(20)),
        ]
        let found = try Self.verdicts(
            [
                ("cod", "page", Estimate(10)), ("eel", "page", Estimate(15)), ("ray", "page", Estimate(15)),
                ("ray", "a", Estimate(14)),
            ] + others)
        #expect(
            found.verdicts == [
                .text("agrees"), .text("inside the range of the others"), .text("outside the range of the others"),
            ])
        #expect(found.voices == [.integer(2), .integer(2), .integer(1)])
        #expect(found.others[1] == .estimate(Self.range(10, 20)))
    }

    @Test("sources of one family are one voice, and those of the source's own family and deprecated ones are not heard")
    func voices() throws {
        let rows = [
            ("cod", "page", Estimate(10)), ("cod", "a", Estimate(11)), ("cod", "b", Estimate(12)), ("cod", "copy", Estimate(10)),
        ]
        let found = try Self.verdicts(rows, families: ["a": "log", "b": "log", "copy": "web", "page": "web"])
        #expect(found.verdicts == [.text("outside the range of the others")])
        #expect(found.voices == [.integer(1)])
        let alone = try Self.verdicts(rows, families: ["copy": "web", "page": "web"], deprecated: ["a", "b"])
        #expect(alone.verdicts == [.text("nobody else says")])
    }

    @Test("in a comparison only what is the same counts; what is wider, narrower or other is not the same quantity")
    func comparisons() throws {
        func member(_ row: Int, _ relation: String) -> Comparisons.Member {
            Comparisons.Member(comparison: "x", table: "c", row: row, measure: nil, relation: relation, note: nil)
        }
        let rows = [
            ("shot", "page", Estimate(30)), ("shot, officers", "a", Estimate(7)), ("shot or sent", "b", Estimate(34)),
            ("killed", "page", Estimate(9)), ("killed too", "a", Estimate(9)),
        ]
        let found = try Self.verdicts(
            rows,
            comparisons: [
                [member(0, "same"), member(1, "narrower"), member(2, "other")], [member(3, "same"), member(4, "same")],
            ])
        #expect(found.verdicts == [.text("not the same quantity"), .text("agrees")])
    }

    @Test("a source without a number is an error with the nearest")
    func unknown() {
        #expect {
            _ = try Self.verdicts([("cod", "pagee", Estimate(1))])
        } throws: { ($0 as? Diagnostic)?.code == "claims.unknown-source" }
    }

    @Test("a number called approximate agrees with itself, and by another nothing is decided")
    func approximate() throws {
        let about = Estimate(unchecked: 5_000, 5_000, 5_000, .approximate)
        let found = try Self.verdicts([
            ("cod", "page", about), ("cod", "a", Estimate(5_000)), ("eel", "page", Estimate(5_001)), ("eel", "a", about),
            ("ray", "page", Estimate(5_001)), ("ray", "a", Estimate(5_000)),
        ])
        #expect(
            found.verdicts == [
                .text("agrees"), .text("not decided, a number is approximate"), .text("outside the range of the others"),
            ])
    }

    @Test("less than a number is outside the range that ends with it")
    func openBounds() throws {
        let below = Estimate(unchecked: -.infinity, nil, 5, .belowHigh)
        let found = try Self.verdicts([
            ("cod", "page", below), ("cod", "a", Estimate(5)), ("eel", "page", below), ("eel", "a", Estimate(4)),
        ])
        #expect(found.verdicts == [.text("outside the range of the others"), .text("agrees")])
    }
}

@Suite("Sensitivity to choices")
struct SensitivityTests {
    @Test("an end that is left out stays left out, and a choice over rows without a number says so")
    func strictEnds() throws {
        let rows = [
            ("cod", "a", Estimate(unchecked: -.infinity, nil, 3, .belowHigh)), ("eel", "a", Estimate(4)),
            ("eel", "b", Estimate(5)),
        ]
        var table = VerdictTests.table(rows)
        let catalog = Catalog(tables: [table], sources: SourceRegister(ids: ["a", "b"], families: [:], ranks: []))
        let call = try AggregateCall.parse("sum(n)")
        func values(_ catalog: Catalog) throws -> (values: [String: Value], lacks: [String: Int]) {
            let plan = Plan(from: "c", measures: [Measure(.aggregate(call), name: "sum(n)")], rule: .only("a"))
            let table = try Sensitivity(Engine(catalog)).table(of: plan, named: "t").table
            let choice = try #require(table.column("choice")), value = try #require(table.column("value"))
            var values: [String: Value] = [:], lacks: [String: Int] = [:]
            for row in 0..<table.rowCount {
                guard case .text(let name) = choice[row] else { continue }
                values[name] = value[row]
                lacks[name] = value.lacks[row]?.rows
            }
            return (values, lacks)
        }
        let found = try values(catalog)
        #expect(found.values["the most it can be"] == .estimate(Estimate(unchecked: -.infinity, nil, 7, .belowHigh)))
        #expect(found.lacks.isEmpty)
        table = table.changing([("n", 1, .missing(.notStated))])
        let lacking = try values(Catalog(tables: [table], sources: SourceRegister(ids: ["a", "b"], families: [:], ranks: [])))
        #expect(lacking.lacks["as stated: only a"] == 1)
    }

    private static func table(_ rows: [(String, String, Estimate)], rule: ClaimRule, ranks: [(String, SourceRank)] = []) throws
        -> (
            choices: [Value], values: [Value], used: [Int]
        )
    {
        let statements = ranks.map { SourceRegister.RankStatement(topic: "c", source: $0.0, standing: SourceStanding($0.1)) }
        let catalog = Catalog(
            tables: [VerdictTests.table(rows)],
            sources: SourceRegister(ids: rows.map(\.1), families: ["b": "copies", "c": "copies"], ranks: statements))
        let plan = Plan(from: "c", measures: [Measure(.aggregate(try AggregateCall.parse("sum(n)")), name: "sum(n)")], rule: rule)
        let (table, account) = try Sensitivity(Engine(catalog)).table(of: plan, named: "t")
        func column(_ name: String) -> [Value] {
            table.column(name).map { column in (0..<column.count).map { column[$0] } } ?? []
        }
        return (column("choice"), column("value"), account.used.rows)
    }

    @Test("the number by its rule, by the others, and without each origin; a rule that cannot decide is said")
    func choices() throws {
        let rows = [
            ("cod", "a", Estimate(10)), ("cod", "b", Estimate(14)), ("cod", "c", Estimate(16)), ("cod", "old", Estimate(90)),
        ]
        let found = try Self.table(rows, rule: .preferred, ranks: [("a", .preferred), ("old", .deprecated)])
        #expect(
            found.choices
                == ["as stated: preferred", "median of sources", "widest", "without a", "without b, c"].map(Value.text))
        #expect(found.values[0] == .estimate(Estimate(10)))
        #expect(found.values[1] == .estimate(Estimate(12.5)))
        #expect(found.values[2] == .estimate(Estimate(low: 10, best: nil, high: 16) ?? Estimate(0)))
        #expect(found.values[3] == .missing(MissingReason("the rule cannot decide")))
        #expect(found.values[4] == .estimate(Estimate(10)))
        #expect(found.used == [0, 1, 2])
    }

    @Test("a range adds its two ends")
    func ends() throws {
        let rows = [("cod", "a", Estimate(10)), ("cod", "b", Estimate(14))]
        let found = try Self.table(rows, rule: .widest)
        #expect(found.choices.suffix(2) == ["the least it can be", "the most it can be"].map(Value.text))
        #expect(found.values.suffix(2) == [.estimate(Estimate(10)), .estimate(Estimate(14))])
    }
}
