import Documents
import Formatting
import Tabular
import Testing

@Suite("Printed tables")
struct PrintedTableTests {
    let format = ValueFormat()
    let kinds = [Tabular.Category(value: "b", label: "Big"), Tabular.Category(value: "a", label: "All")]

    func grouped(_ table: Table, _ layout: TableLayout) -> PrintedTable {
        .grouped(table, layout: layout, number: 1, caption: "C", format: format, evidence: { _ in .none })
    }

    var crossed: Table {
        Table(
            name: "t",
            columns: [
                Column("h", .text(["n", "n", "n", "s", "s", nil, nil, nil]), title: "Harbour"),
                Column("k", .text(["b", "a", nil, "a", nil, "b", "a", nil]), categories: kinds),
                Column("count", .integer([1, 2, 3, 4, 4, 1, 6, 7]), title: "Rows"),
            ], margins: [.body, .body, .overColumns, .body, .overColumns, .overRows, .overRows, .overAll])
    }

    @Test("column keys become heads in the order of their categories, totals last")
    func heads() {
        let table = grouped(crossed, TableLayout(stub: ["h"], spanners: ["k"], measures: ["count"], countingMeasures: ["count"]))
        #expect(table.labels.map(\.text) == ["Harbour", "Big", "All", "Total"])
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [["n", "1", "2", "3"], ["s", "0", "4", "4"], ["Total", "1", "6", "7"]])
        #expect(table.rows.map(\.isTotal) == [false, false, true])
    }

    @Test("several measures stand under the spanner of their key")
    func spanners() {
        var columns = crossed.columns
        columns.append(Column("sum", .integer([1, 2, 3, 4, 4, 1, 6, 7]), title: "Tons"))
        let table = grouped(
            Table(name: "t", columns: columns, margins: crossed.margins),
            TableLayout(stub: ["h"], spanners: ["k"], measures: ["count", "sum"], countingMeasures: ["count"]))
        #expect(
            table.spanners == [
                [
                    Spanner(text: "", span: 1), Spanner(text: "Big", span: 2), Spanner(text: "All", span: 2),
                    Spanner(text: "Total", span: 2),
                ]
            ])
        #expect(table.labels.map(\.text) == ["Harbour", "Rows", "Tons", "Rows", "Tons", "Rows", "Tons"])
        #expect(table.rows[1].cells.map(\.text) == ["s", "0", "–", "4", "4", "4", "4"])
    }

    @Test("numbers of one measure have the same number of places")
    func places() {
        let table = Table(name: "t", columns: [Column("k", .text(["a", "b"])), Column("m", .decimal([1, 2.5]))])
        #expect(grouped(table, TableLayout(stub: ["k"], measures: ["m"])).rows.map { $0.cells[1].text } == ["1.0", "2.5"])
    }

    @Test("years have no thousands separators, per cents their sign")
    func meanings() {
        let table = Table(
            name: "t",
            columns: [
                Column("y", .integer([1937]), meaning: .year), Column("p", .decimal([12]), unit: .fixed("percent")),
                Column("s", .decimal([0.5]), meaning: .share),
            ])
        let printed = PrintedTable.listing(table, number: 1, caption: "C", format: format, evidence: { _ in .none })
        #expect(printed.rows[0].cells.map(\.text) == ["1937", "12\u{202F}%", "50.0\u{202F}%"])
    }

    @Test("a tidy table keeps codes, raw numbers and ranges in three columns")
    func tidy() {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["b", nil]), categories: kinds),
                Column("m", .estimate([Estimate(unchecked: 1.5, nil, .infinity), Estimate(1_000_000)])),
            ], margins: [.body, .overAll])
        #expect(
            TidyRows(table).records == [
                ["k", "m_low", "m", "m_high", "total"], ["b", "1.5", "", "", ""], ["", "1000000", "1000000", "1000000", "all"],
            ])
    }
}
