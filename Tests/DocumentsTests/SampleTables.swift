import Tabular

@testable import Documents

/// Small tables of made-up ships and cargoes that the suites share.
enum SampleTables {
    /// Seven rows as they would be read from a file; the fourth is unchecked.
    static let voyages = Table(
        name: "voyages",
        columns: [
            Column("id", .text(["v1", "v2", "v3", "v4", "v5", "v6", "v7"])),
            Column("ship", .text(["Anna", "Anna", "Bertha", "Bertha", "Bertha", "Clara", "Clara"])),
            Column(
                "cargo", .text(["tea", "salt", "tea", "tea", "salt", "salt", nil]),
                categories: [Category(value: "tea", label: "Tea"), Category(value: "salt", label: "Salt & <brine>")]),
            Column("tons", .integer([120, 80, 1_500, 40, nil, 12, 7])),
            Column("source", .text(["log", "log", "book", "book", "book", "log", "log"])),
            Column("checked", .text(["yes", "yes", "yes", "no", "yes", "yes", "yes"])),
        ], file: "Data/voyages.csv", lines: [2, 3, 4, 5, 7, 8, 9], primaryKey: ["id"], sourceColumn: "source",
        checkedColumn: "checked")

    static let bibliography = Bibliography([
        BibliographyEntry(
            id: "log", author: "Ana Lima", title: "A ship's log", year: "1901", publisher: "Port & Sons", kind: "book"),
        BibliographyEntry(
            id: "book", title: "The harbour book", year: "", kind: "archive", note: "Read in part.", isChecked: false),
    ])

    static let evidence = Evidence(tables: [voyages])

    static func origin(_ rows: Int...) -> Origin { Origin(table: "voyages", rows: RowSet(rows)) }

    /// Voyages by ship and cargo with totals: Clara carried no tea, and one cargo is not stated.
    static let byShip = Table(
        name: "by-ship",
        columns: [
            Column(
                "ship",
                .text(["Anna", "Anna", "Anna", "Bertha", "Bertha", "Bertha", "Clara", "Clara", "Clara", nil, nil, nil, nil]),
                absences: [9: .total, 10: .total, 11: .total, 12: .total]),
            Column(
                "cargo",
                .text(["salt", "tea", nil, "salt", "tea", nil, "salt", nil, nil, "salt", "tea", nil, nil]),
                categories: [Category(value: "tea", label: "Tea"), Category(value: "salt", label: "Salt & <brine>")],
                absences: [2: .total, 5: .total, 8: .total, 12: .total]),
            Column(
                "count", .integer([1, 1, 2, 1, 2, 3, 1, 1, 2, 3, 3, 1, 7]),
                origins: [
                    origin(1), origin(0), origin(0, 1), origin(4), origin(2, 3), origin(2, 3, 4), origin(5), origin(6),
                    origin(5, 6), origin(1, 4, 5), origin(0, 2, 3), origin(6), origin(0, 1, 2, 3, 4, 5, 6),
                ]),
            Column(
                "share(row)", .decimal([0.5, 0.5, 1, 1.0 / 3, 2.0 / 3, 1, 0.5, 0.5, 1, 3.0 / 7, 3.0 / 7, 1.0 / 7, 1]),
                meaning: .share),
        ],
        margins: [
            .body, .body, .overColumns, .body, .body, .overColumns, .body, .body, .overColumns, .overRows, .overRows, .overRows,
            .overAll,
        ])

    static func printed(_ measures: [TableLayout.Measure] = [TableLayout.Measure("count")]) -> PrintedTable {
        PrintedTable(
            byShip, id: "by-ship", number: 1, caption: "Voyages by ship",
            layout: .groups(rows: ["ship"], columns: ["cargo"], measures: measures),
            notes: TableNotes(rows: "7 of 7 in voyages.csv"), evidence: evidence, bibliography: bibliography)
    }
}
