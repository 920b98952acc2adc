import Aggregation
import Tabular
import Testing

/// Numbers by hand: what is certain of them, and what is not.
@Suite("Statements")
struct StatementTests {
    private func range(_ low: Double, _ high: Double) -> Estimate { Estimate(unchecked: low, nil, high) }

    @Test("the greatest is stated only when its low is above every other high")
    func superlative() {
        #expect(Ranking([range(10, 12), range(1, 9), Estimate(9.5)]).first == .only(0))
        #expect(Ranking([range(10, 12), range(1, 10)]).first == .oneOf([0, 1]))
        #expect(Ranking([range(10, 12), range(1, 10.1), Estimate(3)]).first == .oneOf([0, 1]))
        #expect(Ranking([range(10, .infinity), Estimate(1_000)]).first == .oneOf([0, 1]))
        #expect(Ranking([range(-.infinity, 9), Estimate(10)]).first == .only(1))
        #expect(Ranking([Estimate(4), Estimate(4), range(1, 3)]).first == .tied([0, 1]))
        #expect(Ranking([Estimate(4), Estimate(4), range(1, 4)]).first == .oneOf([0, 1, 2]))
        #expect(Ranking([nil, nil]).first == nil)
    }

    @Test("what comes next is said when the first is certain, and a place without a number keeps its place")
    func next() {
        let ranking = Ranking([nil, Estimate(3), range(5, 6), range(3, 4)])
        #expect(ranking.first == .only(2))
        #expect(ranking.second == .oneOf([1, 3]))
        #expect(Ranking([Estimate(3), range(3, 4)]).second == nil)
        #expect(Ranking([Estimate(1), range(2, 4), Estimate(9)], end: .least).second == .only(1))
    }

    @Test("a trend goes from the first number to the last; every step is said only of three numbers that all go one way")
    func trend() throws {
        let trend = try #require(Trend([nil, Estimate(1), nil, range(2, 3), range(4, 5), nil]))
        #expect((trend.first, trend.last, trend.course, trend.everyStep) == (1, 4, .rise, .rise))
        #expect(trend.peak.first == .only(4) && trend.low.first == .only(1))
        #expect(try #require(Trend([Estimate(1), range(2, 5), range(4, 6)])).everyStep == nil)
        #expect(try #require(Trend([Estimate(1), Estimate(2)])).everyStep == nil)
        #expect(try #require(Trend([Estimate(2), Estimate(2), Estimate(2)])).everyStep == .level)
        #expect(try #require(Trend([range(1, 3), Estimate(3)])).course == .open)
        #expect(Trend([Estimate(1), nil]) == nil)
    }

    @Test("a difference and a ratio are of the greater over the other, and a ratio needs numbers above zero")
    func contrast() {
        let contrast = Contrast(range(80, 95), Estimate(120))
        #expect(contrast.course == .fall)
        #expect(contrast.difference == .estimate(range(25, 40)))
        #expect(contrast.ratio?.estimate?.low == 120 / 95 && contrast.ratio?.estimate?.high == 1.5)
        #expect(Contrast(Estimate(3), Estimate(0)).ratio == nil)
        #expect(Contrast(Estimate(3), Estimate(0)).difference == .decimal(3))
    }

    @Test("whole numbers have a whole number as their whole; a place without a number is passed over")
    func whole() {
        let statement = PartOfWhole([.integer(3), .missing(.notStated), .integer(5)])
        #expect(statement.whole == .integer(8))
        #expect(statement.shares == [.decimal(0.375), .missing(.notStated), .decimal(0.625)])
        #expect(PartOfWhole([.integer(.max), .integer(1)]).whole == .decimal(Double(Int.max) + 1))
        #expect(PartOfWhole([]).whole == .missing(.noRows))
    }

    @Test("sources of one origin are one voice, which is for a claim only if all of them are")
    func support() {
        let all = Support<Course>(
            [.claims(.rise), .claims(.rise), .claims(.fall), .silent, .undecided], families: ["a", "a", "b", "c", "d"])
        #expect(all.sides.map(\.claim) == [.rise, .fall])
        #expect(all.sides.map(\.sources) == [[0, 1], [2]])
        #expect(all.sides.map(\.voices) == [1, 1])
        #expect((all.voices, all.joinsSources, all.silent, all.undecided) == (3, true, [3], [4]))
        let divided = Support<Course>([.claims(.fall), .claims(.rise), .claims(.rise)], families: ["a", "a", "b"])
        #expect(divided.sides.map(\.claim) == [.rise, .fall])
        #expect(divided.sides.map(\.voices) == [1, 0])
        #expect(divided.voices == 2)
    }
}
