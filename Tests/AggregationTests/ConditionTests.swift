import Aggregation
import Diagnostics
import Tabular
import TestSupport
import Testing

@Suite("Conditions")
struct ConditionTests {
    static let table = Table.sample(
        "t",
        [
            .text("kind", ["a", "b", nil], categories: [.init(value: "a"), .init(value: "b")]),
            Column("n", .estimate([Estimate(5), Estimate(unchecked: 3, nil, 8), Estimate(unchecked: 20, nil, .infinity)])),
            .dates("day", ["1937-07-30", "1937", "1936/1937"]),
        ])

    func outcome(_ text: String) throws -> (used: [Int], undecided: [Int]) {
        let plan = Plan(
            from: "t", conditions: [try Condition.parse(text)],
            measures: [Measure(.aggregate(try AggregateCall.parse("count")), name: "count")])
        let account = try Engine(Catalog(tables: [Self.table])).table(for: plan, named: "x").account
        return (account.used.rows, account.exclusions.first { $0.code == .undecided }?.rows.rows ?? [])
    }

    @Test(
        "a condition holds when all of a range or date meets it; where only a part does, the row is undecided",
        arguments: [
            ("n > 4", [0, 2], [1]), ("n < 10", [0, 1], []), ("n >= 3", [0, 1, 2], []), ("n = 5", [0], [1]), ("n != 5", [2], [1]),
            ("n <= 25", [0, 1], [2]), ("day within 1937", [0, 1], [2]), ("day = 1937-07-30", [0], [1, 2]),
            ("day < 1937", [], [2]),
            ("day >= 1937", [0, 1], [2]), ("day > 1936", [0, 1], [2]), ("kind = a", [0], []), ("kind != a", [1], []),
            ("kind in (a, b)", [0, 1], []), ("kind is missing", [2], []), ("kind is not missing", [0, 1], []),
            ("year(day) = 1937", [0, 1], []),
        ])
    func truth(_ text: String, _ used: [Int], _ undecided: [Int]) throws {
        let result = try outcome(text)
        #expect(result.used == used)
        #expect(result.undecided == undecided)
    }

    @Test(
        "a condition that cannot be read is answered at its column",
        arguments: [
            ("kind == a", "condition.syntax", 6), ("kind = \"a", "condition.syntax", 8), ("kind a", "condition.syntax", 6),
            ("kind = a b", "condition.syntax", 10), ("kind in a", "condition.syntax", 9), ("kind in (a", "plan.syntax", 11),
            ("kind is there", "condition.syntax", 6), ("= a", "plan.syntax", 1),
        ])
    func syntax(_ text: String, _ code: String, _ column: Int) {
        #expect {
            _ = try Condition.parse(text)
        } throws: { error in
            guard let diagnostic = error as? Diagnostic else { return false }
            return diagnostic.code == code && diagnostic.location?.column == column
        }
    }

    @Test(
        "open ends, sets, seasons and qualified dates meet a condition when all of their days do",
        arguments: [
            ("day within 193X", [0, 2, 3, 6], [1, 4, 5]), ("day = 1937", [0, 6], [1, 2, 4]), ("day != 1937", [3, 5], [1, 2, 4]),
            ("day > 1936", [0, 1, 6], [2, 3, 4, 5]), ("day >= 1937-07", [], [0, 1, 2, 3, 4, 5, 6]),
            ("day < 1940", [0, 2, 3, 4, 6], [1, 5]),
            ("day within 1937/..", [0, 1, 6], [2, 3, 4, 5]), ("day within ../1938", [0, 3, 4, 6], [1, 2, 5]),
            ("day within \"[1936,1938]\"", [3], [1, 2, 4]), ("day = 1938-12", [], [1, 2, 3, 4]),
            ("day is missing", [], []), ("year(day) = 1937", [0, 6], []), ("decade(day) = 1930", [0, 2, 3, 6], []),
        ])
    func uncertainDates(_ text: String, _ used: [Int], _ undecided: [Int]) throws {
        let table = Table.sample(
            "t", [.dates("day", ["1937?", "1937-06/..", "193X", "[1936,1938]", "../1938", "{1935,1950}", "1937-21"])])
        let plan = Plan(
            from: "t", conditions: [try Condition.parse(text)],
            measures: [Measure(.aggregate(try AggregateCall.parse("count")), name: "count")])
        let account = try Engine(Catalog(tables: [table])).table(for: plan, named: "x").account
        #expect(account.used.rows == used)
        #expect((account.exclusions.first { $0.code == .undecided }?.rows.rows ?? []) == undecided)
    }

    @Test(
        "a condition's date has no qualifier and no unknown end, which would decide nothing",
        arguments: [
            ("day = 1937?", "a condition compares days, and ? changes none; leave it out"),
            ("day within 1937-06/", "with an end that is not known nothing can be decided; write .. for no end"),
        ])
    func undecidableLiterals(_ text: String, _ remedy: String) {
        #expect { _ = try outcome(text) } throws: { error in
            guard let diagnostic = error as? Diagnostic else { return false }
            return diagnostic.code == "condition.type" && diagnostic.remedy == remedy
        }
    }

    @Test(
        "a literal that does not fit its column is an error, not a false condition",
        arguments: [
            ("kind = c", "condition.unknown-category"), ("kind < b", "condition.type"), ("n = x", "condition.type"),
            ("day = June", "condition.type"), ("n within 1937", "condition.type"),
        ])
    func types(_ text: String, _ code: String) {
        #expect { _ = try outcome(text) } throws: { ($0 as? Diagnostic)?.code == code }
    }

    @Test("whole numbers beyond the precision of decimals are compared exactly")
    func exactIntegers() throws {
        let table = Table.sample("t", [.integers("n", [9_007_199_254_740_992, 9_007_199_254_740_993])])
        let plan = Plan(
            from: "t", conditions: [try Condition.parse("n = 9007199254740993")],
            measures: [Measure(.aggregate(try AggregateCall.parse("count")), name: "count")])
        #expect(try Engine(Catalog(tables: [table])).table(for: plan, named: "x").account.used.rows == [1])
    }

    @Test("a cell that cannot be read is undecided, whatever is asked of it but whether it is missing")
    func unreadable() throws {
        let table = Table.sample("t", [Column("n", .integer([1, nil, nil]), absences: [1: .unreadableNumber])])
        for (text, used, undecided) in [
            ("n = 1", [0], [1]), ("n != 1", [], [1]), ("n in (1, 2)", [0], [1]), ("n is missing", [1, 2], []),
        ] {
            let plan = Plan(
                from: "t", conditions: [try Condition.parse(text)],
                measures: [Measure(.aggregate(try AggregateCall.parse("count")), name: "count")])
            let account = try Engine(Catalog(tables: [table])).table(for: plan, named: "x").account
            #expect(account.used.rows == used, "\(text)")
            #expect(account.exclusions.filter { $0.code == .undecided }.flatMap { $0.rows.rows } == undecided, "\(text)")
        }
    }

    @Test("a name in double quotes may hold spaces and signs, and is written so again")
    func quotedNames() throws {
        let table = Table.sample("t", [.integers("Weight (t)", [1, 5])])
        let condition = try Condition.parse("\"Weight (t)\" > 2")
        let call = try AggregateCall.parse("sum(\"Weight (t)\")")
        #expect(call.text == "sum(\"Weight (t)\")")
        let plan = Plan(from: "t", conditions: [condition], measures: [Measure(.aggregate(call), name: "m")])
        #expect(try Engine(Catalog(tables: [table])).table(for: plan, named: "x").table.column("m")?[0] == .integer(5))
        #expect(throws: Diagnostic.self) { try Expression.parse("\"Weight") }
    }

    @Test(
        "a bound that is left out is no part of a range, and with the very number of an approximate one nothing is decided",
        arguments: [
            ("n < 3", [0], [3]), ("n <= 3", [0], [3]), ("n >= 3", [1, 2], [3]), ("n > 3", [1, 2], [3]), ("n = 3", [], [3]),
            ("n != 3", [0, 1, 2], [3]), ("n > 2", [1, 2, 3], [0]), ("n < 10", [0, 2, 3], [1]), ("n = 5", [2], [1]),
        ] as [(String, [Int], [Int])])
    func qualifiers(_ text: String, _ used: [Int], _ undecided: [Int]) throws {
        let table = Table.sample(
            "t",
            [
                Column(
                    "n",
                    .estimate([
                        Estimate(unchecked: -.infinity, nil, 3, .belowHigh), Estimate(unchecked: 3, nil, .infinity, .aboveLow),
                        Estimate(5), Estimate(unchecked: 3, 3, 3, .approximate),
                    ]))
            ])
        let plan = Plan(
            from: "t", conditions: [try Condition.parse(text)],
            measures: [Measure(.aggregate(try AggregateCall.parse("count")), name: "count")])
        let account = try Engine(Catalog(tables: [table])).table(for: plan, named: "x").account
        #expect(account.used.rows == used)
        #expect((account.exclusions.first { $0.code == .undecided }?.rows.rows ?? []) == undecided)
    }
}
