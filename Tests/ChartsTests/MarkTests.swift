import Charts
import Diagnostics
import Tabular
import TestSupport
import Testing

/// Questions to the element tree: what is drawn, and is it where the data say.
@Suite("Marks")
struct MarkTests {
    static let catches = Table(
        name: "catches",
        columns: [
            .text("harbour", ["North", "South", "East", "North", "South", "East"]),
            .text("kind", ["cod", "cod", "cod", "herring", "herring", "herring"]), .integers("tons", [40, 20, 5, 10, 30, nil]),
        ])

    func draw(_ specification: FigureSpecification, _ table: Table = catches) throws -> Drawing {
        try Chart.draw(specification, table: table)
    }

    func bars(_ drawing: Drawing) -> [SVGElement] {
        drawing.root.all.filter { $0.name == "rect" && ($0["class"] ?? "").split(separator: " ").contains("bar") }
    }

    func height(_ element: SVGElement) -> Double { element["height"].flatMap(Double.init) ?? 0 }

    @Test("stacked columns have a bar for each number, as high as the number")
    func stacked() throws {
        let drawing = try draw(
            FigureSpecification(
                name: "f", title: "T", mark: .bar, channels: Channels(x: "harbour", y: "tons", color: "kind"), stack: .zero))
        let heights = bars(drawing).map(height)
        #expect(heights.count == 5)
        #expect(abs(heights[0] / heights[1] - 4) < 0.01)
    }

    @Test("columns of a hundred are equally high")
    func normalized() throws {
        let drawing = try draw(
            FigureSpecification(
                name: "f", title: "T", mark: .bar, channels: Channels(x: "harbour", y: "tons", color: "kind"), stack: .normalize))
        let heights = bars(drawing).map(height)
        #expect(abs((heights[0] + heights[1]) - (heights[2] + heights[3])) < 0.03)
    }

    @Test("bars stand side by side, the longest is the greatest number")
    func grouped() throws {
        let drawing = try draw(
            FigureSpecification(
                name: "f", title: "T", mark: .bar, channels: Channels(x: "tons", y: "harbour", color: "kind"), stack: .none,
                orientation: .horizontal))
        let widths = bars(drawing).compactMap { $0["width"].flatMap(Double.init) }
        #expect(widths.count == 5)
        #expect(widths.max() == widths[0])
    }

    @Test("below twenty a part of a whole has no per cent")
    func smallWholes() throws {
        let table = Table(
            name: "t", columns: [.text("k", ["a", "b"]), .integers("part", [3, 30]), .integers("whole", [5, 60])])
        let drawing = try draw(
            FigureSpecification(
                name: "f", title: "T", mark: .bar, channels: Channels(x: "part", y: "k", of: "whole"), orientation: .horizontal),
            table)
        let texts = drawing.root.all.map(\.text)
        #expect(texts.contains("3 of 5") && texts.contains("30 of 60") && texts.contains("50\u{202F}%"))
        #expect(!texts.contains("60\u{202F}%"))
    }

    @Test("a waffle has one square for one unit, and pale ones for the rest of the whole")
    func waffle() throws {
        let table = Table(name: "t", columns: [.text("k", ["a", "b"]), .integers("n", [3, 7]), .integers("of", [5, 7])])
        let drawing = try draw(
            FigureSpecification(name: "f", title: "T", mark: .waffle, channels: Channels(x: "n", y: "k", of: "of")), table)
        let squares = drawing.root.all.filter { ($0["class"] ?? "").contains("unit") }
        #expect(squares.filter { ($0["class"] ?? "").contains("series") }.count == 10)
        #expect(squares.filter { ($0["class"] ?? "").contains("track") }.count == 2)
    }

    @Test("a number is a dot, a range a line, an open end an arrow")
    func dots() throws {
        let ranges = [Estimate(5), Estimate(unchecked: 2, nil, 8), Estimate(unchecked: 3, nil, .infinity)]
        let table = Table(name: "t", columns: [.text("k", ["a", "b", "c"]), Column("n", .estimate(ranges))])
        let drawing = try draw(FigureSpecification(name: "f", title: "T", mark: .dot, channels: Channels(x: "n", y: "k")), table)
        let points = drawing.root.all.filter { ($0["class"] ?? "").split(separator: " ").first == "point" }
        #expect(points.filter { $0.name == "circle" }.count == 1)
        #expect(points.filter { $0.name == "line" }.count == 5)
        #expect(points.filter { $0.name == "path" }.count == 1)
        #expect(drawing.root.all.map(\.text).contains("at least"))
    }

    @Test("a line breaks where a year is missing")
    func gaps() throws {
        let table = Table(
            name: "t",
            columns: [Column("year", .integer([1930, 1931, 1934, 1935]), meaning: .year), .integers("n", [1, 2, 3, 4])])
        let drawing = try draw(
            FigureSpecification(name: "f", title: "T", mark: .line, channels: Channels(x: "year", y: "n")), table)
        #expect(drawing.root.all.filter { $0.name == "path" && ($0["class"] ?? "").contains("line") }.count == 2)
    }

    @Test("on a timeline a day is a dot and a year is as long as a year")
    func timeline() throws {
        let table = Table(
            name: "t", columns: [.dates("d", ["1936-05-01", "1935", "1937/1938"]), .text("what", ["b", "a", "c"])])
        let drawing = try draw(
            FigureSpecification(name: "f", title: "T", mark: .timeline, channels: Channels(x: "d", label: "what")), table)
        let events = drawing.root.all.filter { ($0["class"] ?? "") == "series event" }
        #expect(events.map(\.name) == ["rect", "circle", "rect"])
        let widths = events.compactMap { $0["width"].flatMap(Double.init) }
        #expect(abs(widths[1] / widths[0] - 2) < 0.02)
    }

    @Test("unknown columns and missing channels are errors that say what to do")
    func mistakes() {
        #expect { _ = try draw(FigureSpecification(name: "f", title: "T", mark: .bar, channels: Channels(y: "tonns"))) } throws: {
            ($0 as? Diagnostic)?.remedy == "did you mean \"tons\"?"
        }
        #expect { _ = try draw(FigureSpecification(name: "f", title: "T", mark: .timeline)) } throws: {
            ($0 as? Diagnostic)?.code == "figure.missing-channel"
        }
    }
}
