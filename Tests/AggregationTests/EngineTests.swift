import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

@Suite("The engine")
struct EngineTests {
    static let harbours = Table.sample("harbours", [.text("id", ["n", "s"]), .text("name", ["North", "South"])])
    static let landings = Table.sample(
        "landings",
        [
            .text("harbour_id", ["n", "n", "s", "s", nil]),
            .text(
                "kind", ["b", "a", "a", "a", "b"], categories: [.init(value: "b", label: "Big"), .init(value: "a", label: "All")]),
            .integers("tons", [10, 5, 7, nil, 1]), .dates("day", ["1901-05-01", "1901", "1902-01/1902-03", "1901/1902", nil]),
        ])
    static let catalog = Catalog(
        tables: [harbours, landings],
        foreignKeys: [
            ForeignKey(
                table: "landings", column: "harbour_id", farTable: "harbours", farColumn: "id", farRows: [0, 0, 1, 1, nil])
        ])
    let engine = Engine(catalog)

    func measure(_ text: String, _ name: String? = nil, where conditions: [String] = []) throws -> Measure {
        Measure(
            .aggregate(try AggregateCall.parse(text)), name: name ?? text,
            conditions: try conditions.map { try Condition.parse($0) })
    }

    func key(_ text: String) throws -> GroupKey { GroupKey(try Expression.parse(text)) }

    func column(_ result: AggregatedTable, _ name: String) throws -> [Value] {
        let column = try #require(result.table.column(name))
        return (0..<column.count).map { column[$0] }
    }

    @Test("why a key is missing is why what it leads to is: the group has the reason of the key")
    func missingKeys() throws {
        var landings = Column("harbour_id", .text(["n", nil, nil, nil]))
        landings.absences = [1: MissingReason("not recorded"), 3: MissingReason("not recorded")]
        let table = Table.sample("landings", [landings])
        let keys = [
            ForeignKey(
                table: "landings", column: "harbour_id", farTable: "harbours", farColumn: "id", farRows: [0, nil, nil, nil])
        ]
        let result = try Engine(Catalog(tables: [Self.harbours, table], foreignKeys: keys)).table(
            for: Plan(from: "landings", rows: [key("harbour.name")], measures: [measure("count")]), named: "t")
        #expect(
            try column(result, "harbour.name") == [
                .text("North"), .missing(MissingReason("not recorded")), .missing(.notStated),
            ])
        #expect(try column(result, "count") == [.integer(1), .integer(2), .integer(1)])
    }

    @Test("a measure without a number is missing for the reasons of its cells, and no number is taken for zero")
    func reasons() throws {
        let table = Table(
            name: "ships",
            columns: [
                Column("port", .text(["a", "a", "b", "b", "c"])),
                Column(
                    "crew", .integer([nil, nil, nil, 4, nil]),
                    absences: [0: MissingReason("illegible"), 1: MissingReason("destroyed"), 2: MissingReason("illegible")]),
            ])
        let result = try Engine(Catalog(tables: [table])).table(
            for: Plan(
                from: "ships", rows: [key("port")],
                measures: [measure("sum(crew)"), measure("mean(crew)"), measure("distinct(crew)")]),
            named: "t")
        #expect(
            try column(result, "sum(crew)") == [
                .missing(MissingReason("illegible, destroyed")), .integer(4), .missing(.notStated),
            ])
        #expect(try column(result, "mean(crew)")[0] == .missing(MissingReason("illegible, destroyed")))
        #expect(try column(result, "distinct(crew)") == [.integer(0), .integer(1), .integer(0)])
    }

    @Test("groups follow a foreign key, with or without its _id; a missing key is its own group, last")
    func foreignKeys() throws {
        for path in ["harbour.name", "harbour_id.name"] {
            let result = try engine.table(
                for: Plan(from: "landings", rows: [try key(path)], measures: [try measure("count")]), named: "t")
            #expect(try column(result, path) == [.text("North"), .text("South"), .missing(.notStated)])
            #expect(try column(result, "count") == [.integer(2), .integer(2), .integer(1)])
        }
    }

    @Test("groups come in the declared order of categories")
    func categories() throws {
        let result = try engine.table(
            for: Plan(from: "landings", rows: [try key("kind")], measures: [try measure("sum(tons)")]), named: "t")
        #expect(try column(result, "kind") == [.text("b"), .text("a")])
        #expect(try column(result, "sum(tons)") == [.integer(11), .integer(12)])
    }

    @Test("a date too coarse for its bin stands in a visible group of its own, never in January")
    func coarseDates() throws {
        let result = try engine.table(
            for: Plan(from: "landings", rows: [try key("month(day)")], measures: [try measure("count")]), named: "t")
        #expect(try column(result, "month(day)") == [.integer(5), .missing(.tooCoarse), .missing(.notStated)])
        #expect(result.account.remarks.map(\.rows.count) == [3, 1])
    }

    @Test("totals are computed over all rows, and shares are parts of their row, column or everything")
    func totalsAndShares() throws {
        let plan = Plan(
            from: "landings", rows: [try key("harbour.name")], columns: [try key("kind")],
            measures: [try measure("count"), try measure("share(row)"), try measure("share(total)")], totals: [.rows, .columns])
        let result = try engine.table(for: plan, named: "t")
        let all = try #require(result.table.margins.firstIndex(of: .overAll))
        #expect(result.table.column("count")?[all] == .integer(5))
        #expect(result.table.column("share(row)")?[0] == .decimal(0.5))
        #expect(result.table.column("share(total)")?[0] == .decimal(0.2))
        for (row, margin) in result.table.margins.enumerated() where margin == .overColumns || margin == .overAll {
            #expect(result.table.column("share(row)")?[row] == .decimal(1))
        }
    }

    @Test("what sums to nothing has no shares, in its groups and in its total")
    func sharesOfNothing() throws {
        let idle = Table.sample("idle", [.text("kind", ["a", "b"]), .integers("tons", [0, 0])])
        let plan = Plan(
            from: "idle", rows: [try key("kind")], measures: [try measure("share(column, tons)")], totals: [.rows])
        let result = try Engine(Catalog(tables: [idle])).table(for: plan, named: "t")
        #expect(try column(result, "share(column, tons)") == Array(repeating: .missing(.undefined), count: 3))
    }

    @Test(
        "the share of a range is true bounds: low / (low + others' high) to high / (high + others' low)",
        arguments: [
            // Of "at least 10" beside 10: from a half to all.
            ([10, 10], [.infinity, 10], [0.5, 0], [1, 0.5]),
            ([10, 20], [30, 60], [1.0 / 7, 0.4], [0.6, 6.0 / 7]),
            // Numbers below zero: the whole is from 4 to 9.
            ([-1, 5], [2, 7], [-0.25, 5.0 / 7], [2.0 / 7, 1.25]),
        ] as [([Double], [Double], [Double], [Double])])
    func sharesOfRanges(_ lows: [Double], _ highs: [Double], _ least: [Double], _ most: [Double]) throws {
        let ranges = zip(lows, highs).map { Estimate(unchecked: $0, nil, $1) }
        let table = Table(name: "t", columns: [Column("kind", .text(["a", "b"])), Column("n", .estimate(ranges))])
        let result = try Engine(Catalog(tables: [table])).table(
            for: Plan(from: "t", rows: [try key("kind")], measures: [try measure("share(column, n)")]), named: "r")
        let shares = try column(result, "share(column, n)").compactMap(\.estimate)
        #expect(shares.map(\.low) == least && shares.map(\.high) == most)
    }

    @Test("a share of what can be nothing or less is not defined")
    func sharesAroundNothing() throws {
        for ranges in [[Estimate(unchecked: -.infinity, nil, 5), Estimate(10)], [Estimate(unchecked: -3, nil, 5), Estimate(2)]] {
            let table = Table(name: "t", columns: [Column("kind", .text(["a", "b"])), Column("n", .estimate(ranges))])
            let result = try Engine(Catalog(tables: [table])).table(
                for: Plan(from: "t", rows: [try key("kind")], measures: [try measure("share(column, n)")]), named: "r")
            #expect(try column(result, "share(column, n)") == [.missing(.undefined), .missing(.undefined)])
        }
    }

    @Test("a running sum is the sum of all lines up to it, in each column apart, with the rows of all of them; totals have none")
    func runningSums() throws {
        let table = Table.sample(
            "catch",
            [
                .integers("year", [1902, 1901, 1901, 1903, 1903, 1904]),
                .text("fish", ["cod", "cod", "eel", "cod", "eel", "cod"]),
                Column(
                    "tons",
                    .estimate([
                        Estimate(unchecked: 4, 5, 6), Estimate(2), Estimate(unchecked: 10, nil, .infinity), nil, Estimate(1),
                        Estimate(3),
                    ])),
            ])
        let plan = Plan(
            from: "catch", rows: [try key("year")], columns: [try key("fish")], measures: [try measure("cumulative(tons)")],
            totals: [.rows, .columns])
        let result = try Engine(Catalog(tables: [table])).table(for: plan, named: "t")
        let sums = try column(result, "cumulative(tons)")
        func sum(_ year: Int, _ fish: String?) throws -> Value {
            let row = try #require(
                (0..<result.table.rowCount).first { row in
                    result.table.columns[0][row] == .integer(year)
                        && result.table.columns[1][row] == (fish.map(Value.text) ?? .missing(.total))
                })
            return sums[row]
        }
        func range(_ low: Double, _ best: Double?, _ high: Double) -> Value {
            .estimate(Estimate(unchecked: low, best, high))
        }
        #expect(try sum(1901, "cod") == range(2, 2, 2))
        #expect(try sum(1902, "cod") == range(6, 7, 8))
        // A missing number is passed over, and counted.
        #expect(try sum(1903, "cod") == range(6, 7, 8))
        #expect(try sum(1904, "cod") == range(9, 10, 11))
        #expect(result.account.remarks.map { "\($0.reason) \($0.rows.rows)" } == ["cumulative(tons): not stated [3]"])
        #expect(try sum(1901, "eel") == range(10, nil, .infinity))
        #expect(try sum(1903, "eel") == range(11, nil, .infinity))
        #expect(try sum(1902, nil) == range(16, nil, .infinity))
        for (row, margin) in result.table.margins.enumerated() where margin == .overRows || margin == .overAll {
            #expect(sums[row] == .missing(MissingReason("a running sum has no total")))
        }
        let cod = try #require(sums.firstIndex(of: range(9, 10, 11)))
        #expect(result.table.origin(row: cod, column: "cumulative(tons)").rows(of: "catch").rows == [0, 1, 5])
    }

    @Test("running sums go down the lines in their order, over the lines that are kept, and of integers are exact")
    func runningSumsInOrder() throws {
        let table = Table.sample("catch", [.integers("year", [1901, 1902, 1903]), .integers("tons", [1, 1 << 60, 7])])
        var plan = Plan(
            from: "catch", rows: [try key("year")], measures: [try measure("cumulative(tons)")],
            order: [Ordering("year", descending: true)])
        let engine = Engine(Catalog(tables: [table]))
        #expect(
            try column(try engine.table(for: plan, named: "t"), "cumulative(tons)") == [
                .integer(7), .integer((1 << 60) + 7), .integer((1 << 60) + 8),
            ])
        plan.limit = 2
        #expect(
            try column(try engine.table(for: plan, named: "t"), "cumulative(tons)") == [.integer(7), .integer((1 << 60) + 7)])
    }

    @Test("a running sum that would add periods twice, or numbers of different units, is refused, though each line is sound")
    func misleadingRunningSums() throws {
        var tons = Column.integers("n", [1, 2])
        tons.unit = .perRow(column: "unit")
        let table = Table.sample("catch", [.integers("year", [1901, 1902]), tons, .text("unit", ["tons", "barrels"])])
        let plan = Plan(from: "catch", rows: [try key("year")], measures: [try measure("cumulative(n)")])
        #expect {
            _ = try Engine(Catalog(tables: [table])).table(for: plan, named: "t")
        } throws: { ($0 as? Diagnostic)?.code == "aggregate.mixed-units" }
    }

    @Test("no ratio or difference takes a share or a running sum", arguments: ["share(total)", "cumulative(tons)"])
    func operands(_ text: String) throws {
        let measures = [try measure("count"), try measure(text), Measure(.ratio(text, "count"), name: "r")]
        #expect {
            _ = try engine.table(for: Plan(from: "landings", rows: [try key("kind")], measures: measures), named: "t")
        } throws: { ($0 as? Diagnostic)?.code == "plan.operand" }
    }

    @Test("each cell knows the rows that entered it")
    func origins() throws {
        let result = try engine.table(
            for: Plan(
                from: "landings", rows: [try key("kind")],
                measures: [try measure("sum(tons)"), try measure("count", "north", where: ["harbour_id = n"])]), named: "t")
        #expect(result.table.origin(row: 1, column: "sum(tons)").rows(of: "landings").rows == [1, 2])
        #expect(result.table.origin(row: 1, column: "north").rows(of: "landings").rows == [1])
    }

    @Test("rows read are used or excluded once, by the first reason that applies")
    func account() throws {
        let plan = Plan(
            from: "landings", conditions: [try Condition.parse("kind = a"), try Condition.parse("day within 1901")],
            rows: [try key("kind")],
            measures: [try measure("sum(tons)")])
        let account = try engine.table(for: plan, named: "t").account
        #expect(account.used.rows == [1])
        #expect(account.exclusions.map(\.code) == [.condition, .condition, .undecided])
        #expect(account.exclusions.map(\.rows.rows) == [[0, 4], [2], [3]])
        #expect(account.used.count + account.excludedCount == 5)
    }

    @Test("rows beyond the limit are excluded, and totals are of the rows that stay")
    func limit() throws {
        let plan = Plan(
            from: "landings", rows: [try key("harbour.name")], measures: [try measure("sum(tons)")], totals: .rows,
            order: [Ordering("sum(tons)", descending: true)], limit: 1)
        let result = try engine.table(for: plan, named: "t")
        #expect(try column(result, "sum(tons)") == [.integer(15), .integer(15)])
        #expect(result.account.exclusions.map(\.code) == [.limit])
        #expect(result.account.excludedCount == 3)
    }

    @Test("a row whose far row was rejected is excluded for that reason; a row without a key is not")
    func rejectedFarRow() throws {
        let catalog = Catalog(
            tables: [Self.harbours, Self.landings],
            foreignKeys: [
                ForeignKey(
                    table: "landings", column: "harbour_id", farTable: "harbours", farColumn: "id",
                    farRows: [0, 0, nil, nil, nil])
            ])
        let result = try Engine(catalog).table(
            for: Plan(from: "landings", rows: [try key("harbour.name")], measures: [try measure("count")]), named: "t")
        #expect(result.account.exclusions.map(\.code) == [.farRowMissing])
        #expect(result.account.exclusions.first?.rows.rows == [2, 3])
        #expect(result.account.used.rows == [0, 1, 4])
    }

    @Test("days between coarse dates are a range")
    func days() throws {
        let table = Table.sample(
            "t", [.dates("a", ["1936-08-24", "1937-01-30"]), .dates("b", ["1936-08-25", "1937-01-30/1937-02-01"])])
        let listing = Listing(from: "t", columns: [try key("days(a, b)")])
        let result = try Engine(Catalog(tables: [table])).table(for: listing, named: "l")
        #expect(try column(result, "days(a, b)") == [.estimate(Estimate(1)), .estimate(Estimate(unchecked: 0, nil, 2))])
    }

    @Test("days from or to a date without bound have no bound, and none are counted where neither is known")
    func daysWithoutBound() throws {
        let table = Table.sample(
            "t",
            [
                .dates("a", ["1937-01-01/..", "../1937-01-01", "1937?", "1937-01-01"]),
                .dates("b", ["1937-01-11", "1937-01-11", "XXXX", "1937-01/.."]),
            ])
        let listing = Listing(from: "t", columns: [try key("days(a, b)")])
        let result = try Engine(Catalog(tables: [table])).table(for: listing, named: "l")
        #expect(
            try column(result, "days(a, b)") == [
                .estimate(Estimate(unchecked: -.infinity, nil, 10)), .estimate(Estimate(unchecked: 10, nil, .infinity)),
                .missing(.tooCoarse), .estimate(Estimate(unchecked: 0, nil, .infinity)),
            ])
    }

    @Test("no rows give a count of 0, not an empty table")
    func noRows() throws {
        let result = try engine.table(
            for: Plan(from: "landings", conditions: [try Condition.parse("tons > 1000")], measures: [try measure("count")]),
            named: "t")
        #expect(try column(result, "count") == [.integer(0)])
    }

    @Test(
        "what is wrong with a path is said with the nearest name",
        arguments: [
            ("knid", "plan.unknown-column", "did you mean \"kind\"?"),
            ("harbor.name", "plan.not-a-key", "did you mean \"harbour\"?"),
            ("harbour.nam", "plan.unknown-column", "did you mean \"name\"?"),
        ])
    func mistakes(_ path: String, _ code: String, _ remedy: String) throws {
        let plan = Plan(from: "landings", rows: [try key(path)], measures: [try measure("count")])
        #expect {
            _ = try engine.table(for: plan, named: "t")
        } throws: { error in
            guard let diagnostic = error as? Diagnostic else { return false }
            return diagnostic.code == code && diagnostic.remedy == remedy
        }
    }
}
