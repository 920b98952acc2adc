import Testing

@testable import Reporting

@Suite("Numbers written by hand")
struct LiteralQuantityTests {
    func words(_ text: String, names: [String] = []) -> [String] {
        LiteralQuantity.findings(in: text, names: names).map(\.text)
    }

    @Test("a quantity is found with its place")
    func place() {
        #expect(LiteralQuantity.findings(in: "a\nабв 353,074 persons", names: []) == [.init(text: "353,074", line: 2, column: 5)])
    }

    @Test("years, days of a month, ordinals, decades and ranges of years are not quantities")
    func exceptions() {
        #expect(words("in 1937, on 19 August 1936, the 17th meeting, the 1930s, 1937–1938, March 13, 2–13 March").isEmpty)
    }

    @Test("a small number is a quantity")
    func small() { #expect(words("13 of 17 were") == ["13", "17"]) }

    @Test("a per cent is a quantity")
    func percent() { #expect(words("88.7 %") == ["88.7"]) }

    @Test("the report's names are not quantities")
    func names() {
        #expect(words("Order 00447 and 00447", names: ["Order 00447"]) == ["00447"])
    }
}
