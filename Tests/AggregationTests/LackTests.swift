import Aggregation
import Tabular
import TestSupport
import Testing

@Suite("Results that lack numbers")
struct LackTests {
    static let illegible = MissingReason("illegible"), destroyed = MissingReason("destroyed")
    static let none = MissingReason("not applicable", lacksNumber: false)

    /// Port `a` has 3, 7 and an illegible number, `b` two numbers and one that does not apply, `c` none.
    static let table = Table(
        name: "ships",
        columns: [
            Column("port", .text(["a", "a", "a", "b", "b", "b", "c"])),
            Column("crew", .integer([3, nil, 7, 4, nil, 6, nil]), absences: [1: illegible, 4: none, 6: destroyed]),
            Column("guns", .integer([1, 1, nil, 1, 1, 1, 1])),
        ])

    private func result(
        _ measures: [String], rows: [String] = ["port"], totals: Totals = [], more: [Measure] = [],
        _ table: Table = LackTests.table
    ) throws -> Table {
        let all = try measures.map { Measure(.aggregate(try AggregateCall.parse($0)), name: $0) } + more
        return try Engine(Catalog(tables: [table])).table(
            for: Plan(
                from: table.name, rows: try rows.map { GroupKey(try Expression.parse($0)) }, measures: all,
                totals: totals),
            named: "t"
        ).table
    }

    @Test(
        "a result over a group in which a row states no number says so",
        arguments: ["sum(crew)", "mean(crew)", "min(crew)", "max(crew)", "median(crew)", "quantile(crew, 0.9)"])
    func marked(_ measure: String) throws {
        let column = try #require(try result([measure]).column(measure))
        #expect(column.lacks[0]?.counted == NumberLack(asked: 3, [Self.illegible])?.counted)
        #expect(column.lacks[1] == nil, "what does not apply is no missing part")
        #expect(column[2] == .missing(Self.destroyed) && column.lack(at: 2) == nil)
    }

    @Test("what only counts rows lacks nothing")
    func counts() throws {
        let table = try result(["count", "distinct(crew)", "share(column)"])
        #expect(table.columns.flatMap(\.lacks).isEmpty)
    }

    @Test("a total lacks what its groups lack, those that have no number at all included")
    func totals() throws {
        let column = try #require(try result(["sum(crew)"], totals: [.rows]).column("sum(crew)"))
        #expect(column[3] == .integer(20))
        #expect(column.lacks[3]?.counted == NumberLack(asked: 6, [Self.illegible, Self.destroyed])?.counted)
    }

    @Test("what one part lacks changes every share of the whole")
    func shares() throws {
        let column = try #require(try result(["share(column, crew)"]).column("share(column, crew)"))
        #expect(column[0] == .decimal(0.5) && column[1] == .decimal(0.5))
        #expect(column.lacks[0]?.counted == NumberLack(asked: 6, [Self.illegible, Self.destroyed])?.counted)
        #expect(column.lacks[1] == column.lacks[0])
        #expect(column.lack(at: 2) == nil)
    }

    @Test("a running sum lacks what the lines up to it lack; a ratio and a difference what either side lacks")
    func made() throws {
        let more = [
            Measure(.difference("sum(crew)", "sum(guns)"), name: "difference"),
            Measure(.ratio("sum(crew)", "sum(guns)"), name: "ratio"),
        ]
        let table = try result(["cumulative(crew)", "sum(crew)", "sum(guns)", "ratio(crew, guns)"], more: more)
        let running = try #require(table.column("cumulative(crew)"))
        #expect(running.lacks[1]?.counted == NumberLack(asked: 5, [Self.illegible])?.counted)
        #expect(running.lacks[2]?.counted == NumberLack(asked: 6, [Self.illegible, Self.destroyed])?.counted)
        #expect(
            table.column("ratio(crew, guns)")?.lacks[0]?.counted == NumberLack(asked: 3, [Self.illegible, .notStated])?.counted)
        for name in ["difference", "ratio"] {
            #expect(table.column(name)?.lacks[0]?.counted == NumberLack(asked: 3, [Self.illegible, .notStated])?.counted)
            #expect(table.column(name)?.lacks[1] == nil)
        }
    }

    @Test("of claims a quantity that another source states is not lacking")
    func claims() throws {
        let table = Table(
            name: "c",
            columns: [
                Column("what", .text(["cod", "cod", "eel"])), Column("source", .text(["a", "b", "a"])),
                Column("n", .integer([nil, 5, nil])),
            ], file: "c.csv", lines: [2, 3, 4], claims: [ClaimMeasure(measure: "n", key: ["what"], source: "source")])
        let column = try #require(try result(["sum(n)"], rows: [], table).column("sum(n)"))
        #expect(column[0] == .integer(5))
        #expect(column.lacks[0]?.counted == NumberLack(asked: 2, [.notStated])?.counted)
    }
}

extension NumberLack {
    /// How many rows lack what, without which they are.
    fileprivate var counted: [String] { ["of \(asked)"] + parts.map { "\($0.rows) \($0.reason.label)" } }
}
