import Testing

@testable import Diagnostics

@Suite struct SpellingTests {
    @Test(arguments: [
        ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("count", "cuont", 1), ("name", "name", 0), ("Год", "год", 1),
        ("ca", "abc", 3),
    ]) func `distance counts insertions, deletions, substitutions and swaps`(first: String, second: String, distance: Int) {
        #expect(Spelling.distance(first, second) == distance)
        #expect(Spelling.distance(second, first) == distance)
    }

    @Test func `the nearest come first, at most three, each once, whatever their case`() {
        #expect(Spelling.nearest(to: "sentense", among: ["trial", "sentence", "Sentences"]) == ["sentence", "Sentences"])
        #expect(Spelling.nearest(to: "aa", among: ["ab", "ac", "ad", "ae"]) == ["ab", "ac", "ad"])
        #expect(Spelling.nearest(to: "fruits", among: ["fruit", "fruit"]) == ["fruit"])
        #expect(Spelling.nearest(to: "zebra", among: ["sentence"]).isEmpty)
    }

    @Test func `a suggestion names the nearest, else the few there are`() {
        #expect(Spelling.suggestion(for: "nmae", among: ["name", "named"]) == #"did you mean "name" or "named"?"#)
        #expect(Spelling.suggestion(for: "zebra", among: ["count", "sum"]) == "there are: count, sum")
        #expect(Spelling.suggestion(for: "zebra", among: []) == nil)
        #expect(Spelling.suggestion(for: "zebra", among: (0..<17).map { "column number \($0)" }) == nil)
    }

    @Test func `a short name is not said to mean a name of which nothing is alike`() {
        #expect(Spelling.nearest(to: "id", among: ["no", "id_"]) == ["id_"])
        #expect(Spelling.nearest(to: "x", among: ["y", "xs"]) == ["xs"])
    }
}
