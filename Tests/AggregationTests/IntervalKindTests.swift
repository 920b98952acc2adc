import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

/// Boats of four ports, with what their bounds mean.
private struct Boats {
    var kinds: [IntervalKind?] = [.authors, .authors, .rounding, nil]
    var ranges: [Estimate?] = [
        Estimate(unchecked: 1, nil, 3), Estimate(unchecked: 2, 3, 4), Estimate(unchecked: 5, nil, 6), Estimate(7),
    ]
    var claims: [ClaimMeasure] = []

    func result(_ measures: [Measure], by key: String? = nil, where conditions: [String] = [], rule: ClaimRule? = nil) throws
        -> Table
    {
        let words = kinds.map { $0?.rawValue }
        let table = Table.sample(
            "boats",
            [
                .text("id", ["n", "e", "s", "w"]), .text("coast", ["a", "a", "b", "b"]), .text("kind", words),
                Column("boats", .estimate(ranges), intervals: .perRow(kinds)),
                Column("crews", .estimate(ranges), intervals: .fixed(.confidence)), Column("undeclared", .estimate(ranges)),
                .text("source", ["x", "y", "x", "y"]),
            ], claims: claims, primaryKey: ["id"], source: "source")
        return try Engine(Catalog(tables: [table], sources: SourceRegister(ids: ["x", "y"], families: [:], ranks: []))).table(
            for: Plan(
                from: "boats", conditions: try conditions.map { try Condition.parse($0) },
                rows: try key.map { [GroupKey(try Expression.parse($0))] } ?? [], measures: measures, rule: rule),
            named: "t"
        ).table
    }

    func fault(_ measures: [Measure], by key: String? = nil, rule: ClaimRule? = nil) -> Diagnostic? {
        do {
            _ = try result(measures, by: key, rule: rule)
            return nil
        } catch { return error as? Diagnostic }
    }
}

private func measure(_ text: String) throws -> Measure { Measure(.aggregate(try AggregateCall.parse(text)), name: text) }

@Suite("Kinds of intervals")
struct IntervalKindTests {
    @Test(
        "ranges of different kinds are not joined: the error names both kinds and two rows",
        arguments: [
            "sum(boats)", "sum(boats, independent)", "mean(boats)", "median(boats)", "quantile(boats, 0.1)", "min(boats)",
            "max(boats)", "share(total, boats)", "cumulative(boats)",
        ])
    func mixed(_ text: String) throws {
        let fault = Boats().fault([try measure(text)])
        #expect(fault?.code == "aggregate.mixed-intervals")
        #expect(fault?.sentence == "ranges of different kinds would be joined, authors and rounding: with boats.csv:2")
        #expect(fault?.location == FileLocation(file: "boats.csv", line: 4, column: 1))
        #expect(fault?.excerpt == "n and s")
        #expect(fault?.remedy == "select ranges of one kind with \"where\", or group by it")
    }

    @Test(
        "a share and a running sum join the groups of other lines as well",
        arguments: ["share(column, boats)", "cumulative(boats)"])
    func mixedLines(_ text: String) throws {
        #expect(Boats().fault([try measure("sum(boats)")], by: "coast") == nil)
        #expect(Boats().fault([try measure(text)], by: "coast")?.code == "aggregate.mixed-intervals")
    }

    @Test("a difference, and ratios of measures and of columns, join the kinds of both")
    func mixedColumns() throws {
        let boats = Boats(kinds: [.authors, .authors, .authors, nil])
        let sums = [try measure("sum(boats)"), try measure("sum(crews)")]
        #expect(boats.fault(sums) == nil)
        for joined in [Measure.Calculation.difference("sum(boats)", "sum(crews)"), .ratio("sum(boats)", "sum(crews)")] {
            let fault = boats.fault(sums + [Measure(joined, name: "j")])
            #expect(fault?.message.contains("authors and confidence") == true)
        }
        #expect(boats.fault([try measure("ratio(boats, crews)")])?.message.contains("authors and confidence") == true)
    }

    @Test("counts join no ranges, and points have no kind")
    func nothingJoined() throws {
        #expect(Boats().fault([try measure("count"), try measure("distinct(boats)"), try measure("share(total)")]) == nil)
        let points = Boats(ranges: [Estimate(unchecked: 1, nil, 3), Estimate(2), Estimate(5), nil])
        let result = try points.result([try measure("sum(boats)")])
        #expect(result.columns[0][0] == .estimate(Estimate(unchecked: 8, nil, 10)))
        #expect(result.columns[0].intervals == .fixed(.authors))
    }

    @Test("a result carries the kind that its ranges share, each group its own; a kind can be selected, or grouped by")
    func common() throws {
        #expect(
            try Boats().result([try measure("sum(boats)")], where: ["kind = authors"]).columns[0].intervals == .fixed(.authors))
        #expect(
            try Boats().result([try measure("mean(boats)")], by: "kind").columns[1].intervals
                == .perRow([.authors, .rounding, nil]))
        #expect(try Boats().result([try measure("sum(crews)")]).columns[0].intervals == .fixed(.confidence))
        #expect(try Boats().result([try measure("sum(undeclared)")]).columns[0].intervals == .undeclared)
    }

    @Test("ranges without a declared kind take part, and leave the result without one")
    func undeclared() throws {
        let boats = Boats(kinds: [.authors, nil, nil, nil])
        #expect(try boats.result([try measure("sum(boats)")]).columns[0].intervals == .undeclared)
        #expect(Boats(kinds: [.authors, nil, .rounding, nil]).fault([try measure("sum(boats)")]) != nil)
    }

    @Test("what a rule makes of several sources is bounds over sources; a single claim keeps its kind")
    func claims() throws {
        // Two quantities, each of two sources.
        let claim = ClaimMeasure(measure: "boats", key: ["coast"], source: "source")
        var boats = Boats(kinds: [.authors, .authors, .authors, .authors], claims: [claim])
        for rule in [ClaimRule.median, .widest] {
            #expect(try boats.result([try measure("sum(boats)")], rule: rule).columns[0].intervals == .fixed(.sources))
        }
        #expect(try boats.result([try measure("sum(boats)")], rule: .only("x")).columns[0].intervals == .fixed(.authors))
        boats.ranges[3] = nil
        #expect(
            boats.fault([try measure("sum(boats)")], rule: .widest)?.sentence
                == "ranges of different kinds would be joined, sources and authors: with boats.csv:2")
        #expect(
            try boats.result([try measure("sum(boats)")], by: "coast", rule: .widest).columns[1].intervals
                == .perRow([.sources, .authors]))
        boats.kinds[1] = .confidence
        #expect(boats.fault([try measure("sum(boats)")], by: "coast", rule: .median)?.message.contains("confidence") == true)
    }

    @Test(
        "claims side by side keep the kinds of their rows; several others together, and the widest rule, are bounds over sources")
    func tablesOfClaims() throws {
        let table = Table.sample(
            "boats",
            [
                .text("what", ["cod", "cod", "cod", "eel", "eel"]), .text("source", ["x", "y", "z", "x", "y"]),
                Column(
                    "boats",
                    .estimate([
                        Estimate(unchecked: 1, nil, 3), Estimate(unchecked: 2, 3, 4), Estimate(9), Estimate(unchecked: 5, nil, 6),
                        Estimate(unchecked: 5, nil, 7),
                    ]), intervals: .perRow([.authors, .authors, nil, .rounding, .confidence])),
            ], claims: [ClaimMeasure(measure: "boats", key: ["what"], source: "source")], source: "source")
        let catalog = Catalog(tables: [table], sources: SourceRegister(ids: ["x", "y", "z"], families: [:], ranks: []))
        func kinds(_ table: Table, _ name: String) -> [IntervalKind?] {
            table.column(name).map { column in (0..<column.count).map { column.intervals[$0] } } ?? []
        }
        let contradictions = try Contradictions(catalog).table(of: ["boats"], named: "t").table
        #expect(kinds(contradictions, "value") == [.authors, .authors, nil, .rounding, .confidence])
        let verdicts = try Verdicts(catalog, comparisons: []).table(of: "x", named: "t").table
        #expect(kinds(verdicts, "value") == [.authors, .rounding] && kinds(verdicts, "others") == [.sources, .confidence])
        let plan = Plan(
            from: "boats", conditions: [try Condition.parse("what = cod")], measures: [try measure("sum(boats)")],
            rule: .only("x"))
        let choices = try Sensitivity(Engine(catalog)).table(of: plan, named: "t").table
        let widest = try #require((0..<choices.rowCount).first { choices.column("choice")?[$0] == .text("widest") })
        #expect(kinds(choices, "value")[0] == .authors && kinds(choices, "value")[widest] == .sources)
    }
}
