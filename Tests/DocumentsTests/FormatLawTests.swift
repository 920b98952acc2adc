import Documents
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Laws that every output format keeps; a new one is tested by being listed.
@Suite("Laws of output formats")
struct FormatLawTests {
    func text(_ name: String, _ document: Document) throws -> String {
        try #require(AllFormats.type(named: name)).files(of: document).map { $0.path + "\n" + $0.text }.joined(separator: "\n")
    }

    @Test("every format makes files, the same twice", arguments: AllFormats.names)
    func deterministic(_ name: String) throws {
        let first = try text(name, SampleDocument.make())
        #expect(!first.isEmpty)
        #expect(first == (try text(name, SampleDocument.make())))
    }

    @Test("hostile text never gets through as markup", arguments: AllFormats.names)
    func hostile(_ name: String) throws {
        let output = try text(name, SampleDocument.make("<script>alert(1)</script>"))
        switch name {
        case "json", "bibtex": break
        default: #expect(!output.contains("<script>"))
        }
        let latex = try text(name, SampleDocument.make("\\input{/etc/passwd} 50% & $x_1$ #1 ~ ^"))
        if name == "latex" || name == "bibtex" {
            #expect(!latex.contains("\\input{/etc"))
            #expect(!latex.contains("50% &"))
        }
        let markdown = try text(name, SampleDocument.make("a | b [x](javascript:1) `c` *d*"))
        if name == "markdown" { #expect(!markdown.contains("a | b") && !markdown.contains("[x](javascript")) }
    }

    @Test("the page is well-formed but for void elements and the doctype")
    func wellFormed() throws {
        var page = try #require(HTMLFormat.files(of: SampleDocument.make("a <b> & \"c\" 'd' \u{1} ]]>")).first).text
        page = page.replacing("<!doctype html>", with: "")
        for void in ["<meta charset=\"utf-8\">"] { page = page.replacing(void, with: "") }
        page = page.replacing(/<meta [^>]*>/, with: "")
        let parser = XMLParser(data: Data(page.utf8))
        #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "") line \(parser.lineNumber)")
    }

    @Test("JSON is what a JSON reader reads")
    func json() throws {
        let text = try #require(JSONFormat.files(of: SampleDocument.make("a \"b\" \\ \n \u{7} é \u{2028}")).first).text
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(root["title"] as? String == "a \"b\" \\ \n \u{7} é \u{2028}")
    }
}
