import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite struct CategoryLinesTests {
    @Test("two names that are cut to the same words are reported, under bars, lines and columns of cells; one alone is not")
    func alike() throws {
        let words = Array(repeating: "northern harbour commission", count: 12).joined(separator: " ")
        func codes(_ names: [String], _ mark: MarkKind) throws -> [String] {
            let table = Table(
                name: "t",
                columns: [
                    Column("name", .text(names)), Column("tons", .integer(names.indices.map { $0 + 1 })),
                    Column("by", .text(names.map { _ in "one" })),
                ])
            let channels =
                mark == .heatmap ? Channels(x: "name", y: "by", color: "tons") : Channels(x: "name", y: "tons")
            var specification = FigureSamples.specification("f", mark, channels)
            if mark == .bar { specification.orientation = .vertical }
            return try Chart.draw(specification, table: table).diagnostics.map(\.code)
        }
        for mark in [MarkKind.bar, .line, .heatmap] {
            #expect(try codes([words + " east", words + " west", "South"], mark) == ["figure.label-dropped"], "\(mark)")
            #expect(try codes([words + " east", "South", "West"], mark) == [], "\(mark)")
        }
    }
}
