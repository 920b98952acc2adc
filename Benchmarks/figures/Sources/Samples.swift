import Charts
import Tabular

/// A figure to draw: what it shows, and its data.
struct Sample {
    let specification: FigureSpecification
    let table: Table
}

/// One figure for each kind that reports show, with about as many rows as there. The same numbers in every run.
enum Samples {
    static var all: [Sample] {
        [
            sample("bars", .bar, Channels(x: "year", y: "tons", color: "cargo"), cargoByYear, stack: .zero, size: .twoColumns),
            sample("bars-of-whole", .bar, Channels(x: "saved", y: "crew", of: "of"), crews),
            sample("lines", .line, Channels(x: "year", y: "tons", color: "cargo"), cargoByYear),
            sample("areas", .line, Channels(x: "year", y: "tons", color: "cargo"), cargoByYear, stack: .zero, shape: .area),
            sample("dots", .dot, Channels(x: "stock", y: "survey"), surveys),
            sample("dumbbell", .dumbbell, Channels(x: "boats", y: "harbour", color: "year"), fleets),
            sample("slope", .slope, Channels(x: "year", y: "boats", color: "harbour"), fleets),
            sample("waffle", .waffle, Channels(x: "boats", y: "harbour", color: "year"), fleets),
            sample("timeline", .timeline, Channels(x: "date", color: "kind", label: "what"), events, size: .twoColumns),
            sample("heatmap", .heatmap, Channels(x: "month", y: "year", color: "tons"), months, size: .twoColumns),
            sample("histogram", .histogram, Channels(x: "length"), lengths(90)),
            sample("box", .box, Channels(x: "length", y: "harbour"), lengths(90)),
            strip(rows: 90),
        ]
    }

    static func strip(rows: Int) -> Sample {
        sample("strip", .strip, Channels(x: "length", y: "harbour"), lengths(rows), size: .twoColumns)
    }

    private static func sample(
        _ name: String, _ mark: MarkKind, _ channels: Channels, _ table: Table, stack: Stacking = .none,
        shape: LineShape = .straight, size: SizePreset = .oneColumn
    ) -> Sample {
        Sample(
            specification: FigureSpecification(
                name: name, title: "Ships of the northern harbours", mark: mark, channels: channels, stack: stack,
                lineShape: shape, size: size, sourceLine: "Source: harbour books, 1921 to 1953."), table: table)
    }

    private static let harbours = ["North", "South", "East", "The old pier in the west", "Lighthouse", "Upper dock"]

    /// Numbers below `bound` without an order that can be seen: multiples of a prime.
    private static func numbers(_ count: Int, below bound: Int) -> [Int] { (1...count).map { $0 * 7919 % bound } }

    private static var cargoByYear: Table {
        let years = Array(1921...1953), kinds = ["grain", "timber", "coal", "fish"]
        return Table(
            name: "cargo",
            columns: [
                Column("year", .integer(kinds.flatMap { _ in years }), meaning: .year),
                Column("cargo", .text(kinds.flatMap { kind in years.map { _ in kind } })),
                Column("tons", .integer(numbers(years.count * kinds.count, below: 90_000)), unit: .fixed("tons")),
            ])
    }

    private static var crews: Table {
        let whole = numbers(harbours.count, below: 160).map { $0 + 20 }
        return Table(
            name: "crews",
            columns: [
                Column("crew", .text(harbours)), Column("saved", .integer(whole.map { $0 * 3 / 4 })),
                Column("of", .integer(whole)),
            ])
    }

    private static var surveys: Table {
        Table(
            name: "surveys",
            columns: [
                Column("survey", .text((1...12).map { "Survey of the year \(1920 + $0)" })),
                Column(
                    "stock",
                    .estimate(
                        numbers(12, below: 900_000).enumerated().map { index, number in
                            let low = Double(number + 50_000)
                            return index % 3 == 0 ? Estimate(low) : Estimate(low: low, best: nil, high: low * 1.3)
                        }), unit: .fixed("tons")),
            ])
    }

    private static var fleets: Table {
        Table(
            name: "fleets",
            columns: [
                Column("harbour", .text(harbours + harbours)),
                Column("year", .integer(harbours.map { _ in 1921 } + harbours.map { _ in 1953 }), meaning: .year),
                Column("boats", .integer(numbers(harbours.count * 2, below: 60).map { $0 + 5 })),
            ])
    }

    private static var events: Table {
        let days = numbers(30, below: 360)
        return Table(
            name: "events",
            columns: [
                Column(
                    "date",
                    .date(
                        days.enumerated().map { index, day in
                            let month = (day / 30 + 1), text = "\(1934 + index % 4)-\(month < 10 ? "0" : "")\(month)"
                            return EDTFDate(index % 3 == 0 ? text : text + "-\(day % 18 + 10)")
                        })),
                Column("what", .text(days.map { "Ship \($0) reaches the harbour of \(harbours[$0 % harbours.count])" })),
                Column("kind", .text(days.map { ["arrival", "loss", "repair"][$0 % 3] })),
            ])
    }

    private static var months: Table {
        Table(
            name: "months",
            columns: [
                Column("month", .integer((0..<240).map { $0 % 12 + 1 }), meaning: .month),
                Column("year", .integer((0..<240).map { 1921 + $0 / 12 }), meaning: .year),
                Column("tons", .integer(numbers(240, below: 800)), unit: .fixed("tons")),
            ])
    }

    private static func lengths(_ rows: Int) -> Table {
        Table(
            name: "boats",
            columns: [
                Column("harbour", .text((0..<rows).map { harbours[$0 % 3] })),
                Column("length", .decimal(numbers(rows, below: 40_009).map { Double($0 / 100) / 10 + 4 }), unit: .fixed("m")),
            ])
    }
}
