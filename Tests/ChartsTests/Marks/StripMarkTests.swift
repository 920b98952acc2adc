import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct StripMarkTests {
    private func table(_ values: [Estimate?], _ names: [String]? = nil) -> Table {
        var columns = [Column("n", .estimate(values))]
        if let names { columns.append(Column("key", .text(names))) }
        return Table(name: "t", columns: columns)
    }

    private func draw(_ table: Table, _ channels: Channels = Channels(x: "n"), size: SizePreset = .oneColumn) throws -> Drawing {
        try Chart.draw(FigureSamples.specification("f", .strip, channels, size: size), table: table)
    }

    private struct Dot {
        let x: Double
        let y: Double
        let radius: Double
    }

    private func dots(_ drawing: Drawing) -> [Dot] {
        drawing.all("dot").map { Dot(x: $0.number("cx"), y: $0.number("cy"), radius: $0.number("r")) }
    }

    @Test("every row is a dot in the place of its number, on the line of its category")
    func places() throws {
        let values = [10, 20, 40, 10, 30].map { Estimate(Double($0)) }
        let drawing = try draw(table(values, ["a", "a", "a", "b", "b"]), Channels(x: "n", y: "key"))
        let dots = dots(drawing)
        #expect(dots.count == 5)
        #expect(abs((dots[2].x - dots[0].x) / (dots[1].x - dots[0].x) - 3) < 0.01)
        #expect(dots[0].x == dots[3].x)
        #expect(Set(dots[0...2].map(\.y)).count == 1 && dots[3].y == dots[4].y && dots[0].y < dots[3].y)
        #expect(["a", "3 values", "b", "2 values"].allSatisfy(drawing.texts.contains))
        #expect(drawing.description.contains("a: 3 values, from 10 to 40; b: 2 values, from 10 to 30."))
        #expect(drawing.description.contains("moved up or down to the nearest free place"))
    }

    @Test("equal numbers are stacked at one place, half of them above the line")
    func stacked() throws {
        let dots = dots(try draw(table([1, 5, 5, 5, 5, 5, 9].map { Estimate($0) })))
        let stack = dots.filter { $0.x == dots[1].x }
        #expect(stack.count == 5)
        let heights = stack.map(\.y).sorted()
        let steps = zip(heights, heights.dropFirst()).map { $1 - $0 }
        #expect(steps.allSatisfy { abs($0 - steps[0]) < 0.011 && $0 > 2 * stack[0].radius })
        #expect(abs(heights[2] - dots[0].y) < 0.011)
    }

    @Test("no dot covers another, whatever the data", arguments: 0..<20)
    func apart(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...500, using: &random)
        let values = (0..<count).map { _ in Estimate((Double.random(in: 0...1, using: &random) * 40).rounded() / 3) }
        let drawing = try draw(table(values), size: SizePreset.allCases.randomElement(using: &random) ?? .oneColumn)
        let dots = dots(drawing)
        #expect(dots.count == count)
        for (index, one) in dots.enumerated() {
            for other in dots[(index + 1)...] {
                let (across, down) = (one.x - other.x, one.y - other.y)
                #expect(across * across + down * down > 4 * one.radius * one.radius, "\(one) \(other)")
            }
        }
    }

    @Test("every row is drawn once or counted with its reason, and no sign stands on another, ranges included", arguments: 0..<20)
    func whole(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let values = (0..<Int.random(in: 2...200, using: &random)).map { index -> Estimate? in
            let number = Double(Int.random(in: 0...60, using: &random))
            return switch Int.random(in: 0..<6, using: &random) {
            case 0 where index > 0: nil
            case 1: Estimate(low: number, best: nil, high: number + 5)
            case 2: Estimate(low: number - 4, best: number, high: number + 9)
            case 3: Estimate(low: number, best: nil, high: nil)
            default: Estimate(number)
            }
        }
        let drawing = try draw(table(values))
        let ranges = drawing.inked("interval").map(\.places).map { (y: $0[0].y, start: $0[0].x, end: $0[1].x) }
        let alone = dots(drawing).filter { dot in
            !ranges.contains { $0.y == dot.y && $0.start <= dot.x && dot.x <= $0.end }
        }
        #expect(ranges.count + alone.count == values.filter { $0 != nil }.count)
        #expect(dots(drawing).count == values.filter { $0?.dot != nil }.count)
        let missing = values.filter { $0 == nil }.count
        #expect(missing == 0 || drawing.texts.contains("\(missing) row\(missing == 1 ? "" : "s") without a number: not stated"))
        let signs = (ranges + alone.map { (y: $0.y, start: $0.x - $0.radius, end: $0.x + $0.radius) })
            .sorted { ($0.y, $0.start) < ($1.y, $1.start) }
        for (left, right) in zip(signs, signs.dropFirst()) where left.y == right.y {
            #expect(left.end < right.start, "\(left) \(right)")
        }
    }

    @Test("a range is a thin line that no dot stands on, a best number a dot on it, an open end an arrow")
    func ranges() throws {
        let drawing = try draw(
            table([
                Estimate(5), Estimate(low: 4, best: nil, high: 8), Estimate(low: 2, best: 6, high: 9),
                Estimate(low: 7, best: nil, high: nil),
            ]))
        #expect(drawing.inked("interval").count == 3)
        #expect(drawing.inked("arrow").count == 1)
        #expect(drawing.all("dot").count == 2)
        #expect(Set(drawing.inked("interval").compactMap { $0.places.first?.y }).count == 3)
        #expect(["a number", "at least", "a range", "a number with its range"].allSatisfy(drawing.texts.contains))
    }

    @Test("rows without a number are counted by category and by their reasons")
    func missing() throws {
        let drawing = try draw(FigureSamples.harbourBoats, Channels(x: "length", y: "harbour"))
        #expect(drawing.texts.contains("15 values, 1 without a number"))
        #expect(drawing.texts.contains("2 rows without a number: page torn 1, not stated 1"))
        #expect(drawing.description.contains("2 rows have no value: page torn 1, not stated 1."))
        #expect(drawing.texts.contains("Open circles: not verified against the source"))
        let open = try draw(table([Estimate(4), Estimate(unchecked: -.infinity, nil, .infinity)]))
        #expect(open.texts.contains("1 row without a number: not known"))
    }

    @Test("of 100,000 values every 100th is drawn with both ends, and the figure says so")
    func many() throws {
        var random = SeededGenerator(seed: 7)
        let values = (0..<100_000).map { _ in
            Estimate((0..<6).reduce(0) { sum, _ in sum + Double.random(in: 0...100, using: &random) })
        }
        var drawing: Drawing?
        let clock = ContinuousClock()
        let time = try clock.measure { drawing = try draw(table(values)) }
        let drawn = try #require(drawing)
        #expect(drawn.all("dot").count == 1_001)
        let remark = drawn.texts.joined(separator: " ").replacing("\u{202F}", with: ",")
        #expect(
            remark.contains(
                "Of 100,000 values 1,001 are drawn: in each line every 100th, in the order of the numbers, and always the least and the greatest"
            ))
        #expect(drawn.description.contains("every 100th"))
        #expect(drawn.bytes.count < 300_000 && drawn.diagnostics.isEmpty)
        #expect(time < .seconds(60))
    }

    @Test("thousands of equal numbers are thinned until their stack has room")
    func tall() throws {
        let drawing = try draw(table((0..<2_500).map { _ in Estimate(5) }))
        #expect(drawing.diagnostics.isEmpty && drawing.height < 200)
        #expect(drawing.texts.joined(separator: " ").contains("every 50th"))
    }

    @Test("text is no column of numbers, and events have no place on its axis")
    func faults() throws {
        let fault = #expect(throws: Diagnostic.self) { try draw(FigureSamples.catches, Channels(x: "kind", y: "harbour")) }
        #expect(fault?.code == "figure.channel-type" && fault?.excerpt == "kind")
        let names = Table(name: "t", columns: [Column("key", .text(["a"]))])
        #expect(throws: Diagnostic.self) { try draw(names, Channels(y: "key")) }
        let specification = FigureSamples.specification(
            "f", .strip, Channels(x: "length"), annotations: [FigureSamples.opening].compactMap { $0 })
        let codes = try Chart.draw(specification, table: FigureSamples.boats).diagnostics.map(\.code)
        #expect(codes == ["figure.annotation-dropped"])
    }
}
