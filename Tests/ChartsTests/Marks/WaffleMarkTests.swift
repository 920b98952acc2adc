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
        #expect(drawing.texts.filter { $0.contains("herring") } == ["herring", "10 herring", "30 herring"])
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
}
