import Tabular
import Testing

@testable import Documents

/// One small table, exactly as each format prints it.
@Suite("A small table")
struct RenderingTests {
    let table = PrintedTable(
        Table(
            name: "tons",
            columns: [
                Column("ship", .text(["Anna & Co", "Bertha", nil]), absences: [2: .total]),
                Column(
                    "sum(tons)",
                    .estimate([
                        Estimate(200), Estimate(low: 1_500, best: nil, high: 1_600), Estimate(low: 1_700, best: nil, high: 1_800),
                    ]),
                    title: "Tons",
                    origins: [SampleTables.origin(0, 1), SampleTables.origin(2, 3), SampleTables.origin(0, 1, 2, 3)]),
                Column("mean(tons)", .decimal([100, 770.5, nil]), title: "Mean"),
            ], margins: [.body, .body, .overAll]),
        id: "tons", number: 3, caption: "Tons_carried",
        layout: .groups(rows: ["ship"], measures: [TableLayout.Measure("sum(tons)"), TableLayout.Measure("mean(tons)")]))

    @Test("in Markdown")
    func markdown() {
        #expect(
            MarkdownFormat.text(of: table) == """
                **Table 3.** Tons\\_carried

                | Ship | Tons | Mean |
                | :-- | --: | --: |
                | Anna &amp; Co | 200 | 100.0 |
                | Bertha | 1\u{202F}500–1\u{202F}600 | 770.5 |
                | **Total** | **1\u{202F}700–1\u{202F}800** | **–** |

                – not stated

                """)
    }

    @Test("a tidy table says why cells are missing where the data say it")
    func reasons() {
        let table = Table(
            name: "t",
            columns: [
                Column(
                    "port", .text(["Kola", nil, nil]), absences: [1: MissingReason("illegible"), 2: MissingReason("burnt, lost")]),
                Column("crew", .integer([nil, 2, 3])),
                Column("tons", .estimate([nil, Estimate(1), nil]), absences: [0: MissingReason("illegible")]),
            ])
        #expect(
            CSVFormat.text(of: table) == """
                port,port_missing,crew,tons_low,tons,tons_high,tons_missing
                Kola,,,,,,illegible
                ,illegible,2,1,1,1,
                ,"burnt, lost",3,,,,not stated

                """)
    }

    @Test("in LaTeX")
    func latex() {
        #expect(
            LaTeXFormat.text(of: table) == """
                % \\usepackage{array,booktabs,longtable}

                \\begin{table}[htbp]
                \\centering\\small
                \\caption{Tons\\_carried}\\label{tab:tons}
                \\begin{tabular}{lrr}
                \\toprule
                Ship & Tons & Mean \\\\
                \\midrule
                Anna \\& Co & 200 & 100.0 \\\\
                Bertha & 1\\,500--1\\,600 & 770.5 \\\\
                \\midrule
                Total & 1\\,700--1\\,800 & -- \\\\
                \\bottomrule
                \\end{tabular}
                \\par\\smallskip
                {\\footnotesize\\raggedright
                -- not stated\\par
                }
                \\end{table}

                """)
    }

    @Test("in CSV: tidy, without totals, an estimate as three columns")
    func csv() {
        #expect(
            CSVFormat.text(of: table) == """
                ship,sum(tons)_low,sum(tons),sum(tons)_high,mean(tons)
                Anna & Co,200,200,200,100
                Bertha,1500,,1600,770.5

                """)
    }

    @Test("in HTML")
    func html() {
        var page = HTMLPage(
            Document(
                title: "", summary: DocumentSummary(edition: "", datasets: 0, rows: 0, sources: 0, rejected: 0),
                evidence: SampleTables.evidence))
        page.table(table)
        #expect(
            page.out.hasPrefix(
                """
                <figure class="table" id="table-tons">
                <figcaption id="table-tons-caption"><b>Table 3.</b> Tons_carried</figcaption>
                <div class="scroll"><table aria-labelledby="table-tons-caption">
                <thead>
                <tr><th scope="col" class="l">Ship</th><th scope="col">Tons</th><th scope="col">Mean</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Anna &amp; Co</th><td><a class="n" href="#r1" id="n1">200</a></td><td>100.0</td></tr>
                <tr><th scope="row">Bertha</th><td><a class="n" href="#r2" id="n2">1\u{202F}500–1\u{202F}600</a></td><td>770.5</td></tr>
                <tr class="total"><th scope="row">Total</th><td><a class="n" href="#r3" id="n3">1\u{202F}700–1\u{202F}800</a></td><td>–</td></tr>
                </tbody>
                </table></div>
                """))
    }

    @Test("in JSON: each cell with its value, rows and sources")
    func json() {
        let document = Document(
            title: "T", summary: DocumentSummary(edition: "e", datasets: 1, rows: 7, sources: 2, rejected: 0),
            sections: [DocumentSection(title: "S", blocks: [.table(table)])], evidence: SampleTables.evidence)
        let text = JSONFormat().files(of: document)[0].text
        #expect(
            text.contains(
                #"{"value": {"low": 1500, "high": 1600}, "text": "1 500–1 600", "rows": 1, "sources": ["book"]}"#.replacing(
                    "1 5", with: "1\u{202F}5"
                ).replacing("1 6", with: "1\u{202F}6")))
        #expect(text.contains(#"{"value": {"missing": "not stated"}, "text": "–"}"#))
        #expect(
            text.contains(#"[{"dataset": "voyages", "key": "v3", "line": 4}, {"dataset": "voyages", "key": "v4", "line": 5}]"#))
    }

    @Test("in BibTeX: an entry for each source, keyed by its id")
    func bibtex() {
        let document = Document(
            title: "T", summary: DocumentSummary(edition: "e", datasets: 1, rows: 7, sources: 2, rejected: 0),
            bibliography: SampleTables.bibliography)
        #expect(
            BibTeXFormat().files(of: document)[0].text == """
                @book{log,
                  author = {Ana Lima},
                  title = {{A ship's log}},
                  year = {1901},
                  publisher = {Port \\& Sons},
                  keywords = {book},
                }

                @misc{book,
                  title = {{The harbour book}},
                  keywords = {archive},
                  note = {Read in part. Not checked against the source},
                }

                """)
    }

    @Test("in CSL-JSON: the same keys, every name as it stands, and only what is known")
    func csl() throws {
        func text(_ entries: [BibliographyEntry]) -> String? {
            let summary = DocumentSummary(edition: "e", datasets: 1, rows: 7, sources: 2, rejected: 0)
            let document = Document(title: "T", summary: summary, bibliography: Bibliography(entries))
            return CSLFormat().files(of: document).first?.text
        }
        #expect(
            text(SampleTables.bibliography.entries) == """
                [
                  {
                    "id": "log",
                    "type": "book",
                    "author": [{"literal": "Ana Lima"}],
                    "title": "A ship's log",
                    "issued": {"date-parts": [[1901]]},
                    "publisher": "Port & Sons",
                    "keyword": "book"
                  },
                  {
                    "id": "book",
                    "type": "document",
                    "title": "The harbour book",
                    "keyword": "archive",
                    "note": "Read in part. Not checked against the source"
                  }
                ]

                """)
        let article = BibliographyEntry(
            id: "a{1}", author: "Lima, Ana; Office of Ports, Ys;Ives", title: "T", year: "1901–1902", publisher: "The Buoy",
            kind: "article")
        let written = try #require(text([article]))
        #expect(written.contains(#""author": [{"literal": "Lima, Ana"}, {"literal": "Office of Ports, Ys;Ives"}]"#))
        #expect(written.contains(#""id": "a1""#) && written.contains(#""type": "article-journal""#))
        #expect(written.contains(#""issued": {"literal": "1901–1902"}"#) && written.contains(#""container-title": "The Buoy""#))
        #expect(!written.contains("publisher") && !written.contains("note"))
        #expect(text([BibliographyEntry(id: "a", title: "T", year: "+193")])?.contains(#""issued": {"literal": "+193"}"#) == true)
        #expect(text([]) == nil)
    }
}
