import Documents
import TestSupport
import Testing

@testable import Reporting

/// Whole reports over random landings with ranges: what a sentence states stays stated for every choice of numbers from the ranges.
@Suite("Laws of sentences")
struct SentenceLawTests {
    /// One landing a harbour, year and observer.
    private struct Landing {
        let harbour: String
        let year: Int
        let low: Int
        let high: Int
        func line(_ choice: Int?) -> String {
            let range = low == high ? "\(low),," : ",\(low),\(high)"
            return "\(harbour),cod,\(year),\(choice.map { "\($0),," } ?? range),keeper,yes"
        }
    }

    private func landings(_ random: inout SeededGenerator) -> [Landing] {
        ["north", "south", "east"].flatMap { harbour in
            (1901...1902).map { year in
                let low = Int.random(in: 0...6, using: &random)
                return Landing(
                    harbour: harbour, year: year, low: low, high: low + [0, 0, 2].randomElement(using: &random, or: 0))
            }
        }
    }

    private func text(_ lines: [String], _ key: String, _ say: String) throws -> String {
        try SentenceSample(landings: lines, table: "rows: \(key), measures: [sum(tons)]", sentences: "say: \(say)").text()
    }

    /// The group that a ranking puts first, alone; nil when it names none.
    private func first(_ text: String) -> String? {
        guard let match = text.firstMatch(of: /greatest number of tons is .*?, for ([A-Z][a-z]+) Harbour(;|\.)/) else {
            return nil
        }
        return String(match.1)
    }

    private func course(_ text: String) -> String? {
        text.contains(" rose from ") ? "rose" : text.contains(" fell from ") ? "fell" : nil
    }

    /// What all choices give.
    private static func agreed(_ statements: Set<String?>) -> String? {
        statements.count == 1 ? statements.first.flatMap { $0 } : nil
    }

    @Test("a greatest and a rise are stated exactly when every choice of ends gives the same one", arguments: 1...12)
    func ends(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let landings = landings(&random), open = landings.indices.filter { landings[$0].low < landings[$0].high }
        var firsts: Set<String?> = [], courses: Set<String?> = []
        for bits in 0..<(1 << open.count) {
            let lines = landings.enumerated().map { index, landing in
                let isHigh = open.firstIndex(of: index).map { (bits >> $0) & 1 == 1 } ?? false
                return landing.line(isHigh ? landing.high : landing.low)
            }
            firsts.insert(first(try text(lines, "harbour.name", "ranking")))
            courses.insert(course(try text(lines, "year(period)", "trend")))
        }
        let lines = landings.map { $0.line(nil) }
        #expect(first(try text(lines, "harbour.name", "ranking")) == Self.agreed(firsts))
        #expect(course(try text(lines, "year(period)", "trend")) == Self.agreed(courses))
    }
}

extension Array {
    fileprivate func randomElement(using random: inout SeededGenerator, or other: Element) -> Element {
        randomElement(using: &random) ?? other
    }
}
