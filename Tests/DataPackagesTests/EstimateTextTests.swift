import Tabular
import Testing

@testable import DataPackages

@Suite("Estimates as people write them")
struct EstimateTextTests {
    private func read(_ text: String, _ format: NumberFormat = NumberFormat()) -> Estimate? {
        try? EstimateText.read(text, format: format)
    }

    @Test(
        "numbers are themselves",
        arguments: [
            "353000", "353 000", "353\u{202F}000", "353\u{A0}000", "353 thousand", "353000.0", "  353000 ",
        ])
    func points(_ text: String) { #expect(read(text) == Estimate(353_000)) }

    @Test(
        "a number that is called approximate stays so, without a width",
        arguments: [
            "ca. 353000", "ca 353 000", "c. 353000", "about 353 000", "approximately 353000", "~353000", "≈ 353000",
            "ca. 353 thousand", "около 353 тыс.",
        ])
    func approximate(_ text: String) {
        #expect(read(text) == Estimate(low: nil, best: 353_000, high: nil, .approximate))
        #expect(read(text) != Estimate(353_000))
    }

    @Test(
        "ranges",
        arguments: [
            "350000–360000", "350000-360000", "350000 — 360000", "350 000–360 000", "350000 to 360000", "350–360 thousand",
            "between 350000 and 360000", "from 350000 to 360000", "0.35–0.36 million",
            "350 thousand – 360 thousand", "от 350 до 360 тысяч",
        ])
    func ranges(_ text: String) { #expect(read(text) == Estimate(low: 350_000, best: nil, high: 360_000)) }

    @Test(
        "bounds leave the other side open",
        arguments: [
            "≥30000", ">= 30 000", "at least 30000", "30000+", "30000 or more", "no fewer than 30000", "не менее 30 тыс.",
        ])
    func least(_ text: String) { #expect(read(text) == Estimate(low: 30_000, best: nil, high: nil)) }

    @Test("bounds from above", arguments: ["≤30000", "up to 30000", "at most 30 000", "no more than 30000", "до 30 тысяч"])
    func most(_ text: String) { #expect(read(text) == Estimate(low: nil, best: nil, high: 30_000)) }

    @Test(
        "more than a number is not that number",
        arguments: [
            ">30000", "> 30 000", "more than 30 thousand", "over 30000", "above 30000", "более 30 тыс.", "свыше 30000",
        ])
    func above(_ text: String) { #expect(read(text) == Estimate(low: 30_000, best: nil, high: nil, .aboveLow)) }

    @Test(
        "less than a number is not that number",
        arguments: ["<30000", "fewer than 30000", "less than 30 thousand", "under 30000", "below 30000", "менее 30 тыс."])
    func below(_ text: String) { #expect(read(text) == Estimate(low: nil, best: nil, high: 30_000, .belowHigh)) }

    @Test("words of both kinds stay together")
    func both() {
        #expect(read("at least ca. 30000") == Estimate(low: 30_000, best: nil, high: nil, .approximate))
        #expect(read("ca. 350–360 thousand") == Estimate(low: 350_000, best: nil, high: 360_000, .approximate))
        #expect(read("about 11 (10–12)") == Estimate(low: 10, best: 11, high: 12, .approximate))
        #expect(read("more than about 30000") == Estimate(low: 30_000, best: nil, high: nil, [.approximate, .aboveLow]))
    }

    @Test("the minus sign that the program prints is read, beside the hyphen")
    func minus() {
        #expect(read("\u{2212}5") == Estimate(-5))
        #expect(read("-5") == Estimate(-5))
        #expect(read("\u{2212}5–\u{2212}3") == Estimate(low: -5, best: nil, high: -3))
    }

    @Test("a best number with its bounds")
    func best() {
        #expect(read("353000 (350000–360000)") == Estimate(low: 350_000, best: 353_000, high: 360_000))
        #expect(read("353000 ± 500") == Estimate(low: 352_500, best: 353_000, high: 353_500))
    }

    @Test(
        "what can be read in two ways or in none is refused",
        arguments: [
            "", "many", "350–360 000", "900–1 thousand", "30 thousand–40", "360000–350000", "353,000", "1.5.2", "12-13-14",
            "353000 (354000–360000)", "3 53000", "about", ">", "30 000 40 000", "-", "ca.353 x", "1937?", "nan", "∞",
        ])
    func refused(_ text: String) { #expect(read(text) == nil) }

    @Test("declared separators are used")
    func declared() {
        #expect(read("353,000", NumberFormat(groupChar: UInt8(ascii: ","))) == Estimate(353_000))
        #expect(read("1,5 million", NumberFormat(decimalChar: UInt8(ascii: ","))) == Estimate(1_500_000))
    }

    @Test("a field of estimates keeps the words beside the numbers, and a wrong one rejects its row")
    func column() {
        let fixture = PackageFixture(
            fields: """
                {"name": "ship"},
                {"name": "tons", "type": "string", "title": "Tons", "purgestats": {"type": "estimate", "interval": "authors"}}
                """, csv: "ship,tons\nAnna,ca. 350\nBertha,30–40 thousand\nClara,\nDora,a few\n")
        #expect(
            fixture.headlines == ["data/t.csv:5:6: warning: \"a few\" is not an estimate [type.estimate]"])
        #expect(
            fixture.table?.column("tons")?.values
                == .estimate([
                    Estimate(unchecked: 350, 350, 350, .approximate), Estimate(low: 30_000, best: nil, high: 40_000), nil,
                ]))
        #expect(fixture.table?.column("tons")?.intervals == .fixed(.authors))
        #expect(fixture.table?.column("tons_words")?.values == .text(["ca. 350", "30–40 thousand", nil]))
        #expect(fixture.table?.column("tons_words")?.title == "Tons, as written")
    }
}
