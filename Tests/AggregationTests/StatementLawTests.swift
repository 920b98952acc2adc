import Aggregation
import Tabular
import TestSupport
import Testing

/// What is stated of a table is true for every choice of numbers from the ranges of its rows, and what is true for all of them is
/// stated.
@Suite("Laws of statements")
struct StatementLawTests {
    /// Rows with a group and a range; few groups, so that ends often meet.
    struct Trial {
        let groups: [String]
        let ranges: [Estimate]

        init(seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            let names = ["a", "b", "c", "d", "e"].prefix(Int.random(in: 2...5, using: &random))
            groups = (0..<Int.random(in: 2...8, using: &random)).map { _ in names.randomElement(using: &random) ?? "a" }
            let isNarrow = seed.isMultiple(of: 2)
            ranges = groups.map { _ in
                // Every second trial has small numbers, among which ties are frequent.
                if isNarrow {
                    let low = Double(Int.random(in: 0...4, using: &random))
                    return Bool.random(using: &random) ? Estimate(low) : Estimate(unchecked: low, nil, low + 2)
                }
                return RangeLawTests.range(from: 0, &random)
            }
        }

        /// The sums of the groups for these numbers of the rows.
        func sums(_ values: ColumnValues) throws -> [Value] {
            let table = Table.sample("t", [.text("group", groups), Column("x", values)])
            let result = try Engine(Catalog(tables: [table])).table(
                for: Plan(
                    from: "t", rows: [GroupKey(try Expression.parse("group"))],
                    measures: [Measure(.aggregate(try AggregateCall.parse("sum(x)")), name: "x")]),
                named: "r"
            ).table
            let column = try #require(result.column("x"))
            return (0..<column.count).map { column[$0] }
        }

        func points(_ numbers: [Double]) throws -> [Double] { try sums(.decimal(numbers)).compactMap { $0.estimate?.low } }

        /// Choices of a number for each row: one end for all rows of a group, each group in either way; and some within.
        func choices() -> [[Double]] {
            var random = SeededGenerator(seed: 7)
            let names = Array(Set(groups)).sorted()
            var all = (0..<1 << names.count).map { bits in
                zip(groups, ranges).map { group, range in
                    let isHigh = (bits >> (names.firstIndex(of: group) ?? 0)) & 1 == 1
                    // A bound that is left out is kept clear of, by less than makes a difference between groups.
                    return isHigh
                        ? min(range.high, 1e9) - (range.highEnd.isOpen ? 0.01 : 0) : range.low + (range.lowEnd.isOpen ? 0.01 : 0)
                }
            }
            for _ in 0..<10 { all.append(ranges.map { RangeLawTests.number(in: $0, &random) }) }
            return all
        }
    }

    @Test(
        "a ranking holds for every choice, and is stated when no choice breaks it", arguments: [Ranking.End.greatest, .least],
        1...120)
    func ranking(end: Ranking.End, seed: UInt64) throws {
        let trial = Trial(seed: seed)
        let numbers = try trial.sums(.estimate(trial.ranges)).map(\.estimate)
        let first = try #require(Ranking(numbers, end: end).first)
        var winners: Set<[Int]> = []
        for choice in trial.choices() {
            let sums = try trial.points(choice)
            let best = try #require(end == .greatest ? sums.max() : sums.min())
            let able = sums.indices.filter { sums[$0] == best }
            winners.insert(able)
            switch first {
            case .only(let place): #expect(able == [place], "\(numbers), \(sums)")
            case .tied(let places): #expect(able == places, "\(numbers), \(sums)")
            case .oneOf(let places): #expect(Set(able).isSubset(of: places), "\(numbers), \(sums)")
            }
        }
        // The ends of all groups are among the choices, so that what can be broken is.
        if winners.count == 1, let only = winners.first {
            #expect(first == (only.count == 1 ? .only(only[0]) : .tied(only)), "\(numbers)")
        }
        if case .oneOf(let places) = first {
            #expect(winners.count > 1)
            #expect(Set(winners.joined()) == Set(places), "\(numbers)")
        }
    }

    @Test("what comes next is the first of the rest", arguments: 1...60)
    func second(seed: UInt64) throws {
        let numbers = try Trial(seed: seed).sums(.estimate(Trial(seed: seed).ranges)).map(\.estimate)
        let ranking = Ranking(numbers)
        switch ranking.first {
        case .only(let place):
            var rest: [Estimate?] = numbers
            rest[place] = nil
            #expect(ranking.second == Ranking(rest).first)
        case .oneOf: #expect(ranking.second == nil)
        case .tied, nil: break
        }
    }

    @Test(
        "a rise or fall holds for every choice, at every step where that is said, and is stated when no choice breaks it",
        arguments: 1...120)
    func trend(seed: UInt64) throws {
        let trial = Trial(seed: seed)
        guard let trend = Trend(try trial.sums(.estimate(trial.ranges)).map(\.estimate)) else { return }
        func course(_ a: Double, _ b: Double) -> Course { a < b ? .rise : a > b ? .fall : .level }
        var courses: Set<Course> = [], everySteps: Set<Course?> = []
        for choice in trial.choices() {
            let sums = try trial.points(choice)
            let whole = course(sums[trend.first], sums[trend.last])
            courses.insert(whole)
            if trend.course != .open { #expect(whole == trend.course, "\(sums)") }
            let steps = Set(zip(sums, sums.dropFirst()).map { course($0, $1) })
            everySteps.insert(steps.count == 1 ? steps.first : nil)
            if let step = trend.everyStep { #expect(steps == [step], "\(sums)") }
        }
        if trend.course == .open { #expect(courses.count > 1) }
        if trend.last - trend.first > 1, everySteps.count == 1, let step = everySteps.first { #expect(trend.everyStep == step) }
    }

    @Test("a contrast holds for every choice: which is greater, by how much, and how many times", arguments: 1...120)
    func contrast(seed: UInt64) throws {
        let trial = Trial(seed: seed)
        let numbers = try trial.sums(.estimate(trial.ranges)).compactMap(\.estimate)
        guard numbers.count > 1 else { return }
        let contrast = Contrast(numbers[0], numbers[1])
        for choice in trial.choices() {
            let sums = try trial.points(choice)
            switch contrast.course {
            case .rise: #expect(sums[0] > sums[1])
            case .fall: #expect(sums[0] < sums[1])
            case .level: #expect(sums[0] == sums[1])
            case .open: #expect(contrast.difference == nil && contrast.ratio == nil)
            }
            let greater = max(sums[0], sums[1]), lesser = min(sums[0], sums[1])
            if let difference = contrast.difference?.estimate { #expect(RangeLawTests.holds(difference, greater - lesser)) }
            if let ratio = contrast.ratio?.estimate { #expect(RangeLawTests.holds(ratio, greater / lesser)) }
        }
        #expect((contrast.difference == nil) == (contrast.course == .open || contrast.course == .level))
    }

    @Test("the whole and the share of each part hold for every choice", arguments: 1...120)
    func partOfWhole(seed: UInt64) throws {
        let trial = Trial(seed: seed)
        let statement = PartOfWhole(try trial.sums(.estimate(trial.ranges)))
        let whole = try #require(statement.whole.estimate)
        for choice in trial.choices() {
            let sums = try trial.points(choice), sum = sums.reduce(0, +)
            #expect(RangeLawTests.holds(whole, sum))
            for (share, part) in zip(statement.shares, sums) where sum > 0 {
                guard let share = share.estimate else { continue }
                #expect(RangeLawTests.holds(share, part / sum), "\(share), \(part) of \(sum)")
            }
        }
    }
}
