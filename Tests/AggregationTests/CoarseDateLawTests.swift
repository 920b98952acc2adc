import Aggregation
import Tabular
import TestSupport
import Testing

/// What holds of counts and sums over parts of dates, whichever day each date means.
@Suite("Laws of coarse dates")
struct CoarseDateLawTests {
    /// A date with the days it can mean, told apart from the program's own reading of it.
    struct Sample: Sendable {
        let text: String?
        let fits: @Sendable (_ year: Int, _ month: Int, _ day: Int) -> Bool
        /// Whether days before 1930 or after 1945 fit too.
        var isOpen = false
    }

    static let samples: [Sample] = [
        Sample(text: "1937-03-14") { $0 == 1937 && $1 == 3 && $2 == 14 },
        Sample(text: "1936-12-31~") { $0 == 1936 && $1 == 12 && $2 == 31 },
        Sample(text: "1937-06") { year, month, _ in year == 1937 && month == 6 },
        Sample(text: "1937-11?") { year, month, _ in year == 1937 && month == 11 },
        Sample(text: "1937") { year, _, _ in year == 1937 },
        Sample(text: "1938%") { year, _, _ in year == 1938 },
        Sample(text: "193X") { year, _, _ in year / 10 == 193 },
        Sample(text: "193X-06") { year, month, _ in year / 10 == 193 && month == 6 },
        Sample(text: "1937-1X") { year, month, _ in year == 1937 && month >= 10 },
        Sample(text: "1937-XX-31") { $0 == 1937 && $2 == 31 && [1, 3, 5, 7, 8, 10, 12].contains($1) },
        Sample(text: "1938S3") { year, _, _ in year / 10 == 193 },
        Sample(text: "1937-34") { year, month, _ in year == 1937 && (4...6).contains(month) },
        Sample(text: "1937-21") { year, _, _ in year == 1937 },
        Sample(text: "1936-11-20/1937-01") { ($0, $1, $2) >= (1936, 11, 20) && ($0, $1) <= (1937, 1) },
        Sample(text: "[1936,1938]") { year, _, _ in year == 1936 || year == 1938 },
        Sample(text: "[1936-05,1937-05-02]") { ($0, $1) == (1936, 5) || ($0, $1, $2) == (1937, 5, 2) },
        Sample(text: "{1937-01,1937-03..1937-04}") { year, month, _ in year == 1937 && [1, 3, 4].contains(month) },
        Sample(text: "1937-06/..", fits: { year, month, _ in (year, month) >= (1937, 6) }, isOpen: true),
        Sample(text: "/1937-02", fits: { year, month, _ in (year, month) <= (1937, 2) }, isOpen: true),
        Sample(text: "[..1936-03,1938]", fits: { year, month, _ in (year, month) <= (1936, 3) || year == 1938 }, isOpen: true),
        Sample(text: "XXXX-12", fits: { _, month, _ in month == 12 }, isOpen: true),
        Sample(text: nil, fits: { _, _, _ in true }, isOpen: true),
    ]

    struct Day: Hashable, Sendable {
        let year: Int
        let month: Int
        let day: Int
    }

    static let calendar: [Day] = (1930...1945).flatMap { year in
        (1...12).flatMap { month -> [Day] in
            let length = month == 2 ? (year % 4 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            return (1...length).map { Day(year: year, month: month, day: $0) }
        }
    }

    /// By sample, the days that fit.
    static let days: [[Day]] = samples.map { sample in calendar.filter { sample.fits($0.year, $0.month, $0.day) } }

    static let keys = [["month(d)"], ["year(d)"], ["decade(d)"], ["year(d)", "month(d)"], ["month(d)", "decade(d)"]]

    static func bin(_ keys: [String], _ day: Day) -> [Value] {
        keys.map { key in
            switch key {
            case "month(d)": .integer(day.month)
            case "year(d)": .integer(day.year)
            default: .integer(day.year / 10 * 10)
            }
        }
    }

    static func result(
        _ drawn: [Int], _ numbers: [Estimate], _ keys: [String], _ rule: CoarseDateRule, totals: Totals = []
    ) throws -> AggregatedTable {
        let table = Table.sample(
            "t", [.dates("d", drawn.map { samples[$0].text }), Column("x", .estimate(numbers.map(Optional.some)))])
        let keys = try keys.map { GroupKey(try Expression.parse($0), coarseDates: rule) }
        let measures = try ["count", "sum(x)", "share(column)"].map {
            Measure(.aggregate(try AggregateCall.parse($0)), name: $0)
        }
        return try Engine(Catalog(tables: [table])).table(
            for: Plan(from: "t", rows: keys, measures: measures, totals: totals), named: "r")
    }

    /// The values of a measure by the keys of their lines; totals by no keys.
    static func cells(_ result: AggregatedTable, _ keys: [String], _ measure: String) throws -> [[Value]: Value] {
        let column = try #require(result.table.column(measure))
        let columns = keys.compactMap { result.table.column($0) }
        var cells: [[Value]: Value] = [:]
        for row in 0..<result.table.rowCount {
            cells[result.table.margin(of: row) == .body ? columns.map { $0[row] } : []] = column[row]
        }
        return cells
    }

    static func draw(_ random: inout SeededGenerator, open: Bool = true) -> (drawn: [Int], numbers: [Estimate]) {
        let known = samples.indices.filter { open || !samples[$0].isOpen }
        let drawn = (0..<Int.random(in: 1...9, using: &random)).map { _ in known.randomElement(using: &random) ?? 0 }
        return (drawn, drawn.map { _ in RangeLawTests.range(from: -20, &random) })
    }

    @Test("a bracket holds the count, the sum and the share of each group for every choice of days", arguments: keys)
    func brackets(keys: [String]) throws {
        for seed in 0..<60 {
            var random = SeededGenerator(seed: UInt64(seed))
            let (drawn, numbers) = Self.draw(&random)
            let result = try Self.result(drawn, numbers, keys, .bracket)
            let counts = try Self.cells(result, keys, "count"), sums = try Self.cells(result, keys, "sum(x)")
            let shares = try Self.cells(result, keys, "share(column)")
            for _ in 0..<12 {
                var actual: [[Value]: (count: Double, sum: Double)] = [:]
                for (sample, range) in zip(drawn, numbers) {
                    let day = try #require(Self.days[sample].randomElement(using: &random))
                    let bin = Self.bin(keys, day)
                    // Where a date is open, groups exist only where other dates lie.
                    if counts[bin] == nil, Self.samples[sample].isOpen { continue }
                    actual[bin, default: (0, 0)].count += 1
                    actual[bin, default: (0, 0)].sum += RangeLawTests.number(in: range, &random)
                }
                for (bin, count) in counts where !bin.contains(where: \.isMissing) {
                    let now = actual[bin] ?? (0, 0)
                    let range = try #require(count.estimate), sum = try #require(sums[bin]?.estimate)
                    #expect(
                        RangeLawTests.holds(range, now.count),
                        "\(bin): \(now.count) of \(drawn.map { Self.samples[$0].text ?? "" })")
                    #expect(RangeLawTests.holds(sum, now.sum), "\(bin): \(now.sum) in \(sum)")
                    let share = try #require(shares[bin]?.estimate)
                    #expect(RangeLawTests.holds(share, now.count / Double(drawn.count)))
                }
                for bin in actual.keys { #expect(counts[bin] != nil, "\(bin)") }
            }
        }
    }

    @Test("shares of rows, of columns and of all, ratios and differences hold what they are for every choice of days")
    func sharesAndRatios() throws {
        let names = ["share(row)", "share(column)", "share(total)", "ratio", "difference"]
        var checked: [String: Int] = [:]
        for seed in 0..<60 {
            var random = SeededGenerator(seed: UInt64(seed))
            let drawn = Self.draw(&random, open: false).drawn
            let kinds = drawn.map { _ in ["a", "b"].randomElement(using: &random) ?? "a" }
            for isRow in [true, false] {
                let result = try Self.tableOfKinds(drawn, kinds, isRow: isRow)
                let cells = try names.map { try Self.cells(result, ["month(d)", "kind"], $0) }
                let bins = cells[0].keys.compactMap { bin -> (bin: [Value], month: Int, kind: String)? in
                    guard bin.count == 2, case .integer(let month) = bin[0], case .text(let kind) = bin[1] else { return nil }
                    return (bin, month, kind)
                }
                for _ in 0..<8 {
                    let months = try drawn.map { try #require(Self.days[$0].randomElement(using: &random)).month }
                    for (bin, month, kind) in bins {
                        let here = Double(zip(months, kinds).count { $0 == month && $1 == kind })
                        let ofMonth = Double(months.count { $0 == month }), ofKind = Double(kinds.count { $0 == kind })
                        let ofA = kind == "a" ? here : 0
                        let expected = [
                            (here, isRow ? ofMonth : ofKind), (here, isRow ? ofKind : ofMonth), (here, Double(drawn.count)),
                            (ofA, here), (here - ofA, 1),
                        ]
                        for (index, (part, whole)) in expected.enumerated() where whole > 0 {
                            // A share of what can be nothing is not defined.
                            guard let range = cells[index][bin]?.estimate else { continue }
                            checked[names[index], default: 0] += 1
                            #expect(
                                RangeLawTests.holds(range, part / whole),
                                "\(names[index]) of \(bin): \(part) / \(whole) in \(range)")
                        }
                    }
                }
            }
        }
        for name in names { #expect((checked[name] ?? 0) > 200, "\(name)") }
    }

    /// Months by kinds, or kinds by months, with all that is made of counts.
    private static func tableOfKinds(_ drawn: [Int], _ kinds: [String], isRow: Bool) throws -> AggregatedTable {
        let table = Table.sample("t", [.dates("d", drawn.map { samples[$0].text }), .text("kind", kinds)])
        var measures = try ["count", "share(row)", "share(column)", "share(total)"].map {
            Measure(.aggregate(try AggregateCall.parse($0)), name: $0)
        }
        let condition = try Condition.parse("kind = a")
        measures += [
            Measure(.aggregate(try AggregateCall.parse("count")), name: "of a", conditions: [condition]),
            Measure(.ratio("of a", "count"), name: "ratio"), Measure(.difference("count", "of a"), name: "difference"),
        ]
        let date = GroupKey(try Expression.parse("month(d)"), coarseDates: .bracket), kind = GroupKey(.path(["kind"]))
        return try Engine(Catalog(tables: [table])).table(
            for: Plan(
                from: "t", rows: [isRow ? date : kind], columns: [isRow ? kind : date], measures: measures,
                totals: [.rows, .columns]), named: "r")
    }

    @Test(
        "a bracket is as narrow as the dates allow: each row can lie in each group that its range counts it in", arguments: keys)
    func narrowness(keys: [String]) throws {
        for (index, sample) in Self.samples.enumerated() where !sample.isOpen {
            let counts = try Self.cells(try Self.result([index], [Estimate(1)], keys, .bracket), keys, "count")
            #expect(Set(counts.keys) == Set(Self.days[index].map { Self.bin(keys, $0) }), "\(sample.text ?? "")")
            let isOne = counts.count == 1
            for count in counts.values {
                #expect(count == (isOne ? .integer(1) : .estimate(Estimate(unchecked: 0, nil, 1))), "\(sample.text ?? "")")
            }
        }
    }

    @Test("of dates that all lie in one group, bracket and spread are what unknown is", arguments: keys)
    func exactDates(keys: [String]) throws {
        let exact = Self.samples.indices.filter { index in
            !Self.samples[index].isOpen && Set(Self.days[index].map { Self.bin(keys, $0) }).count == 1
        }
        #expect(exact.count >= 2)
        let drawn = exact + exact, numbers = drawn.map { Estimate(Double($0)) }
        let plain = try Self.result(drawn, numbers, keys, .unknown, totals: .rows)
        for rule in [CoarseDateRule.bracket, .spread] {
            let other = try Self.result(drawn, numbers, keys, rule, totals: .rows)
            #expect(other.table.columns == plain.table.columns)
            #expect(other.account == plain.account)
        }
    }

    @Test("spread gives each group the share of a row's days that lie in it, and adds up to the total", arguments: keys)
    func spread(keys: [String]) throws {
        for seed in 0..<60 {
            var random = SeededGenerator(seed: UInt64(seed))
            let (drawn, numbers) = Self.draw(&random)
            let result = try Self.result(drawn, numbers, keys, .spread, totals: .rows)
            let counts = try Self.cells(result, keys, "count")
            var expected: [[Value]: Double] = [:]
            for sample in drawn where !Self.samples[sample].isOpen {
                for day in Self.days[sample] { expected[Self.bin(keys, day), default: 0] += 1 / Double(Self.days[sample].count) }
            }
            var sum = 0.0
            for (bin, count) in counts where !bin.isEmpty {
                let number = try #require(count.estimate?.best)
                sum += number
                guard !bin.contains(where: \.isMissing) else { continue }
                let dated = drawn.filter { Self.samples[$0].text == "XXXX-12" }.count
                let known = keys == ["month(d)"] && bin == [.integer(12)] ? Double(dated) : 0
                #expect(abs(number - (expected[bin] ?? 0) - known) < 1e-9, "\(bin) of \(drawn)")
            }
            #expect(abs(sum - Double(drawn.count)) < 1e-9)
            #expect(counts[[]]?.estimate == Estimate(Double(drawn.count)))
        }
    }

    @Test("the groups of two parts of the rows, added up, are the groups of all rows", arguments: keys)
    func splits(keys: [String]) throws {
        for seed in 0..<60 {
            var random = SeededGenerator(seed: UInt64(seed))
            let (drawn, numbers) = Self.draw(&random, open: false)
            let cut = Int.random(in: 0...drawn.count, using: &random)
            for rule in [CoarseDateRule.bracket, .spread] {
                for measure in ["count", "sum(x)"] {
                    var sums: [[Value]: Estimate] = [:]
                    for part in [0..<cut, cut..<drawn.count] {
                        let cells = try Self.cells(
                            try Self.result(Array(drawn[part]), Array(numbers[part]), keys, rule), keys, measure)
                        for (bin, value) in cells {
                            let term = try #require(value.estimate)
                            sums[bin] = sums[bin].map { $0 + term } ?? term
                        }
                    }
                    let whole = try Self.cells(try Self.result(drawn, numbers, keys, rule), keys, measure)
                    #expect(Set(whole.keys) == Set(sums.keys))
                    for (bin, value) in whole {
                        let all = try #require(value.estimate), sum = try #require(sums[bin])
                        #expect(Self.areEqual(all.low, sum.low) && Self.areEqual(all.high, sum.high))
                        #expect((all.best == nil) == (sum.best == nil))
                    }
                }
            }
        }
    }

    private static func areEqual(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) < 1e-9 }

    @Test("every row is used once, totals count it once, and each row without a single group is counted as such")
    func accounts() throws {
        for seed in 0..<60 {
            var random = SeededGenerator(seed: UInt64(seed))
            let (drawn, numbers) = Self.draw(&random)
            for keys in Self.keys {
                for rule in CoarseDateRule.allCases {
                    let result = try Self.result(drawn, numbers, keys, rule, totals: .rows)
                    #expect(result.account.used.count == drawn.count)
                    #expect(result.account.excludedCount == 0)
                    #expect(try Self.cells(result, keys, "count")[[]]?.estimate == Estimate(Double(drawn.count)))
                    for (key, dates) in zip(keys, result.dates) {
                        #expect(dates.key == key && dates.rowCount == drawn.count)
                        let own = result.account.remarks.filter { $0.reason.hasPrefix(key) }
                        let doubted = own.filter { $0.code == .qualifiedDate }.map(\.rows)
                        #expect(doubted == (dates.qualified.isEmpty ? [] : [dates.qualified]))
                        let remarked = own.filter { $0.code != .qualifiedDate }
                        let rows = remarked.reduce(into: RowSet()) { $0.formUnion($1.rows) }
                        #expect(rows == dates.coarse)
                        #expect(remarked.reduce(0) { $0 + $1.rows.count } == dates.coarse.count)
                        let apart = remarked.filter { $0.code == .unknownGroup }.reduce(0) { $0 + $1.rows.count }
                        #expect(apart == dates.apart.count)
                        #expect(rule != .unknown || dates.apart == dates.coarse)
                    }
                    let sums = try Self.cells(result, keys, "count")
                    #expect(sums.keys.contains([]))
                }
            }
        }
    }
}
