import TestSupport
import Testing

@testable import Tabular

@Suite struct RowPartitionTests {
    /// Rows of a table of 12,000 that stand apart from one another, each with the given chance in a hundred.
    private static func scattered(_ random: inout SeededGenerator, chance: Int) -> [Int] {
        (0..<12_000).filter { _ in Int.random(in: 0..<100, using: &random) < chance }
    }

    @Test func `sets that are scattered find the same rows again as lists of them, over 3 families of sets that overlap`() {
        for seed in 0..<3 {
            var random = SeededGenerator(seed: UInt64(seed))
            var lists = [10, 30, 50, 90].map { Self.scattered(&random, chance: $0) }
            lists.append((lists[0] + lists[1]).reduce(into: Set()) { $0.insert($1) }.sorted())
            lists += [lists[1], [], [7], Array(100..<9_000)]
            let sets = RowPartition.rowSets(lists, rowCount: 12_000)
            for (list, set) in zip(lists, sets) {
                let plain = RowSet(list)
                #expect(set.rows == list)
                #expect(set.ranges == plain.ranges)
                #expect(set.count == list.count && set.isEmpty == list.isEmpty)
                #expect(set.first == list.first && set.last == list.last)
                #expect(set == plain && set.hashValue == plain.hashValue)
                let members = Set(list)
                #expect(stride(from: -1, through: 12_001, by: 97).allSatisfy { set.contains($0) == members.contains($0) })
            }
            for (i, a) in sets.enumerated() {
                for (j, b) in sets.enumerated() {
                    #expect(a.union(b).rows == Set(lists[i]).union(lists[j]).sorted())
                    #expect((a == b) == (lists[i] == lists[j]))
                }
            }
            var more = sets[2]
            more.insert(12_000)
            #expect(more.rows == lists[2] + [12_000])
        }
    }

    @Test func `sets of more than 2,000 ranges share one number a row, however many they are; others stay ranges`() throws {
        // 12 sets of 2,500 rows that take turns, and all of them together.
        let lists = (0..<12).map { turn in Array(stride(from: turn, to: 30_000, by: 12)) }
        let evens = Array(stride(from: 0, to: 30_000, by: 2)), few = Array(stride(from: 0, to: 4_000, by: 2))
        let sets = RowPartition.rowSets(lists + [evens, few, Array(0..<30_000)], rowCount: 30_000)
        let partitions = sets.map(\.partition)
        let shared = try #require(partitions[0])
        #expect(partitions[..<13].allSatisfy { $0 === shared })
        #expect(partitions[13] == nil && few.count == 2_000)
        #expect(partitions[14] == nil, "all rows are one range")
        #expect(shared.partCount == 12)
        let all = sets[..<12].reduce(RowSet()) { $0.union($1) }
        #expect(all.ranges == [0..<30_000])
    }

    @Test func `where sets divide the rows into more parts than can be numbered, the rest are kept as ranges`() {
        // Every set halves each part: after 16 of them each row would be a part of its own.
        let lists = (0..<20).map { bit in (0..<100_000).filter { (($0 &* 2_654_435_761) >> (8 + bit)) & 1 == 1 } }
        let sets = RowPartition.rowSets(lists, rowCount: 100_000)
        #expect(sets.contains { $0.partition != nil } && sets.contains { $0.partition == nil })
        for (list, set) in zip(lists, sets) { #expect(set.rows == list) }
    }
}
