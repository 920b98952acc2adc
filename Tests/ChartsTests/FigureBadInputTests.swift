import Diagnostics
import Tabular
import Testing

@testable import Charts

/// Tables that break a careless figure: each gives a figure that says what it shows, and never a broken file.
@Suite struct FigureBadInputTests {
    private static let long = String(repeating: "a very long name of a harbour ", count: 10)
    private static let unbroken = String(repeating: "Pneumonoultramicroscopic", count: 13)
    private static let names = [
        long, unbroken, "ميناء الشمال القديم", "e\u{301}\u{323}\u{302}a\u{330}", "<b>&\"'</b>]]>", "", " ", "𝔉𝔦𝔰𝔥 🐟",
        "\u{202E}esrever\u{202C}",
    ]

    static let families: [(name: String, table: Table)] = {
        func table(_ names: [String], _ values: [Estimate?], series: [String] = ["one", "two"]) -> Table {
            let count = names.count * series.count
            return Table(
                name: "t",
                columns: [
                    Column("key", .text((0..<count).map { names[$0 / series.count] })),
                    Column("by", .text((0..<count).map { series[$0 % series.count] })),
                    Column("n", .estimate((0..<count).map { values[$0 % values.count] })),
                    Column("from", .date((0..<count).map { EDTFDate($0 % 5 == 1 ? "193\($0 % 10)~" : "19\(10 + $0 % 80)-03") })),
                    Column(
                        "until", .date((0..<count).map { $0 % 4 == 3 ? nil : EDTFDate("19\(12 + $0 % 80)-0\(1 + $0 % 9)-05") })),
                ])
        }
        let point = Estimate(7)
        return [
            ("one row", table(["only"], [point], series: ["one"])),
            (
                "nothing but bounds",
                table(["a", "b"], [Estimate(low: 3, best: nil, high: nil), Estimate(low: nil, best: nil, high: 9)])
            ),
            ("no bounds at all", table(["a", "b"], [Estimate(unchecked: -.infinity, nil, .infinity), point])),
            ("nothing known at all", table(["a", "b"], [Estimate(unchecked: -.infinity, nil, .infinity)])),
            ("nothing known, or missing", table(["a", "b"], [Estimate(unchecked: -.infinity, nil, .infinity), nil])),
            ("a best without bounds", table(["a", "b"], [Estimate(unchecked: -.infinity, 4, .infinity), point])),
            ("nothing but zero", table(["a", "b"], [Estimate(0)])),
            ("below zero", table(["a", "b"], [Estimate(-5), Estimate(low: -9, best: nil, high: -2)])),
            ("all but one missing", table(["a", "b"], [nil, nil, nil, point])),
            ("infinite", table(["a", "b"], [Estimate(.infinity), point, Estimate(-.infinity), nil])),
            ("far apart", table(["a", "b"], [Estimate(1e-9), Estimate(4e14)])),
            ("names", table(names, [point, Estimate(low: 2, best: nil, high: 11), nil])),
            ("names of series", table(["a", "b"], [point, Estimate(9)], series: [long, unbroken])),
            ("two hundred categories", table((0..<200).map { "category \($0)" }, [point, Estimate(30), nil])),
            ("twelve series", table(["a", "b"], [point, Estimate(30)], series: (0..<12).map { "series \($0)" })),
        ]
    }()

    static let figures: [(mark: MarkKind, channels: Channels, shape: LineShape, stack: Stacking)] =
        marks.map { ($0.mark, $0.channels, .straight, .none) } + [
            (.line, Channels(x: "key", y: "n", color: "by"), .step, .none),
            (.line, Channels(x: "key", y: "n", color: "by"), .area, .none),
            (.line, Channels(x: "key", y: "n", color: "by"), .area, .zero),
            (.line, Channels(x: "key", y: "n"), .area, .none), (.line, Channels(x: "by", y: "n", color: "key"), .step, .none),
            (.pyramid, Channels(x: "n", y: "key", color: "by"), .straight, .normalize),
        ]
        + Stacking.allCases.flatMap { stack -> [(MarkKind, Channels, LineShape, Stacking)] in
            [
                (.bar, Channels(x: "key", y: "n", color: "by"), .straight, stack),
                (.bar, Channels(x: "n", y: "key", color: "by"), .straight, stack),
                (.bar, Channels(x: "by", y: "n", color: "key"), .straight, stack),
            ]
        }

    private static let marks: [(mark: MarkKind, channels: Channels)] = [
        (.pyramid, Channels(x: "n", y: "key", color: "by")), (.marimekko, Channels(x: "key", y: "n", color: "by")),
        (.marimekko, Channels(x: "by", y: "n", color: "key")),
        (.heatmap, Channels(x: "by", y: "key", color: "n")), (.heatmap, Channels(x: "key", y: "by", color: "n")),
        (.dumbbell, Channels(x: "n", y: "key", color: "by", label: "difference")),
        (.slope, Channels(x: "by", y: "n", color: "key", label: "difference")), (.histogram, Channels(x: "n")),
        (.strip, Channels(x: "n", y: "key", color: "by")), (.strip, Channels(x: "n", y: "by")), (.strip, Channels(x: "n")),
        (.box, Channels(x: "n", y: "key")), (.box, Channels(x: "n", y: "by")), (.box, Channels(x: "n")),
        (.survival, Channels(x: "n", color: "by")), (.survival, Channels(x: "n", color: "key")), (.survival, Channels(x: "n")),
        (.survival, Channels(color: "key", start: "from", end: "until")),
        (.gantt, Channels(y: "key", color: "by", start: "from", end: "until")),
        (.gantt, Channels(y: "by", label: "key", start: "from", end: "until")),
        (.dot, Channels(x: "n", y: "key", color: "by")), (.dot, Channels(x: "n", y: "by", label: "key")),
        (.waffle, Channels(x: "n", y: "key", color: "by")), (.waffle, Channels(x: "n", y: "by", label: "key")),
        (.timeline, Channels(x: "from", color: "by", label: "key")), (.line, Channels(x: "from", y: "n", color: "key")),
    ]

    /// Every mark of numbers.
    static let signless: [(mark: MarkKind, channels: Channels, stack: Stacking)] = [
        (.dot, Channels(x: "n", y: "k"), .none), (.dot, Channels(x: "n", y: "k", color: "by"), .none),
        (.bar, Channels(x: "k", y: "n"), .none), (.bar, Channels(x: "n", y: "k"), .none),
        (.bar, Channels(x: "k", y: "n", color: "by"), .zero), (.bar, Channels(x: "n", y: "k", of: "whole"), .none),
        (.line, Channels(x: "k", y: "n"), .none), (.waffle, Channels(x: "n", y: "k"), .none),
        (.heatmap, Channels(x: "k", y: "by", color: "n"), .none), (.dumbbell, Channels(x: "n", y: "k", of: "whole"), .none),
        (.slope, Channels(x: "by", y: "n", color: "k"), .none), (.histogram, Channels(x: "n"), .none),
        (.pyramid, Channels(x: "n", y: "k", color: "by"), .none),
    ]

    @Test("a figure of numbers of which nothing is known says so and draws none of them", arguments: signless.indices)
    func unknown(_ index: Int) throws {
        let (mark, channels, stack) = Self.signless[index]
        func drawing(_ numbers: [Estimate]) throws -> Drawing {
            let table = Table(
                name: "t",
                columns: [
                    Column("k", .text(["A", "B", "A", "B"])), Column("by", .text(["one", "one", "two", "two"])),
                    Column("n", .estimate(numbers)), Column("whole", .integer([20, 20, 20, 20])),
                ])
            return try Chart.draw(FigureSamples.specification("f", mark, channels, stack: stack), table: table)
        }
        let unknown = Estimate(unchecked: -.infinity, nil, .infinity)
        let nothing = try drawing([unknown, unknown, unknown, unknown])
        #expect(nothing.description.lowercased().contains("known"), "\(nothing.description)")
        if mark != .dumbbell { #expect(nothing.texts.contains("No number is known"), "\(nothing.texts)") }
        let one = try drawing([unknown, Estimate(7), unknown, Estimate(9)])
        #expect(one.description.contains("ot known"), "\(one.description)")
        #expect(one.texts.contains { $0.contains("ot known") }, "\(one.texts)")
        #expect(!one.description.contains("2 values are ranges or bounds"))
        #expect(!one.texts.contains { $0.contains("million") })
        #expect(one.diagnostics.allSatisfy { $0.code == "figure.several-values" }, "\(one.diagnostics.map(\.message))")
    }

    @Test("a dot whose number is not known has the words in its line; a bar at its place, and the axis ends at the others")
    func inPlace() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["A", "B"])),
                Column("n", .estimate([Estimate(unchecked: -.infinity, nil, .infinity), Estimate(7)])),
            ])
        for (mark, channels) in [
            (MarkKind.dot, Channels(x: "n", y: "k")), (.bar, Channels(x: "k", y: "n")), (.bar, Channels(x: "n", y: "k")),
        ] {
            let drawing = try Chart.draw(FigureSamples.specification("f", mark, channels), table: table)
            #expect(drawing.texts.filter { $0 == "not known" }.count == 1, "\(drawing.texts)")
            #expect(drawing.texts.contains("Not known: A"))
            #expect(drawing.inked("interval").isEmpty && drawing.inked("bar").count == (mark == .bar ? 1 : 0))
            #expect(drawing.texts.compactMap { Double($0) }.allSatisfy { $0 <= 8 }, "\(drawing.texts)")
        }
    }

    @Test("every mark is drawn of every such table")
    func marksCovered() {
        #expect(Set(Self.figures.map(\.mark)) == Set(MarkKind.allCases))
    }

    @Test(
        "of 2,000 categories every mark makes a figure without overlaps, or says that it is too high",
        arguments: MarkKind.allCases)
    func crowd(_ mark: MarkKind) throws {
        let names = (0..<2_000).map { "category \($0)" }
        let table = Table(
            name: "t",
            columns: [
                Column("key", .text(names)), Column("by", .text(names.indices.map { $0 % 2 == 0 ? "one" : "two" })),
                Column("n", .integer(names.indices.map { $0 % 97 + 1 })),
                Column("from", .date(names.indices.map { EDTFDate("19\(10 + $0 % 80)-03") })),
                Column("until", .date(names.indices.map { EDTFDate("19\(12 + $0 % 80)-05") })),
            ])
        for figure in Self.figures where figure.mark == mark {
            var specification = FigureSamples.specification("f", mark, figure.channels, stack: figure.stack)
            specification.lineShape = figure.shape
            do {
                let drawing = try Chart.draw(specification, table: table)
                let faults = drawing.diagnostics.filter { ["figure.overflow", "figure.overlap"].contains($0.code) }
                #expect(
                    faults.isEmpty,
                    "\(figure.channels) \(figure.shape) \(figure.stack): \(faults.count) \(faults.prefix(3).map(\.message))")
            } catch {
                #expect(error.remedy != nil, "\(error)")
            }
        }
    }

    @Test("the figure is whole, in its place, and says what it shows", arguments: families.indices, figures.indices)
    func whole(_ family: Int, _ figure: Int) throws {
        let (name, table) = Self.families[family]
        let (mark, channels, shape, stack) = Self.figures[figure]
        let sizes = [SizePreset.oneColumn, .twoColumns, .slide]
        for (size, extent) in sizes.map({ ($0, BarExtent.fromZero) }) + (mark == .bar ? [(.oneColumn, .range)] : []) {
            var specification = FigureSamples.specification("f", mark, channels, stack: stack, size: size)
            specification.lineShape = shape
            specification.barExtent = extent
            let drawing: Drawing
            do {
                drawing = try Chart.draw(specification, table: table)
            } catch {
                // A slope between one period, or among twelve; areas of what cannot be added up.
                // Pyramids of one series or twelve; parts that are ranges, not known or below zero.
                let known = [
                    "figure.slope-ends", "figure.unstackable", "figure.two-sides", "figure.not-additive", "figure.normalize",
                    "figure.below-zero", "figure.squares",
                ]
                #expect(known.contains(error.code) && error.remedy != nil, "\(name): \(error)")
                continue
            }
            let faults = drawing.diagnostics.filter {
                ["figure.overflow", "figure.overlap", "figure.text-too-small"].contains($0.code)
            }
            .filter { !$0.message.contains("mm high") }
            #expect(faults.isEmpty, "\(mark) \(size) of \(name): \(faults.map(\.message))")
            for element in drawing.root.descendants {
                for attribute in element.attributes where attribute.name != "class" {
                    #expect(!attribute.value.lowercased().contains("nan") && attribute.value != "inf", "\(mark) of \(name)")
                }
                #expect(element["width"].map { !$0.hasPrefix("-") } ?? true, "\(mark) of \(name): \(element)")
                #expect(element["height"].map { !$0.hasPrefix("-") } ?? true, "\(mark) of \(name): \(element)")
            }
            #expect(!drawing.svg.contains("<b>"))
            #expect(drawing.description.count > 20)
        }
    }
}

@Suite("Bars of bad input")
struct BarBadInputTests {
    @Test("two thousand categories are drawn as two thousand bars, and what has no room is reported", arguments: [true, false])
    func many(isLying: Bool) throws {
        let table = Table(
            name: "t",
            columns: [
                Column("key", .text((0..<2_000).map { "category \($0)" })),
                Column("n", .integer((0..<2_000).map { $0 % 97 - 9 })),
            ])
        var specification = FigureSamples.specification("f", .bar, Channels(x: "key", y: "n"))
        specification.orientation = isLying ? .horizontal : .vertical
        let drawing = try Chart.draw(specification, table: table)
        #expect(drawing.all("bar").count == 2_000)
        #expect(drawing.diagnostics.map(\.code) == [isLying ? "figure.too-high" : "figure.label-dropped"])
    }

    @Test("figures of numbers whose sum is no number say so: bars, a marimekko, a pyramid")
    func beyond() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["A", "A"])), Column("s", .text(["a", "b"])), Column("n", .decimal([1e308, 1.2e308])),
            ])
        for mark in [MarkKind.bar, .marimekko, .pyramid] {
            let drawing = try Chart.draw(
                FigureSamples.specification("f", mark, Channels(x: "k", y: "n", color: "s"), stack: .zero), table: table)
            #expect(drawing.texts.contains("The numbers are too large to be added up"))
            #expect(drawing.diagnostics.map(\.code) == ["figure.no-data"])
        }
    }

    @Test("an infinite number has no place, and the axis ends at the others")
    func infinite() throws {
        let table = Table(
            name: "t", columns: [Column("k", .text(["A", "B"])), Column("n", .decimal([.infinity, 7]))])
        let drawing = try Chart.draw(FigureSamples.specification("f", .bar, Channels(x: "k", y: "n")), table: table)
        #expect(drawing.all("bar").count == 1 && drawing.texts.compactMap { Double($0) }.max() == 7)
    }
}

@Suite("Numbers called approximate in figures")
struct ApproximateFigureTests {
    @Test(
        "one number that is called approximate is drawn as a number, and said under the figure",
        arguments: [MarkKind.heatmap, .dumbbell, .dot])
    func drawn(mark: MarkKind) throws {
        let about = Estimate(unchecked: 7, 7, 7, .approximate)
        let table = Table(
            name: "t",
            columns: [
                Column("port", .text(["Ys", "Ys", "Thule", "Thule"])), Column("year", .text(["a", "b", "a", "b"])),
                Column("boats", .estimate([about, Estimate(9), Estimate(3), Estimate(5)])),
            ])
        let channels =
            mark == .heatmap ? Channels(x: "year", y: "port", color: "boats") : Channels(x: "boats", y: "port", color: "year")
        let drawing = try Chart.draw(FigureSamples.specification("f", mark, channels), table: table)
        #expect(!drawing.texts.contains { $0.contains("range") }, "\(drawing.texts)")
        #expect(drawing.texts.contains { $0.contains("about 7") })
    }
}
