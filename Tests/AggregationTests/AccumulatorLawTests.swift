import Aggregation
import Tabular
import TestSupport
import Testing

/// Laws that every aggregate in the list keeps; a new one is tested by being listed.
@Suite("Laws of aggregates")
struct AccumulatorLawTests {
    static let names = AllAggregates.names

    func type(_ name: String) throws -> any Accumulator.Type { try #require(AllAggregates.type(named: name)) }

    func pass<A: Accumulator>(_ type: A.Type, _ values: ArraySlice<Value>) throws -> A {
        var state = type.init(parameter: 0.3)
        for value in values { try state.add(value, .integer(3)) }
        return state
    }

    /// Whole numbers are exact; fractions within a part in 10¹².
    func agree(_ a: Value, _ b: Value) -> Bool {
        guard let x = a.estimate, let y = b.estimate else { return a == b }
        func close(_ p: Double, _ q: Double) -> Bool { p == q || abs(p - q) <= 1e-12 * max(abs(p), abs(q), 1) }
        return close(x.low, y.low) && close(x.high, y.high) && close(x.best ?? 0, y.best ?? 0)
            && (x.best == nil) == (y.best == nil)
    }

    static func samples(_ random: inout SeededGenerator) -> [[Value]] {
        let integers = (0..<30).map { _ in Value.integer(Int.random(in: -1000...1000, using: &random)) }
        let decimals = (0..<30).map { _ in Value.decimal(Double.random(in: -10...10, using: &random)) }
        let ranges = (0..<30).map { _ -> Value in
            let a = Double(Int.random(in: 0...100, using: &random)), b = Double(Int.random(in: 0...100, using: &random))
            return .estimate(Estimate(unchecked: min(a, b), nil, max(a, b)))
        }
        return [integers, decimals, ranges]
    }

    @Test("merging an empty state on either side changes nothing", arguments: names)
    func empty(_ name: String) throws {
        func check<A: Accumulator>(_ type: A.Type) throws {
            var random = SeededGenerator(seed: 3)
            for values in Self.samples(&random) {
                let whole = try pass(type, values[...])
                var left = whole, right = type.init(parameter: 0.3)
                try left.merge(type.init(parameter: 0.3))
                try right.merge(whole)
                #expect(agree(left.result, whole.result) && agree(right.result, whole.result))
            }
        }
        try check(try type(name))
    }

    @Test("a random split merged equals one pass, and merging is associative", arguments: names)
    func split(_ name: String) throws {
        func check<A: Accumulator>(_ type: A.Type) throws {
            var random = SeededGenerator(seed: 4)
            for values in Self.samples(&random) {
                let i = Int.random(in: 0...15, using: &random), j = Int.random(in: 15...30, using: &random)
                let parts = [values[..<i], values[i..<j], values[j...]]
                let whole = try pass(type, values[...])
                var left = try pass(type, parts[0])
                try left.merge(try pass(type, parts[1]))
                try left.merge(try pass(type, parts[2]))
                var tail = try pass(type, parts[1])
                try tail.merge(try pass(type, parts[2]))
                var right = try pass(type, parts[0])
                try right.merge(tail)
                #expect(agree(left.result, whole.result) && agree(right.result, whole.result))
            }
        }
        try check(try type(name))
    }

    @Test("missing values change nothing; only count counts them", arguments: names)
    func missing(_ name: String) throws {
        func check<A: Accumulator>(_ type: A.Type) throws {
            let values: [Value] = [.integer(3), .integer(9)]
            let with = try pass(type, (values + [.missing(.notStated)])[...]).result, without = try pass(type, values[...]).result
            if A.name == "count" { #expect(with == .integer(3)) } else { #expect(agree(with, without)) }
        }
        try check(try type(name))
    }

    @Test("a range of zero width behaves as its number", arguments: names.filter { $0 != "count" && $0 != "distinct" })
    func zeroWidth(_ name: String) throws {
        func check<A: Accumulator>(_ type: A.Type) throws {
            let numbers: [Value] = [.decimal(4), .decimal(1), .decimal(7)]
            let points = numbers.compactMap { $0.estimate.map(Value.estimate) }
            #expect(agree(try pass(type, numbers[...]).result, try pass(type, points[...]).result))
        }
        try check(try type(name))
    }
}
