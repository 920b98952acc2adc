import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct MarimekkoMarkTests {
    static let channels = Channels(x: "harbour", y: "tons", color: "kind")

    private func table(
        _ harbours: [String], _ kinds: [String], _ values: ColumnValues, unit: Unit = .fixed("tons"),
        absences: [Int: MissingReason] = [:], meaning: NumberMeaning = .quantity
    ) -> Table {
        let rows = harbours.flatMap { name in kinds.map { (name, $0) } }
        return Table(
            name: "catches",
            columns: [
                Column("harbour", .text(rows.map(\.0))), Column("kind", .text(rows.map(\.1))),
                Column("tons", values, unit: unit, absences: absences, meaning: meaning),
                Column("unit", .text(rows.indices.map { $0 == 1 ? "barrels" : "tons" })),
            ])
    }

    private func draw(_ table: Table, size: SizePreset = .oneColumn, _ change: (inout FigureSpecification) -> Void = { _ in })
        throws -> Drawing
    {
        var specification = FigureSamples.specification("f", .marimekko, Self.channels, size: size)
        change(&specification)
        return try Chart.draw(specification, table: table)
    }

    private let kinds = ["cod", "herring"]
    private var plain: Table { table(["North", "South"], kinds, .integer([30, 10, 15, 45])) }

    @Test("columns are as wide as 40 and 60, their parts as high as 75, 25, 25 and 75 per cent, the first series at the foot")
    func proportions() throws {
        let parts = try draw(plain).all("part")
        #expect(parts.count == 4)
        let widths = parts.map { $0.number("width") }, heights = parts.map { $0.number("height") }
        #expect(abs(widths[0] / widths[2] - 40.0 / 60) < 0.001 && widths[0] == widths[1])
        let height = heights[0] + heights[1]
        for (part, share) in zip(heights, [0.75, 0.25, 0.25, 0.75]) { #expect(abs(part / height - share) < 0.001) }
        #expect(parts[0].number("y") > parts[1].number("y"))
        #expect(abs(parts[2].number("x") - parts[0].number("x") - widths[0]) < 0.002)
    }

    @Test("columns, parts and series are named where they stand, and both axes say what they measure")
    func names() throws {
        let drawing = try draw(plain)
        for text in [
            "North", "40", "South", "60", "30", "10", "15", "45", "cod", "herring", "share of the column (%)", "width: tons",
        ] {
            #expect(drawing.texts.contains(text), "\(text)")
        }
        #expect(drawing.all("key").isEmpty && drawing.diagnostics.isEmpty)
        let labels = drawing.root.descendants.compactMap(TextLabel.init)
        let cod = try #require(labels.first { $0.text == "cod" }), part = drawing.all("part")[2]
        #expect(cod.y > part.number("y") && cod.y < part.number("y") + part.number("height"))
        let titled = try draw(plain) {
            $0.xTitle = "landed"
            $0.yTitle = "of the harbour"
        }
        #expect(titled.texts.contains("landed (tons)") && titled.texts.contains("of the harbour (%)"))
        #expect(
            drawing.description.hasPrefix(
                "Columns as wide as their totals, divided by the shares of their parts: tons by harbour, 2 categories. "
                    + "Series: cod and herring. In all 100. North: 40 (40.0\u{202F}% of all), of which cod 30 (75.0\u{202F}%), "
                    + "herring 10 (25.0\u{202F}%); South: 60"))
    }

    @Test("where the last column lacks a series, a legend in the order of the stack names them")
    func legend() throws {
        let drawing = try draw(table(["North", "South"], kinds, .integer([30, 10, 15, 0])))
        #expect(drawing.all("key").count == 2 && drawing.all("part").count == 3)
    }

    @Test("a column of nothing is left out and named; where all are nothing the figure says so")
    func nothing() throws {
        let drawing = try draw(table(["North", "South"], kinds, .integer([30, 10, 0, 0])))
        #expect(drawing.all("part").count == 2 && drawing.texts.contains("Without a part: South"))
        let none = try draw(table(["North"], kinds, .integer([0, 0])))
        #expect(none.texts.contains("All numbers are zero"))
        #expect(
            none.diagnostics.map(\.message) == ["figure f has no rows with a value to draw: All numbers are zero"])
    }

    @Test("a narrow column's name is led to it, and names without room are reported")
    func narrow() throws {
        let led = try draw(
            table(["North", "The old pier", "The new pier", "East"], kinds, .integer([300, 100, 2, 1, 1, 2, 150, 450])))
        #expect(led.texts.contains("The old") && led.all("leader").count == 4)
        let many = try draw(
            table((0..<30).map { "Harbour number \($0)" }, kinds, .integer((0..<60).map { $0 * 37 % 23 + 1 })))
        let dropped = many.diagnostics.filter { $0.message.hasSuffix("names of columns") }
        #expect(dropped.count == 1 && dropped[0].severity == .warning)
        #expect(many.diagnostics.filter { $0.severity == .note }.map(\.code) == ["figure.label-dropped"])
    }

    @Test("long names that begin alike are cut where they differ, up to eight lines; beyond, it is reported that 2 look alike")
    func alike() throws {
        func drawing(_ beginning: String) throws -> Drawing {
            try draw(table(["\(beginning) east", "\(beginning) west"], kinds, .integer([3, 1, 2, 2])))
        }
        let short = try drawing(String(repeating: "harbour of the bay ", count: 6))
        #expect(short.texts.contains { $0.hasSuffix("east") } && short.texts.contains { $0.hasSuffix("west") })
        #expect(short.diagnostics.isEmpty, "\(short.diagnostics)")
        let long = try drawing(String(repeating: "harbour of the bay ", count: 40))
        #expect(long.diagnostics.map(\.code) == ["figure.label-dropped"])
        #expect(
            long.diagnostics.map(\.message) == ["no room for 2 names of columns in full, which look alike where they are cut"])
    }

    @Test("a name has an asterisk where a part of its column is not verified")
    func star() throws {
        let drawing = try draw(plain) { $0.uncheckedRows = RowSet([3]) }
        #expect(drawing.texts.contains("South\u{A0}*") && drawing.texts.contains("North"))
        #expect(drawing.texts.contains("* not verified against the source"))
    }

    @Test(
        "what has no area is refused: a range, a missing or unknown number, one below zero, two in one cell, shares, several units"
    )
    func refusals() throws {
        func single(_ number: Estimate?) -> Table { table(["North"], kinds, .estimate([Estimate(4), number])) }
        let shares = table(["North"], kinds, .decimal([0.2, 0.8]), meaning: .share)
        let units = table(["North"], kinds, .integer([2, 8]), unit: .perRow(column: "unit"))
        let cases: [(Table, String, String)] = [
            (
                single(Estimate(low: 5, best: nil, high: 15)), "figure.not-additive",
                "holds 5–15, which has no one area (North, herring)"
            ),
            (
                single(Estimate(low: 5, best: 7, high: 15)), "figure.not-additive",
                "holds 7 (5–15), which has no one area (North, herring)"
            ),
            (single(nil), "figure.not-additive", "lacks a number: not stated (North, herring)"),
            (
                single(Estimate(unchecked: -.infinity, nil, .infinity)), "figure.not-additive",
                "holds a number that is not known (North, herring)"
            ),
            (single(Estimate(-5)), "figure.below-zero", "holds \u{2212}5, and a marimekko begins at zero"),
            (
                table(["North", "North"], kinds, .integer([1, 2, 3, 4])), "figure.duplicate-cell",
                "has several numbers for North, cod, and a marimekko has place for one"
            ),
            (shares, "figure.not-additive", "holds shares, which do not add up to a width"),
            (units, "figure.not-additive", "has several units, which do not add up"),
        ]
        for (table, code, words) in cases {
            let fault = #expect(throws: Diagnostic.self) { try draw(table) }
            #expect(fault?.code == code && fault?.remedy != nil)
            #expect(fault?.message == "channel y: column \"tons\" " + words)
        }
        let empty = try draw(table(["North"], kinds, .estimate([Estimate(4), nil]), absences: [1: .noRows]))
        #expect(empty.all("part").count == 1)
    }

    @Test("whatever the numbers, each area is its share of all, and together they fill the plot", arguments: 0..<20)
    func law(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let columns = Int.random(in: 1...9, using: &random), series = Int.random(in: 1...6, using: &random)
        let numbers = (0..<columns * series).map { _ in Int.random(in: 0...60_000, using: &random) }
        let drawing = try draw(
            table((0..<columns).map { "harbour \($0)" }, (0..<series).map { "kind \($0)" }, .integer(numbers.map { $0 + 1 })),
            size: seed % 2 == 0 ? .oneColumn : .twoColumns)
        let areas = drawing.all("part").map { $0.number("width") * $0.number("height") }
        let total = numbers.reduce(0) { $0 + $1 + 1 }, all = areas.reduce(0, +)
        #expect(areas.count == numbers.count)
        for (area, number) in zip(areas, numbers) { #expect(abs(area / all - Double(number + 1) / Double(total)) < 0.001) }
        let faults = drawing.diagnostics.filter { $0.code != "figure.label-dropped" && $0.code != "figure.colours-alike" }
        #expect(faults.isEmpty, "\(faults.map(\.message))")
    }
}
