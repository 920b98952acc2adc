import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite("Bars on both sides of zero")
struct BarSideTests {
    private static let answers = ["much worse", "worse", "better", "much better"]
    private static let lying = Channels(x: "crews", y: "harbour", color: "answer")

    private func table(_ harbours: [String], _ numbers: [Estimate?], answers: [String] = answers) -> Table {
        Table(
            name: "answers",
            columns: [
                Column("harbour", .text(harbours.flatMap { name in answers.map { _ in name } })),
                Column("answer", .text(harbours.flatMap { _ in answers })), Column("crews", .estimate(numbers)),
            ])
    }

    private func draw(
        _ table: Table, _ diverge: [String] = ["much worse", "worse"], _ channels: Channels = lying, stack: Stacking = .zero
    ) throws -> Drawing {
        var specification = FigureSamples.specification("f", .bar, channels, stack: stack)
        specification.oppositeSeries = diverge
        return try Chart.draw(specification, table: table)
    }

    private var plain: Table { table(["North", "South"], [30, 50, 20, 10, 10, 30, 60, 25].map { Estimate($0) }) }

    @Test("series that diverge stand left of zero, all in the order of the series from left to right")
    func order() throws {
        let drawing = try draw(plain)
        let zero = try #require(drawing.all("zero").first?.places.first?.x)
        let bars = drawing.all("bar").prefix(4).sorted { $0.number("x") < $1.number("x") }
        #expect(bars.map { $0.classes[1] } == ["series-1", "series-2", "series-3", "series-4"])
        let unit = bars[0].number("width") / 30
        for (bar, number) in zip(bars, [30.0, 50, 20, 10]) { #expect(abs(bar.number("width") - number * unit) < 0.01) }
        #expect(abs(bars[2].number("x") - zero) < 0.002)
        #expect(abs(bars[1].number("x") + bars[1].number("width") - zero) < 0.002)
    }

    @Test("where the sign is only a side no number has one, and each side has its sum: 80 and 30")
    func unsigned() throws {
        let drawing = try draw(plain)
        #expect(!drawing.texts.contains { $0.contains("\u{2212}") })
        #expect(drawing.texts.contains("80") && drawing.texts.contains("30") && drawing.texts.contains("85"))
        #expect(drawing.description.contains("Left of zero: much worse and worse; right of it: better and much better."))
        let standing = try draw(plain, ["much worse", "worse"], Channels(x: "harbour", y: "crews", color: "answer"))
        #expect(standing.description.contains("Below zero: much worse and worse; above it: better and much better."))
        #expect(!standing.texts.contains { $0.contains("\u{2212}") })
    }

    @Test("with stack: normalize the two sides of a category are 100 % together")
    func normalized() throws {
        let drawing = try draw(plain, stack: .normalize)
        let widths = drawing.all("bar").map { $0.number("width") }
        let first: Double = widths.prefix(4).reduce(0, +), second: Double = widths.suffix(4).reduce(0, +)
        #expect(abs(first - second) < 0.01)
        #expect(drawing.texts.contains("n = 110") && drawing.texts.contains("n = 125"))
        #expect(drawing.texts.contains("share (%)") || drawing.texts.contains("crews (%)"))
    }

    @Test("a side of one series has its number at the end only")
    func single() throws {
        let drawing = try draw(table(["North"], [Estimate(31), Estimate(21)], answers: ["worse", "better"]), ["worse"])
        #expect(drawing.texts.filter { $0 == "31" }.count == 1)
        let zero = try #require(drawing.all("zero").first?.places.first?.x)
        let label = try #require(drawing.root.descendants.compactMap(TextLabel.init).last { $0.text == "31" })
        #expect(label.anchor == .end && label.box.maxX < zero)
    }

    @Test("a range on the left has its sign there, its arrow away from zero")
    func ranges() throws {
        let numbers = [Estimate(low: 20, best: nil, high: 30), Estimate(9), Estimate(low: 20, best: nil, high: nil), Estimate(9)]
        let drawing = try draw(table(["North", "South"], numbers, answers: ["worse", "better"]), ["worse"])
        let bars = drawing.all("bar"), rest = try #require(drawing.all("uncertain").first)
        let arrow = try #require(drawing.all("arrow").first?.places)
        #expect(rest.number("x") < bars[0].number("x"))
        #expect(abs(rest.number("width") - bars[0].number("width") / 2) < 0.01)
        #expect(arrow[1].x < bars[2].number("x") && arrow[1].x < arrow[0].x)
        #expect(drawing.texts.contains("20–30") && drawing.texts.contains("at least 20"))
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("numbers below zero stand on one another on the other side, with their sign")
    func below() throws {
        let numbers = [-30, 50, -20, 10].map { Estimate($0) }
        let drawing = try draw(table(["North"], numbers), [])
        let zero = try #require(drawing.all("zero").first?.places.first?.x)
        let bars = drawing.all("bar")
        let unit = bars[0].number("width") / 30
        for (bar, start) in zip(bars, [-30.0, 0, -50, 50]) {
            #expect(abs(bar.number("x") - zero - start * unit) < 0.01)
        }
        #expect(drawing.texts.contains("\u{2212}30") && drawing.texts.contains("10"))
        let all = try draw(table(["North"], [-30, -5, -20, -10].map { Estimate($0) }), [])
        let sum = try #require(all.root.descendants.compactMap(TextLabel.init).first { $0.text == "\u{2212}65" })
        #expect(sum.anchor == .end && !all.description.contains("highest column"))
    }

    @Test("the number of a bar that grows to the left or down stands beyond its end")
    func beyond() throws {
        let numbers = table(["North", "South"], [Estimate(-31), Estimate(21)], answers: ["a"])
        let lying = try draw(numbers, [], Channels(x: "crews", y: "harbour"))
        func label(_ drawing: Drawing, _ text: String) throws -> TextLabel {
            try #require(drawing.root.descendants.compactMap(TextLabel.init).last { $0.text == text })
        }
        #expect(try label(lying, "\u{2212}31").box.maxX < lying.all("bar")[0].number("x"))
        let standing = try draw(numbers, [], Channels(x: "harbour", y: "crews"))
        let bar = standing.all("bar")[0]
        #expect(try label(standing, "\u{2212}31").box.minY > bar.number("y") + bar.number("height"))
        #expect(try label(standing, "21").box.maxY < standing.all("bar")[1].number("y"))
    }

    @Test("a misspelt series, bars without series and numbers below zero are refused")
    func refusals() throws {
        func fault(
            _ table: Table, _ names: [String], _ channels: Channels, _ change: (inout FigureSpecification) -> Void = { _ in }
        )
            -> Diagnostic?
        {
            var specification = FigureSamples.specification("f", .bar, channels, stack: .zero)
            specification.oppositeSeries = names
            change(&specification)
            return #expect(throws: Diagnostic.self) { try Chart.draw(specification, table: table) }
        }
        let misspelt = fault(plain, ["wurse"], Self.lying)
        #expect(misspelt?.message == "diverge: column \"answer\" has no series \"wurse\"")
        #expect(misspelt?.remedy == "did you mean \"worse\"?" && misspelt?.excerpt == "wurse")
        let single = fault(plain, ["worse"], Channels(x: "crews", y: "harbour"))
        #expect(single?.message == "\"diverge\" names series, and no column tells series apart")
        let below = fault(table(["North"], [1, 2, 3, -4].map { Estimate($0) }), ["worse"], Self.lying)
        #expect(below?.message == "channel x: column \"crews\" holds \u{2212}4, and \"diverge\" says the sides by itself")
        let floating = fault(plain, ["worse"], Self.lying) { $0.barExtent = .range }
        #expect(floating?.code == "figure.diverge")
    }

    @Test("whatever the numbers, each side is as long as its sum", arguments: 0..<20)
    func law(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...6, using: &random)
        let names = (0..<Int.random(in: 2...6, using: &random)).map { "answer \($0)" }
        let opposite = names.filter { _ in Bool.random(using: &random) }
        let numbers = (0..<count * names.count).map { _ in Double(Int.random(in: 1...900, using: &random)) }
        let channels = seed % 2 == 0 ? Self.lying : Channels(x: "harbour", y: "crews", color: "answer")
        var specification = FigureSamples.specification("f", .bar, channels, stack: .zero, size: .twoColumns)
        specification.oppositeSeries = opposite
        specification.orientation = seed % 2 == 0 ? .horizontal : .vertical
        let drawing = try Chart.draw(
            specification, table: table((0..<count).map { "harbour \($0)" }, numbers.map { Estimate($0) }, answers: names))
        let isLying = seed % 2 == 0
        let zero = try #require(drawing.all("zero").first?.places.first.map { isLying ? $0.x : $0.y })
        let bars = drawing.all("bar")
        #expect(bars.count == numbers.count)
        func length(_ bar: SVGElement) -> Double { bar.number(isLying ? "width" : "height") }
        func isLeft(_ bar: SVGElement) -> Bool {
            isLying ? bar.number("x") < zero - 0.01 : bar.number("y") + bar.number("height") > zero + 0.01
        }
        let left = numbers.indices.filter { opposite.contains(names[$0 % names.count]) }.reduce(0) { $0 + numbers[$1] }
        let all = numbers.reduce(0, +), lengths = bars.map(length).reduce(0, +)
        let drawn = bars.filter(isLeft).map(length).reduce(0, +)
        #expect(abs(drawn / lengths - left / all) < 0.002)
        let faults = drawing.diagnostics.filter { $0.code != "figure.colours-alike" }
        #expect(faults.isEmpty, "\(faults.map(\.message))")
    }

    @Test("where long numbers leave too little room they move into that of shorter bars, or to the other end of their bar")
    func cramped() throws {
        let numbers = [
            Estimate(unchecked: -1_234_567, -1_034_567, -934_567), Estimate(unchecked: 1_034_567, 1_134_567, 1_234_567),
            Estimate(-12),
        ]
        let names = ["The harbour of the northern coast", "The harbour of the southern coast", "East"]
        let drawing = try draw(table(names, numbers, answers: ["a"]), [], Channels(x: "crews", y: "harbour"))
        let labels = drawing.root.descendants.compactMap(TextLabel.init).filter {
            $0.text.contains("567") || $0.text.hasSuffix("12")
        }
        #expect(labels.count == 3 && drawing.diagnostics.isEmpty, "\(drawing.diagnostics.map(\.message))")
        let zero = try #require(drawing.all("zero").first?.places.first?.x)
        // The bars keep three tenths of the room, and the number of the bar to the left stands at the right of zero.
        #expect(labels[0].box.minX > zero && labels[1].box.minX > zero && labels[2].box.maxX < zero)
        #expect(drawing.all("bar").map { $0.number("width") }.max() ?? 0 > 5)
    }
}
