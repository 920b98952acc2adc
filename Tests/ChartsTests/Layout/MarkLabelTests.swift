import Tabular
import Testing

@testable import Charts

/// The labels of signs, which a page writes as their titles.
@Suite struct MarkLabelTests {
    private func titles(
        _ mark: MarkKind, _ channels: Channels, _ table: Table, stack: Stacking = .none, shape: LineShape = .straight
    ) throws -> [String] {
        var specification = FigureSamples.specification("f", mark, channels, stack: stack)
        specification.lineShape = shape
        let plain = try Chart.draw(specification, table: table)
        specification.labelsMarks = true
        let drawing = try Chart.draw(specification, table: table)
        #expect(drawing.svg == plain.svg, "labels are written in a page alone")
        #expect(plain.labelledSVG == plain.svg)
        return drawing.labelledSVG.matches(of: /<title>([^<]*)<\/title>/).map {
            String($0.1).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
        }
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

    @Test(
        "every number of a line in steps and of areas has its title, 4 of 2 series over 2 years; a straight line with dots has the same",
        arguments: [(LineShape.step, Stacking.zero), (.area, .zero), (.area, .none), (.straight, .zero)])
    func lines(shape: LineShape, stack: Stacking) throws {
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer([1924, 1924, 1925, 1925])), Column("kind", .text(["cod", "eel", "cod", "eel"])),
                Column("tons", .integer([61_000, 500, 62_000, 700])),
            ])
        let titles = try titles(.line, Channels(x: "year", y: "tons", color: "kind"), table, stack: stack, shape: shape)
        #expect(titles.sorted() == ["cod, 1924: 61 000", "cod, 1925: 62 000", "eel, 1924: 500", "eel, 1925: 700"])
    }

    @Test("of areas behind one another the piece of the smaller number lies over that of the larger one")
    func areasBehind() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer([1924, 1924, 1925, 1925])), Column("kind", .text(["cod", "eel", "cod", "eel"])),
                Column("tons", .integer([10, 500, 620, 70])),
            ])
        let titles = try titles(.line, Channels(x: "year", y: "tons", color: "kind"), table, stack: .none, shape: .area)
        #expect(titles == ["cod, 1925: 620", "eel, 1924: 500", "eel, 1925: 70", "cod, 1924: 10"])
    }

    @Test(
        "a curve of survival has 4 titles of 3 events among 5 rows: the start, then each step with its interval and the rows at risk"
    )
    func survival() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("days", .integer([10, 20, 20, 30, 40])), Column("observed", .text(["yes", "yes", "no", "yes", "no"])),
                Column("port", .text(["North", "North", "North", "North", "North"])),
            ])
        let titles = try titles(.survival, Channels(x: "days", color: "port", event: "observed"), table)
        #expect(
            titles == [
                "North, from 0: 100 %, 5 at risk",
                "North, from 10: 80.0 % (95 % confidence interval 20.4–96.9 %), 5 at risk",
                "North, from 20: 60.0 % (95 % confidence interval 12.6–88.2 %), 4 at risk",
                "North, from 30: 30.0 % (95 % confidence interval 1.2–71.9 %), 2 at risk",
            ])
    }

    @Test(
        "a box says its number of values, quartiles and whiskers in the words of its description, on its 4 parts and around them")
    func box() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("port", .text(Array(repeating: "North", count: 9))),
                Column("days", .integer([1, 2, 3, 4, 5, 6, 7, 8, 9])),
            ])
        let titles = try titles(.box, Channels(x: "days", y: "port"), table)
        #expect(Set(titles) == ["North: 9 values, median 5, quartiles 3 and 7, whiskers from 1 to 9"])
        #expect(titles.count == 6, "the target, both whiskers, the box, its outline and its median")
    }

    @Test("what only takes the pointer is written in a page, with a title, and not in a file")
    func targets() {
        let target = SVGElement.target([(0, 0), (10, 0)], reach: 1.2, label: "a < b")
        let root = SVGElement("svg", [], [.group("series", [target, .line(0, 0, 10, 0, .ink, width: 0.5)])])
        #expect(!SVGWriter.text(of: root).contains("target"))
        #expect(
            SVGWriter.text(of: root, withLabels: true).contains(
                "<path class=\"target\" d=\"M0 0L10 0\" fill=\"none\" stroke-width=\"2.4\" stroke-linejoin=\"round\" pointer-events=\"stroke\">\n<title>a &lt; b</title>\n</path>\n"
            ))
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
