import Tabular

@testable import Documents

/// A document with every kind of block, from the made-up voyages.
enum SampleDocument {
    static let svg = """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" role="img" width="89mm" height="20mm" viewBox="0 0 89 20">
        <title>Tons by ship</title><rect x="1" y="1" width="40" height="8" fill="#1a1a1a"/></svg>
        """

    static let listing = PrintedTable(
        SampleTables.voyages, id: "voyages", number: 2, caption: "Every voyage",
        layout: .listing(["ship", "cargo", "tons", "source"]),
        evidence: SampleTables.evidence, bibliography: SampleTables.bibliography)

    /// The same document with one text in every place where text of the data or the definition can stand.
    static func document(text: String = "Ships and cargoes", svg: String = svg) -> Document {
        let tonnage = Table(
            name: "tonnage",
            columns: [
                Column("ship", .text([text, "Bertha"])),
                Column("sum(tons)", .estimate([Estimate(200), Estimate(low: 1_500, best: nil, high: 1_600)]), title: text),
            ])
        let figureData = PrintedTable(
            tonnage, id: "tonnage", caption: text, layout: .groups(rows: ["ship"], measures: [TableLayout.Measure("sum(tons)")]))
        var grouped = SampleTables.printed()
        grouped.addFootnote(text) { _, column, _ in column == 0 }
        let cell = BibliographyEntry(
            id: "log", author: text, title: text, year: text, publisher: text, kind: text, note: text, short: text)
        return Document(
            title: text, subtitle: text,
            summary: DocumentSummary(edition: "4f1c9a07", datasets: 1, rows: 7, sources: 2, rejected: 1, ledgerSection: "ledger"),
            notices: [Notice(title: text, lines: [text])],
            sections: [
                DocumentSection(
                    title: text, id: "voyages",
                    blocks: [
                        .notice(Notice(title: text, lines: [text])),
                        .paragraph(
                            Paragraph([
                                .text(text),
                                .value("7", name: "all", value: .integer(7), origin: SampleTables.origin(0, 1, 2, 3, 4, 5, 6)),
                                .emphasis(text), .code(text), .citation(["log", "unknown"]),
                            ])),
                        .table(grouped), .table(listing),
                        .figure(
                            FigureBlock(
                                id: "tons", number: 1, caption: text, svg: svg, vegaLite: "{}\n", description: text,
                                sourceLine: [.text(text)],
                                data: .own(figureData))),
                    ]),
                DocumentSection(title: "Ledger", blocks: []),
            ],
            bibliography: Bibliography([cell, SampleTables.bibliography.entries[1]]), evidence: SampleTables.evidence)
    }
}
