import Aggregation
import Diagnostics
import Tabular
import Testing

@Suite("Exact numbers of aggregates")
struct AggregateNumberTests {
    func result<A: Accumulator>(_ state: A, _ values: [Value], _ second: [Value] = []) throws -> Value {
        var state = state
        for (index, value) in values.enumerated() { try state.add(value, index < second.count ? second[index] : nil) }
        return state.result
    }

    func integers(_ numbers: Int...) -> [Value] { numbers.map(Value.integer) }

    @Test("integers are added exactly, past what a decimal holds")
    func exactSum() throws {
        #expect(try result(Sum(), integers(9_007_199_254_740_993, 1)) == .integer(9_007_199_254_740_994))
    }

    @Test(
        "the mean of whole numbers is the nearest decimal: 31779971421230505⅔ is 31779971421230504, not …508; 2^53 + 1 is a tie")
    func exactMean() throws {
        let large = 9_007_199_254_740_993
        #expect(
            try result(Mean(), integers(31_779_971_421_230_505, 31_779_971_421_230_505, 31_779_971_421_230_507))
                == .decimal(31_779_971_421_230_504))
        #expect(
            try result(Mean(), integers(-31_779_971_421_230_505, -31_779_971_421_230_512)) == .decimal(-31_779_971_421_230_508))
        #expect(try result(Mean(), integers(large, large)) == .decimal(9_007_199_254_740_992))
        #expect(try result(Mean(), integers(large, large + 2)) == .decimal(9_007_199_254_740_994))
        #expect(try result(Mean(), integers(large, -large, 1)) == .decimal(1 / 3))
        #expect(try result(Mean(), integers(1, 2, 4)) == .decimal(7 / 3))
        #expect(try result(Mean(), integers(0, 0)) == .decimal(0))
    }

    @Test("the mean of numbers whose sum is beyond 64 bits is a number: of 2^63 − 1 twice, of −2^63 three times")
    func greatMean() throws {
        #expect(try result(Mean(), integers(.max, .max)) == .decimal(9_223_372_036_854_775_808))
        #expect(try result(Mean(), integers(.min, .min, .min)) == .decimal(-9_223_372_036_854_775_808))
        var half = Mean(), other = Mean()
        for number in integers(.max, 2) { try half.add(number, nil) }
        try other.add(.integer(.max), nil)
        try half.merge(other)
        // (2^64 - 2 + 2) / 3.
        #expect(half.result == .decimal(6_148_914_691_236_517_205.333))
    }

    @Test("a sum beyond 64 bits is an error, not a trap")
    func overflow() throws {
        var sum = Sum()
        try sum.add(.integer(.max), nil)
        #expect(throws: AggregateOverflow.self) { try sum.add(.integer(1), nil) }
    }

    @Test("decimals keep what plain addition loses: 1e16 + 1 + 1 − 1e16 is 2")
    func compensated() throws {
        #expect(try result(Sum(), [.decimal(1e16), .decimal(1), .decimal(1), .decimal(-1e16)]) == .decimal(2))
    }

    @Test("a sum of ranges adds the bounds; its best needs the best of every term")
    func ranges() throws {
        let floor = Value.estimate(Estimate(unchecked: 10, nil, .infinity))
        #expect(try result(Sum(), [floor, .estimate(Estimate(5))]) == .estimate(Estimate(unchecked: 15, nil, .infinity)))
    }

    @Test("the median of an even number is the mean of the two in the middle")
    func median() throws {
        #expect(try result(Median(), integers(1, 9, 3, 4)) == .decimal(3.5))
        #expect(try result(Median(), integers(5)) == .decimal(5))
    }

    @Test("quantiles use definition R-7: the 0.9 quantile of 1…5 is 4.6")
    func quantile() throws {
        #expect(try result(Quantile(parameter: 0.9), integers(1, 2, 3, 4, 5)) == .decimal(4.6))
        #expect(try result(Quantile(parameter: 0), integers(4, 2)) == .decimal(2))
        #expect(try result(Quantile(parameter: 1), integers(4, 2)) == .decimal(4))
    }

    @Test("the median of bounds keeps an open end open")
    func openMedian() throws {
        let values: [Value] = [
            .estimate(Estimate(unchecked: 1, nil, .infinity)), .estimate(Estimate(3)),
            .estimate(Estimate(unchecked: 2, nil, .infinity)),
        ]
        #expect(try result(Median(), values) == .estimate(Estimate(unchecked: 2, nil, .infinity)))
    }

    @Test("a ratio takes the rows that have both numbers")
    func ratio() throws {
        #expect(
            try result(
                Ratio(), [.integer(3), .integer(5), .missing(.notStated)], [.integer(4), .missing(.notStated), .integer(9)])
                == .decimal(0.75))
        #expect(try result(Ratio(), integers(1), integers(0)) == .missing(.undefined))
    }

    @Test("nothing added gives no value, but a count of 0")
    func nothing() throws {
        #expect(Sum().result == .missing(.noRows))
        #expect(Count().result == .integer(0))
        #expect(DistinctCount().result == .integer(0))
    }

    @Test("beside ranges a number is a range of zero width: the least of 5 and 12 to 14 is 5, the greatest 12 to 14")
    func numbersBesideRanges() throws {
        let values: [Value] = [.integer(5), .estimate(Estimate(unchecked: 12, 13, 14))]
        #expect(try result(Minimum(), values) == .estimate(Estimate(5)))
        #expect(try result(Maximum(), values) == .estimate(Estimate(unchecked: 12, 13, 14)))
        #expect(try result(Minimum(), [.integer(5), .decimal(5.5)]) == .decimal(5))
    }

    @Test("numbers further apart than a number reaches have a median between them")
    func farApart() throws {
        #expect(try result(Median(), [.decimal(-1.5e308), .decimal(1.5e308)]) == .decimal(0))
    }

    @Test("lows that add up beyond the range of numbers are an error, not a range without numbers")
    func rangesOverflow() throws {
        var sum = Sum()
        try sum.add(.estimate(Estimate(unchecked: 1e308, nil, 1.5e308)), nil)
        #expect(throws: AggregateOverflow.self) { try sum.add(.estimate(Estimate(unchecked: 1e308, nil, 1.5e308)), nil) }
    }

    @Test("half-widths of independent numbers add in quadrature: 10 (7–14) and 20 (16–23) are 30 (25–35)")
    func independentSum() throws {
        let terms = [Estimate(unchecked: 7, 10, 14), Estimate(unchecked: 16, 20, 23)].map(Value.estimate)
        #expect(try result(IndependentSum(), terms) == .estimate(Estimate(unchecked: 25, 30, 35)))
        #expect(try result(Sum(), terms) == .estimate(Estimate(unchecked: 23, 30, 37)))
        // A number has no width; lower and upper halves are kept apart.
        let uneven =
            [.integer(5), .estimate(Estimate(unchecked: 10, 10, 13)), .estimate(Estimate(unchecked: 1, 1, 5))] as [Value]
        #expect(try result(IndependentSum(), uneven) == .estimate(Estimate(unchecked: 16, 16, 21)))
        #expect(try result(IndependentSum(), integers(3, 4)) == .integer(7))
    }

    @Test("an independent sum in parts is the same as in one pass: 3, 4 and 12 to either side make 13")
    func independentSumInParts() throws {
        var parts = [3.0, 4, 12].map { width -> IndependentSum in
            var part = IndependentSum()
            try? part.add(.estimate(Estimate(unchecked: 50 - width, 50, 50 + width)), nil)
            return part
        }
        try parts[1].merge(parts[2])
        try parts[0].merge(parts[1])
        #expect(parts[0].result == .estimate(Estimate(unchecked: 137, 150, 163)))
    }

    @Test("an independent sum needs both bounds and the best of every term, else it is missing with that reason")
    func incompleteIndependentSum() throws {
        let whole = Value.estimate(Estimate(unchecked: 1, 2, 3))
        for lacking in [
            Estimate(unchecked: 4, nil, 6), Estimate(unchecked: 4, 5, .infinity), Estimate(unchecked: -.infinity, nil, 6),
        ] {
            let value = try result(IndependentSum(), [whole, .estimate(lacking)])
            #expect(value == .missing(MissingReason("no independent sum: a number lacks a bound or a best")))
        }
        #expect(try result(IndependentSum(), []) == .missing(.noRows))
    }

    @Test("an independent sum is written as a sum of one column with the word independent")
    func independentText() throws {
        let call = try AggregateCall.parse("sum( tons , independent )")
        #expect(call.text == "sum(tons, independent)")
        #expect(call.aggregate == IndependentSum.name && call.arguments == [.path(["tons"])])
        #expect(try AggregateCall.parse("sum(independent)").text == "sum(independent)")
        #expect(throws: Diagnostic.self) { try AggregateCall.parse("mean(tons, independent)") }
        #expect(throws: Diagnostic.self) { try AggregateCall.parse("sum(tons, independent, fish)") }
    }

    @Test("different values are counted once")
    func distinct() throws {
        #expect(try result(DistinctCount(), [.text("a"), .text("b"), .text("a"), .missing(.notStated)]) == .integer(2))
    }

    @Test("the first of coarse dates is what it can be: of 1937 and 1 May 1937, any day from January to May")
    func coarseDates() throws {
        func dates(_ texts: String...) throws -> [Value] { try texts.map { .date(try #require(EDTFDate($0))) } }
        #expect(try result(Minimum(), dates("1937", "1937-05-01")) == dates("1937-01-01/1937-05-01")[0])
        #expect(try result(Maximum(), dates("1937", "1937-05-01")) == dates("1937-05-01/1937-12-31")[0])
        #expect(try result(Minimum(), dates("1918/1953", "1921")) == dates("1918/1953")[0])
        #expect(try result(Minimum(), dates("1938", "1937-05")) == dates("1937-05")[0])
        #expect(try result(Maximum(), dates("1938", "1937-05")) == dates("1938")[0])
        #expect(try result(Minimum(), dates("193X", "1937-05-01")) == dates("1930-01-01/1937-05-01")[0])
        #expect(try result(Minimum(), dates("1937?", "1937-05-01")) == dates("1937-01-01?/1937-05-01?")[0])
        #expect(try result(Minimum(), dates("[..1938]", "1937-05")) == dates("[..1937-05-31]")[0])
        #expect(try result(Maximum(), dates("[1938..]", "1950-05")) == dates("[1950-05-01..]")[0])
        #expect(try result(Minimum(), dates("1937/..", "1938")) == dates("1937/..")[0])
        #expect(try result(Maximum(), dates("{1937,1939}", "1938")) == dates("1938")[0])
    }
}
