import Diagnostics
import Foundation
import Tabular
import TestSupport
import Testing

@testable import Charts

/// Every mark with data of every shape in every size: `make record FILTER=FigureMatrix` rewrites the pictures.
@Suite struct FigureMatrixTests {
    /// The classes of signs that stand for data.
    private static let roles: Set = [
        "bar", "dot", "interval", "unit", "cell", "event", "period", "curve", "box", "median", "part", "value", "join", "slope",
        "missing", "cross", "certain", "possible", "bounds", "line",
    ]

    /// How many signs of each role there are.
    private static func signs(_ drawing: Drawing) -> [String: Int] {
        Dictionary(
            drawing.root.descendants.flatMap { $0.classes.filter(roles.contains) }.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// What is to be said of a figure and cannot be mended by drawing it better.
    private static func expected(_ cell: FigureMatrix.Cell) -> [String] {
        switch (cell.mark, cell.shape) {
        case (_, .none): ["figure.no-data"]
        // Of one row nothing is known.
        case (.timeline, .ranges), (.gantt, .ranges): ["figure.row-dropped"]
        default: []
        }
    }

    @Test("the sizes of a figure differ in nothing but their measures", arguments: FigureMatrix.cells)
    func sizes(_ cell: FigureMatrix.Cell) throws {
        let table = FigureMatrix.table(cell)
        let drawings = try SizePreset.allCases.map { size in
            (size, try Chart.draw(FigureMatrix.specification(cell, size: size), table: table))
        }
        let first = drawings[0].1
        #expect(Self.signs(first).isEmpty == (cell.shape == .none))
        for (size, drawing) in drawings {
            #expect(drawing.width == size.width && drawing.height <= size.maximumHeight, "\(size) \(drawing.height)")
            #expect(Self.signs(drawing) == Self.signs(first), "\(size)")
            #expect(drawing.description == first.description, "\(size)")
            // Some areas of a marimekko are too small for their numbers.
            let codes = drawing.diagnostics.map(\.code).filter { cell.mark != .marimekko || $0 != "figure.label-dropped" }
            #expect(codes == Self.expected(cell), "\(size): \(drawing.diagnostics.map(\.message))")
        }
    }

    @Test("what a mark has no way to show is refused with its reason", arguments: FigureMatrix.refused)
    func refused(_ cell: FigureMatrix.Cell) throws {
        let code = FigureMatrix.refusals["\(cell.mark.rawValue) \(cell.shape.rawValue)"]
        let refusal = #expect(throws: Diagnostic.self) {
            try Chart.draw(FigureMatrix.specification(cell, size: .oneColumn), table: FigureMatrix.table(cell))
        }
        #expect(refusal?.code == code && refusal?.remedy != nil)
    }

    private static let goldens = "Tests/ChartsTests/Goldens"

    @Test("there is a picture of every mark with every shape in every size, and none besides")
    func complete() throws {
        let root = FixtureFolder.checkout + "/" + Self.goldens
        let found = try FileManager.default.subpathsOfDirectory(atPath: root).filter {
            $0.contains("/") && $0.hasSuffix(".svg") && !$0.hasSuffix(".actual.svg")
        }
        let expected = FigureMatrix.cells.flatMap { cell in
            SizePreset.allCases.map { "\(cell.mark.rawValue)/\(cell.shape.rawValue)/\($0.rawValue).svg" }
        }
        #expect(Set(found) == Set(expected) && expected.count == 107 * 8)
    }

    @Test("its picture in every size", arguments: FigureMatrix.cells, SizePreset.allCases)
    func golden(_ cell: FigureMatrix.Cell, _ size: SizePreset) throws {
        let table = FigureMatrix.table(cell), specification = FigureMatrix.specification(cell, size: size)
        let drawing = try Chart.draw(specification, table: table)
        var texts = [("\(size.rawValue).svg", drawing.svg)]
        if size == .oneColumn {
            texts.append(("\(size.rawValue).vl.json", Chart.vegaLite(specification, table: table, drawing: drawing)))
        }
        for (name, text) in texts {
            let golden = Golden(name, in: "\(Self.goldens)/\(cell.mark.rawValue)/\(cell.shape.rawValue)")
            if let complaint = try golden.complaint(about: text) { Issue.record("\(complaint)") }
        }
        #expect(drawing.bytes.count < 40_000)
    }

    @Test("the page of the documentation shows every mark with every shape, at the width of one column")
    func page() throws {
        var lines = [
            "# Marks and data", "",
            "Every mark with data of every shape, as a column of 89 mm prints it. The same in the other sizes stands beside each file.",
            "Left out is what a mark refuses, such as numbers below zero in squares, and what says nothing of it: dates have no size.",
        ]
        for mark in MarkKind.allCases {
            lines += ["", "## \(mark.rawValue)"]
            for cell in FigureMatrix.cells where cell.mark == mark {
                let shape = cell.shape
                lines += ["", "\(shape.sentence)", ""]
                lines.append(
                    "![\(mark.rawValue), \(shape.rawValue)](../\(Self.goldens)/\(mark.rawValue)/\(shape.rawValue)/nature-1col.svg)"
                )
            }
        }
        let golden = Golden("figure-matrix.md", in: "Documentation")
        if let complaint = try golden.complaint(about: lines.joined(separator: "\n") + "\n") { Issue.record("\(complaint)") }
    }
}
