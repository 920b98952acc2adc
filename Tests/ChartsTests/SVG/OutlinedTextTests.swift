import Diagnostics
import FontReading
import Foundation
import Tabular
import TestSupport
import Testing

@testable import Charts

struct OutlinedTextTests {
    private static func fonts(_ names: [String] = ["Boxes"]) throws -> OutlineFonts {
        OutlineFonts(
            try names.map { name in
                let path = FixtureFolder.checkout + "/Tests/Fixtures/fonts/\(name).ttf"
                return try Font(Array(try Data(contentsOf: URL(fileURLWithPath: path))), file: path)
            })
    }

    private static func label(_ text: String, _ anchor: TextAnchor, _ face: FontFace = .regular, halo: Double = 0) -> TextLabel {
        TextLabel(text: text, x: 10, y: 20, style: TextStyle(size: 2, face: face), anchor: anchor, ink: .soft, halo: halo)
    }

    private static func path(_ label: TextLabel, _ names: [String] = ["Boxes"]) throws -> SVGElement {
        var text = OutlinedText(try fonts(names))
        return text.outlined(label.element)
    }

    @Test("A letter of 2 mm begins at its x, about it or before it by its own width of 0.38 mm, on its baseline")
    func anchors() throws {
        let starts: [(TextAnchor, String)] = [(.start, "M10.04 20"), (.middle, "M9.85 20"), (.end, "M9.66 20")]
        for (anchor, start) in starts {
            let path = try Self.path(Self.label("b", anchor))
            #expect(path.name == "path")
            #expect(path["d"]?.hasPrefix(start) == true, "\(path["d"] ?? "")")
            #expect(path["d"]?.contains(" 18.6") == true)
        }
    }

    @Test("A path has the words of the text, its class, colour and halo, and none of the attributes of type")
    func attributes() throws {
        let path = try Self.path(Self.label("<b>", .end, halo: 0.7))
        #expect(
            path.attributes.map(\.name) == [
                "class", "fill", "stroke", "stroke-width", "stroke-linejoin", "paint-order", "aria-label", "d",
            ])
        #expect(path["class"] == "soft halo")
        #expect(path["aria-label"] == "<b>")
        #expect(SVGWriter.text(of: path).contains("aria-label=\"&lt;b&gt;\""))
    }

    @Test("Bold is set in the bold font where one is named, else in the first with 1 warning")
    func faces() throws {
        var both = OutlinedText(try Self.fonts(["Boxes", "BoxesBold"]))
        _ = both.outlined(Self.label("b", .start, .bold).element)
        #expect(both.diagnostics(Self.specification).isEmpty)
        var one = OutlinedText(try Self.fonts())
        for text in ["a", "b"] { _ = one.outlined(Self.label(text, .start, .bold).element) }
        #expect(one.diagnostics(Self.specification).map(\.code) == ["font.no-face"])
    }

    @Test("Of 2 texts with a lacking letter the letter is named once, as an error; wider letters are 1 warning with their number")
    func lacks() throws {
        var text = OutlinedText(try Self.fonts(["WideBoxes"]))
        for words in ["zone", "dozen", "bar"] { _ = text.outlined(Self.label(words, .start).element) }
        let found = text.diagnostics(Self.specification)
        #expect(found.map(\.code) == ["font.no-letter", "font.wider"])
        #expect(found.map(\.severity) == [.error, .warning])
        #expect(found[0].message == "the font WideBoxes.ttf has no \"z\" (U+007A)")
        #expect(found[1].message.contains("3 of 3 texts"))
    }

    private static let samples: [(MarkKind, Channels, Table)] = [
        (.bar, Channels(x: "year(day)", y: "tons", color: "kind"), FigureSamples.years),
        (.line, Channels(x: "year(day)", y: "tons", color: "kind"), FigureSamples.years),
        (.dot, Channels(x: "stock", y: "survey", label: "when"), FigureSamples.estimates),
        (.waffle, Channels(x: "tons", y: "harbour", color: "kind"), FigureSamples.catches),
        (.heatmap, Channels(x: "month(day)", y: "year(day)", color: "tons"), FigureSamples.months),
    ]

    /// Of a size that leaves texts as they are.
    private static let specification = FigureSamples.specification("f", .bar, Channels(), size: .page)

    @Test(
        "sizes of Nature's journals keep their texts, which is said; the others can have outlines", arguments: SizePreset.allCases
    )
    func journals(size: SizePreset) throws {
        let (mark, channels, table) = Self.samples[0]
        let specification = FigureSamples.specification("f", mark, channels, size: size)
        let outlined = try Chart.draw(specification, table: table).outlined(by: try Self.fonts(), specification)
        let isNamed = outlined.diagnostics.contains { $0.code == "figure.text-outlined" && $0.severity == .warning }
        #expect(isNamed == size.rawValue.hasPrefix("nature"))
    }

    @Test("Figures of 5 marks are outlined whole: as many paths with words as texts before, each where its text stood")
    func figures() throws {
        for (mark, channels, table) in Self.samples {
            let specification = FigureSamples.specification("f", mark, channels)
            let drawing = try Chart.draw(specification, table: table)
            let outlined = drawing.outlined(by: try Self.fonts(), specification)
            let labels = drawing.root.descendants.compactMap(TextLabel.init)
            let paths = outlined.root.descendants.filter { $0["aria-label"] != nil }
            #expect(outlined.root.descendants.allSatisfy { $0.name != "text" && $0["font-family"] == nil })
            #expect(paths.map { $0["aria-label"] } == labels.map(\.text))
            for (label, path) in zip(labels, paths) where path["d"]?.isEmpty == false {
                let numbers = (path["d"] ?? "").split { " MLQCZ".contains($0) }.compactMap { Double(String($0)) }
                let x = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
                let box = label.box
                #expect((x.min() ?? 0) > box.minX - 0.1 && (x.max() ?? 0) < box.maxX + 0.1, "\(label.text)")
            }
        }
    }
}
