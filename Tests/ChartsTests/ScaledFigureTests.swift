import Diagnostics
import Tabular
import Testing

@testable import Charts

/// Figures whose numbers are not on a linear scale.
@Suite struct ScaledFigureTests {
    private let table = Table(
        name: "catches",
        columns: [
            Column("harbour", .text(["North", "South", "East", "West", "Bay"])),
            Column(
                "tons",
                .estimate([
                    Estimate(12), Estimate(90_000), Estimate(low: 300, best: nil, high: 4000), Estimate(0),
                    Estimate(low: nil, best: nil, high: 700),
                ]), unit: .fixed("tons")),
            Column("year", .integer([1921, 1922, 1923, 1924, 1925]), meaning: .year),
            Column("period", .integer([1921, 1924, 1921, 1924, 1921]), meaning: .year),
            Column("fish", .text(["cod", "cod", "ray", "ray", "eel"])),
        ])

    private func draw(_ mark: MarkKind, _ channels: Channels, _ scaling: NumberScaling, threshold: Double? = nil) throws
        -> Drawing
    {
        var specification = FigureSamples.specification("f", mark, channels)
        specification.scaling = scaling
        specification.threshold = threshold
        return try Chart.draw(specification, table: table)
    }

    private static let figures: [(MarkKind, Channels)] = [
        (.line, Channels(x: "year", y: "tons")), (.dot, Channels(x: "tons", y: "harbour")),
        (.strip, Channels(x: "tons", y: "harbour")), (.box, Channels(x: "tons")),
        (.dumbbell, Channels(x: "tons", y: "harbour", color: "fish")), (.slope, Channels(x: "period", y: "tons", color: "fish")),
        (.heatmap, Channels(x: "harbour", y: "fish", color: "tons")),
    ]

    @Test("the title and the description say the scale; nothing touches", arguments: figures, NumberScaling.allCases)
    func words(_ figure: (mark: MarkKind, channels: Channels), _ scaling: NumberScaling) throws {
        let drawing = try draw(figure.mark, figure.channels, scaling)
        #expect(drawing.diagnostics.filter { $0.code != "figure.label-dropped" }.isEmpty, "\(drawing.diagnostics)")
        let words = [NumberScaling.log: "logarithm", .symlog: "logarithm", .squareRoot: "square root"][scaling]
        guard let words else { return }
        #expect(drawing.texts.joined(separator: " ").contains(words))
        #expect(drawing.description.contains(words) || figure.mark == .heatmap && scaling == .squareRoot)
    }

    @Test("12 and 90 000 tons stand on one log axis with a tick at each power of ten; zero stands on an edge that says so")
    func log() throws {
        let drawing = try draw(.dot, Channels(x: "tons", y: "harbour"), .log)
        #expect(drawing.texts.contains("tons, logarithmic scale"))
        #expect(["0", "10", "100", "1\u{202F}000", "10\u{202F}000", "100\u{202F}000"].filter(drawing.texts.contains).count >= 5)
        let dots = drawing.inked("dot").map { $0.number("cx") }.sorted()
        let edge = try #require(drawing.all("edge").first?.places.first?.x)
        #expect(dots.count == 3 && abs(dots[0] - edge) < 0.01 && dots[1] > edge + 5)
        #expect(
            drawing.texts.contains { $0.hasPrefix("On the low edge of the logarithmic scale, which has no zero: West, 0") })
        #expect(drawing.description.contains("The numbers are on a logarithmic scale."))
        #expect(drawing.all("minor").count > 10)
    }

    @Test("a symlog axis says where it is linear: as asked, or by its own rule")
    func symlog() throws {
        #expect(
            try draw(.line, Channels(x: "year", y: "tons"), .symlog, threshold: 50).texts
                .contains("tons, logarithmic scale, linear from −50 to 50"))
        #expect(
            try draw(.line, Channels(x: "year", y: "tons"), .symlog).description
                .contains("The numbers are on a logarithmic scale, linear from −10 to 10."))
    }

    @Test(
        "a length from zero has no log scale, no other scale either, and the refusal says what to do",
        arguments: [
            (MarkKind.bar, "mark: dot"), (.waffle, "mark: dot"), (.histogram, "mark: strip"), (.timeline, "remove"),
        ])
    func refusals(_ mark: MarkKind, _ remedy: String) throws {
        for scaling in NumberScaling.allCases where scaling != .linear {
            let refusal = try #require(scaling.refusal(mark, .straight))
            #expect(refusal.code == "figure.scale" && refusal.remedy?.contains(remedy) == true)
        }
        #expect(NumberScaling.linear.refusal(mark, .straight) == nil)
        #expect(NumberScaling.log.refusal(.line, .area)?.code == "figure.scale")
        #expect(NumberScaling.log.refusal(.line, .step) == nil)
    }

    @Test("a column without a number above zero has no log scale")
    func nothingAbove() throws {
        let table = Table(name: "t", columns: [Column("k", .text(["a", "b"])), Column("n", .integer([0, -4]))])
        var specification = FigureSamples.specification("f", .dot, Channels(x: "n", y: "k"))
        specification.scaling = .log
        let fault = #expect(throws: Diagnostic.self) { try Chart.draw(specification, table: table) }
        #expect(fault?.code == "figure.log-scale" && fault?.excerpt == "n")
    }
}
