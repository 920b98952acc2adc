import Tabular

@testable import Charts

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

    /// Two years of months and a year between of which there is none; a range, and two months without a number.
    static let months = Table(
        name: "months",
        columns: [
            Column(
                "month(day)", .integer((0..<24).map { $0 % 12 + 1 }),
                meaning: .month),
            Column(
                "year(day)", .integer(Array(repeating: 1921, count: 12) + Array(repeating: 1924, count: 12)), meaning: .year),
            Column(
                "tons",
                .estimate([
                    Estimate(12), Estimate(0), Estimate(30), Estimate(42), Estimate(55), Estimate(low: 60, best: nil, high: 95),
                    Estimate(88), Estimate(70), nil, Estimate(31), Estimate(18), Estimate(low: 6, best: 9, high: 12), Estimate(8),
                    Estimate(11), Estimate(25), Estimate(47), Estimate(63), Estimate(79), Estimate(low: 80, best: nil, high: nil),
                    Estimate(66), Estimate(50), nil, Estimate(low: nil, best: nil, high: 20), Estimate(7),
                ]), title: "herring landed", unit: .fixed("tons"), absences: [8: MissingReason("page torn")]),
        ])

    /// Four harbours in two years: one grows, one shrinks, one has a range in the second year, one no number in the first.
    static let crews = Table(
        name: "crews",
        columns: [
            Column(
                "harbour",
                .text([
                    "North", "North", "South", "South", "East", "East", "The old pier in the west", "The old pier in the west",
                ])),
            Column("year", .integer([1921, 1924, 1921, 1924, 1921, 1924, 1921, 1924]), meaning: .year),
            Column(
                "boats",
                .estimate([
                    Estimate(40), Estimate(100), Estimate(95), Estimate(60), Estimate(120),
                    Estimate(low: 150, best: nil, high: 190), nil, Estimate(75),
                ])),
            Column("note", .text([nil, nil, "by one count", nil, nil, "two lists differ", nil, nil])),
        ])

    /// The lengths of forty boats: two are ranges, one of them over several bins, one has no upper end, three are missing.
    static let boats = Table(
        name: "boats",
        columns: [
            Column("boat", .text((1...40).map { "boat \($0)" })),
            Column(
                "length",
                .estimate(
                    [
                        4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 10, 10, 11, 11, 12, 12, 13, 14, 15, 16, 18, 20, 22, 24,
                        27, 31, 8,
                    ]
                    .map { Estimate($0) } + [
                        Estimate(low: 6, best: nil, high: 13), Estimate(low: 6.2, best: nil, high: 6.8),
                        Estimate(low: 25, best: nil, high: nil), nil, nil, nil,
                    ]), title: "length over all", unit: .fixed("m"), absences: [37: MissingReason("page torn")]),
        ])

    /// The boats of three harbours: many of one length, ranges and an open end among them, two lengths missing, one harbour with three.
    static let harbourBoats: Table = {
        let north: [Estimate?] = [4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 8, 8, 9, 9, 11, 12, 14, 18, 31].map { Estimate($0) }
        let south: [Estimate?] =
            [6, 8, 9, 10, 10, 10.5, 11, 12, 12, 13, 15, 16].map { Estimate($0) }
            + [
                Estimate(low: 9, best: nil, high: 14), Estimate(low: 15, best: 16, high: 20),
                Estimate(low: 18, best: nil, high: nil), nil,
            ]
        let east: [Estimate?] = [Estimate(7), Estimate(9.5), Estimate(22), nil]
        let names = north.map { _ in "North" } + south.map { _ in "South" } + east.map { _ in "The old pier in the east" }
        return Table(
            name: "boats",
            columns: [
                Column("boat", .text(names.indices.map { "boat \($0)" })), Column("harbour", .text(names)),
                Column(
                    "length", .estimate(north + south + east), title: "length over all", unit: .fixed("m"),
                    absences: [35: MissingReason("page torn")]),
                Column("checked", .text(names.indices.map { $0 == 19 ? "no" : "yes" })),
            ], checkedColumn: "checked")
    }()

    /// Rows of one category with nothing but their numbers.
    static func rows(_ values: [Estimate]) -> [FigureRow] {
        values.sorted { $0.position < $1.position }.map { value in
            FigureRow(
                category: 0, series: 0, value: value, absence: nil, whole: nil, date: nil, label: nil, note: nil,
                isUnverified: false)
        }
    }

    static func rows(_ numbers: [Double]) -> [FigureRow] { rows(numbers.map { Estimate($0) }) }

    /// The boats of two harbours in six years: ranges in two of them, a bound in one, one year without a number.
    static let fleets = Table(
        name: "fleets",
        columns: [
            Column("year", .integer((0..<12).map { 1921 + $0 % 6 }), meaning: .year),
            Column("harbour", .text((0..<12).map { $0 < 6 ? "North" : "South" })),
            Column(
                "boats",
                .estimate([
                    Estimate(40), Estimate(46), Estimate(low: 50, best: nil, high: 62), Estimate(low: 52, best: 58, high: 66),
                    Estimate(60), Estimate(71), Estimate(20), Estimate(24), nil, Estimate(18),
                    Estimate(low: 15, best: nil, high: nil),
                    Estimate(12),
                ])),
        ])

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

    /// The keepers of two lights: those of North with their days, those of South with months and years, three of them without a length.
    static let keepers: Table = {
        let north = [
            ("1901-03-01", "1904-05-12", "no"), ("1901-06-15", "1902-01-20", "yes"), ("1902-02-01", "1908-11-30", "yes"),
            ("1903-04-10", "1903-12-24", "yes"), ("1904-06-01", "1911-06-01", "no"), ("1905-01-15", "1909-02-28", "yes"),
            ("1905-09-09", "1907-08-01", "no"), ("1906-03-03", "1912-03-03", "no"), ("1908-12-01", "1910-10-10", "yes"),
            ("1909-05-05", "1914-08-01", "no"), ("1910-10-20", "1913-01-31", "yes"), ("1911-07-01", "1914-08-01", "no"),
        ]
        let south: [(String, String?, String?)] = [
            ("1900-05-01", "1903-11-02", "yes"), ("1901", "1904-03", "yes"), ("1902-02-14", "1909", "yes"),
            ("1903-06-30", "1905-06-30", "no"), ("1904-08", "1912-01-15", "no"), ("1905-03-01", "1906-12-01", "yes"),
            ("1906-10-10", "1907-04-04", "yes"), ("1907-01-01", "1914-08-01", "no"), ("1909", "1913-05-20", "yes"),
            ("1910-02-02", "1914-08-01", "no"), ("1911-04-01", nil, "yes"), ("1912-01-01", nil, "no"),
            ("1913-02-01", "1912-12-24", "no"),
        ]
        let rows = north.map { ($0.0, Optional($0.1), Optional($0.2)) } + south
        return Table(
            name: "keepers",
            columns: [
                Column("harbour", .text(rows.indices.map { $0 < north.count ? "North" : "South" })),
                Column("came", .date(rows.map { EDTFDate($0.0) })),
                Column("left", .date(rows.map { $0.1.flatMap { EDTFDate($0) } }), absences: [22: MissingReason("page torn")]),
                Column("drowned", .text(rows.map(\.2))),
                Column("keeper", .text(rows.indices.map { "Keeper \($0 + 1)" })),
            ])
    }()

    /// Who kept the lights: days, coarse dates, an approximate and an uncertain one, an open end and one that is not known.
    static let posts = Table(
        name: "posts",
        columns: [
            Column(
                "light",
                .text([
                    "North light", "North light", "North light", "Маяк на старом молу", "Маяк на старом молу", "South light",
                    "The lantern on the outer breakwater", "South light",
                ])),
            Column(
                "held",
                .date(
                    [
                        "1901-03-01/1904-05-12", "1904-05-12/1910-11", "1910-11/..", "1902/1905-06", "1906~/1909-02-28",
                        "1903-04-01?/1908", "1907-05/", "1908-02-11",
                    ].map { EDTFDate($0) })),
            Column("keeper", .text(["Aas", "Berg", "Coll", "Дуров", "Ek", "Falk", "Grim", "Relief"])),
            Column("kind", .text(["keeper", "keeper", "mate", "keeper", "mate", "keeper", "mate", "visit"])),
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
