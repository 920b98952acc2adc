import Testing

@testable import Charts

@Suite("Scales and numbers")
struct ScaleTests {
    @Test("ticks are steps of 1, 2 or 5 and cover the data")
    func ticks() {
        #expect(Ticks.covering(0, 790_665, count: 4) == [0, 200_000, 400_000, 600_000, 800_000])
        #expect(
            Ticks.covering(0, 1, count: 4) == [0, 0.2, 0.4, 0.6, 0.8, 1].map { $0 } || Ticks.covering(0, 1, count: 4).last == 1)
        #expect(Ticks.covering(3, 3, count: 4).count >= 2)
        #expect(Ticks.step(100, count: 5) == 20)
        #expect(Ticks.step(7, count: 5) == 1)
    }

    @Test("a scale maps ends to ends, also upwards")
    func linear() {
        let scale = LinearScale(domain: 0...10, range: (50, 0))
        #expect(scale.position(0) == 50 && scale.position(10) == 0 && scale.position(5) == 25)
        #expect(scale.clamped(.infinity) == 0)
    }

    @Test("bands share the room evenly")
    func bands() {
        let band = BandScale(count: 4, from: 0, to: 40, padding: 0.2)
        #expect(band.step == 10 && band.bandwidth == 8 && band.position(1) == 11 && band.center(3) == 35)
    }

    @Test(
        "numbers have two decimals at most, no exponent and no negative zero",
        arguments: [
            (0.0, "0"), (-0.001, "0"), (1.005, "1"), (1.25, "1.25"), (2.5, "2.5"), (-3.07, "-3.07"), (1e-9, "0"), (183, "183"),
            (.nan, "0"), (.infinity, "0"),
        ])
    func numbers(_ number: Double, _ text: String) { #expect(SVGNumber.text(number) == text) }

    @Test("labels moved apart keep their order and their gap")
    func spreading() {
        let places = Spreading.apart([10, 10, 11, 30], gap: 3, within: 0...40)
        #expect(places == [10, 13, 16, 30])
        #expect(Spreading.apart([40, 40], gap: 5, within: 0...40) == [35, 40])
    }

    @Test("the width of a text is that of Arial: 1000 is 2.224 em")
    func widths() {
        #expect(abs(FontMetrics.width("1000", size: 1) - 2.224) < 0.001)
        #expect(FontMetrics.width("Ёлка", size: 1) > 2)
        #expect(FontMetrics.width("e\u{301}", size: 1) == FontMetrics.width("e", size: 1))
    }

    @Test("texts are broken at spaces, long words inside, and nothing is lost")
    func wrapping() {
        let lines = TextWrapping.lines("Special Judicial Presence of the Supreme Court", width: 20, size: 2.3)
        #expect(lines.count == 3 || lines.count == 4)
        #expect(lines.joined(separator: " ") == "Special Judicial Presence of the Supreme Court")
        #expect(
            TextWrapping.lines(String(repeating: "x", count: 100), width: 10, size: 2.3).joined()
                == String(repeating: "x", count: 100))
    }
}
