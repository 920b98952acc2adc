import Aggregation
import Tabular
import TestSupport
import Testing

/// What every calculation with ranges keeps: its result holds the value for every choice of numbers from the ranges.
@Suite("Laws of ranges")
struct RangeLawTests {
    /// Measures of one table of `x`, `y`, `group` and `part`; those of two measures come after both.
    static let measures = [
        "sum(x)", "sum(y)", "mean(x)", "median(x)", "quantile(x, 0.3)", "quantile(x, 0.9)", "min(x)", "max(x)", "ratio(x, y)",
        "share(row, x)", "share(column, x)", "share(total, x)",
    ]

    /// A point, a closed range with or without a best, or a range without one bound or both.
    static func range(from least: Int, _ random: inout SeededGenerator) -> Estimate {
        let low = Double(Int.random(in: least...40, using: &random)), width = Double(Int.random(in: 1...20, using: &random))
        let best = low + (width / 2).rounded(.down)
        switch Int.random(in: 0...13, using: &random) {
        case 0...2: return Estimate(low)
        case 10: return Estimate(unchecked: low, low, low, .approximate)
        case 11: return Estimate(unchecked: low, nil, low + width, .aboveLow)
        case 12: return Estimate(unchecked: low, nil, low + width, [.aboveLow, .belowHigh])
        case 13: return Estimate(unchecked: low, nil, .infinity, .aboveLow)
        case 3...4: return Estimate(unchecked: low, nil, low + width)
        case 5...6: return Estimate(unchecked: low, best, low + width)
        case 7: return Estimate(unchecked: low, nil, .infinity)
        case 8: return Estimate(unchecked: low, best, .infinity)
        default: return least < 0 ? Estimate(unchecked: -.infinity, nil, low + width) : Estimate(unchecked: 0, nil, low + width)
        }
    }

    /// An end, the best, a number between, or one far out where the range has no bound.
    static func number(in range: Estimate, _ random: inout SeededGenerator) -> Double {
        // A bound that is left out is kept clear of, by more than rounding.
        let low = range.low.isFinite ? range.low + (range.lowEnd.isOpen ? 0.25 : 0) : range.high - 1e6
        let high = range.high.isFinite ? range.high - (range.highEnd.isOpen ? 0.25 : 0) : low + 1e6
        switch Int.random(in: 0...3, using: &random) {
        case 0: return low
        case 1: return high
        case 2: return range.best ?? low
        default: return Double.random(in: low...high, using: &random)
        }
    }

    /// Within a part in 10⁹; a bound that is left out is not come to.
    static func holds(_ range: Estimate, _ number: Double) -> Bool {
        let tolerance = 1e-9 * max(1, abs(number)), least = 1e-13 * max(1, abs(number))
        if range.lowEnd.isOpen, number <= range.low + least { return false }
        if range.highEnd.isOpen, number >= range.high - least { return false }
        return range.low - tolerance <= number && number <= range.high + tolerance
    }

    static func result(_ x: ColumnValues, _ y: ColumnValues, groups: [String], parts: [String]) throws -> Table {
        let table = Table(
            name: "t", columns: [Column("group", .text(groups)), Column("part", .text(parts)), Column("x", x), Column("y", y)])
        var all = try measures.map { Measure(.aggregate(try AggregateCall.parse($0)), name: $0) }
        all.append(Measure(.difference("sum(x)", "sum(y)"), name: "difference"))
        all.append(Measure(.ratio("sum(x)", "sum(y)"), name: "ratio"))
        all.append(Measure(.difference("max(x)", "min(x)"), name: "span"))
        let keys = try ["group", "part"].map { GroupKey(try Expression.parse($0)) }
        return try Engine(Catalog(tables: [table])).table(
            for: Plan(from: "t", rows: [keys[0]], columns: [keys[1]], measures: all, totals: [.rows, .columns]), named: "r"
        ).table
    }

    static func rows(_ random: inout SeededGenerator) -> (groups: [String], parts: [String]) {
        let count = Int.random(in: 1...9, using: &random)
        func names(_ all: [String]) -> [String] { (0..<count).map { _ in all.randomElement(using: &random) ?? "a" } }
        return (names(["a", "b", "c"]), names(["k", "l"]))
    }

    @Test("the result holds the value for every choice of numbers from the ranges", arguments: [0, -40], 1...60)
    func containment(from least: Int, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (groups, parts) = Self.rows(&random)
        let x = groups.map { _ in Self.range(from: least, &random) }, y = groups.map { _ in Self.range(from: least, &random) }
        let ranges = try Self.result(.estimate(x), .estimate(y), groups: groups, parts: parts)
        for _ in 0..<20 {
            let points = try Self.result(
                .decimal(x.map { Self.number(in: $0, &random) }), .decimal(y.map { Self.number(in: $0, &random) }),
                groups: groups, parts: parts)
            for (range, point) in zip(ranges.columns, points.columns).dropFirst(2) {
                for row in 0..<range.count {
                    // What is not defined for some choice may be left undefined for all.
                    guard let bounds = range[row].estimate else {
                        #expect(range[row] == .missing(.undefined))
                        continue
                    }
                    // A share of nothing is the one value that a range of shares does not show.
                    guard let number = point[row].estimate?.low else {
                        #expect(range.name.hasPrefix("share") && point[row] == .missing(.undefined))
                        continue
                    }
                    #expect(Self.holds(bounds, number), "\(range.name), row \(row): \(bounds) does not hold \(number)")
                }
            }
        }
    }

    @Test("the bounds of a result are in order, and its best lies within them", arguments: [0, -40], 1...60)
    func order(from least: Int, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (groups, parts) = Self.rows(&random)
        let ranges = try Self.result(
            .estimate(groups.map { _ in Self.range(from: least, &random) }),
            .estimate(groups.map { _ in Self.range(from: least, &random) }), groups: groups, parts: parts)
        for column in ranges.columns.dropFirst(2) {
            for row in 0..<column.count {
                guard let range = column[row].estimate else { continue }
                #expect(range.low <= range.high && range.low < .infinity && range.high > -.infinity, "\(column.name): \(range)")
                if let best = range.best { #expect(Self.holds(range, best), "\(column.name): \(range)") }
            }
        }
    }

    @Test("ranges of zero width give what numbers give", arguments: [0, -40], 1...30)
    func zeroWidth(from least: Int, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (groups, parts) = Self.rows(&random)
        let x = groups.map { _ in Double(Int.random(in: least...40, using: &random)) / 4 }
        let y = groups.map { _ in Double(Int.random(in: least...40, using: &random)) / 4 }
        let ranges = try Self.result(
            .estimate(x.map { Estimate($0) }), .estimate(y.map { Estimate($0) }), groups: groups, parts: parts)
        let numbers = try Self.result(.decimal(x), .decimal(y), groups: groups, parts: parts)
        for (range, number) in zip(ranges.columns, numbers.columns).dropFirst(2) {
            for row in 0..<range.count {
                guard let a = range[row].estimate, let b = number[row].estimate else {
                    #expect(range[row] == number[row])
                    continue
                }
                #expect(a == b, "\(range.name)")
            }
        }
    }

    @Test("what is made of a number that is called approximate is approximate, and what is not is not", arguments: 1...20)
    func approximate(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (groups, parts) = Self.rows(&random)
        let numbers = groups.map { _ in Double(Int.random(in: 1...40, using: &random)) }
        let isAbout = groups.map { _ in Bool.random(using: &random) }
        let x = zip(numbers, isAbout).map { Estimate(unchecked: $0, $0, $0, $1 ? .approximate : []) }
        let result = try Self.result(.estimate(x), .estimate(x), groups: groups, parts: parts)
        for row in 0..<result.rowCount where result.margin(of: row) == .body {
            guard case .text(let group)? = result.column("group")?[row], case .text(let part)? = result.column("part")?[row]
            else {
                continue
            }
            let isExpected = groups.indices.contains { groups[$0] == group && parts[$0] == part && isAbout[$0] }
            for name in ["sum(x)", "mean(x)", "median(x)", "min(x)", "max(x)", "ratio(x, y)", "difference", "ratio"] {
                let value = try #require(result.column(name)?[row].estimate)
                #expect(value.isApproximate == isExpected, "\(name): \(value)")
            }
        }
    }

    @Test("a sum, a mean, a least and a greatest leave out a bound as their terms do")
    func openBounds() throws {
        let below = Estimate(unchecked: 0, nil, 3, .belowHigh),
            result = try Self.result(
                .estimate([below, Estimate(2), below]), .estimate([Estimate(1), Estimate(1), Estimate(1)]),
                groups: ["a", "a", "a"], parts: ["k", "k", "k"])
        func value(_ name: String) -> Value? { result.column(name)?[0] }
        #expect(value("sum(x)") == .estimate(Estimate(unchecked: 2, nil, 8, .belowHigh)))
        #expect(value("mean(x)") == .estimate(Estimate(unchecked: 2.0 / 3, nil, 8.0 / 3, .belowHigh)))
        #expect(value("median(x)") == .estimate(Estimate(unchecked: 0, nil, 3, .belowHigh)))
        #expect(value("max(x)") == .estimate(Estimate(unchecked: 2, nil, 3, .belowHigh)))
        #expect(value("min(x)") == .estimate(Estimate(unchecked: 0, nil, 2)))
        #expect(value("ratio(x, y)") == .estimate(Estimate(unchecked: 2.0 / 3, nil, 8.0 / 3, .belowHigh)))
    }

    @Test("a bound that is missing leaves that side of a sum, a mean and a difference open", arguments: 1...20)
    func openEnds(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let groups = ["a", "a", "a"], parts = ["k", "k", "k"]
        var x = groups.map { _ in Estimate(Double(Int.random(in: 1...9, using: &random))) }
        x[Int.random(in: 0...2, using: &random)] = Estimate(unchecked: 5, nil, .infinity)
        let y = [Estimate(1), Estimate(2), Estimate(unchecked: -.infinity, nil, 3)]
        let result = try Self.result(.estimate(x), .estimate(y), groups: groups, parts: parts)
        for name in ["sum(x)", "mean(x)", "max(x)", "quantile(x, 0.9)", "difference", "span"] {
            let range = try #require(result.column(name)?[0].estimate)
            #expect(range.high == .infinity && range.low.isFinite && range.best == nil, "\(name): \(range)")
        }
        #expect(result.column("sum(y)")?[0] == .estimate(Estimate(unchecked: -.infinity, nil, 6)))
        #expect(result.column("ratio")?[0] == .missing(.undefined))
    }

    @Test(
        "a rule for claims gives a range that holds what it makes of every choice of numbers",
        arguments: [ClaimRule.preferred, .median, .widest, .only("a"), .eachSource], 1...40)
    func claims(rule: ClaimRule, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var what: [String] = [], sources: [String] = []
        for quantity in ["cod", "eel"] {
            for source in ["a", "b", "c", "d"].prefix(Int.random(in: 1...4, using: &random)) {
                what.append(quantity)
                sources.append(source)
            }
        }
        let ranges = what.map { _ in Self.range(from: 0, &random) }
        func result(_ values: ColumnValues) throws -> Table {
            let table = Table(
                name: "c", columns: [Column("what", .text(what)), Column("source", .text(sources)), Column("n", values)],
                file: "c.csv", lines: what.indices.map { $0 + 2 },
                claims: [ClaimMeasure(measure: "n", key: ["what"], source: "source")], rankTopics: [.fixed("c")],
                sourceColumn: "source")
            let register = SourceRegister(
                ids: ["a", "b", "c", "d"], families: ["b": "one", "c": "one"],
                ranks: [.init(topic: "c", source: "a", standing: SourceStanding(.preferred, reason: nil))])
            let keys = rule == .eachSource ? [GroupKey(try Expression.parse("source"))] : []
            let measures = try ["sum(n)", "min(n)", "max(n)", "mean(n)", "median(n)"].map {
                Measure(.aggregate(try AggregateCall.parse($0)), name: $0)
            }
            return try Engine(Catalog(tables: [table], sources: register)).table(
                for: Plan(from: "c", rows: keys, measures: measures, rule: rule), named: "r"
            ).table
        }
        let whole = try result(.estimate(ranges))
        for _ in 0..<10 {
            let chosen = try result(.decimal(ranges.map { Self.number(in: $0, &random) }))
            for (range, choice) in zip(whole.columns, chosen.columns) where range.type != .text {
                for row in 0..<range.count {
                    let bounds = try #require(range[row].estimate), part = try #require(choice[row].estimate)
                    #expect(
                        Self.holds(bounds, part.low) && Self.holds(bounds, part.high),
                        "\(range.name) by \(rule.text): \(bounds) does not hold \(part)")
                }
            }
        }
    }
}
