import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct PyramidMarkTests {
    static let channels = Channels(x: "boats", y: "age", color: "kind")

    static func table(_ ages: [String?], _ kinds: [String], _ numbers: [Estimate?], absences: [Int: MissingReason] = [:]) -> Table
    {
        Table(
            name: "fleet",
            columns: [
                Column("age", .text(ages.flatMap { age in kinds.map { _ in age } })),
                Column("kind", .text(ages.flatMap { _ in kinds })), Column("boats", .estimate(numbers), absences: absences),
            ])
    }

    private func draw(
        _ table: Table, stack: Stacking = .zero, size: SizePreset = .oneColumn, channels: Channels = channels
    ) throws -> Drawing {
        try Chart.draw(FigureSamples.specification("f", .pyramid, channels, stack: stack, size: size), table: table)
    }

    private let kinds = ["sail", "steam"]
    private var plain: Table {
        Self.table(["0–9", "10–19", "20+"], kinds, [60, 30, 40, 20, 10, 5].map { Estimate($0) })
    }

    @Test("every bar of every panel has its number beside it")
    func panels() throws {
        let cell = FigureMatrix.Cell(mark: .pyramid, shape: .panels)
        for size in [SizePreset.twoColumns, .slide] {
            let drawing = try Chart.draw(FigureMatrix.specification(cell, size: size), table: FigureMatrix.table(cell))
            #expect(Set(["24", "12", "3", "7.2", "15", "18", "10.8", "5.4"]).isSubset(of: drawing.texts))
            #expect(Set(["8", "4", "1", "2.4", "5", "6", "3.6", "1.8"]).isSubset(of: drawing.texts), "\(size)")
        }
    }

    @Test("bars of both sides have one scale: 60 on the left is twice as long as 30 on the right")
    func oneScale() throws {
        let drawing = try draw(plain)
        let widths = drawing.all("bar").map { $0.number("width") }
        // From the top down: 20+, 10–19, 0–9, left before right.
        #expect(widths.count == 6)
        for (width, number) in zip(widths, [10.0, 5, 40, 20, 60, 30]) { #expect(abs(width / widths[4] - number / 60) < 0.001) }
        let zeros = drawing.all("zero").compactMap { $0.places.first?.x }
        let bars = drawing.all("bar")
        #expect(
            abs(bars[4].number("x") + bars[4].number("width") - zeros[0]) < 0.001 && abs(bars[5].number("x") - zeros[1]) < 0.001)
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("the first category is the foot, years run downwards, and a category that is missing stands under them")
    func order() throws {
        func names(_ drawing: Drawing, _ wanted: [String]) -> [String] { drawing.texts.filter(wanted.contains) }
        #expect(names(try draw(plain), ["0–9", "10–19", "20+"]) == ["20+", "10–19", "0–9"])
        let missing = Self.table([nil, "young", "old"], kinds, [1, 2, 3, 4, 5, 6].map { Estimate($0) })
        #expect(names(try draw(missing), ["not stated", "young", "old"]) == ["old", "young", "not stated"])
        let years = Table(
            name: "t",
            columns: [
                Column("year", .integer([1921, 1921, 1922, 1922]), meaning: .year),
                Column("kind", .text(["a", "b", "a", "b"])), Column("boats", .integer([1, 2, 3, 4])),
            ])
        let drawn = try draw(years, channels: Channels(x: "boats", y: "year", color: "kind"))
        #expect(names(drawn, ["1921", "1922"]) == ["1921", "1922"])
    }

    @Test("both sides are named, numbers stand outside the bars, and the description has them in the order of the categories")
    func words() throws {
        let drawing = try draw(plain)
        let labels = drawing.root.descendants.compactMap(TextLabel.init)
        let sixty = try #require(labels.first { $0.text == "60" && $0.anchor == .end })
        #expect(sixty.anchor == .end && sixty.box.maxX < drawing.all("bar")[4].number("x"))
        #expect(drawing.texts.contains("sail") && drawing.texts.contains("steam"))
        #expect(
            drawing.description.hasPrefix(
                "Pyramid of two sides: boats by age, 3 categories. Left: sail; right: steam. "
                    + "0–9: 60 and 30; 10–19: 40 and 20; 20+: 10 and 5. In all: sail 110, steam 55."))
    }

    @Test("a range is a pale rest with its sign on either side, an open end an arrow away from the names")
    func ranges() throws {
        let numbers = [
            Estimate(low: 20, best: nil, high: 30), Estimate(low: 20, best: nil, high: 30),
            Estimate(low: 9, best: nil, high: nil),
            Estimate(low: 9, best: nil, high: nil),
        ]
        let drawing = try draw(Self.table(["young", "old"], kinds, numbers))
        let rests = drawing.all("uncertain"), bars = drawing.all("bar")
        #expect(rests.count == 2 && drawing.all("interval").count == 4 && drawing.all("arrow").count == 2)
        for (rest, bar) in zip(rests, bars[2...]) {
            #expect(abs(rest.number("width") * 2 - bar.number("width")) < 0.01)
        }
        #expect(rests[0].number("x") < bars[2].number("x") && rests[1].number("x") > bars[3].number("x"))
        let tips = drawing.all("arrow").map { $0.places[1].x }
        #expect(tips[0] < bars[0].number("x") && tips[1] > bars[1].number("x") + bars[1].number("width"))
        #expect(drawing.texts.filter { $0 == "20–30" }.count == 2 && drawing.texts.filter { $0 == "at least 9" }.count == 2)
    }

    @Test("as shares of all, both sides together are 100 %; of a range the bounds of its share")
    func shares() throws {
        let drawing = try draw(Self.table(["young", "old"], kinds, [50, 25, 15, 10].map { Estimate($0) }), stack: .normalize)
        #expect(
            drawing.texts.filter { $0.hasSuffix("%") } == ["15.0\u{202F}%", "10.0\u{202F}%", "50.0\u{202F}%", "25.0\u{202F}%"])
        #expect(drawing.texts.contains("share of all (%)"))
        // 10 of 10 + 30 … 40, and 30–40 of as much.
        let open = try draw(
            Self.table(["young"], kinds, [Estimate(10), Estimate(low: 30, best: nil, high: 40)]), stack: .normalize)
        #expect(open.texts.contains("20.0–25.0\u{202F}%") && open.texts.contains("75.0–80.0\u{202F}%"))
    }

    @Test("a number that is missing or not known is said in its place, and a cell without rows is left empty")
    func missing() throws {
        let unknown = Estimate(unchecked: -.infinity, nil, .infinity)
        let drawing = try draw(
            Self.table(
                ["young", "old"], kinds, [nil, unknown, Estimate(3), nil],
                absences: [0: MissingReason("page torn"), 3: .noRows]))
        #expect(drawing.texts.contains("page torn") && drawing.texts.contains("not known"))
        #expect(!drawing.texts.contains("no data") && drawing.all("bar").count == 1)
        #expect(drawing.description.contains("young: page torn and not known; old: 3 and no data."), "\(drawing.description)")
    }

    @Test("one, three, and duplicate series, numbers below zero, and shares of what is not known are refused with a mend")
    func refusals() throws {
        let numbers = [5, 7, 9, 4, 3, 2].map { Estimate($0) }
        let cases: [(Table, Stacking, String, String)] = [
            (Self.table(["a"], ["sail"], [Estimate(4)]), .zero, "figure.two-sides", "column \"kind\" holds 1: sail"),
            (Self.table(["a", "b"], ["x", "y", "z"], numbers), .zero, "figure.two-sides", "column \"kind\" holds 3: x, y, z"),
            (
                Self.table(["a", "a"], kinds, Array(numbers.prefix(4))), .zero, "figure.duplicate-cell",
                "column \"boats\" has several numbers for a, sail, and a pyramid has place for one"
            ),
            (
                Self.table(["a"], kinds, [Estimate(4), Estimate(-5)]), .zero, "figure.below-zero",
                "column \"boats\" holds \u{2212}5, and a pyramid begins at zero"
            ),
            (
                Self.table(["a"], kinds, [Estimate(4), nil]), .normalize, "figure.normalize",
                "column \"boats\" lacks a number: not stated (a, steam), so that no share is known"
            ),
        ]
        for (table, stack, code, words) in cases {
            let fault = #expect(throws: Diagnostic.self) { try draw(table, stack: stack) }
            #expect(fault?.code == code && fault?.remedy != nil)
            #expect(fault?.message.hasSuffix(words) ?? false, "\(fault?.message ?? "")")
        }
    }

    @Test("a hundred categories take half a page, every fifth named, and without numbers: both are reported")
    func many() throws {
        let drawing = try draw(
            Self.table((0..<100).map { "\($0)" }, kinds, (0..<200).map { Estimate(Double(200 - $0)) }))
        #expect(drawing.height < 145 && drawing.all("bar").count == 200)
        #expect(
            drawing.diagnostics.map(\.message) == ["no room for 80 names of categories", "no room for 200 numbers beside bars"])
        #expect(drawing.texts.contains("0") && drawing.texts.contains("95") && !drawing.texts.contains("96"))
    }

    @Test("whatever the numbers, lengths are proportional to them on both sides", arguments: 0..<20)
    func law(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...14, using: &random)
        let magnitude = ([9, 900, 80_000, 7_000_000] as [Double]).randomElement(using: &random) ?? 9
        let numbers = (0..<2 * count).map { _ in (Double.random(in: 0...1, using: &random) * magnitude).rounded() + 1 }
        let size: SizePreset = seed % 2 == 0 ? .oneColumn : .twoColumns
        let drawing = try draw(
            Self.table((0..<count).map { "group \($0)" }, kinds, numbers.map { Estimate($0) }), size: size)
        let widths = drawing.all("bar").map { $0.number("width") }
        let drawn = (0..<count).reversed().flatMap { [numbers[2 * $0], numbers[2 * $0 + 1]] }
        let unit = (widths.max() ?? 0) / (numbers.max() ?? 1)
        for (width, number) in zip(widths, drawn) { #expect(abs(width - number * unit) < 0.002) }
        #expect(drawing.diagnostics.isEmpty, "\(drawing.diagnostics.map(\.message))")
    }
}
