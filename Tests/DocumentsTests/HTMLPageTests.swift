import Crypto
import Foundation
import Testing

@testable import Documents

@Suite("The page")
struct HTMLPageTests {
    let html = HTMLFormat().files(of: SampleDocument.document(text: "Ships & cargoes"))[0].text

    @Test("closes every element it opens, in order")
    func nesting() throws {
        let void: Set<String> = ["meta", "br", "img", "rect"]
        var open: [String] = []
        let script = try #require(html.range(of: "<script>"))
        let start = try #require(html.range(of: "<body>"))
        let body = html[start.lowerBound..<script.lowerBound] + "</body>"
        for part in body.split(separator: "<") where !part.hasPrefix("!") {
            let isEnd = part.hasPrefix("/")
            let name = String((isEnd ? part.dropFirst() : part).prefix { $0.isLetter || $0.isNumber })
            if void.contains(name) { continue }
            if isEnd {
                #expect(open.popLast() == name)
            } else {
                open.append(name)
            }
        }
        #expect(open == [])
    }

    @Test("has no id twice, and every link inside it leads somewhere")
    func anchors() {
        let ids = values(of: "id")
        #expect(Set(ids).count == ids.count)
        let targets = values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(targets.count > 20)
        #expect(Set(targets).subtracting(ids) == [])
    }

    @Test("loads nothing from elsewhere and runs only the script whose digest its policy names")
    func policy() throws {
        #expect(html.contains("default-src 'none'"))
        let digest = Data(SHA256.hash(data: Data(HTMLScript.text.utf8))).base64EncodedString()
        #expect(HTMLScript.digest == "sha256-" + digest)
        #expect(html.contains("<script>\(HTMLScript.text)</script>"))
        #expect(!html.contains("src=\"") && !html.contains("url("))
        #expect(html.ranges(of: " href=\"http").isEmpty)
    }

    @Test("leads from a number to its rows and back")
    func rows() throws {
        #expect(html.contains("<a class=\"n\" href=\"#r1\" id=\"n1\">7</a>"))
        let start = try #require(html.range(of: "<div class=\"entry\" id=\"r1\""))
        let entry = html[start.lowerBound...].prefix(3_000)
        #expect(entry.contains("The 7 rows behind <b>“7”</b> <a href=\"#n1\""))
        #expect(entry.contains("<td><code>voyages.csv:5</code><span class=\"star\">*</span></td><td>v4</td>"))
    }

    @Test("a figure leads to the rows behind its table, where its table has any")
    func figureRows() {
        func page(_ data: FigureData) -> String {
            let figure = FigureBlock(
                id: "tons", number: 1, caption: "", svg: SampleDocument.svg, vegaLite: "{}\n", description: "", data: data)
            let table = SampleTables.printed()
            let summary = DocumentSummary(edition: "", datasets: 1, rows: 7, sources: 2, rejected: 0)
            return HTMLFormat().files(
                of: Document(
                    title: "", summary: summary,
                    sections: [DocumentSection(title: "S", blocks: [.figure(figure), .table(table)])],
                    evidence: SampleTables.evidence))[0].text
        }
        let link = "<p class=\"unfold\"><a href=\"#rows-table-by-ship\">The rows behind Figure 1</a></p>"
        #expect(page(.table(id: "by-ship", number: 1)).contains(link))
        #expect(
            page(.own(SampleDocument.listing)).contains(
                "<a href=\"#rows-figure-tons-data\">The rows behind Figure 1</a></p></div>"))
        #expect(!page(.none).contains("The rows behind Figure 1"))
        // Its numbers come from nowhere.
        #expect(!html.contains("#rows-figure-tons-data"))
    }

    @Test("equal sets of rows share one list in a table, and numbers without rows are no links")
    func sharing() throws {
        let start = try #require(html.range(of: "id=\"rows-table-by-ship\""))
        let end = try #require(html.range(of: "id=\"table-voyages\""))
        // Thirteen numbers, but the one unstated cargo is also the total of its column.
        #expect(html[start.lowerBound..<end.lowerBound].ranges(of: "class=\"entry\"").count == 12)
        #expect(html.contains("<td>0<sup>"))
    }

    @Test("carries summary, contents and a skip link, and names its language")
    func frame() {
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("<a class=\"skip\" href=\"#text\">"))
        #expect(
            html.contains(
                "Edition <code>4f1c9a07</code> · 1 dataset, 7 rows, 2 sources · 1 row rejected · <a href=\"#ledger\">ledger</a>"))
        #expect(html.contains("<li><a href=\"#voyages\">Ships &amp; cargoes</a></li>"))
    }

    @Test("keeps anchors apart when sections are called alike, or as other parts of the page are")
    func sectionAnchors() {
        let document = Document(
            title: "", summary: DocumentSummary(edition: "", datasets: 0, rows: 0, sources: 0, rejected: 0),
            sections: ["Sources", "A", "a", "R1", "Table 2"].map { DocumentSection(title: $0) })
        #expect(HTMLPage(document).sectionAnchors == ["sources-2", "a", "a-2", "section-r1", "section-table-2"])
    }

    @Test("marks words of a foreign script without guessing their language")
    func scripts() {
        #expect(HTMLText.content("Sergei (Киров, С. М.) 1934") == "Sergei (<span lang=\"und-Cyrl\">Киров, С. М</span>.) 1934")
        #expect(HTMLText.content("Müller") == "Müller")
        #expect(HTMLText.content("שלום") == "<span lang=\"und-Hebr\" dir=\"rtl\">שלום</span>")
    }

    private func values(of attribute: String) -> [String] {
        html.ranges(of: " \(attribute)=\"").map { range in String(html[range.upperBound...].prefix { $0 != "\"" }) }
    }

    @Test("the style of drawings on a dark ground holds on a dark screen only, and stands once")
    func darkDrawings() {
        var document = SampleDocument.document()
        document.darkDrawingStyle = ".drawing .ink{fill:#eeeeee}\n"
        let page = HTMLFormat().files(of: document)[0].text
        let rule = "@media screen and (prefers-color-scheme:dark){\n.drawing .ink{fill:#eeeeee}\n}"
        #expect(page.components(separatedBy: rule).count == 2)
    }
}
