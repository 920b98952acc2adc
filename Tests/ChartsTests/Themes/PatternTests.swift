import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite("Patterns of areas")
struct PatternTests {
    private static let marks: [(MarkKind, LineShape)] = [
        (.bar, .straight), (.line, .area), (.waffle, .straight), (.pyramid, .straight), (.marimekko, .straight),
    ]

    private static func specification(
        _ mark: MarkKind, _ shape: LineShape = .straight, series: Int, palette: PaletteName = .house, fill: AreaFill = .pattern
    ) -> (FigureSpecification, Table) {
        let count = 3 * series
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer((0..<count).map { 1900 + $0 / series }), meaning: .year),
                Column("kind", .text((0..<count).map { "kind \($0 % series + 1)" })),
                Column("tons", .integer((0..<count).map { 20 + $0 })),
            ])
        let isUpright = mark == .bar || mark == .line || mark == .marimekko
        var specification = FigureSamples.specification(
            "f", mark, isUpright ? Channels(x: "year", y: "tons", color: "kind") : Channels(x: "tons", y: "year", color: "kind"),
            size: .page)
        (specification.lineShape, specification.palette, specification.fill) = (shape, palette, fill)
        return (specification, table)
    }

    private static func drawing(_ parts: (FigureSpecification, Table)) throws -> Drawing {
        try Chart.draw(parts.0, table: parts.1)
    }

    @Test("the first of two series is plain, the second has a pattern in its colour, and nothing else changes", arguments: marks)
    func twoSeries(mark: MarkKind, shape: LineShape) throws {
        let patterned = try Self.drawing(Self.specification(mark, shape, series: 2))
        let plain = try Self.drawing(Self.specification(mark, shape, series: 2, fill: .solid))
        let patterns = patterned.root.descendants.filter { $0.name == "pattern" }
        #expect(patterns.map { $0["id"] } == ["figure-f-01234567-pattern-2"])
        #expect(patterns.first?.elements.first?["fill"] == Palette.house.area(1))
        let fills = patterned.root.elements.filter { $0.name != "defs" }.flatMap(\.descendants).compactMap { $0["fill"] }
        let solid = plain.root.elements.flatMap(\.descendants).compactMap { $0["fill"] }
        #expect(fills.count == solid.count && fills != solid)
        for (fill, colour) in zip(fills, solid) where fill != colour {
            #expect(fill == "url(#figure-f-01234567-pattern-2)" && colour == Palette.house.area(1))
        }
        #expect(fills.contains(Palette.house.area(0)))
    }

    @Test("eight series have seven patterns in each palette, of which no two are alike, and each that is used is defined")
    func eightSeries() throws {
        for palette in PaletteName.allCases {
            let root = try Self.drawing(Self.specification(.bar, series: 8, palette: palette)).root
            let patterns = root.descendants.filter { $0.name == "pattern" }
            #expect(patterns.count == 7, "\(palette)")
            #expect(Set(patterns.map { $0.elements.dropFirst().map(\.attributes) }).count == 7)
            let used = Set(root.descendants.compactMap { $0["fill"] }.filter { $0.hasPrefix("url(") })
            #expect(used == Set(patterns.compactMap { $0["id"].map { "url(#\($0))" } }))
        }
    }

    @Test("a number on a pattern has an edge in the colour of the area, one beside it has none")
    func edges() throws {
        let root = try Self.drawing(Self.specification(.marimekko, series: 2)).root
        let edged = root.descendants.filter { $0.name == "text" && $0["paint-order"] == "stroke" }
        #expect(edged.map(\.text) == ["21", "23", "25"])
        #expect(edged.allSatisfy { $0["stroke"] == Palette.house.area(1) })
    }

    @Test("one series has no pattern")
    func oneSeries() throws {
        let root = try Self.drawing(Self.specification(.bar, series: 1)).root
        #expect(!root.descendants.contains { $0.name == "pattern" })
    }

    @Test("sizes of Nature's journals refuse patterns, the others take them; marks without areas of series have no use for them")
    func refusals() {
        for size in SizePreset.allCases {
            #expect(
                (AreaFill.pattern.refusal(size)?.code == "figure.no-patterns") == size.rawValue.hasPrefix("nature"), "\(size)")
            #expect(AreaFill.solid.refusal(size) == nil)
        }
        let channels = Channels(x: "a", y: "b", color: "c")
        for mark in MarkKind.allCases {
            let shape = mark == .line ? LineShape.area : .straight
            #expect(mark.settings(channels, shape, .fromZero).contains(.fill) == Self.marks.contains { $0.0 == mark }, "\(mark)")
        }
        #expect(!MarkKind.line.settings(channels, .straight, .fromZero).contains(.fill))
    }

    @Test("areas that look alike in grey are told apart by their patterns; with the first series' colour come others again")
    func alike() throws {
        func found(_ fill: AreaFill, _ palette: PaletteName, _ series: Int) throws -> [String] {
            try Self.drawing(Self.specification(.bar, series: series, palette: palette, fill: fill)).diagnostics
                .map(\.code).filter { $0 == "figure.colours-alike" || $0 == "figure.many-series" }
        }
        #expect(try found(.solid, .okabeIto, 5) == ["figure.colours-alike"])
        #expect(try found(.pattern, .okabeIto, 5) == [])
        #expect(try found(.solid, .grey, 6) == ["figure.many-series"])
        #expect(try found(.pattern, .grey, 8) == [] && found(.pattern, .house, 9) == ["figure.many-series"])
    }
}
