import Tabular
import TestSupport
import Testing

@testable import Charts

/// What a mark says it draws, held against what it draws.
@Suite("Settings and channels of marks")
struct MarkSettingTests {
    struct Sample {
        var specification: FigureSpecification
        let table: Table

        /// What is drawn, apart from the words for a screen reader; nil where it is refused.
        var drawing: String? {
            guard let root = try? Chart.draw(specification, table: table).root else { return nil }
            var drawn = root
            drawn.children = root.children.filter { if case .element(let child) = $0 { child.name != "desc" } else { true } }
            return drawn.descendants.filter { $0.name != "metadata" }.map { "\($0)" }.joined(separator: "\n")
        }

        func changed(_ change: (inout FigureSpecification) -> Void) -> Sample {
            var copy = self
            change(&copy.specification)
            return copy
        }

        /// Whether the change of the specification is seen.
        func shows(_ change: (inout FigureSpecification) -> Void) -> Bool {
            guard let other = changed(change).drawing, let plain = drawing else { return false }
            return other != plain
        }
    }

    /// Boats of three harbours with two numbers, two dates and an interval each.
    private static let boats: Table = {
        let days = ["1901-03-04", "1901-08", "1902", "1903-02-11", "1903-05", "1904-09-09"].map { EDTFDate($0) }
        let ends = ["1903-01-15", "1902-06", "1904", "1905", "1904-12-24", "1907-07"].map { EDTFDate($0) }
        return Table(
            name: "boats",
            columns: [
                Column("harbour", .text(["North", "South", "East", "North", "South", "East"])),
                Column("kind", .text(["sail", "sail", "sail", "steam", "steam", "steam"])),
                Column("master", .text(["Aas", "Berg", "Coll", "Ek", "Falk", "Grim"])),
                Column("lost", .text(["yes", "no", "yes", "yes", "no", "no"])),
                Column("sold", .text(["no", "yes", "no", "no", "yes", "yes"])),
                Column("year", .integer([1901, 1901, 1901, 1904, 1904, 1904]), meaning: .year),
                Column("crew", .integer([40, 20, 5, 10, 30, 8])), Column("saved", .integer([41, 25, 9, 14, 33, 12])),
                Column("built", .date(days)), Column("sunk", .date(ends)),
                Column("at sea", .date(zip(days, ends).map { EDTFDate("\($0?.description ?? "")/\($1?.description ?? "")") })),
            ])
    }()

    /// Figures of each mark of which one at least has place for all that the mark takes.
    static func samples(_ mark: MarkKind) -> [Sample] {
        func sample(_ channels: Channels, _ change: (inout FigureSpecification) -> Void = { _ in }) -> Sample {
            Sample(specification: FigureSamples.specification("f", mark, channels, stack: .zero), table: boats).changed(change)
        }
        switch mark {
        case .bar:
            return [
                sample(Channels(x: "crew", y: "harbour", color: "kind")), sample(Channels(x: "crew", y: "saved")),
                sample(Channels(x: "crew", y: "master", of: "saved")),
            ]
        case .line:
            return [
                sample(Channels(x: "year", y: "crew", color: "harbour")),
                sample(Channels(x: "year", y: "crew", color: "harbour")) { $0.lineShape = .area },
            ]
        case .dot, .dumbbell, .strip, .box:
            return [
                sample(Channels(x: "crew", y: "harbour", color: "kind")), sample(Channels(x: "crew", y: "saved")),
                sample(Channels(x: "harbour", y: "crew", color: "kind")),
            ]
        case .waffle:
            return [sample(Channels(x: "crew", y: "harbour", color: "kind")), sample(Channels(x: "crew", y: "saved"))]
        case .heatmap: return [sample(Channels(x: "harbour", y: "kind", color: "crew"))]
        case .slope: return [sample(Channels(x: "year", y: "crew", color: "harbour"))]
        case .pyramid:
            return [
                sample(Channels(x: "crew", y: "master", color: "kind")), sample(Channels(x: "master", y: "crew", color: "kind")),
            ]
        case .marimekko: return [sample(Channels(x: "harbour", y: "crew", color: "kind"))]
        case .histogram: return [sample(Channels(x: "crew")), sample(Channels(y: "crew"))]
        case .timeline:
            return [sample(Channels(x: "built", color: "kind", label: "master")), sample(Channels(y: "built", label: "master"))]
        case .survival:
            return [
                sample(Channels(x: "crew", color: "kind", event: "lost")),
                sample(Channels(color: "kind", start: "built", end: "sunk", event: "lost")),
            ]
        case .gantt:
            return [
                sample(Channels(x: "at sea", y: "harbour", label: "master")),
                sample(Channels(y: "harbour", label: "master", start: "built", end: "sunk")),
            ]
        }
    }

    private static func changes(_ setting: FigureSetting) -> [(inout FigureSpecification) -> Void] {
        switch setting {
        case .palette: [{ $0.palette = .grey }]
        case .fill: [{ $0.fill = .pattern }]
        case .stack: Stacking.allCases.map { stack in { $0.stack = stack } }
        case .shape:
            LineShape.allCases.map { shape in { $0.lineShape = shape } }
                + BarExtent.allCases.map { extent in { $0.barExtent = extent } }
        case .diverge: ["sail", "North"].map { series in { $0.oppositeSeries = [series] } }
        case .orientation: Orientation.allCases.map { way in { $0.orientation = way } }
        case .unit: [{ $0.unitName = "schooner" }]
        case .scale: NumberScaling.allCases.map { scaling in { $0.scaling = scaling } }
        case .threshold: [{ $0.threshold = 17 }]
        case .bins: [{ $0.binning = .count(3) }]
        case .binWidth: [{ $0.binning = .width(7) }]
        case .xTitle: [{ $0.xTitle = "What is meant" }]
        case .yTitle: [{ $0.yTitle = "What is meant" }]
        }
    }

    @Test("of 13 settings a mark draws those that it declares and no other", arguments: MarkKind.allCases)
    func settings(mark: MarkKind) {
        for setting in FigureSetting.allCases {
            let isDrawn = Self.samples(mark).contains { sample in
                let sample = setting == .threshold ? sample.changed { $0.scaling = .symlog } : sample
                return Self.changes(setting).contains { sample.shows($0) }
            }
            #expect(isDrawn == mark.settings.contains(setting), "\(mark) \(setting)")
        }
    }

    @Test(
        "only areas of several series and bars from zero are stacked, and parts of a whole have one shape: what is declared is drawn",
        arguments: [MarkKind.line, .bar])
    func stacking(mark: MarkKind) {
        let shapes =
            mark == .line ? LineShape.allCases.map { ($0, BarExtent.fromZero) } : BarExtent.allCases.map { (.straight, $0) }
        for sample in Self.samples(mark).flatMap({ [$0, $0.changed { $0.channels.color = nil }] }) {
            for (line, bars) in shapes {
                let shaped = sample.changed { ($0.lineShape, $0.barExtent) = (line, bars) }
                let declared = mark.settings(shaped.specification.channels, line, bars)
                for setting in [FigureSetting.stack, .shape] where !declared.contains(setting) {
                    #expect(!Self.changes(setting).contains { shaped.shows($0) }, "\(mark) \(line) \(bars) \(setting)")
                }
            }
        }
        for (line, bars) in shapes {
            let isDrawn = Self.samples(mark).contains { sample in
                let shaped = sample.changed { ($0.lineShape, $0.barExtent) = (line, bars) }
                return Self.changes(.stack).contains { shaped.shows($0) }
            }
            #expect(isDrawn == mark.settings(Channels(color: "kind"), line, bars).contains(.stack), "\(mark) \(line) \(bars)")
        }
    }

    @Test("of 9 channels a mark draws those that it declares beside the others and no other", arguments: MarkKind.allCases)
    func channels(mark: MarkKind) {
        for channel in Channel.allCases where channel != .facet {
            var isDrawn = false, isDeclared = false
            // With and without the others, since of two channels that say the same one has no use.
            let samples = Self.samples(mark).flatMap { [$0, $0.changed { $0.channels.x = nil }] }
            for sample in samples {
                guard let plain = sample.drawing else { continue }
                for name in ["harbour", "master", "sold", "saved", "sunk", "at sea"] {
                    let other = sample.changed { $0.channels[channel] = name }
                    let isUsed = mark.channels(beside: other.specification.channels).contains(channel)
                    isDeclared = isDeclared || isUsed
                    if isUsed, isDrawn { continue }
                    guard let drawing = other.drawing else { continue }
                    isDrawn = isDrawn || drawing != plain
                    if !isUsed { #expect(drawing == plain, "\(mark) \(channel)") }
                }
            }
            #expect(isDrawn == isDeclared, "\(mark) \(channel)")
        }
    }
}
