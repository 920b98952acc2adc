import Charts
import Tabular

/// Tables and questions that the tests of figures share.
enum FigureSamples {
    /// Three harbours, two kinds of fish, one missing.
    static let catches = Table(
        name: "catches",
        columns: [
            Column("harbour", .text(["North", "South", "East", "North", "South", "East"])),
            Column("kind", .text(["cod", "cod", "cod", "herring", "herring", "herring"])),
            Column("tons", .integer([40, 20, 5, 10, 30, nil]), unit: .fixed("tons")),
        ])

    static let years = Table(
        name: "landings",
        columns: [
            Column("year(day)", .integer([1921, 1922, 1924, 1925, 1921, 1922, 1924, 1925]), meaning: .year),
            Column("tons", .integer([40_000, 52_000, 61_000, 20_000, 8_000, 12_000, 9_500, 3_000]), title: "landings"),
            Column("kind", .text(["cod", "cod", "cod", "cod", "herring", "herring", "herring", "herring"])),
        ])

    /// A number, a range, a bound from below, a bound from above, and nothing.
    static let estimates = Table(
        name: "stock",
        columns: [
            Column("survey", .text(["First survey", "Second survey", "Third survey", "Fourth survey", "Fifth survey"])),
            Column(
                "stock",
                .estimate([
                    Estimate(700_000), Estimate(low: 600_000, best: nil, high: 900_000),
                    Estimate(low: 724_000, best: nil, high: nil),
                    Estimate(low: nil, best: nil, high: 1_000_000), nil,
                ]), unit: .fixed("tons")),
            Column("when", .text(["1937–38", "1936–38", "at least", "at most", nil])),
            Column("checked", .text(["yes", "no", "yes", "yes", "yes"])),
        ], checkedColumn: "checked")

    static let events = Table(
        name: "events",
        columns: [
            Column(
                "date",
                .date(["1934-12-01", "1936-08-19/1936-08-24", "1937", "1935-06"].map { EDTFDate($0) })),
            Column(
                "what",
                .text([
                    "The harbour is opened",
                    "The first regatta of the bay, with boats from eleven towns along the northern coast",
                    "The year of the great storm", "A pilot school",
                ])),
            Column("kind", .text(["works", "sport", "weather", "works"])),
        ])

    static func specification(
        _ name: String, _ mark: MarkKind, _ channels: Channels, stack: Stacking = .none, size: SizePreset = .oneColumn,
        annotations: [Annotation] = []
    ) -> FigureSpecification {
        FigureSpecification(
            name: name, title: "Fish of the bay", mark: mark, channels: channels, stack: stack, size: size,
            annotations: annotations,
            sourceLine: "Source: harbour books.", digest: "0123456789abcdef")
    }

    static let opening = EDTFDate("1922-07-02").map { Annotation(date: $0, label: "Harbour opened") }
}

extension Drawing {
    /// The elements of a role, such as `bar`.
    func all(_ role: String) -> [SVGElement] { root.descendants.filter { $0.classes.contains(role) } }

    /// The elements of a role that are data, and no key of a legend.
    func inked(_ role: String) -> [SVGElement] {
        all(role).filter { !$0.classes.contains("soft") && !$0.classes.contains("rule-soft") }
    }

    var texts: [String] { root.descendants.filter { $0.name == "text" }.map(\.text) }
}

extension SVGElement {
    func number(_ name: String) -> Double { self[name].flatMap { Double($0) } ?? .nan }

    /// The points of a path.
    var places: [(x: Double, y: Double)] {
        (self["d"] ?? "").split { "MLZ".contains($0) }.compactMap { pair in
            let numbers = pair.split(separator: " ").compactMap { Double($0) }
            return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
        }
    }
}
