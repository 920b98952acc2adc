import Diagnostics
import Tabular
import Testing

@testable import Charts

/// Lines in steps, areas, and areas on one another.
@Suite struct LineShapeTests {
    private func draw(
        _ table: Table, _ shape: LineShape, stack: Stacking = .none, x: String = "year", color: String? = nil
    ) throws -> Drawing {
        var specification = FigureSamples.specification("f", .line, Channels(x: x, y: "n", color: color), stack: stack)
        specification.lineShape = shape
        return try Chart.draw(specification, table: table)
    }

    private func table(_ values: [Estimate?], series: [String] = ["one"]) -> Table {
        let count = values.count
        return Table(
            name: "t",
            columns: [
                Column("year", .integer((0..<count).map { 1921 + $0 / series.count }), meaning: .year),
                Column("by", .text((0..<count).map { series[$0 % series.count] })), Column("n", .estimate(values)),
            ])
    }

    @Test("a step holds for the whole of its year and changes between two years")
    func steps() throws {
        let drawing = try draw(table([10, 30, 20].map { Estimate($0) }), .step)
        let line = try #require(drawing.all("line").first).places
        #expect(line.count == 6 && drawing.all("value").isEmpty)
        for (start, end) in zip(line, line.dropFirst()) { #expect(start.x == end.x || start.y == end.y) }
        let years = stride(from: 0, to: 6, by: 2).map { line[$0 + 1].x - line[$0].x }
        #expect(years.allSatisfy { abs($0 - years[0]) < 0.02 })
        #expect(abs((line[4].y - line[0].y) / (line[2].y - line[0].y) - 0.5) < 0.01)
        #expect(drawing.description.contains("Stepped line: n by year") || drawing.description.contains("Stepped line"))
        #expect(drawing.description.contains("Each number holds for the whole of its year."))
    }

    @Test("over dates a number holds from its day until the next, and a missing one breaks the steps")
    func dates() throws {
        let dates = ["1921-01-10", "1921-03-01", "1921-03-20", "1921-06-15"].map { EDTFDate($0) }
        let days = Table(
            name: "t",
            columns: [Column("year", .date(dates)), Column("n", .estimate([Estimate(4), Estimate(8), nil, Estimate(6)]))])
        let drawing = try draw(days, .step)
        let line = try #require(drawing.all("line").first).places
        #expect(line.count == 4 && line[0].y == line[1].y && line[1].x == line[2].x && line[2].y < line[1].y)
        #expect(drawing.all("line").count == 1 || drawing.all("line").count == 2)
        #expect(drawing.description.contains("Each number holds from its date until the next."))
    }

    @Test("an area is filled from zero, also where its numbers are far from it")
    func area() throws {
        let drawing = try draw(table([910, 930, 920].map { Estimate($0) }), .area)
        let area = try #require(drawing.all("area").first).places
        let zero = try #require(drawing.all("zero").first?.places.first).y
        #expect(drawing.all("area").count == 1 && drawing.all("line").count == 1)
        #expect(area.filter { $0.y == zero }.count == 3 && area.count == 6)
        #expect(drawing.texts.contains("0"))
    }

    @Test("a range is a band from its least to its most; no line leads through one without a best number")
    func ranges() throws {
        let values = [Estimate(10), Estimate(low: 20, best: nil, high: 40), Estimate(30), Estimate(low: 20, best: 25, high: 30)]
        for shape in [LineShape.step, .area] {
            let drawing = try draw(table(values), shape)
            let band = try #require(drawing.all("band").first).places
            let unit = ((band.map(\.y).max() ?? 0) - (band.map(\.y).min() ?? 0)) / 30
            #expect(drawing.all("band").count == 1 && unit > 0)
            #expect(drawing.inked("interval").isEmpty)
            // In steps the one number before the range has its year for a line; an area needs two points for one.
            #expect(drawing.all("line").count == (shape == .step ? 2 : 1))
            #expect(drawing.texts.contains("Pale bands: from the least to the most where the number is a range"))
            #expect(drawing.description.contains("2 values are ranges, drawn as bands."))
        }
        let area = try #require(try draw(table(values), .area).all("area").first).places
        let zero = area.map(\.y).max() ?? 0
        #expect(abs((zero - area[1].y) / (zero - area[0].y) - 2) < 0.01)
    }

    @Test("an open end keeps its arrow")
    func open() throws {
        let drawing = try draw(table([Estimate(10), Estimate(low: 12, best: nil, high: nil), Estimate(9)]), .step)
        #expect(drawing.inked("arrow").count == 1 && drawing.all("line").count == 2)
        #expect(drawing.texts.contains("at least"))
    }

    @Test("stacked areas stand on one another: the foot of each is the head of the one below it")
    func stacked() throws {
        let numbers = table([10, 5, 20, 10, 30, 0].map { Estimate($0) }, series: ["one", "two"])
        let drawing = try draw(numbers, .area, stack: .zero, color: "by")
        let areas = drawing.all("area").map(\.places)
        #expect(areas.count == 2)
        #expect(areas[0].prefix(3).map(\.y) == areas[1].suffix(3).reversed().map(\.y))
        let zero = areas[0][5].y
        #expect(abs((zero - areas[1][1].y) / (zero - areas[0][0].y) - 3) < 0.01)
        #expect(drawing.description.contains("Areas on one another"))
        #expect(drawing.texts.contains("one") && drawing.texts.contains("two"))
    }

    @Test(
        "areas of what cannot be added up are refused, with the place and the reason",
        arguments: [
            ([Estimate(1), nil, Estimate(2), Estimate(3)], "1921, two has no number"),
            ([Estimate(1), Estimate(2), Estimate(low: 1, best: nil, high: 4), Estimate(3)], "1922, one is a range"),
            ([Estimate(1), Estimate(2), Estimate(3), Estimate(-3)], "1922, two is below zero"),
            ([Estimate(1), Estimate(2), Estimate(3)], "1922, two has no number"),
        ] as [([Estimate?], String)])
    func refused(_ values: [Estimate?], _ fault: String) throws {
        let numbers = table(values, series: ["one", "two"])
        let error = #expect(throws: Diagnostic.self) { try draw(numbers, .area, stack: .zero, color: "by") }
        #expect(error?.code == "figure.unstackable")
        #expect(error?.message == "figure f cannot stack its areas: \(fault)")
        // Behind one another they can be drawn, and so can a single area.
        #expect(try draw(numbers, .area, stack: .none, color: "by").all("area").count >= 2)
        #expect(try draw(table(values), .area, stack: .zero).all("area").count >= 1)
    }

    @Test("a year without neighbours is a thin column in a stack, and so not lost")
    func alone() throws {
        let numbers = Table(
            name: "t",
            columns: [
                Column("year", .integer([1921, 1921, 1931, 1931, 1932, 1932, 1933, 1933]), meaning: .year),
                Column("by", .text(["one", "two", "one", "two", "one", "two", "one", "two"])),
                Column("n", .integer([10, 20, 10, 20, 10, 20, 10, 20])),
            ])
        let areas = try draw(numbers, .area, stack: .zero, color: "by").all("area")
        let columns = areas.filter { $0["fill"] == "none" }.map(\.places)
        #expect(areas.count == 4 && columns.count == 2)
        #expect(columns[0][1].y == columns[1][0].y)
        #expect(abs((columns[1][0].y - columns[1][1].y) / (columns[0][0].y - columns[0][1].y) - 2) < 0.01)
    }

    @Test("areas are not drawn as shares of their sum")
    func shares() throws {
        let numbers = table([1, 2, 3, 4].map { Estimate($0) }, series: ["one", "two"])
        let error = #expect(throws: Diagnostic.self) { try draw(numbers, .area, stack: .normalize, color: "by") }
        #expect(error?.message == "figure f cannot stack its areas: they show numbers, not shares")
    }

    @Test("two numbers at one place are not added up unsaid")
    func several() throws {
        let numbers = Table(
            name: "t",
            columns: [
                Column("year", .integer([1921, 1921, 1921]), meaning: .year), Column("by", .text(["one", "two", "two"])),
                Column("n", .integer([1, 2, 3])),
            ])
        let error = #expect(throws: Diagnostic.self) { try draw(numbers, .area, stack: .zero, color: "by") }
        #expect(error?.message.contains("1921, two has several numbers") ?? false)
    }

    @Test("names that have no room at the right are left out and counted, the first series keep theirs")
    func names() throws {
        let series = (1...60).map { "boat \($0)" }
        let drawing = try draw(table((0..<120).map { Estimate(Double($0)) }, series: series), .straight, color: "by")
        let dropped = try #require(drawing.diagnostics.first { $0.code == "figure.label-dropped" })
        let named = drawing.texts.filter { $0.hasPrefix("boat") }
        #expect(named.contains("boat 1") && !named.contains("boat 60") && named.count > 10)
        #expect(dropped.message.contains("\(60 - named.count)"))
        #expect(!drawing.diagnostics.contains { $0.code == "figure.overflow" || $0.code == "figure.overlap" })
    }
}
