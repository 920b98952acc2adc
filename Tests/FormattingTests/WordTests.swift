import Tabular
import Testing

@testable import Formatting

@Suite("Words around values")
struct WordTests {
    let format = ValueFormat()

    @Test("a list has commas and one and")
    func lists() {
        #expect(format.list([]) == "")
        #expect(format.list(["a"]) == "a")
        #expect(format.list(["a", "b"]) == "a and b")
        #expect(format.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test("a count takes the singular only for 1")
    func plurals() {
        #expect(format.plural(1, "row", "rows") == "1 row")
        #expect(format.plural(0, "row", "rows") == "0 rows")
        #expect(format.plural(1016, "row", "rows") == "1\u{202F}016 rows")
        #expect(format.quantity(1, unit: "persons") == "1 person")
        #expect(format.quantity(1, unit: "people") == "1 person")
        #expect(format.quantity(1, unit: "categories") == "1 category")
        #expect(format.quantity(1, unit: "death_sentences") == "1 death sentence")
        #expect(format.quantity(62, unit: "persons") == "62 persons")
        #expect(format.quantity(12, unit: "percent") == "12\u{202F}%")
        #expect(format.unit("percent") == "%")
    }

    @Test("each kind of cell has one way to be printed")
    func values() throws {
        #expect(format.value(.text("a")) == "a")
        #expect(format.value(.integer(1016)) == "1\u{202F}016")
        #expect(format.value(.decimal(0.887), meaning: .share) == "88.7\u{202F}%")
        #expect(format.value(.date(try #require(EDTFDate("1937")))) == "1937")
        #expect(format.value(.estimate(Estimate(5))) == "5")
        #expect(format.value(.missing(.notStated)) == "–")
    }

    @Test("languages are found by their code")
    func languages() {
        #expect(Language(code: "en") == .english)
        #expect(Language(code: "tlh") == nil)
    }
}
