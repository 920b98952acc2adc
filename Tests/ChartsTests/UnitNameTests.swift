import Testing

@testable import Charts

struct UnitNameTests {
    @Test("ship has ships, fish/fish and man/men say their plurals; a stroke too many is a part of the word")
    func plurals() {
        let names = ["ship", "fish/fish", "man/men", "/men", "a/b/c"].map(UnitName.init)
        #expect(names.map(\.one) == ["ship", "fish", "man", "/men", "a/b/c"])
        #expect(names.map(\.many) == ["ships", "fish", "men", "/mens", "a/b/cs"])
    }

    @Test("A histogram of fish/fish counts a number of fish, a strip 1 fish and 3 fish")
    func drawn() throws {
        var histogram = FigureSamples.specification("h", .histogram, Channels(x: "tons"))
        histogram.unitName = "fish/fish"
        #expect(try Chart.draw(histogram, table: FigureSamples.catches).texts.contains("number of fish"))
        var strip = FigureSamples.specification("s", .strip, Channels(x: "tons", y: "kind"))
        strip.unitName = "fish/fish"
        let texts = try Chart.draw(strip, table: FigureSamples.catches).texts
        #expect(texts.contains { $0.hasPrefix("3 fish") && !$0.contains("fishs") }, "\(texts)")
    }
}
