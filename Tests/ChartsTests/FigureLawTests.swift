import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

/// What holds for figures of any data: drawn from seeds, so that a failure can be repeated.
@Suite struct FigureLawTests {
    private static let words = [
        "of", "Coast", "harbour", "commission", "Пристань", "north-western", "1937–38", "the", "Überlingen", "fish",
    ]

    private static let dateForms = [
        "Y", "Y-06", "Y-06-11", "Y-06/1940", "Y~", "Y?/..", "Y-06/", "../Y-03", "Y-XX", "Y-24", "YS3", "[Y,1941]", "XXXX-12-25",
    ]

    private func name(_ random: inout SeededGenerator, upTo count: Int) -> String {
        (0..<Int.random(in: 1...count, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "x" }
            .joined(separator: " ")
    }

    private func estimate(_ random: inout SeededGenerator, magnitude: Double) -> Estimate? {
        let number = (Double.random(in: 0...1, using: &random) * magnitude).rounded()
        return switch Int.random(in: 0..<8, using: &random) {
        case 0: nil
        case 1: Estimate(low: number, best: nil, high: nil)
        case 2: Estimate(low: nil, best: nil, high: number)
        case 3: Estimate(low: number, best: nil, high: number * 1.5)
        case 4: Estimate(low: number * 0.8, best: number, high: number * 1.2)
        default: Estimate(number)
        }
    }

    private func table(_ random: inout SeededGenerator) -> Table {
        let categories = (0..<Int.random(in: 1...12, using: &random)).map { "\(name(&random, upTo: 7)) \($0)" }
        let series = (0..<Int.random(in: 1...5, using: &random)).map { "\(name(&random, upTo: 3)) \($0)" }
        let magnitude = ([10, 500, 90_000, 20_000_000] as [Double]).randomElement(using: &random) ?? 10
        var keys: [String] = [], colours: [String] = [], values: [Estimate?] = [], dates: [EDTFDate?] = [], notes: [String?] = []
        var years: [Int] = []
        for (index, category) in categories.enumerated() {
            for colour in series where Int.random(in: 0..<5, using: &random) > 0 {
                keys.append(category)
                colours.append(colour)
                values.append(estimate(&random, magnitude: magnitude))
                years.append(1925 + index)
                let form = Self.dateForms[Int.random(in: 0..<Self.dateForms.count, using: &random)]
                dates.append(EDTFDate(form.replacing("Y", with: "\(1925 + index)")))
                notes.append(Int.random(in: 0..<3, using: &random) == 0 ? nil : name(&random, upTo: 9))
            }
        }
        return Table(
            name: "t",
            columns: [
                Column("key", .text(keys)), Column("colour", .text(colours)), Column("value", .estimate(values)),
                Column("number", .estimate(values.map { $0.map { Estimate($0.mark) } })),
                // On both sides of zero, some ranges across it.
                Column("difference", .estimate(values.map { $0.map { $0 - Estimate(magnitude * 0.4) } })),
                Column("year", .integer(years), meaning: .year),
                Column("period", .integer(years.map { $0 % 2 == 0 ? 1924 : 1926 }), meaning: .year), Column("date", .date(dates)),
                Column(
                    "last",
                    .date(years.map { EDTFDate("\($0 % 3 == 0 ? "\($0 + 4)-02" : $0 % 3 == 1 ? "1939-08-23" : "1940?")") })),
                Column("note", .text(notes)),
            ])
    }

    @Test(
        "no text leaves a figure and none touches another, with numbers from 10^-300 to 10^300 too",
        arguments: [-300, -12, -7, 12, 15, 17, 19, 40, 300])
    func sizes(_ exponent: Int) throws {
        let unit = try #require(Double("1e\(exponent)"))
        let factors: [Double?] = [1.2, 3.456, 7, nil, 0.25, 9.87, 5.5, 2]
        let table = Table(
            name: "t",
            columns: [
                Column("key", .text(factors.indices.map { "Harbour \($0 / 2)" })),
                Column("by", .text(factors.indices.map { $0 % 2 == 0 ? "cod" : "herring" })),
                Column("year", .integer(factors.indices.map { 1921 + $0 / 2 }), meaning: .year),
                Column("n", .decimal(factors.map { $0.map { $0 * unit } })),
            ])
        let figures: [(MarkKind, Channels)] = [
            (.bar, Channels(x: "n", y: "key", color: "by")), (.bar, Channels(x: "key", y: "n", color: "by")),
            (.dot, Channels(x: "n", y: "key", color: "by")), (.line, Channels(x: "year", y: "n", color: "by")),
            (.heatmap, Channels(x: "by", y: "key", color: "n")), (.dumbbell, Channels(x: "n", y: "key", color: "by")),
            (.slope, Channels(x: "by", y: "n", color: "key")), (.histogram, Channels(x: "n")),
            (.strip, Channels(x: "n", y: "by")),
            (.box, Channels(x: "n", y: "by")), (.pyramid, Channels(x: "n", y: "key", color: "by")),
        ]
        for size in SizePreset.allCases {
            for (mark, channels) in figures {
                for scaling in NumberScaling.allCases where scaling.refusal(mark, .straight) == nil {
                    var specification = FigureSamples.specification("f", mark, channels, size: size)
                    specification.scaling = scaling
                    let drawing = try Chart.draw(specification, table: table)
                    let faults = drawing.diagnostics.filter { ["figure.overflow", "figure.overlap"].contains($0.code) }
                    #expect(faults.isEmpty, "\(mark) \(scaling) \(size): \(faults.map(\.message))")
                    #expect(!drawing.texts.contains { $0.contains("000\u{202F}000\u{202F}000\u{202F}000\u{202F}000") })
                }
            }
        }
    }

    @Test("no text leaves a figure and none touches another, whatever the data", arguments: Array(0..<64) + [176, 209])
    func layout(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let table = table(&random)
        let size = SizePreset.allCases.randomElement(using: &random) ?? .oneColumn
        let figures: [(MarkKind, Channels, Stacking)] = [
            (.bar, Channels(x: "value", y: "key", color: "colour"), .none),
            (.bar, Channels(x: "key", y: "value", color: "colour"), .zero),
            (.bar, Channels(x: "year", y: "value", color: "colour"), .zero),
            (.bar, Channels(x: "number", y: "key", color: "colour"), .normalize),
            (.dot, Channels(x: "value", y: "key", color: "colour", label: "note"), .none),
            (.dot, Channels(x: "value", y: "key", color: "colour"), .none),
            (.waffle, Channels(x: "value", y: "key", color: "colour", label: "note"), .none),
            (.line, Channels(x: "year", y: "value", color: "colour"), .none),
            (.timeline, Channels(x: "date", color: "colour", label: "note"), .none),
            (.line, Channels(x: "date", y: "value", color: "colour"), .none),
            (.heatmap, Channels(x: "colour", y: "key", color: "value"), .none),
            (.heatmap, Channels(x: "year", y: "colour", color: "value"), .none),
            (.heatmap, Channels(x: "key", y: "date", color: "value"), .none),
            (.dumbbell, Channels(x: "value", y: "key", color: "colour", label: "difference"), .none),
            (.dumbbell, Channels(x: "value", y: "key", color: "colour", label: "note"), .none),
            (.slope, Channels(x: "period", y: "value", color: "key", label: "difference"), .none),
            (.slope, Channels(x: "period", y: "value", color: "colour"), .none),
            (.histogram, Channels(x: "value"), .none),
            (.strip, Channels(x: "value", y: "key", color: "colour"), .none),
            (.strip, Channels(x: "value", y: "colour"), .none),
            (.strip, Channels(x: "year", y: "colour"), .none),
            (.bar, Channels(x: "key", y: "difference", color: "colour"), .zero),
            (.bar, Channels(x: "difference", y: "key", color: "colour"), .none),
            (.bar, Channels(x: "value", y: "key"), .none),
            (.pyramid, Channels(x: "value", y: "key", color: "colour"), .none),
            (.pyramid, Channels(x: "number", y: "key", color: "colour"), .normalize),
            (.marimekko, Channels(x: "key", y: "number", color: "colour"), .none),
            (.box, Channels(x: "value", y: "colour"), .none),
            (.box, Channels(x: "value", y: "key"), .none),
            (.box, Channels(x: "value"), .none),
            (.survival, Channels(x: "value", color: "colour"), .none),
            (.survival, Channels(x: "value"), .none),
            (.survival, Channels(color: "colour", start: "date", end: "last"), .none),
            (.gantt, Channels(x: "date", y: "key", color: "colour", label: "note"), .none),
            (.gantt, Channels(y: "colour", label: "note", start: "date", end: "last"), .none),
        ]
        let panels: [(MarkKind, Channels, Stacking)] = [
            (.line, Channels(x: "year", y: "value", color: "period", facet: "colour"), .none),
            (.bar, Channels(x: "year", y: "value", facet: "colour"), .none),
            (.bar, Channels(x: "value", y: "key", facet: "colour"), .none),
            (.bar, Channels(x: "key", y: "value", color: "colour", facet: "period"), .zero),
            (.dot, Channels(x: "value", y: "key", facet: "colour"), .none),
            (.waffle, Channels(x: "value", y: "colour", facet: "key"), .none),
            (.timeline, Channels(x: "date", label: "note", facet: "colour"), .none),
            (.heatmap, Channels(x: "year", y: "key", color: "value", facet: "colour"), .none),
            (.dumbbell, Channels(x: "value", y: "key", color: "period", facet: "colour"), .none),
            (.slope, Channels(x: "period", y: "value", color: "key", facet: "colour"), .none),
            (.histogram, Channels(x: "value", facet: "colour"), .none),
            (.strip, Channels(x: "value", y: "key", facet: "colour"), .none),
            (.box, Channels(x: "value", y: "colour", facet: "period"), .none),
        ]
        let periods = Set(table.column("period").map { column in (0..<table.rowCount).map { column[$0] } } ?? [])
        // Of the panels each seed draws some.
        let drawn = figures + panels.enumerated().filter { $0.offset % 4 == seed % 4 }.map(\.element)
        for (mark, channels, stack) in drawn where mark != .slope || periods.count == 2 {
            var specification = FigureSamples.specification("f", mark, channels, stack: stack, size: size)
            if mark == .line { specification.lineShape = LineShape.allCases[seed % 3] }
            if mark == .bar, channels.x == "value" || channels.y == "value" {
                if seed % 3 == 1 { specification.barExtent = .range }
                let first = table.rowCount > 0 ? table.column("colour")?.label(at: 0) : nil
                if seed % 3 == 2, channels.color != nil { specification.oppositeSeries = [first].compactMap { $0 } }
            }
            let scaling = NumberScaling.allCases[seed % 4]
            let hasPlace =
                scaling != .log
                || (0..<table.rowCount).contains { row in
                    table.column("value")?[row].estimate.map { $0.greatest > 0 } ?? false
                }
            if scaling.refusal(mark, specification.lineShape) == nil, hasPlace { specification.scaling = scaling }
            specification.panelAxes = seed % 3 == 0 ? .own : .shared
            if seed % 5 == 0 {
                specification.markings = [AxisMarking(numbers: 5...400, date: nil, label: name(&random, upTo: 5))]
            }
            let drawing: Drawing
            do {
                drawing = try Chart.draw(specification, table: table)
            } catch {
                #expect(["figure.two-sides", "figure.not-additive", "figure.normalize"].contains(error.code), "\(error)")
                continue
            }
            let faults = drawing.diagnostics.filter {
                ["figure.overflow", "figure.overlap", "figure.text-too-small", "figure.text-too-large"].contains($0.code)
            }
            #expect(faults.isEmpty, "\(mark) \(stack) \(size) \(channels.facet ?? ""): \(faults.map(\.message))")
            #expect(!drawing.texts.contains(""), "\(mark) has a text without letters")
            #expect(!drawing.svg.contains("nan") && !drawing.svg.contains("inf\""))
        }
    }
}
