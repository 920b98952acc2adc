import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

/// Claims of one or more quantities, as `(what, source, number)`.
private struct Claims {
    var rows: [(what: String, source: String, number: Estimate?)]
    var families: [String: String] = [:]
    var ranks: [SourceRegister.RankStatement] = []

    var catalog: Catalog {
        let table = Table(
            name: "c",
            columns: [
                Column("id", .text(rows.indices.map { "r\($0)" })), Column("what", .text(rows.map(\.what))),
                Column("source", .text(rows.map(\.source))), Column("n", .estimate(rows.map(\.number))),
            ],
            file: "c.csv", lines: rows.indices.map { $0 + 2 }, primaryKey: ["id"],
            claims: [ClaimMeasure(measure: "n", key: ["what"], source: "source")],
            rankTopics: [.column("id"), .column("what"), .fixed("c")], sourceColumn: "source")
        let ids = Array(Set(rows.map(\.source))).sorted()
        return Catalog(tables: [table], sources: SourceRegister(ids: ids, families: families, ranks: ranks))
    }

    func result(_ rule: ClaimRule?, by key: String? = nil, measure: String = "sum(n)") throws -> AggregatedTable {
        try Engine(catalog).table(
            for: Plan(
                from: "c", rows: try key.map { [GroupKey(try Expression.parse($0))] } ?? [],
                measures: [Measure(.aggregate(try AggregateCall.parse(measure)), name: measure)], rule: rule),
            named: "t")
    }

    func value(_ rule: ClaimRule?) throws -> Value { try result(rule).table.columns[0][0] }

    func fault(_ rule: ClaimRule?, by key: String? = nil, measure: String = "sum(n)") -> Diagnostic? {
        do {
            _ = try result(rule, by: key, measure: measure)
            return nil
        } catch { return error as? Diagnostic }
    }
}

private func rank(_ topic: String, _ source: String, _ rank: SourceRank) -> SourceRegister.RankStatement {
    SourceRegister.RankStatement(topic: topic, source: source, standing: SourceStanding(rank, reason: "because"))
}

private func range(_ low: Double?, _ high: Double?, best: Double? = nil) -> Estimate {
    Estimate(low: low, best: best, high: high) ?? Estimate(0)
}

@Suite("Rules for claims")
struct ClaimRuleTests {
    private let three = Claims(rows: [
        ("cod", "log", Estimate(10)), ("cod", "guild", Estimate(14)), ("cod", "press", Estimate(90)), ("eel", "log", Estimate(5)),
    ])

    @Test("without a rule, claims that differ are an error that lists them with their lines")
    func noRule() {
        let fault = three.fault(nil)
        #expect(fault?.code == "claims.no-rule")
        #expect(fault?.excerpt == "log: 10 (line 2); guild: 14 (line 3); press: 90 (line 4)")
        #expect(fault?.location == FileLocation(file: "c.csv", line: 3, column: 1))
    }

    @Test("preferred takes one claim of each quantity; the others are excluded with the reason")
    func preferred() throws {
        var claims = three
        claims.ranks = [rank("cod", "guild", .preferred), rank("cod", "press", .deprecated)]
        let result = try claims.result(.preferred)
        #expect(result.table.columns[0][0] == .estimate(Estimate(19)))
        #expect(result.account.used.rows == [1, 3])
        #expect(
            result.account.exclusions.map { "\($0.code.rawValue): \($0.reason): \($0.rows.rows)" } == [
                "claim-not-chosen: not the preferred claim: [0]", "claim-not-chosen: deprecated source: because: [2]",
            ])
        #expect(result.table.columns[0].origins?[0].rows(of: "c").rows == [1, 3])
    }

    @Test("the narrowest rank wins: that of the row before that of its topic, that of the topic before that of the file")
    func narrowest() throws {
        var claims = three
        claims.ranks = [
            rank("c", "press", .preferred), rank("cod", "press", .normal), rank("r0", "log", .preferred),
            rank("cod", "log", .deprecated),
        ]
        #expect(try claims.value(.preferred) == .estimate(Estimate(15)))
    }

    @Test("two preferred claims that differ, or none, are an error; claims that agree need no preference")
    func twoOrNone() throws {
        #expect(three.fault(.preferred)?.code == "claims.none-preferred")
        var claims = three
        claims.ranks = [rank("cod", "guild", .preferred), rank("cod", "log", .preferred)]
        #expect(claims.fault(.preferred)?.code == "claims.two-preferred")
        let agreeing = Claims(rows: [("cod", "log", Estimate(10)), ("cod", "guild", Estimate(10))])
        #expect(try agreeing.value(.preferred) == .estimate(Estimate(10)))
        #expect(try agreeing.result(.preferred).account.excludedCount == 1)
    }

    @Test("the median is that of the lows and of the highs over families, deprecated sources not heard")
    func median() throws {
        #expect(try three.value(.median) == .estimate(Estimate(19)))
        var claims = three
        claims.families = ["guild": "x", "press": "x"]
        // One voice says 10, the other the median of 14 and 90.
        #expect(try claims.value(.median) == .estimate(Estimate((10.0 + 52) / 2 + 5)))
        claims.ranks = [rank("cod", "press", .deprecated)]
        #expect(try claims.value(.median) == .estimate(Estimate(12 + 5)))
        let ranges = Claims(rows: [
            ("cod", "a", range(10, 20, best: 15)), ("cod", "b", range(12, nil)), ("cod", "c", Estimate(30)),
        ])
        #expect(try ranges.value(.median) == .estimate(range(12, 30)))
    }

    @Test("the widest range goes from the least low to the greatest high and has no best")
    func widest() throws {
        #expect(try three.value(.widest) == .estimate(range(15, 95)))
        let open = Claims(rows: [("cod", "a", range(10, 20, best: 15)), ("cod", "b", range(12, nil))])
        #expect(try open.value(.widest) == .estimate(range(10, nil)))
        #expect(try open.result(.widest).account.used.rows == [0, 1])
    }

    @Test("only one source's claims count, and a rule that names no source of the list is an error with the nearest")
    func only() throws {
        #expect(try three.value(.only("log")) == .estimate(Estimate(15)))
        #expect(try three.result(.only("log")).account.exclusions.map(\.reason) == ["another source than log"])
        #expect(throws: Never.self) { _ = try ClaimRule.parse("only log", sources: ["log"]) }
        #expect {
            _ = try ClaimRule.parse("only lgo", sources: ["log", "guild"])
        } throws: { error in
            (error as? Diagnostic)?.code == "claims.unknown-source"
                && (error as? Diagnostic)?.remedy == "did you mean \"log\"?"
        }
    }

    @Test("each source needs groups by source, and refuses a total over them")
    func eachSource() throws {
        #expect(three.fault(.eachSource)?.code == "claims.each-source")
        let result = try three.result(.eachSource, by: "source")
        #expect((0..<3).map { result.table.columns[1][$0] } == [14, 15, 90].map { .estimate(Estimate($0)) })
    }

    @Test("a rule without claims to settle is an error, and so is the median of dates")
    func idle() throws {
        #expect(three.fault(.median, measure: "count")?.code == "claims.idle-rule")
        let claim = ClaimMeasure(measure: "day", key: ["what"], source: "source")
        let table = Table.sample(
            "c", [.text("what", ["a", "a"]), .text("source", ["x", "y"]), .dates("day", ["1901", "1902"])], claims: [claim])
        let plan = Plan(
            from: "c", measures: [Measure(.aggregate(try AggregateCall.parse("min(day)")), name: "m")], rule: .median)
        #expect {
            _ = try Engine(Catalog(tables: [table])).table(for: plan, named: "t")
        } throws: { ($0 as? Diagnostic)?.code == "claims.not-a-number" }
    }

    @Test("one source that gives two values for one quantity is an error under every rule")
    func ownContradiction() {
        let claims = Claims(rows: [("cod", "a", Estimate(1)), ("cod", "a", Estimate(2)), ("cod", "b", Estimate(2))])
        for rule in [ClaimRule.preferred, .median, .widest, .only("a")] {
            #expect(claims.fault(rule)?.code == "claims.own-contradiction")
        }
    }

    @Test("a quantity of which all claims are deprecated has no number")
    func allDeprecated() throws {
        var claims = Claims(rows: [("cod", "a", Estimate(1)), ("eel", "b", Estimate(2))])
        claims.ranks = [rank("cod", "a", .deprecated)]
        for rule in [ClaimRule.preferred, .median, .widest] { #expect(try claims.value(rule) == .estimate(Estimate(2))) }
    }
}

@Suite("Laws of rules for claims")
struct ClaimRuleLawTests {
    @Test("the widest range holds every claim, the median lies within it, and points that agree stay points", arguments: 1...40)
    func laws(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let sources = ["a", "b", "c", "d", "e"].prefix(Int.random(in: 1...5, using: &random))
        var families: [String: String] = [:]
        for source in sources where Bool.random(using: &random) { families[source] = "one" }
        func number() -> Estimate {
            let low = Double(Int.random(in: 0...50, using: &random)), width = Double(Int.random(in: 0...20, using: &random))
            switch Int.random(in: 0...3, using: &random) {
            case 0: return Estimate(low)
            case 1: return range(low, nil)
            case 2: return range(low, low + width, best: low + (width / 2).rounded(.down))
            default: return range(low, low + width)
            }
        }
        let claims = Claims(rows: sources.map { ("cod", $0, number()) }, families: families)
        let widest = try #require(try claims.value(.widest).estimate), median = try #require(try claims.value(.median).estimate)
        for claim in claims.rows.compactMap(\.number) {
            #expect(widest.low <= claim.low && claim.high <= widest.high)
        }
        #expect(widest.low <= median.low && median.low <= median.high && median.high <= widest.high)
        // The order of the file decides nothing.
        let turned = Claims(rows: claims.rows.reversed(), families: families)
        #expect(try turned.value(.median).estimate.map { [$0.low, $0.high] } == [median.low, median.high])
        #expect(try turned.value(.widest).estimate.map { [$0.low, $0.high] } == [widest.low, widest.high])
        let same = Claims(rows: sources.map { ("cod", $0, Estimate(7)) }, families: families)
        for rule in [ClaimRule.preferred, .median, .widest] { #expect(try same.value(rule) == .estimate(Estimate(7))) }
    }

    @Test("each row is used or excluded, under every rule", arguments: [ClaimRule.preferred, .median, .widest, .only("a")])
    func accounts(rule: ClaimRule) throws {
        var claims = Claims(rows: [
            ("cod", "a", Estimate(1)), ("cod", "b", range(2, nil)), ("eel", "b", nil), ("eel", "c", Estimate(3)),
            ("ray", "c", Estimate(4)),
        ])
        claims.ranks = [rank("cod", "a", .preferred), rank("ray", "c", .deprecated)]
        let account = try claims.result(rule).account
        #expect(account.used.count + account.excludedCount == 5)
        #expect(account.used.rows.allSatisfy { row in !account.exclusions.contains { $0.rows.contains(row) } })
    }
}
