import Tabular
import Testing

@testable import Documents

@Suite("Tables on a terminal")
struct TerminalTableTests {
    @Test("words stand to the left, numbers to the right, totals under a rule, notes at the foot")
    func totals() {
        let table = Table(
            name: "t",
            columns: [
                Column("ship", .text(["Anna", "Bertha", nil]), absences: [2: .total]),
                Column("tons", .integer([12, nil, 1_512]), absences: [1: .noRows]),
            ], margins: [.body, .body, .overRows])
        let printed = PrintedTable(
            table, id: "t", caption: "", layout: .groups(rows: ["ship"], measures: [.init("tons")], labels: ["tons": "tons"]))
        #expect(
            TerminalTable(printed).text == """
                Ship     tons
                ------  -----
                Anna       12
                Bertha      –
                ------  -----
                Total   1\u{202F}512

                – no data

                """)
    }

    @Test(
        "the width of a text is what a terminal gives it",
        arguments: [
            ("ab", 2), ("Øst", 3), ("имя", 3), ("e\u{301}", 1), ("東京", 4), ("한", 2), ("\u{200B}a", 1), ("–", 1), ("", 0),
        ])
    func width(_ text: String, _ columns: Int) { #expect(TerminalWidth.columns(of: text) == columns) }

    @Test("line breaks, tabs and control characters move nothing")
    func harmless() {
        let table = Table(
            name: "t", columns: [Column("a", .text(["x\ny\tz\u{1B}[1m\u{202E}"])), Column("n", .integer([1]))])
        let printed = PrintedTable(table, id: "t", caption: "", layout: .groups(rows: ["a"], measures: [.init("n")]))
        #expect(TerminalTable(printed).text == "A           N\n----------  -\nx↵y z␛[1m\u{FFFD}  1\n")
    }
}
