import Charts
import Foundation
import Tabular
import TestSupport
import Testing

/// One small picture a mark. `make record FILTER=GoldenTests` rewrites them; look at what changed before committing.
@Suite("Golden figures")
struct GoldenTests {
    static let folder = "Tests/ChartsTests/Goldens"

    static let years = Table(
        name: "years",
        columns: [
            Column("year", .integer([1900, 1901, 1902, 1900, 1901, 1902]), title: "Year", meaning: .year),
            .text("fish", ["Cod", "Cod", "Cod", "Herring", "Herring", "Herring"]),
            Column("tons", .integer([12_000, 30_500, 8000, 25_000, 14_000, nil]), title: "Tons"),
        ])
    static let ranges = Table(
        name: "ranges",
        columns: [
            .text("observer", ["Lighthouse log", "Fishers’ guild", "Harbour office"]),
            Column(
                "tons", .estimate([Estimate(120), Estimate(unchecked: 80, nil, 150), Estimate(unchecked: 140, nil, .infinity)]),
                title: "Tons"),
            .dates("period", ["1901", "1901/1902", "1901-06"]),
        ])
    static let events = Table(
        name: "events",
        columns: [
            .dates("date", ["1901-02-11", "1901-11/1902-01", "1902"]),
            .text("title", ["Breakwater damaged", "Ice in the harbour", "A boat is missed"]),
            .text("kind", ["Damage", "Ice", "Loss"]),
        ])
    static let crews = Table(
        name: "crews", columns: [.text("boat", ["Anna", "Berta"]), .integers("saved", [5, 9]), .integers("crew", [6, 23])])

    static let figures: [(name: String, specification: FigureSpecification, table: Table)] = [
        (
            "bar-stacked-events",
            FigureSpecification(
                name: "bar-stacked-events", title: "Landings", mark: .bar,
                channels: Channels(x: "year", y: "tons", color: "fish"),
                annotations: [Annotation(date: EDTFDate(PartialDate(year: 1901, month: 7).unsafelyKnown), label: "New pier")],
                sourceLine: "Source: Lighthouse log.", uncheckedRows: RowSet([1]), digest: "00000001"), years
        ),
        (
            "bar-track",
            FigureSpecification(
                name: "bar-track", title: "Crews", mark: .bar, channels: Channels(x: "saved", y: "boat", of: "crew"),
                orientation: .horizontal, digest: "00000002"), crews
        ),
        (
            "line-gap",
            FigureSpecification(
                name: "line-gap", title: "Landings", mark: .line, channels: Channels(x: "year", y: "tons", color: "fish"),
                uncheckedRows: RowSet([3]), digest: "00000003"), years
        ),
        (
            "dot-intervals",
            FigureSpecification(
                name: "dot-intervals", title: "Landings", mark: .dot,
                channels: Channels(x: "tons", y: "observer", label: "period"), digest: "00000004"), ranges
        ),
        (
            "waffle-of",
            FigureSpecification(
                name: "waffle-of", title: "Crews", mark: .waffle, channels: Channels(x: "saved", y: "boat", of: "crew"),
                unitName: "person", digest: "00000005"), crews
        ),
        (
            "timeline-coarse",
            FigureSpecification(
                name: "timeline-coarse", title: "Storms", mark: .timeline,
                channels: Channels(x: "date", color: "kind", label: "title"), digest: "00000006"), events
        ),
    ]

    @Test("each mark is drawn as it was", arguments: figures.indices)
    func golden(_ index: Int) throws {
        let figure = Self.figures[index]
        let svg = try Chart.draw(figure.specification, table: figure.table).svg + "\n"
        #expect(svg.utf8.count < 40_000)
        let complaint = try Golden(figure.name + ".svg", in: Self.folder).complaint(about: svg)
        #expect(complaint == nil)
    }

    @Test("every golden is read by a test")
    func read() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: FixtureFolder.checkout + "/" + Self.folder)
        #expect(files.filter { !$0.contains(".actual.") }.sorted() == Self.figures.map { $0.name + ".svg" }.sorted())
    }
}

extension PartialDate? {
    /// A date that the test knows to exist.
    fileprivate var unsafelyKnown: PartialDate {
        guard let self else { preconditionFailure("no such date") }
        return self
    }
}
