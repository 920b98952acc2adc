import Tabular
import Testing

@testable import Documents

@Suite("Parts of a table")
struct TablePartsTests {
    /// Tons by port and ship, and year and cargo: Anna never carried salt in 1901.
    private let table = PrintedTable(
        Table(
            name: "t",
            columns: [
                Column("port", .text(["Ys", "Ys", "Ys", "Thule", nil, nil]), absences: [4: .total, 5: .total]),
                Column("ship", .text(["Anna", "Anna", "Bertha", nil, nil, nil]), absences: [4: .total, 5: .total]),
                Column("year(left)", .integer([1901, 1902, 1901, 1902, 1901, 1902]), meaning: .year),
                Column("cargo", .text(["tea", "tea", "salt", "tea", "tea", "tea"])),
                Column("sum(tons)", .integer([10, 20, 30, 40, 10, 60]), title: "Tons"),
            ], margins: [.body, .body, .body, .body, .overRows, .overRows]),
        id: "t", number: 1, caption: "Tons",
        layout: .groups(rows: ["port", "ship"], columns: ["year(left)", "cargo"], measures: [TableLayout.Measure("sum(tons)")]))

    @Test("two column keys are two lines of heads below the measure's, years without grouping")
    func spanners() {
        #expect(
            table.spanners == [
                [Spanner(text: "Tons: Year, Cargo", columns: 0..<3)],
                [Spanner(text: "1901", columns: 0..<2), Spanner(text: "1902", columns: 2..<3)],
            ])
        #expect(table.columns.map(\.text) == ["salt", "tea", "tea"])
        #expect(table.columns.map(\.name) == ["1901, salt", "1901, tea", "1902, tea"])
    }

    @Test("a label of the stub reaches over the lines of its group, and a missing key is said in words")
    func stub() {
        #expect(
            table.rows.map { $0.labels.map(\.text) } == [
                ["Ys", "Anna"], ["Ys", "Bertha"], ["Thule", "not stated"], ["Total", ""],
            ])
        #expect(table.stub.spans(column: 0, rows: table.rows) == [2, 0, 1, 1])
        #expect(table.stub.spans(column: 1, rows: table.rows) == [1, 1, 1, 1])
    }

    @Test("a sum over no rows is no data, not 0, and the dash is explained once")
    func noData() {
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["–", "10", "20"], ["30", "–", "–"], ["–", "–", "40"], ["–", "10", "60"],
            ])
        #expect(table.sourceNotes == [SourceNote(label: "–", "no data")])
        #expect(table.footnotes == [])
    }

    @Test("a second reason for a dash is a lettered note")
    func reasons() {
        let table = PrintedTable(
            Table(
                name: "t",
                columns: [
                    Column("a", .text(["x", "y", "z"])),
                    Column("b", .integer([nil, nil, nil]), absences: [1: .undefined, 2: .noRows]),
                ]),
            id: "t", caption: "", layout: .listing(["a", "b"]))
        #expect(table.sourceNotes == [SourceNote(label: "–", "not stated")])
        #expect(table.footnotes == [Footnote(letter: "a", text: "not defined"), Footnote(letter: "b", text: "no data")])
        #expect(table.rows.map { $0.cells[0].marks } == [[], ["a"], ["b"]])
    }

    @Test("letters go on after z")
    func letters() {
        #expect([0, 25, 26, 27, 52].map(Footnote.letter) == ["a", "z", "aa", "ab", "ba"])
    }

    @Test("neighbours share a head only below the same heads")
    func lines() {
        let paths = [["A", "x", "1"], ["A", "y", "1"], ["B", "y", "1"], ["B", "y", "2"]]
        #expect(Spanner.line(paths, level: 0).map(\.columns) == [0..<2, 2..<4])
        #expect(Spanner.line(paths, level: 1).map(\.columns) == [0..<1, 1..<2, 2..<4])
    }
}
