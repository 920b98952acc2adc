import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

@Suite("Claims")
struct ClaimTests {
    static func table(_ periods: [String], scopes: [String?], sources: [String], values: [Int], units: [String]? = nil) -> Table {
        let claim = ClaimMeasure(
            measure: "n", key: ["what"], scope: "scope", period: "period", unit: .perRow(column: "unit"), source: "source")
        var number = Column.integers("n", values)
        number.unit = .perRow(column: "unit")
        return .sample(
            "c",
            [
                .text("what", periods.map { _ in "catch" }), .dates("period", periods), .text("scope", scopes),
                .text("source", sources), number,
                .text("unit", units ?? periods.map { _ in "tons" }),
            ], claims: [claim], source: "source")
    }

    func sum(_ table: Table, by key: String? = nil) throws -> AggregatedTable {
        let plan = Plan(
            from: "c", rows: try key.map { [GroupKey(try Expression.parse($0))] } ?? [],
            measures: [Measure(.aggregate(try AggregateCall.parse("sum(n)")), name: "sum(n)")])
        return try Engine(Catalog(tables: [table])).table(for: plan, named: "x")
    }

    func code(_ table: Table) -> String? {
        do {
            _ = try sum(table)
            return nil
        } catch { return (error as? Diagnostic)?.code }
    }

    @Test("years of one source are added")
    func years() throws {
        let table = Self.table(["1901", "1902"], scopes: [nil, nil], sources: ["a", "a"], values: [1, 2])
        #expect(try sum(table).table.columns.last?[0] == .integer(3))
    }

    @Test("what would mislead is refused: two claims, overlapping periods, a part and its whole, two units")
    func refused() {
        #expect(
            code(Self.table(["1901", "1901"], scopes: [nil, nil], sources: ["a", "b"], values: [1, 2])) == "claims.no-rule")
        #expect(
            code(Self.table(["1901", "1901"], scopes: [nil, nil], sources: ["a", "b"], values: [1, 1]))
                == "aggregate.several-claims")
        #expect(
            code(Self.table(["1901", "1901/1902"], scopes: [nil, nil], sources: ["a", "a"], values: [1, 2]))
                == "aggregate.overlapping-periods")
        #expect(
            code(Self.table(["1901", "1901"], scopes: [nil, "cod"], sources: ["a", "a"], values: [1, 2]))
                == "aggregate.part-and-whole")
        #expect(
            code(
                Self.table(
                    ["1901", "1902"], scopes: [nil, nil], sources: ["a", "a"], values: [1, 2], units: ["tons", "per cent"]))
                == "aggregate.mixed-units")
    }

    @Test(
        "a period that is open, not certain or one of several is added only where it cannot meet another",
        arguments: [
            ("1901/..", "1905", "aggregate.overlapping-periods"), ("1901/..", "1900", nil),
            ("1901/", "1905", "aggregate.overlapping-periods"),
            ("190X", "1905", "aggregate.overlapping-periods"), ("190X", "1911", nil), ("{1901,1903}", "1902", nil),
            ("{1901,1903}", "1903", "aggregate.overlapping-periods"), ("1901?", "1901", "aggregate.overlapping-periods"),
            ("1901~", "1901~", "claims.no-rule"), ("1901-33", "1901-34", nil), ("1901", "1901-01/1901-12", "claims.no-rule"),
            ("1901-02", "1901-02-01/1901-02-28", "claims.no-rule"), ("1901", "1901-01/1901-11", "aggregate.overlapping-periods"),
            ("1901~", "1901-01/1901-12", "aggregate.overlapping-periods"),
        ])
    func uncertainPeriods(_ first: String, _ second: String, _ expected: String?) {
        let table = Self.table([first, second], scopes: [nil, nil], sources: ["a", "a"], values: [1, 2])
        #expect(code(table) == expected)
    }

    @Test("not even the greatest is taken over different units", arguments: ["max(n)", "min(n)", "median(n)", "mean(n)"])
    func units(_ measure: String) throws {
        let table = Self.table(
            ["1901", "1902"], scopes: [nil, nil], sources: ["a", "a"], values: [1, 2], units: ["tons", "per cent"])
        let plan = Plan(from: "c", measures: [Measure(.aggregate(try AggregateCall.parse(measure)), name: "m")])
        #expect { _ = try Engine(Catalog(tables: [table])).table(for: plan, named: "x") } throws: {
            ($0 as? Diagnostic)?.code == "aggregate.mixed-units"
        }
    }

    @Test("two parts of a whole may be added")
    func parts() throws {
        #expect(code(Self.table(["1901", "1901"], scopes: ["cod", "herring"], sources: ["a", "a"], values: [1, 2])) == nil)
    }

    @Test("a year and its twelve months are one period: the same number would be added twice, another contradicts it")
    func samePeriod() throws {
        let periods = ["1901", "1901-01/1901-12", "1901-01-01/1901-12-31"]
        let same = Self.table(periods, scopes: [nil, nil, nil], sources: ["a", "b", "c"], values: [1, 1, 1])
        #expect(code(same) == "aggregate.several-claims")
        let other = Self.table(periods, scopes: [nil, nil, nil], sources: ["a", "b", "c"], values: [1, 1, 2])
        #expect(code(other) == "claims.no-rule")
        #expect(try Contradictions(Catalog(tables: [other])).table(of: ["c"], named: "x").table.rowCount == 3)
        let count = try Contradictions(Catalog(tables: [other])).count(in: "c")
        #expect(count.claimed == 1 && count.differing == 1)
    }

    @Test("the error names both rows")
    func bothRows() {
        let table = Self.table(["1901", "1901"], scopes: [nil, nil], sources: ["a", "b"], values: [1, 1])
        #expect { _ = try sum(table) } throws: { error in
            guard let diagnostic = error as? Diagnostic else { return false }
            return diagnostic.location == FileLocation(file: "c.csv", line: 3, column: 1)
                && diagnostic.sentence == "several claims for one quantity would be added: with c.csv:2"
        }
    }

    @Test("contradictions lists differing claims side by side, and no others")
    func contradictions() throws {
        let table = Self.table(
            ["1901", "1901", "1902", "1902"], scopes: [nil, nil, nil, nil], sources: ["a", "b", "a", "b"], values: [1, 2, 5, 5])
        let result = try Contradictions(Catalog(tables: [table])).table(of: ["c"], named: "x")
        #expect(result.table.rowCount == 2)
        #expect(result.accounts[0].used.rows == [0, 1])
        #expect(result.accounts[0].excludedCount == 2)
    }

    @Test("dates differ when two sources share no day, also where a third is coarse enough for both")
    func dates() throws {
        let claim = ClaimMeasure(measure: "closed", key: ["what"], source: "source")
        let table = Table.sample(
            "c",
            [
                .text("what", ["a", "a", "a", "b", "b"]), .text("source", ["x", "y", "z", "x", "y"]),
                .dates("closed", ["1901-06", "1901-06-11", "1901-06-12", "1901", "1901-06"]),
            ], claims: [claim], source: "source")
        let result = try Contradictions(Catalog(tables: [table])).table(of: ["c"], named: "x")
        #expect(result.accounts[0].used.rows == [0, 1, 2])
    }

    @Test("one source that gives two values for one quantity is an error")
    func ownContradiction() {
        let table = Self.table(["1901", "1901"], scopes: [nil, nil], sources: ["a", "a"], values: [1, 2])
        #expect { _ = try Contradictions(Catalog(tables: [table])).table(of: ["c"], named: "x") } throws: {
            ($0 as? Diagnostic)?.code == "claims.own-contradiction"
        }
    }

    @Test("a share of ranges holds every choice from the ranges")
    func shares() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<200 {
            let bounds = (0..<4).map { _ -> (Double, Double) in
                let a = Double.random(in: 1...100, using: &random), b = Double.random(in: 1...100, using: &random)
                return (min(a, b), max(a, b))
            }
            let table = Table.sample(
                "s",
                [.text("k", ["a", "b", "c", "d"]), Column("n", .estimate(bounds.map { Estimate(unchecked: $0.0, nil, $0.1) }))])
            let plan = Plan(
                from: "s", rows: [GroupKey(.path(["k"]))],
                measures: [Measure(.aggregate(try AggregateCall.parse("share(column, n)")), name: "share")])
            let column = try #require(try Engine(Catalog(tables: [table])).table(for: plan, named: "x").table.column("share"))
            let chosen = bounds.map { Double.random(in: $0.0...$0.1, using: &random) }
            for row in 0..<4 {
                let range = try #require(column[row].estimate), share = chosen[row] / chosen.reduce(0, +)
                #expect(range.low <= share + 1e-12 && share <= range.high + 1e-12)
            }
        }
    }
}
