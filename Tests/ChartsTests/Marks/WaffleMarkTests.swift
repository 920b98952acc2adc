import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite struct WaffleMarkTests {
    @Test("one square is one unit; the remainder of the whole is pale")
    func units() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("crew", .text(["First", "Second"])), Column("saved", .integer([3, 13])), Column("of", .integer([5, 15])),
            ])
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .waffle, Channels(x: "saved", y: "crew", of: "of")), table: table)
        #expect(drawing.all("unit").count == 16)
        #expect(drawing.all("rest").count == 4)
        #expect(drawing.texts.contains("13 of 15"))
        #expect(Set(drawing.all("unit").map { $0["width"] ?? "" }) == ["2.15"])
    }

    @Test("two or three series say how many of each, the first first, and nothing of those that are none")
    func series() throws {
        let drawing = try Chart.draw(
            FigureSamples.specification("f", .waffle, Channels(x: "tons", y: "harbour", color: "kind")),
            table: FigureSamples.catches)
        #expect(drawing.all("unit").count == 105)
        #expect(drawing.texts.contains("40 cod") && drawing.texts.contains("10 herring"))
        #expect(drawing.texts.filter { $0.contains("herring") } == ["herring", "10 herring", "30 herring", "herring not stated"])
        #expect(drawing.texts.contains("one square, one ton"))
    }

    @Test("many units share a square, and the figure says how many")
    func many() throws {
        let table = Table(name: "t", columns: [Column("k", .text(["a"])), Column("n", .integer([353_074]))])
        let drawing = try Chart.draw(FigureSamples.specification("f", .waffle, Channels(x: "n", y: "k")), table: table)
        #expect(drawing.texts.contains("one square, 500 units"))
        #expect(drawing.all("unit").count == 707)
    }

    @Test("rows without a number count as one each")
    func counting() throws {
        let table = Table(name: "t", columns: [Column("boat", .text(["x", "y", "x"]))])
        let drawing = try Chart.draw(FigureSamples.specification("f", .waffle, Channels(y: "boat")), table: table)
        #expect(drawing.all("unit").count == 3)
    }

    /// One group each: a range, bounds of three kinds, a number with its range, zero, missing, not known, and a half.
    private func ranges(_ values: [Estimate?]) throws -> Drawing {
        let names = values.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(names)),
                Column("n", .estimate(values), absences: [1: MissingReason("illegible")]),
            ])
        return try Chart.draw(FigureSamples.specification("f", .waffle, Channels(x: "n", y: "k")), table: table)
    }

    @Test("of a range the certain squares are full and the possible ones pale with an edge, and both ends are written")
    func range() throws {
        let drawing = try ranges([
            Estimate(low: 3, best: nil, high: 8), nil, Estimate(unchecked: -.infinity, nil, .infinity),
            Estimate(low: nil, best: nil, high: 9), Estimate(unchecked: -.infinity, nil, 3, .belowHigh),
            Estimate(low: 7, best: nil, high: nil), Estimate(low: 2, best: 4, high: 5), Estimate(0),
        ])
        #expect(drawing.all("unit").count == 3 + 7 + 2)
        #expect(drawing.all("possible").count == 5 + 9 + 3 + 3)
        #expect(drawing.all("outline").count == 20)
        let words = ["3–8", "illegible", "not known", "at most 9", "less than 3", "at least 7", "4 (2–5)", "0"]
        #expect(words.allSatisfy { drawing.texts.contains($0) }, "\(drawing.texts)")
        #expect(drawing.texts.filter { Int($0) != nil } == ["0"])
        #expect(
            drawing.description.contains(
                "A: 3–8. B: illegible. C: not known. D: at most 9. E: less than 3. F: at least 7. G: 4 (2–5). H: 0."))
        #expect(drawing.texts.contains("Pale squares with an edge: perhaps, within a range"))
    }

    @Test("ranges of one group are added with their ends; what is missing beside them is said")
    func sums() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["A", "A", "A"])),
                Column(
                    "n", .estimate([Estimate(low: 3, best: nil, high: 8), Estimate(2), nil]),
                    absences: [2: MissingReason("illegible")]),
            ])
        let drawing = try Chart.draw(FigureSamples.specification("f", .waffle, Channels(x: "n", y: "k")), table: table)
        #expect(drawing.all("unit").count == 5 && drawing.all("possible").count == 5)
        #expect(drawing.description.contains("A: 5–10 (others illegible)."))
        #expect(drawing.texts.joined(separator: " ").contains("5–10 (others illegible)"))
    }

    @Test(
        "a number below zero is refused, and one beyond 10^15; up to that the squares stay under 1 201",
        arguments: [
            (-4.0, "no square stands for a number below zero"), (1e18, "so many squares cannot be counted"),
            (1e300, "so many squares cannot be counted"),
        ])
    func refused(_ number: Double, _ words: String) throws {
        let fault = #expect(throws: Diagnostic.self) { try ranges([Estimate(5), nil, Estimate(number)]) }
        #expect(fault?.code == "figure.squares" && fault?.excerpt == "n")
        #expect(fault?.message.hasSuffix(words) ?? false)
        let greatest = try ranges([Estimate(1e15)])
        #expect(greatest.all("unit").count == 500)
        #expect(greatest.texts.contains { $0.replacing("\u{202F}", with: " ") == "one square, 2 000 000 000 000 units" })
    }
}
