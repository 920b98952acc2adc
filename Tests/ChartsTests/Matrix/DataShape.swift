import Tabular
import Testing

@testable import Charts

/// What data can look like to a figure, whatever its mark.
enum DataShape: String, CaseIterable, CustomTestStringConvertible {
    case numbers, ranges, large, negative, names, one, none, panels

    /// What it is, for the documentation.
    var sentence: String {
        switch self {
        case .numbers: "Numbers, nothing missing:"
        case .ranges: "Ranges with and without a best number, open ends, what is approximate, missing or not verified:"
        case .large: "Hundreds of thousands beside a handful:"
        case .negative: "On both sides of zero:"
        case .names: "Names that need several lines, in Latin and Cyrillic letters:"
        case .one: "One row:"
        case .none: "Rows without a value:"
        case .panels: "Divided by a further column:"
        }
    }

    var testDescription: String { rawValue }

    /// Four values for each of two series.
    var values: [Estimate?] {
        switch self {
        case .numbers, .names, .panels: [40, 20, 5, 12, 25, 30, 18, 9].map { Estimate($0) }
        case .ranges:
            [
                Estimate(40), Estimate(low: 18, best: nil, high: 26), Estimate(low: 6, best: 8, high: 11), nil,
                Estimate(unchecked: 25, 25, 25, .approximate), Estimate(low: 30, best: nil, high: nil), Estimate(18),
                Estimate(low: nil, best: nil, high: 12),
            ]
        case .large: [681_692, 353_074, 1_118, 328_618, 634_820, 2_552, 54_666, 5].map { Estimate($0) }
        case .negative: [40, -20, 5, -12, 25, -30, 0, 9].map { Estimate($0) }
        case .one: [Estimate(40)]
        case .none: Array(repeating: nil, count: 8)
        }
    }

    private var names: [String] {
        self == .names
            ? [
                "Northern harbour commission for the repair of lights", "Управление портов Северо-Западного побережья",
                "Überlingen", "Łódź i Gdańsk",
            ] : ["North", "South", "East", "West"]
    }

    private var series: [String] { self == .names ? ["cod of the open sea", "сельдь"] : ["cod", "herring"] }

    /// Four harbours or years, two kinds of fish; in panels once for each of two coasts.
    var cells: Table {
        let rows = values.indices.map { (place: $0 % 4, series: $0 / 4) }
        let copies = self == .panels ? 2 : 1
        let all = (0..<copies).flatMap { coast in rows.indices.map { (coast: coast, row: $0) } }
        return Table(
            name: "catches",
            columns: [
                Column("harbour", .text(all.map { names[rows[$0.row].place] })),
                Column("year", .integer(all.map { 1921 + rows[$0.row].place }), meaning: .year),
                Column("kind", .text(all.map { series[rows[$0.row].series] })),
                Column("season", .text(all.map { rows[$0.row].series == 0 ? "1921" : "1924" })),
                Column(
                    "tons",
                    .estimate(
                        all.map { cell in values[cell.row].map { $0.scaled(by: copies == 1 ? 1 : cell.coast == 0 ? 0.6 : 0.2) } }),
                    title: "landings", unit: .fixed("tons"),
                    absences: self == .ranges ? [3: MissingReason("page torn")] : [:]),
                Column("coast", .text(all.map { $0.coast == 0 ? "west coast" : "east coast" })),
                Column("checked", .text(all.map { self == .ranges && $0.row == 6 ? "no" : "yes" })),
            ], checkedColumn: "checked")
    }

    /// Rows without names of their own: twelve boats of each of two harbours.
    var crowd: Table {
        let count = self == .one ? 1 : 24
        let values = (0..<count).map { row -> Estimate? in
            let step = Double((row * 7) % 12 + row / 6)
            switch self {
            case .numbers, .names, .panels: return Estimate(step + 4)
            case .ranges:
                return switch row % 8 {
                case 1: Estimate(low: step + 3, best: nil, high: step + 6)
                case 4: Estimate(low: step + 3, best: step + 4, high: step + 5)
                case 6: row == 22 ? nil : Estimate(low: step + 4, best: nil, high: nil)
                default: Estimate(step + 4)
                }
            case .large: return Estimate((step + 1) * (step + 1) * 4_731)
            case .negative: return Estimate(step - 7)
            case .one: return Estimate(40)
            case .none: return nil
            }
        }
        return Table(
            name: "boats",
            columns: [
                Column("harbour", .text((0..<count).map { names[$0 % 2] })),
                Column(
                    "length", .estimate(values), unit: .fixed(self == .large ? "kg" : "m"),
                    absences: self == .ranges ? [22: MissingReason("page torn")] : [:]),
                Column("days", .estimate(values), title: "in service", unit: .fixed("days")),
                Column("lost", .text((0..<count).map { $0 % 3 == 0 ? "no" : "yes" })),
                Column("coast", .text((0..<count).map { $0 % 4 < 2 ? "west coast" : "east coast" })),
                Column("checked", .text((0..<count).map { self == .ranges && $0 == 3 ? "no" : "yes" })),
            ], checkedColumn: "checked")
    }

    /// Who kept which light from when to when, and what happened.
    var spans: Table {
        let whole = [
            "1921-03-01/1923-05-12", "1923-05-13/1927-11-30", "1922-01-10/1925-06-01", "1925-06-02/1928-02-28",
            "1921-08-05/1924-01-01", "1924-01-02/1926-12-31",
        ]
        let dates: [String?] =
            switch self {
            case .ranges: ["1921-03~/1923-05-12", "1923-05-13/..", "1922/1925-06", "1925-06-02/", "1921?/1924-01-01", nil]
            case .one: [whole[0]]
            case .none: whole.map { _ in nil }
            default: whole
            }
        let keepers = self == .names ? ["Александр Иванович Дуров", "Ægir", "Łukasz"] : ["Aas", "Berg", "Coll"]
        return Table(
            name: "keepers",
            columns: [
                Column("light", .text(dates.indices.map { names[$0 / 2] })),
                Column("held", .date(dates.map { $0.flatMap { EDTFDate($0) } })),
                Column("began", .date(dates.map { $0.flatMap { EDTFDate(String($0.prefix { $0 != "/" })) } })),
                Column("keeper", .text(dates.indices.map { keepers[$0 % 3] })),
                Column("post", .text(dates.indices.map { $0 % 2 == 0 ? "keeper" : "mate" })),
                Column("coast", .text(dates.indices.map { $0 < 3 ? "west coast" : "east coast" })),
                Column("checked", .text(dates.indices.map { self == .ranges && $0 == 0 ? "no" : "yes" })),
            ], checkedColumn: "checked")
    }
}
