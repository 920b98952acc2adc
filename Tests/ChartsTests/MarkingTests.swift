import Diagnostics
import Tabular
import Testing

@testable import Charts

/// Rules and bands on the axes of figures.
@Suite struct MarkingTests {
    private let quota = AxisMarking(numbers: 30...30, date: nil, label: "Quota")
    private let norm = AxisMarking(numbers: 20...35, date: nil, label: "Norm of the harbour board")
    private let closed = AxisMarking(numbers: nil, date: EDTFDate("1922-03/1923-06"), label: "Harbour closed")

    private func draw(
        _ mark: MarkKind, _ channels: Channels, _ markings: [AxisMarking], table: Table = FigureSamples.catches,
        stack: Stacking = .none, size: SizePreset = .oneColumn
    ) throws -> Drawing {
        var specification = FigureSamples.specification("f", mark, channels, stack: stack, size: size)
        specification.markings = markings
        return try Chart.draw(specification, table: table)
    }

    private static let figures: [(MarkKind, Channels)] = [
        (.bar, Channels(x: "tons", y: "harbour", color: "kind")), (.bar, Channels(x: "harbour", y: "tons", color: "kind")),
        (.line, Channels(x: "harbour", y: "tons", color: "kind")), (.dot, Channels(x: "tons", y: "harbour", color: "kind")),
        (.strip, Channels(x: "tons", y: "harbour")), (.box, Channels(x: "tons")),
        (.dumbbell, Channels(x: "tons", y: "harbour", color: "kind")), (.histogram, Channels(x: "tons")),
        (.dot, Channels(x: "tons", y: "harbour", facet: "kind")),
    ]

    @Test(
        "a rule and a band stand on every axis of numbers, named, clear of all texts, and in the description", arguments: figures)
    func numbers(_ figure: (mark: MarkKind, channels: Channels)) throws {
        for size in SizePreset.allCases {
            let drawing = try draw(figure.mark, figure.channels, [quota, norm], size: size)
            let panels = figure.channels.facet == nil ? 1 : 2
            #expect(drawing.all("number-rule").count + drawing.all("event").count == panels, "\(figure.mark)")
            #expect(drawing.all("number-span").count == panels)
            let faults = drawing.diagnostics.filter { !["figure.several-values", "figure.colours-alike"].contains($0.code) }
            #expect(faults.isEmpty, "\(figure.mark) \(size) \(faults.map(\.message))")
            #expect(drawing.texts.filter { $0 == "Quota" }.count == panels)
            #expect(drawing.description.contains("Marked numbers: Quota (30); Norm of the harbour board (20–35)."))
        }
    }

    @Test("a rule at 30 tons stands where a bar of 30 tons ends")
    func place() throws {
        let drawing = try draw(.bar, Channels(x: "tons", y: "harbour", color: "kind"), [quota])
        let rule = try #require(drawing.all("event").first?.places.first?.x)
        let ends = drawing.all("bar").map { $0.number("x") + $0.number("width") }
        #expect(ends.contains { abs($0 - rule) < 0.01 })
        let upright = try draw(.bar, Channels(x: "harbour", y: "tons", color: "kind"), [quota])
        let level = try #require(upright.all("number-rule").first?.places.first?.y)
        #expect(upright.all("bar").contains { abs($0.number("y") - level) < 0.01 })
    }

    @Test("markings lie behind the data")
    func behind() throws {
        for (mark, role) in [(MarkKind.bar, "bar"), (.dot, "dot"), (.histogram, "bar")] {
            let drawing = try draw(mark, Channels(x: "tons", y: mark == .histogram ? nil : "harbour"), [norm])
            let order = drawing.root.descendants.map(\.classes)
            let band = try #require(order.firstIndex { $0.contains("number-span") })
            #expect(try #require(order.firstIndex { $0.contains(role) }) > band)
        }
    }

    @Test(
        "a band of dates is drawn as the time it means, beside events of the data; four digits are a year on an axis of time only"
    )
    func dates() throws {
        let channels = Channels(x: "year(day)", y: "tons", color: "kind")
        for mark in [MarkKind.bar, .line] {
            let drawing = try draw(mark, channels, [closed], table: FigureSamples.years, stack: .zero)
            #expect(drawing.all("event-span").count == 1)
            #expect(drawing.description.contains("Marked events: Harbour closed ("))
        }
        let year = AxisMarking(numbers: 1923...1923, date: EDTFDate("1923"), label: "Storm")
        #expect(
            try draw(.line, channels, [year], table: FigureSamples.years).description.contains("Marked events: Storm (1923)."))
        let table = Table(name: "t", columns: [Column("k", .text(["a", "b"])), Column("n", .integer([1000, 3000]))])
        #expect(
            try draw(.dot, Channels(x: "n", y: "k"), [year], table: table).description
                .contains("Marked numbers: Storm (1\u{202F}923)."))
    }

    @Test("a name without room stands under the figure with its number, and its rule stays")
    func unnamed() throws {
        let years = Array(1921...1940)
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer(years), meaning: .year), Column("n", .integer(years.map { $0 % 2 == 0 ? 2 : 98 })),
            ])
        let middle = AxisMarking(numbers: 50...50, date: nil, label: "The quota of the harbour board for every boat")
        let drawing = try draw(.line, Channels(x: "year", y: "n"), [middle], table: table)
        #expect(drawing.all("number-rule").count == 1)
        #expect(drawing.texts.contains("Marked at 50: The quota of the harbour board for every boat"))
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("what has no axis, or lies outside it, is reported and not drawn")
    func stray() throws {
        func codes(_ mark: MarkKind, _ channels: Channels, _ marking: AxisMarking) throws -> [String] {
            try draw(mark, channels, [marking]).diagnostics.filter { $0.code == "figure.annotation-dropped" }.map(\.message)
        }
        #expect(try codes(.waffle, Channels(x: "tons", y: "harbour", color: "kind"), quota).count == 1)
        #expect(try codes(.heatmap, Channels(x: "harbour", y: "kind", color: "tons"), quota).count == 1)
        #expect(try codes(.dot, Channels(x: "tons", y: "harbour"), closed).count == 1)
        let far = AxisMarking(numbers: 900...900, date: nil, label: "Far")
        #expect(try codes(.dot, Channels(x: "tons", y: "harbour"), far) == ["\"Far\" lies outside the numbers the figure shows"])
        #expect(try draw(.dot, Channels(x: "tons", y: "harbour"), [far]).all("event").isEmpty)
    }

    @Test("an event, a rule and a band are drawn or reported, whatever the mark", arguments: MarkKind.allCases)
    func everyMark(mark: MarkKind) throws {
        let day = try #require(EDTFDate("1902-07-01"))
        let changes: [(inout FigureSpecification) -> Void] = [
            { $0.annotations = [Annotation(date: day, label: "Storm")] },
            { $0.markings = [AxisMarking(numbers: nil, date: day, label: "Storm")] },
            { $0.markings = [AxisMarking(numbers: 1902...1902, date: EDTFDate("1902"), label: "Storm")] },
            { $0.markings = [AxisMarking(numbers: nil, date: EDTFDate("1902-03/1902-06"), label: "Storm")] },
            { $0.markings = [self.quota] }, { $0.markings = [self.norm] },
        ]
        for sample in MarkSettingTests.samples(mark) {
            for (number, change) in changes.enumerated() {
                let drawing = try? Chart.draw(sample.changed(change).specification, table: sample.table)
                guard let drawing else { continue }
                let isReported = drawing.diagnostics.contains { $0.code == "figure.annotation-dropped" }
                #expect(sample.shows(change) || isReported, "\(mark) \(number)")
            }
        }
    }

    @Test(
        "a dated rule and band stand on the time of a gantt; a timeline says that it has none but its rows, and nothing of an axis"
    )
    func spans() throws {
        let channels = Channels(x: "held", y: "light")
        let rule = AxisMarking(numbers: nil, date: EDTFDate("1905-02-11"), label: "Storm")
        let band = AxisMarking(numbers: nil, date: EDTFDate("1906-03/1907-02"), label: "Rebuilding")
        let drawing = try draw(.gantt, channels, [rule, band], table: FigureSamples.posts)
        #expect(drawing.all("event").filter { $0.classes.contains("rule-soft") }.count == 1)
        #expect(drawing.all("event-span").count == 1)
        #expect(drawing.diagnostics.isEmpty, "\(drawing.diagnostics)")
        #expect(drawing.description.contains("Marked events: Storm (11 February 1905); Rebuilding ("))
        for marking in [rule, band, AxisMarking(numbers: 1935...1935, date: EDTFDate("1935"), label: "Storm")] {
            let timeline = try draw(.timeline, Channels(x: "date"), [marking], table: FigureSamples.events)
            #expect(timeline.diagnostics.map(\.message) == ["a timeline shows the events of its rows, and no others beside them"])
        }
    }

    @Test("on a log scale a rule stands at its logarithm")
    func log() throws {
        var specification = FigureSamples.specification("f", .dot, Channels(x: "tons", y: "harbour", color: "kind"))
        specification.scaling = .log
        specification.markings = [quota]
        let drawing = try Chart.draw(specification, table: FigureSamples.catches)
        let rule = try #require(drawing.all("event").first?.places.first?.x)
        #expect(drawing.inked("dot").contains { abs($0.number("cx") - rule) < 0.01 })
    }
}
