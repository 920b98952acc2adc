import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite("Colours")
struct ColourTests {
    /// Pairs of Sharma, Wu and Dalal (2005), table 1, which exercise every branch of the formula.
    private static let sharma: [(LabColour, LabColour, Double)] = [
        (LabColour(lightness: 50, a: 2.6772, b: -79.7751), LabColour(lightness: 50, a: 0, b: -82.7485), 2.0425),
        (LabColour(lightness: 50, a: -1.3802, b: -84.2814), LabColour(lightness: 50, a: 0, b: -82.7485), 1.0),
        (LabColour(lightness: 50, a: 0, b: 0), LabColour(lightness: 50, a: -1, b: 2), 2.3669),
        (LabColour(lightness: 50, a: 2.49, b: -0.001), LabColour(lightness: 50, a: -2.49, b: 0.0009), 7.1792),
        (LabColour(lightness: 50, a: 2.49, b: -0.001), LabColour(lightness: 50, a: -2.49, b: 0.0011), 7.2195),
        (LabColour(lightness: 50, a: -0.001, b: 2.49), LabColour(lightness: 50, a: 0.0011, b: -2.49), 4.7461),
        (LabColour(lightness: 50, a: 2.5, b: 0), LabColour(lightness: 73, a: 25, b: -18), 27.1492),
        (LabColour(lightness: 50, a: 2.5, b: 0), LabColour(lightness: 61, a: -5, b: 29), 22.8977),
        (LabColour(lightness: 60.2574, a: -34.0099, b: 36.2677), LabColour(lightness: 60.4626, a: -34.1751, b: 39.4387), 1.2644),
        (LabColour(lightness: 2.0776, a: 0.0795, b: -1.1350), LabColour(lightness: 0.9033, a: -0.0636, b: -0.5514), 0.9082),
    ]

    @Test("CIEDE2000 has the published differences to four places, both ways round", arguments: sharma.indices)
    func difference(index: Int) {
        let (first, second, expected) = Self.sharma[index]
        #expect(abs(first.difference(from: second) - expected) < 0.00005)
        #expect(abs(second.difference(from: first) - expected) < 0.00005)
        #expect(first.difference(from: first) == 0)
    }

    @Test(
        "L*a*b* and the three deficiencies are those that scikit-image 0.26 and colorspacious 1.1 give",
        arguments: [
            ("#8f1d22", ["#403a21", "#5c531e", "#9e0020"], [31.4299, 46.7906, 27.3229]),
            ("#386d97", ["#5b6e99", "#4e6496", "#00777c"], [44.2489, -4.1895, -28.1260]),
            ("#dcbb80", ["#cabb7c", "#d2c382", "#eab1ac"], [77.4701, 3.8971, 34.2478]),
            ("#4f8462", ["#847c60", "#7b7764", "#44837b"], [50.7409, -25.6494, 12.9201]),
        ])
    func seen(hex: String, simulated: [String], lab: [Double]) {
        let colour = Colour(hex)
        #expect(colour.hex == hex)
        #expect([ColourVision.protanopia, .deuteranopia, .tritanopia].map { $0.seen(colour).hex } == simulated)
        let found = LabColour(colour)
        for (value, expected) in zip([found.lightness, found.a, found.b], lab) { #expect(abs(value - expected) < 0.02) }
        let grey = ColourVision.greyscale.seen(colour)
        #expect(grey.red == grey.green && grey.green == grey.blue && abs(grey.luminance - colour.luminance) < 1e-9)
    }

    @Test("our own colours stay apart for every reader: six in lines, eight in areas; four in a grey print")
    func house() {
        let palette = Palette.house
        func blind(_ colours: ArraySlice<String>) -> [ColourVision] {
            ColourAudit.alike(Array(colours)).map(\.vision).filter { $0 != .greyscale }
        }
        #expect(blind(palette.lines.prefix(6)) == [] && blind(palette.areas[...]) == [])
        #expect(
            ColourAudit.alike(Array(palette.lines.prefix(4))) == [] && ColourAudit.alike(Array(palette.areas.prefix(8))) == [])
        // Ochre and orange as lines.
        #expect(ColourAudit.alike(palette.lines).first { $0.vision == .deuteranopia }.map { [$0.first, $0.second] } == [2, 6])
    }

    @Test("published palettes keep their colours in areas; lines stand out from white by 3 to 1, names of our own by 3.8")
    func palettes() {
        for name in PaletteName.allCases {
            let palette = Palette(name)
            #expect(palette.areas.count == palette.lines.count && Set(palette.areas).count == palette.areas.count)
            for line in palette.lines {
                #expect(Colour(line).contrast(with: .white) >= (name == .house ? 3.8 : 3), "\(name) \(line)")
            }
            for series in palette.areas.indices where palette.isDark(series) {
                #expect(Colour(palette.area(series)).contrast(with: .white) >= 4.5)
            }
        }
        #expect(Palette(.okabeIto).areas.prefix(2) == ["#0072b2", "#e69f00"])
        #expect(ColourAudit.alike(Palette(.grey).areas) == [])
        #expect(ColourAudit.alike(Palette(.okabeIto).areas).map(\.vision) == [.greyscale])
    }
}

@Suite("Palettes in figures")
struct PaletteFigureTests {
    private static func drawing(_ palette: PaletteName, _ mark: MarkKind, series: Int = 2) throws -> Drawing {
        let count = 3 * series
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer((0..<count).map { 1900 + $0 / series }), meaning: .year),
                Column("kind", .text((0..<count).map { "kind \($0 % series)" })),
                Column("tons", .integer((0..<count).map { $0 + 1 })),
            ])
        var specification = FigureSamples.specification("f", mark, Channels(x: "year", y: "tons", color: "kind"), stack: .none)
        specification.palette = palette
        return try Chart.draw(specification, table: table)
    }

    @Test(
        "each palette colours bars by its areas and lines by its lines, and nothing else changes", arguments: PaletteName.allCases
    )
    func painted(name: PaletteName) throws {
        let palette = Palette(name)
        let bars = try Self.drawing(name, .bar).root.descendants.filter { $0.classes.contains("bar") }
        #expect(Set(bars.compactMap { $0["fill"] }) == [palette.area(0), palette.area(1)])
        let lines = try Self.drawing(name, .line)
        #expect(
            Set(lines.root.descendants.filter { $0.classes.contains("series-line") }.compactMap { $0["stroke"] }).isSubset(
                of: palette.lines))
        let classes = lines.root.descendants.flatMap(\.classes)
        #expect(classes.contains { $0.hasPrefix(name == .house ? "series-2-" : "\(name.rawValue)-2") })
        #expect(!classes.contains { $0.hasPrefix("series-2-") } || name == .house)
        func shape(_ element: SVGElement) -> [String] { [element.name, element["d"] ?? "", element.text] }
        #expect(
            lines.root.descendants.dropFirst(4).map(shape)
                == (try Self.drawing(.house, .line)).root.descendants.dropFirst(4).map(shape))
    }

    @Test("series that look alike to some readers are named, with how and by how much; the palette of greys has no such pair")
    func alike() throws {
        func found(_ palette: PaletteName, _ mark: MarkKind, _ series: Int) throws -> [String] {
            try Self.drawing(palette, mark, series: series).diagnostics.filter { $0.code == "figure.colours-alike" }
                .map { "\($0.severity): \($0.message)" }
        }
        #expect(try found(.house, .line, 4) == [] && found(.house, .bar, 8) == [] && found(.grey, .bar, 5) == [])
        let seven = try found(.house, .line, 7)
        #expect(
            seven.first
                == "warning: in figure f \"kind 2\" and \"kind 6\" look alike to readers with deuteranopia (a difference of 4.5)")
        #expect(seven.last?.hasPrefix("note: in figure f \"kind 3\" and \"kind 6\" look alike in a grey print") == true)
        #expect(try found(.okabeIto, .bar, 5).map { $0.prefix(5) } == ["note:"])
    }
}
