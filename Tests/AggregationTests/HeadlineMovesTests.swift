import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

@Suite("What moves the headline numbers")
struct HeadlineMovesTests {
    /// Claims as `(what, source, number)`; a headline is the sum of some rows by a rule.
    private static func moves(
        _ rows: [(String, String, Estimate)], preferred: [String], deprecated: [String] = [], rule: ClaimRule = .preferred,
        where conditions: [String] = [], and others: [Disagreement] = []
    ) throws -> Table {
        let ranks =
            preferred.map { SourceRegister.RankStatement(topic: "c", source: $0, standing: SourceStanding(.preferred)) }
            + deprecated.map { SourceRegister.RankStatement(topic: "c", source: $0, standing: SourceStanding(.deprecated)) }
        let catalog = Catalog(
            tables: [VerdictTests.table(rows)], sources: SourceRegister(ids: rows.map(\.1), families: [:], ranks: ranks))
        let plan = Plan(
            from: "c", conditions: try conditions.map { try Condition.parse($0) },
            measures: [Measure(.aggregate(try AggregateCall.parse("sum(n)")), name: "sum(n)")], rule: rule)
        let found = try Contradictions(catalog).disagreements(in: ["c"])
        return try HeadlineMoves(catalog, headlines: [HeadlineMoves.Headline(title: "All fish", plan: plan)])
            .table(found + others, named: "t").table
    }

    private static func column(_ table: Table, _ name: String) -> [Value] {
        table.column(name).map { column in (0..<column.count).map { column[$0] } } ?? []
    }

    private static func point(_ number: Double) -> Value { .estimate(Estimate(number)) }

    @Test("100 cod or 80, and 10 eels or 20, move a sum of 110 to 90 and to 120: the greater change stands first")
    func order() throws {
        let table = try Self.moves(
            [
                ("eel", "log", Estimate(10)), ("cod", "log", Estimate(100)), ("eel", "guild", Estimate(20)),
                ("cod", "guild", Estimate(80)),
            ], preferred: ["log"])
        #expect(Self.column(table, "matter") == [.text("cod, n"), .text("eel, n")])
        #expect(Self.column(table, "stated") == [Self.point(110), Self.point(110)])
        #expect(
            Self.column(table, "moved") == [
                .estimate(Estimate(unchecked: 90, nil, 110)), .estimate(Estimate(unchecked: 110, nil, 120)),
            ])
        #expect(Self.column(table, "change") == [.decimal(20.0 / 110), .decimal(10.0 / 110)])
        #expect(Self.column(table, "sources") == [.text("guild; log"), .text("log; guild")])
    }

    @Test("what a headline does not count moves none, and stands below, the widest first; a deprecated source widens nothing")
    func none() throws {
        let table = try Self.moves(
            [
                ("cod", "log", Estimate(100)), ("cod", "guild", Estimate(101)), ("ray", "log", Estimate(1)),
                ("ray", "page", Estimate(9)), ("eel", "log", Estimate(10)), ("eel", "guild", Estimate(20)),
                ("hake", "log", Estimate(10)), ("hake", "guild", Estimate(40)),
            ], preferred: ["log"], deprecated: ["page"], where: ["what = cod"])
        #expect(Self.column(table, "matter") == [.text("cod, n"), .text("hake, n"), .text("eel, n"), .text("ray, n")])
        #expect(Self.column(table, "number") == [.text("All fish"), .text("none"), .text("none"), .text("none")])
        #expect(
            Self.column(table, "change").dropFirst().allSatisfy { $0 == .missing(MissingReason("moves none of the numbers")) })
        #expect(Self.column(table, "sources").last == .text("log; page (deprecated)"))
    }

    @Test("a claim of a deprecated source moves no number, for no rule would hear it")
    func deprecated() throws {
        let table = try Self.moves(
            [("cod", "log", Estimate(100)), ("cod", "page", Estimate(900))], preferred: ["log"], deprecated: ["page"])
        #expect(Self.column(table, "number") == [.text("none")])
    }

    @Test("a number below 50 that would be 60 leaves a headline that counts only what is below 50")
    func selectsByNumber() throws {
        let rows = [("cod", "log", Estimate(40)), ("cod", "guild", Estimate(60)), ("eel", "log", Estimate(7))]
        let table = try Self.moves(rows, preferred: ["log"], where: ["n < 50"])
        #expect(Self.column(table, "stated") == [Self.point(47)])
        #expect(Self.column(table, "moved") == [.estimate(Estimate(unchecked: 7, nil, 47))])
    }

    @Test("an end that opens is the greatest change of all, and no share of anything")
    func openEnd() throws {
        let atLeast = try #require(Estimate(low: 10, best: nil, high: nil))
        let table = try Self.moves(
            [
                ("cod", "log", Estimate(1)), ("cod", "guild", Estimate(900)), ("eel", "log", Estimate(10)),
                ("eel", "guild", atLeast),
            ], preferred: ["log"])
        #expect(Self.column(table, "matter") == [.text("eel, n"), .text("cod, n")])
        #expect(Self.column(table, "change").first == .missing(MissingReason("not bounded, or of zero")))
    }

    @Test("a sum that does not hold moves a headline by what it lacks, whichever of its cells is wrong")
    func identity() throws {
        let rows = [("cod", "log", Estimate(40)), ("eel", "log", Estimate(7)), ("all", "log", Estimate(50))]
        let changes = [(0, 43.0), (1, 10.0), (2, 47.0)].map { row, number in
            [CellChange(table: "c", column: "n", row: row, value: .estimate(Estimate(number)))]
        }
        let failure = Disagreement(
            matter: "the fish add up", period: nil,
            sides: [.init(Self.point(47), names: ["together"]), .init(Self.point(50), names: ["stated"])], unit: nil,
            origin: Origin(table: "c", rows: RowSet(0..<3)), alternatives: changes)
        let table = try Self.moves(rows, preferred: [], where: ["what != all"], and: [failure])
        #expect(Self.column(table, "stated") == [Self.point(47)])
        #expect(Self.column(table, "moved") == [Self.point(50)])
        #expect(Self.column(table, "change") == [.decimal(3.0 / 47)])
        #expect(table.origin(row: 0, column: "moved") == Origin(table: "c", rows: RowSet(0..<3)))
    }

    @Test(
        "for 60 random sums each claim moves the sum by its own difference, and the order is that of the greatest",
        arguments: 0..<60)
    func law(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var rows: [(String, String, Estimate)] = [], spans: [(change: Double, width: Double, row: Int)] = [], sum = 0.0
        for index in 0..<Int.random(in: 1...6, using: &random) {
            let stated = Double(Int.random(in: 1...50, using: &random))
            sum += stated
            rows.append(("f\(index)", "log", Estimate(stated)))
            var greatest = 0.0, least = stated, most = stated
            for guild in 0..<Int.random(in: 0...3, using: &random) {
                let other = Double(Int.random(in: 1...50, using: &random))
                rows.append(("f\(index)", "guild\(guild)", Estimate(other)))
                greatest = max(greatest, abs(other - stated))
                (least, most) = (min(least, other), max(most, other))
            }
            if greatest > 0 { spans.append((greatest, (most - least) / most, index)) }
        }
        let table = try Self.moves(rows, preferred: ["log"])
        let expected = spans.sorted { ($0.change, $0.width, -$0.row) > ($1.change, $1.width, -$1.row) }
        #expect(Self.column(table, "matter") == expected.map { .text("f\($0.row), n") })
        #expect(Self.column(table, "change") == expected.map { .decimal($0.change / sum) })
    }
}
