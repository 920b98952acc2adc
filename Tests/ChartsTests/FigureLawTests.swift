import Charts
import Tabular
import TestSupport
import Testing

/// What holds for every mark, whatever the data.
@Suite("Laws of figures")
struct FigureLawTests {
    /// Shapes of data that break figures elsewhere.
    static let shapes: [(name: String, table: Table)] = {
        func table(_ names: [String], _ numbers: [Estimate?], _ dates: [String?]) -> Table {
            Table(
                name: "t",
                columns: [
                    .text("name", names), Column("number", .estimate(numbers), title: "Number"), .dates("date", dates),
                    .text("kind", names.map { _ in "k" }),
                ])
        }
        return [
            ("no rows", table([], [], [])), ("one row", table(["a"], [Estimate(7)], ["1937"])),
            ("all missing", table(["a", "b"], [nil, nil], [nil, nil])), ("zero", table(["a"], [Estimate(0)], ["1937"])),
            ("large", table(["a", "b"], [Estimate(12_345_678), Estimate(3)], ["1937", "1938-02-03"])),
            (
                "open ends",
                table(
                    ["a", "b"], [Estimate(unchecked: 5, nil, .infinity), Estimate(unchecked: -.infinity, nil, 9)],
                    ["1937", "1937/1938"])
            ),
            ("Cyrillic", table(["Тухачевский Михаил Николаевич", "Якир"], [Estimate(3), Estimate(4)], ["1937", "1936"])),
            ("markup", table(["<b>&\"'", "]]>"], [Estimate(3), Estimate(4)], ["1937", "1936"])),
            ("long", table([String(repeating: "long name ", count: 30), "b"], [Estimate(3), Estimate(4)], ["1937", "1936"])),
            (
                "many",
                table((0..<60).map { "row \($0)" }, (0..<60).map { Estimate(Double($0 * 37)) }, (0..<60).map { "\(1900 + $0)" })
            ),
        ]
    }()

    static func specifications(_ size: SizePreset) -> [FigureSpecification] {
        let source = "Sources: Somebody 1901; Another body with a longer name 1902; A third one."
        func specification(_ mark: MarkKind, _ channels: Channels, _ orientation: Orientation? = nil) -> FigureSpecification {
            FigureSpecification(
                name: "f", title: "T", mark: mark, channels: channels, orientation: orientation, size: size, sourceLine: source,
                digest: "0123456789")
        }
        return [
            specification(.bar, Channels(x: "number", y: "name"), .horizontal),
            specification(.bar, Channels(x: "name", y: "number"), .vertical),
            specification(.line, Channels(x: "date", y: "number")),
            specification(.dot, Channels(x: "number", y: "name", label: "date")),
            specification(.timeline, Channels(x: "date", label: "name")),
        ]
    }

    @Test("every figure is drawn, says what it shows, and is the same twice", arguments: shapes.indices)
    func drawn(_ index: Int) throws {
        for specification in Self.specifications(.oneColumn) + Self.specifications(.twoColumns) {
            let drawing = try Chart.draw(specification, table: Self.shapes[index].table)
            #expect(drawing.svg == (try Chart.draw(specification, table: Self.shapes[index].table)).svg)
            #expect(!drawing.description.isEmpty)
            #expect(drawing.root["role"] == "img")
            #expect(!drawing.svg.contains("nan") && !drawing.svg.contains("inf "))
            #expect(!drawing.svg.contains("<b>"))
        }
    }

    @Test("no text leaves the figure, or it is said", arguments: shapes.indices)
    func inside(_ index: Int) throws {
        for specification in Self.specifications(.twoColumns) {
            let drawing = try Chart.draw(specification, table: Self.shapes[index].table)
            let outside = drawing.boxes.filter {
                $0.left < -0.05 || $0.right > drawing.width + 0.05 || $0.top < -0.05 || $0.bottom > drawing.height + 0.05
            }
            #expect(outside.count == drawing.diagnostics.count)
        }
    }

    @Test("no text stands on another", arguments: shapes.indices)
    func apart(_ index: Int) throws {
        for specification in Self.specifications(.twoColumns) where specification.mark != .line {
            let boxes = try Chart.draw(specification, table: Self.shapes[index].table).boxes
            for (i, box) in boxes.enumerated() {
                for other in boxes[(i + 1)...] where box.overlaps(other) {
                    // Sixty columns cannot all be named upright.
                    if Self.shapes[index].name == "many" || Self.shapes[index].name == "long" { continue }
                    Issue.record("\(specification.mark) \(Self.shapes[index].name): “\(box.text)” on “\(other.text)”")
                }
            }
        }
    }

    @Test("type is never below five points")
    func typeSize() throws {
        for specification in Self.specifications(.oneColumn) {
            let drawing = try Chart.draw(specification, table: Self.shapes[4].table)
            let sizes = drawing.root.all.compactMap { $0["font-size"].flatMap(Double.init) }
            #expect(sizes.allSatisfy { $0 >= 5 * 0.3528 - 0.01 && $0 <= 7 * 0.3528 })
        }
    }
}
