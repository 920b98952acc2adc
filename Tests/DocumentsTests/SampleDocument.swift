import Documents
import Formatting
import Tabular

/// A document with every kind of block, and hostile texts where asked for.
enum SampleDocument {
    static func make(_ text: String = "plain") -> Document {
        let evidence = Evidence([
            EvidenceRow(
                dataset: "landings", file: "Data/landings.csv", line: 7, key: "k1", summary: text, source: "log",
                sourceName: text, locator: text,
                isChecked: false)
        ])
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text([text, "South", nil]), title: text),
                Column("count", .integer([3, 1200, 1203]), title: "Rows"),
            ], margins: [.body, .body, .overRows])
        var printed = PrintedTable.grouped(
            table, layout: TableLayout(stub: ["harbour"], measures: ["count"], countingMeasures: ["count"]), number: 1,
            caption: text,
            format: ValueFormat(), evidence: { _ in evidence })
        printed.notes = Notes(
            general: text, lettered: [LetteredNote(letter: "a", text: text)], sources: [(id: "log", name: text)], rows: [text],
            hasUnchecked: true)
        let figure = Figure(
            name: "f", number: 1, caption: text, svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", description: text,
            notes: Notes(), data: table)
        return Document(
            title: text, subtitle: text,
            edition: Edition(digest: "01234567", datasets: 2, rows: 1203, sources: 1, rejectedRows: 0, ledgerSection: "s"),
            sections: [
                Section(
                    id: "s", title: text,
                    blocks: [
                        .notice([.text(text)]), .paragraph([.text(text), .value("1\u{202F}203", evidence)]), .table(printed),
                        .figure(figure),
                    ])
            ],
            bibliography: [
                BibliographyEntry(
                    id: "log", author: text, title: text, year: "1901", publisher: text, kind: "archival", note: text,
                    isChecked: false)
            ])
    }
}
