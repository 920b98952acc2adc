import Diagnostics
import Tabular
import Testing

@testable import Charts

/// Small multiples.
@Suite struct PanelTests {
    /// Three harbours, two kinds of fish, six years; one harbour without the first two years, one without herring.
    private static let table: Table = {
        var years: [Int] = [], harbours: [String] = [], fish: [String] = [], tons: [Estimate?] = []
        for (place, harbour) in ["North", "South", "The old pier in the east"].enumerated() {
            for (kind, name) in ["cod", "herring"].enumerated() {
                for year in 0..<6 where !(place == 2 && year < 2) {
                    years.append(1921 + year)
                    harbours.append(harbour)
                    fish.append(name)
                    let number = Double((place * 37 + kind * 53 + year * 29) % 97 + 3)
                    tons.append(
                        place == 1 && kind == 1
                            ? nil : year == 5 ? Estimate(low: number, best: nil, high: number * 2) : Estimate(number))
                }
            }
        }
        return Table(
            name: "fleet",
            columns: [
                Column("year", .integer(years), meaning: .year), Column("harbour", .text(harbours)), Column("fish", .text(fish)),
                Column("tons", .estimate(tons), title: "landings", unit: .fixed("tons")),
                Column("period", .integer(years.map { $0 % 2 == 0 ? 1924 : 1921 }), meaning: .year),
                Column("date", .date(years.enumerated().map { EDTFDate("\($1)-0\(1 + $0 % 9)") })),
                Column("what", .text(years.indices.map { "Ship \($0)" })),
                Column("checked", .text(years.indices.map { $0 == 3 ? "no" : "yes" })),
            ], checkedColumn: "checked")
    }()

    private static let figures: [(MarkKind, Channels)] = [
        (.line, Channels(x: "year", y: "tons", color: "fish", facet: "harbour")),
        (.bar, Channels(x: "year", y: "tons", color: "fish", facet: "harbour")),
        (.bar, Channels(x: "tons", y: "harbour", facet: "fish")),
        (.dot, Channels(x: "tons", y: "harbour", facet: "fish")),
        (.waffle, Channels(x: "tons", y: "fish", facet: "harbour")),
        (.timeline, Channels(x: "date", color: "fish", label: "what", facet: "harbour")),
        (.heatmap, Channels(x: "year", y: "fish", color: "tons", facet: "harbour")),
        (.dumbbell, Channels(x: "tons", y: "fish", color: "period", facet: "harbour")),
        (.slope, Channels(x: "period", y: "tons", color: "fish", facet: "harbour")),
        (.histogram, Channels(x: "tons", facet: "harbour")),
        (.strip, Channels(x: "tons", y: "fish", facet: "harbour")),
        (.box, Channels(x: "tons", y: "fish", facet: "harbour")),
    ]

    private func draw(
        _ mark: MarkKind, _ channels: Channels, _ axes: PanelAxes = .shared, columns: Int? = nil,
        size: SizePreset = .oneColumn, table: Table = Self.table
    ) throws -> Drawing {
        var specification = FigureSamples.specification("f", mark, channels, size: size)
        specification.panelAxes = axes
        specification.panelColumns = columns
        return try Chart.draw(specification, table: table)
    }

    @Test(
        "every mark has panels: each with its title, one source line, no text on another and none outside",
        arguments: figures, PanelAxes.allCases)
    func marks(_ figure: (mark: MarkKind, channels: Channels), _ axes: PanelAxes) throws {
        for size in [SizePreset.oneColumn, .twoColumns, .plos, .slide] {
            let drawing = try draw(figure.mark, figure.channels, axes, size: size)
            let count = figure.channels.facet == "fish" ? 2 : 3
            #expect(drawing.all("panel").count == count)
            let faults = drawing.diagnostics.filter {
                ["figure.overflow", "figure.overlap", "figure.text-too-small", "figure.text-too-large"].contains($0.code)
            }
            #expect(faults.isEmpty, "\(figure.mark) \(size): \(faults.map(\.message))")
            #expect(drawing.texts.filter { $0 == "Source: harbour books." }.count == 1)
            let ids = drawing.root.descendants.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count)
            #expect(drawing.description.hasPrefix("\(count) panels by "))
            #expect(try draw(figure.mark, figure.channels, axes, size: size).svg == drawing.svg)
        }
    }

    @Test(
        "panels without names of rows have no text without letters, which could reach past an edge",
        arguments: SizePreset.allCases)
    func nameless(size: SizePreset) throws {
        let long = "The company of the outer breakwater and the lightship"
        let table = Table(
            name: "boats",
            columns: [
                Column("length", .integer([1, 9, 3, 40, 5, 6])),
                Column("kind", .text([long, "sail", "steam", "steam", "sail", "oars"])),
            ])
        for mark in [MarkKind.strip, .box, .dot] {
            let specification = FigureSamples.specification("f", mark, Channels(x: "length", facet: "kind"), size: size)
            guard let drawing = try? Chart.draw(specification, table: table) else { continue }
            #expect(!drawing.texts.contains(""), "\(mark)")
            #expect(!drawing.diagnostics.map(\.code).contains("figure.overflow"), "\(mark)")
        }
    }

    @Test("with shared axes the same number has the same place in every panel; with own axes it has not")
    func shared() throws {
        func tops(_ axes: PanelAxes) throws -> [[Double]] {
            let drawing = try draw(.line, Channels(x: "year", y: "tons", color: "fish", facet: "harbour"), axes, columns: 1)
            return drawing.all("panel").map { panel in
                let grid = panel.descendants.filter { !Set($0.classes).isDisjoint(with: ["grid", "zero"]) }.compactMap(
                    \.places.first?.y)
                return grid.map { $0 - (grid.max() ?? 0) }
            }
        }
        let shared = try tops(.shared), own = try tops(.own)
        #expect(shared[0].count >= 4)
        for panel in shared.dropFirst() {
            #expect(panel.count == shared[0].count && zip(panel, shared[0]).allSatisfy { abs($0 - $1) < 0.003 })
        }
        #expect(own.contains { $0.count != own[0].count || zip($0, own[0]).contains { abs($0 - $1) > 0.5 } })
    }

    @Test("numbers at the left stand in the first column only and years under the last panel of each column, plots of one width")
    func outer() throws {
        let drawing = try draw(
            .line, Channels(x: "year", y: "tons", color: "fish", facet: "harbour"), columns: 2, size: .oneColumn)
        let panels = drawing.all("panel").map { panel in panel.descendants.filter { $0.name == "text" }.map(\.text) }
        #expect(panels.map { $0.contains("0") } == [true, false, true])
        #expect(panels.map { $0.contains { $0.hasPrefix("192") } } == [false, true, true])
        #expect(drawing.texts.filter { $0 == "landings (tons)" }.count == 1)
        let widths = drawing.all("panel").map { panel in
            panel.descendants.filter { $0.classes.contains("zero") }.map { Int(($0.places[1].x - $0.places[0].x) * 100) }
        }
        #expect(widths[0] == widths[1] && widths[1] == widths[2])
    }

    @Test("series keep their colours in every panel, and the legend stands once")
    func colours() throws {
        for axes in PanelAxes.allCases {
            let drawing = try draw(.bar, Channels(x: "year", y: "tons", color: "fish", facet: "harbour"), axes)
            #expect(drawing.all("legend").count == 1)
            let colours = drawing.all("panel").map { panel in
                Set(panel.descendants.filter { $0.classes.contains("bar") }.compactMap { $0["fill"] })
            }
            #expect(colours == [["#8f1d22", "#386d97"], ["#8f1d22"], ["#8f1d22", "#386d97"]])
        }
    }

    @Test("a panel without a value says so in the figure and in words")
    func empty() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["a", "b", "a", "b"])), Column("n", .integer([3, 5, nil, nil])),
                Column("by", .text(["one", "one", "two", "two"])),
            ])
        let drawing = try draw(.dot, Channels(x: "n", y: "k", facet: "by"), table: table)
        #expect(drawing.all("panel")[1].descendants.map(\.text).contains("No data to draw"))
        #expect(drawing.description.contains("two: no value."))
        #expect(drawing.description.contains("one: Values run from 3 (a) to 5 (b)."))
    }

    @Test("values are named with their panels, and what holds for one panel names it")
    func remarks() throws {
        let drawing = try draw(.line, Channels(x: "year", y: "tons", color: "fish", facet: "harbour"))
        #expect(drawing.description.contains("No value: South, 1921, herring"))
        #expect(drawing.texts.contains("Open circles: not verified against the source (North)"))
    }

    @Test("a count that two panels share is said to be that of each")
    func counts() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("n", .integer([5, nil, 7, 6, nil, 9])), Column("by", .text(["r", "r", "r", "s", "s", "s"])),
            ])
        let texts = try draw(.histogram, Channels(x: "n", facet: "by"), table: table).texts.joined(separator: " ")
        #expect(texts.contains("1 row without a number: not stated (in each panel)"), "\(texts)")
    }

    @Test("37 panels are refused; 3 slopes side by side on 89 mm are refused with the number that has room")
    func refusals() throws {
        let many = Table(
            name: "t",
            columns: [
                Column("k", .text((0..<37).map { "k\($0)" })), Column("n", .integer(Array(0..<37))),
                Column("x", .text((0..<37).map { _ in "x" })),
            ])
        let fault = #expect(throws: Diagnostic.self) { try draw(.dot, Channels(x: "n", y: "x", facet: "k"), table: many) }
        #expect(fault?.code == "figure.many-panels" && fault?.excerpt == "k")
        let narrow = #expect(throws: Diagnostic.self) {
            try draw(.slope, Channels(x: "period", y: "tons", color: "fish", facet: "harbour"), columns: 3)
        }
        #expect(narrow?.code == "figure.narrow-panels" && narrow?.remedy?.contains("facet-columns: 1") == true)
    }

    @Test("panels are even: four on 89 mm stand two by two, seven on 183 mm four and three")
    func grid() throws {
        func columns(_ count: Int, _ size: SizePreset) throws -> Int {
            let table = Table(
                name: "t",
                columns: [
                    Column("k", .text((0..<count).map { "k\($0)" })), Column("n", .integer(Array(0..<count))),
                    Column("year", .integer((0..<count).map { _ in 1921 }), meaning: .year),
                ])
            let specification = FigureSamples.specification("f", .line, Channels(x: "year", y: "n", facet: "k"), size: size)
            let data = FigureData(
                specification, columns: ChannelAssignment(specification, table: table), table: table)
            return try PanelGrid(data, room: size.width - 2, theme: Theme(size)).columns
        }
        #expect(try columns(4, .oneColumn) == 2)
        #expect(try columns(7, .twoColumns) == 4)
        #expect(try columns(1, .twoColumns) == 1)
    }

    @Test("a height that is asked for is kept by the panels together")
    func height() throws {
        var specification = FigureSamples.specification(
            "f", .line, Channels(x: "year", y: "tons", color: "fish", facet: "harbour"))
        specification.height = 120
        let drawing = try Chart.draw(specification, table: Self.table)
        #expect(drawing.height == 120)
        #expect(!drawing.diagnostics.contains { $0.code == "figure.overflow" })
    }

    @Test(
        "dots with labels keep the lines of 3 categories in every panel with shared axes, and lose those that they lack with their own"
    )
    func labelledDots() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "North", "East", "West", "East"])),
                Column("when", .text(["1921", "1922", "1921", "1921", "1922"])),
                Column("fish", .text(["cod", "cod", "cod", "eel", "eel"])), Column("tons", .integer([3, 5, 4, 2, 6])),
            ])
        func rows(_ axes: PanelAxes) throws -> [[Double]] {
            var specification = FigureSamples.specification(
                "f", .dot, Channels(x: "tons", y: "harbour", label: "when", facet: "fish"), size: .twoColumns)
            specification.panelAxes = axes
            let drawing = try Chart.draw(specification, table: table)
            return drawing.all("panel").map { panel in
                panel.descendants.filter { $0.classes.contains("dot") }.map { $0.number("cy") }
            }
        }
        let shared = try rows(.shared), own = try rows(.own)
        #expect(shared.map(\.count) == [3, 2] && own.map(\.count) == [3, 2])
        // North has two lines, East one, West one: East stands on one height in both.
        #expect(shared[0][2] == shared[1][0], "\(shared)")
        #expect(shared[1][1] > shared[0][2])
        #expect(own[1][0] < own[0][2])
    }
}
