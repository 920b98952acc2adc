import Tabular
import Testing

@testable import Charts

/// The labels of signs, which a page writes as their titles.
@Suite struct MarkLabelTests {
    private func titles(_ mark: MarkKind, _ channels: Channels, _ table: Table, stack: Stacking = .none) throws -> [String] {
        var specification = FigureSamples.specification("f", mark, channels, stack: stack)
        specification.labelsMarks = true
        let drawing = try Chart.draw(specification, table: table)
        let plain = try Chart.draw(FigureSamples.specification("f", mark, channels, stack: stack), table: table)
        #expect(drawing.svg == plain.svg, "labels are written in a page alone")
        #expect(plain.labelledSVG == plain.svg)
        return drawing.labelledSVG.matches(of: /<title>([^<]*)<\/title>/).map { String($0.1) }
    }

    @Test("bars say their category, series and number, with the bounds of a range and what is not verified")
    func bars() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "North", "South <b>"])), Column("kind", .text(["cod", "eel", "cod"])),
                Column("tons", .estimate([Estimate(12), Estimate(unchecked: 3, nil, 5), Estimate(7)])),
                Column("checked", .text(["yes", "yes", "no"])),
            ], checkedColumn: "checked")
        let titles = try titles(.bar, Channels(x: "harbour", y: "tons", color: "kind"), table)
        #expect(
            titles.sorted() == [
                "North, cod: 12", "North, eel: 3–5", "North, eel: 3–5", "South &lt;b&gt;, cod: 7; not verified",
            ])
    }

    @Test("every mark has labels on its signs, each beginning with the place that its row has in the figure")
    func marks() throws {
        let figures: [(MarkKind, Channels, Table, Int)] = [
            (.dot, Channels(x: "stock", y: "survey"), FigureSamples.estimates, 5),
            (.waffle, Channels(x: "tons", y: "harbour", color: "kind"), FigureSamples.catches, 20),
            (.timeline, Channels(x: "date", label: "what"), FigureSamples.events, 3),
            (.heatmap, Channels(x: "month(day)", y: "year(day)", color: "tons"), FigureSamples.months, 10),
            (.line, Channels(x: "year(day)", y: "tons", color: "kind"), FigureSamples.years, 4),
            (.pyramid, Channels(x: "number", y: "age", color: "kind"), Self.ages, 4),
            (.marimekko, Channels(x: "age", y: "number", color: "kind"), Self.ages, 4),
            (.histogram, Channels(x: "number"), Self.ages, 2), (.strip, Channels(x: "number", y: "age"), Self.ages, 4),
        ]
        for (mark, channels, table, least) in figures {
            let titles = try titles(mark, channels, table)
            #expect(titles.count >= least && titles.allSatisfy { !$0.isEmpty }, "\(mark): \(titles)")
        }
    }

    @Test("a crowd of more than 2,000 rows has none")
    func crowd() throws {
        let table = Table(name: "t", columns: [Column("tons", .integer((0..<2_001).map { $0 % 50 }))])
        #expect(try titles(.strip, Channels(x: "tons"), table) == [])
    }

    static let ages = Table(
        name: "ages",
        columns: [
            Column("age", .text(["0–9", "0–9", "10–19", "10–19"])), Column("kind", .text(["sail", "steam", "sail", "steam"])),
            Column("number", .integer([4, 6, 9, 3])),
        ])
}
