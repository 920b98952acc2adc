import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

@Suite("Coarse dates")
struct CoarseDateTests {
    static let catches = Table.sample(
        "catches",
        [
            .dates("day", ["1901-05-01", "1901", "1901-12/1902-01", "../1901-03", nil, "1901-05~"]),
            .text("fish", ["cod", "cod", "cod", "herring", "herring", "cod"]),
            .integers("tons", [10, 4, -2, 3, 5, 7]),
        ])

    func table(
        _ rule: CoarseDateRule?, rows: [String] = ["month(day)"], columns: [String] = [], measures: [String] = ["count"],
        where conditions: [String] = [], totals: Totals = [.rows, .columns], limit: Int? = nil, rule claims: ClaimRule? = nil
    ) throws -> AggregatedTable {
        func keys(_ texts: [String]) throws -> [GroupKey] {
            try texts.map { text in
                let expression = try Expression.parse(text)
                if case .function = expression { return GroupKey(expression, coarseDates: rule) }
                return GroupKey(expression)
            }
        }
        return try Engine(Catalog(tables: [Self.catches])).table(
            for: Plan(
                from: "catches", conditions: try conditions.map { try Condition.parse($0) }, rows: try keys(rows),
                columns: try keys(columns),
                measures: try measures.map { Measure(.aggregate(try AggregateCall.parse($0)), name: $0) }, rule: claims,
                totals: totals, limit: limit), named: "t")
    }

    func values(_ result: AggregatedTable, _ name: String) throws -> [Value] {
        let column = try #require(result.table.column(name))
        return (0..<column.count).map { column[$0] }
    }

    func range(_ low: Double, _ high: Double) -> Value { .estimate(Estimate(unchecked: low, low == high ? low : nil, high)) }

    @Test("a bracket counts certain rows below and all that may be there above; the total counts each row once")
    func bracketedCounts() throws {
        let result = try table(.bracket)
        #expect(try values(result, "month(day)").dropLast() == (1...12).map { .integer($0) }[...])
        // May has two rows for certain; 1901, the open date and the unknown one may be there too.
        #expect(
            try values(result, "count") == [
                range(0, 4), range(0, 3), range(0, 3), range(0, 3), range(2, 5), range(0, 3), range(0, 3), range(0, 3),
                range(0, 3), range(0, 3), range(0, 3), range(0, 4), range(6, 6),
            ])
        let may = try #require(result.table.column("count")?.origins?[4])
        #expect(may.rows(of: "catches").rows == [0, 1, 3, 4, 5])
        #expect(result.account.remarks.map(\.code) == [.coarseDate, .qualifiedDate])
        #expect(result.account.remarks.map(\.rows.rows) == [[1, 2, 3, 4], [5]])
        #expect(result.account.remarks[1].reason == "month(day): approximate or uncertain")
        #expect(result.dates == result.dates.filter { $0.rowCount == 6 && $0.qualified.rows == [5] && $0.apart.isEmpty })
    }

    @Test("an open end reaches the groups up to it and no others; a date without any group stands apart")
    func openEnds() throws {
        let result = try table(.bracket, rows: ["year(day)", "month(day)"], where: ["fish = herring"], totals: [])
        #expect(try values(result, "year(day)") == [.missing(.tooCoarse), .missing(.notStated)])
        #expect(try values(result, "count") == [.integer(1), .integer(1)])
        #expect(result.dates.map(\.apart.count) == [2, 2])
        let cod = try table(.bracket, rows: ["year(day)", "month(day)"], where: ["tons in (4, 3)"], totals: [])
        #expect(try values(cod, "count") == Array(repeating: range(0, 2), count: 3) + Array(repeating: range(0, 1), count: 9))
    }

    @Test("the sum of a group goes down by a negative number that may be there, and up by a positive one")
    func bracketedSums() throws {
        let result = try table(.bracket, measures: ["sum(tons)"], where: ["fish = cod"])
        let sums = try values(result, "sum(tons)")
        #expect(sums[0] == range(-2, 4))
        #expect(sums[4] == range(17, 21))
        #expect(sums[11] == range(-2, 4))
        #expect(sums[12] == range(19, 19))
    }

    @Test("shares of a whole that is known are within it; the whole stays the whole")
    func bracketedShares() throws {
        let result = try table(.bracket, measures: ["share(column)"])
        #expect(try values(result, "share(column)")[4] == .estimate(Estimate(unchecked: 2 / 6.0, nil, 5 / 6.0)))
        #expect(try values(result, "share(column)")[12] == range(1, 1))
    }

    @Test("a spread row counts in each group by its days there; what is open or unknown stands apart")
    func spreadCounts() throws {
        let result = try table(.spread, measures: ["count", "sum(tons)"])
        let counts = try values(result, "count").map { $0.estimate?.best ?? -1 }
        #expect(counts[0] == 31 / 365.0 + 31 / 62.0)
        #expect(counts[1] == 28 / 365.0)
        #expect(counts[4] == 2 + 31 / 365.0)
        #expect(counts[11] == 31 / 365.0 + 31 / 62.0)
        // The reasons of what stands apart are two.
        #expect(counts[12...] == [1, 1, 6])
        let sums = try values(result, "sum(tons)").map { $0.estimate?.best ?? -1 }
        #expect(abs(sums[4] - (17 + 4 * 31 / 365.0)) < 1e-12)
        #expect(sums[14] == 27)
        #expect(result.dates[0].coarse.rows == [1, 2, 3, 4] && result.dates[0].apart.rows == [3, 4])
    }

    @Test("year and month of one date are taken together: December of one year and January of the next are two groups of four")
    func joint() throws {
        let result = try table(
            .bracket, rows: ["year(day)"], columns: ["month(day)"], where: ["tons = -2"], totals: [.rows, .columns])
        let body = (0..<result.table.rowCount).filter { result.table.margin(of: $0) == .body }
        let years = try values(result, "year(day)"), months = try values(result, "month(day)")
        #expect(body.map { [years[$0], months[$0]] } == [[.integer(1901), .integer(12)], [.integer(1902), .integer(1)]])
        #expect(try values(result, "count").filter { $0 == range(1, 1) }.count == 1)
    }

    @Test("without a rule and with unknown the table is the same")
    func unknown() throws {
        #expect(try table(nil).table.columns == table(.unknown).table.columns)
        #expect(try table(nil).dates.map(\.coarse.count) == [4])
    }

    @Test(
        "what has no range where dates are bracketed or spread is refused",
        arguments: ["mean(tons)", "min(tons)", "max(tons)", "median(tons)", "distinct(fish)", "cumulative(tons)"])
    func refusedMeasures(measure: String) throws {
        for rule in [CoarseDateRule.bracket, .spread] {
            let error = #expect(throws: Diagnostic.self) { try table(rule, measures: [measure]) }
            #expect(error?.code == "plan.coarse-measure" && error?.excerpt == measure)
        }
        #expect(throws: Never.self) { try table(.unknown, measures: [measure]) }
    }

    @Test("a rule on what is no part of a date, a limit, and a rule for claims beside it are refused")
    func refusedPlans() throws {
        func code(_ body: () throws -> AggregatedTable) -> String? { #expect(throws: Diagnostic.self) { try body() }?.code }
        let key = GroupKey(.path(["fish"]), coarseDates: .bracket)
        let plan = Plan(from: "catches", rows: [key], measures: [])
        #expect(code { try Engine(Catalog(tables: [Self.catches])).table(for: plan, named: "t") } == "plan.coarse-path")
        #expect(code { try table(.bracket, limit: 2) } == "plan.coarse-beside")
        #expect(code { try table(.spread, rule: .preferred) } == "plan.coarse-beside")
    }

    @Test("claims for one quantity that may both lie in a group are refused, as claims that do are")
    func claims() throws {
        let table = Table.sample(
            "c",
            [
                .text("harbour", ["n", "n"]), .text("source", ["a", "b"]), .dates("period", ["1901", "1901/1902"]),
                .integers("tons", [1, 2]),
            ],
            claims: [ClaimMeasure(measure: "tons", key: ["harbour"], period: "period", source: "source")])
        func result(_ rule: CoarseDateRule) throws -> AggregatedTable {
            try Engine(Catalog(tables: [table])).table(
                for: Plan(
                    from: "c", rows: [GroupKey(try Expression.parse("year(period)"), coarseDates: rule)],
                    measures: [Measure(.aggregate(try AggregateCall.parse("sum(tons)")), name: "sum")]), named: "t")
        }
        #expect(throws: Never.self) { try result(.unknown) }
        for rule in [CoarseDateRule.bracket, .spread] {
            let error = #expect(throws: Diagnostic.self) { try result(rule) }
            #expect(error?.code == "aggregate.overlapping-periods")
        }
    }
}
