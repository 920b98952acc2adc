import Foundation
import Testing

@testable import Documents

/// What every format promises; a new format is tested by being listed.
@Suite("Every format")
struct FormatLawTests {
    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title></style><b>", "&lt;script&gt;", "]]><!--",
        "=HYPERLINK(\"http://example.org\")", "+1+1", "@SUM(A1)", "\\input{secret}\\write18{x}", "$x$ 100% #1 & {a} ~^_",
        "a | b || c",
        "[name](javascript:alert(1))", "![i](x)", "# heading", "1. item", "- item", "`code` ``", "line\nbreak\r\n# two",
        "a\u{202E}b\u{0}c",
        "Киров – С. М.", "--- ''quoted'' \"text\"", "* star", "@misc{x}, }",
    ]

    @Test("gives the same bytes for the same document", arguments: AllFormats.names)
    func deterministic(name: String) throws {
        let format = try #require(AllFormats.named(name))
        #expect(format.files(of: SampleDocument.document()) == format.files(of: SampleDocument.document()))
    }

    @Test("gives files in order, each ending in one line break", arguments: AllFormats.names)
    func files(name: String) throws {
        let files = try #require(AllFormats.named(name)).files(of: SampleDocument.document())
        #expect(!files.isEmpty)
        #expect(files.map(\.path) == files.map(\.path).sorted())
        for file in files where !file.path.hasSuffix(".svg") {
            #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"), "\(file.path)")
        }
    }

    @Test("that holds the text says every kind of block", arguments: ["html", "markdown", "latex", "json"])
    func blocks(name: String) throws {
        let text = try #require(AllFormats.named(name)).files(of: SampleDocument.document(text: "Seafaring"))[0].text
        for words in ["Voyages by ship", "Every voyage", "Bertha", "figures/tons", "The harbour book", "7", "Seafaring"]
        where name != "html" || words != "figures/tons" {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("lets no markup of the data through", arguments: hostile)
    func hostileText(text: String) {
        let plain = SampleDocument.document(text: "plain")
        let document = SampleDocument.document(text: text)
        let html = HTMLFormat().files(of: document)[0].text
        #expect(
            tags(html)
                == tags(HTMLFormat().files(of: plain)[0].text).merging(["span": cyrillicSpans(html)]) { $0 + $1 }.filter {
                    $0.value > 0
                })
        #expect(!html.contains("\u{202E}") && !html.contains("\u{0}"))
        for file in CSVFormat().files(of: document) {
            for cell in CSVCells.read(file.text) {
                #expect(
                    !["=", "+", "@", "\t", "\r"].contains { cell.hasPrefix($0) } && !(cell.hasPrefix("-") && Double(cell) == nil),
                    "\(cell)")
            }
        }
    }

    @Test("of Markdown leaves no sign of HTML unescaped outside code", arguments: hostile)
    func markdownTags(text: String) {
        let markdown = MarkdownFormat().files(of: SampleDocument.document(text: text))[0].text
            .replacing(MarkdownText.code(text), with: "").replacing("\\\\", with: "").replacing("\\<", with: "")
        let known = ["<sup>", "</sup>", "<a id=\"source-", "</a>"].reduce(0) { $0 + markdown.ranges(of: $1).count }
        #expect(markdown.ranges(of: "<").count == known)
    }

    @Test("of JSON can be read by another reader, and gives the text back", arguments: hostile)
    func json(text: String) throws {
        let file = JSONFormat().files(of: SampleDocument.document(text: text))[0].text
        let object = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
        #expect(object["title"] as? String == text)
        #expect(!file.contains("<"))
        let references = CSLFormat().files(of: SampleDocument.document(text: text))[0].text
        let sources = try #require(try JSONSerialization.jsonObject(with: Data(references.utf8)) as? [[String: Any]])
        #expect(sources.first?["title"] as? String == text)
        #expect(!references.contains("<"))
    }

    /// How often each tag opens.
    private func tags(_ html: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for part in html.split(separator: "<").dropFirst() {
            let name = String(part.prefix { $0.isLetter || $0.isNumber })
            if !name.isEmpty { counts[name, default: 0] += 1 }
        }
        return counts
    }

    private func cyrillicSpans(_ html: String) -> Int { html.ranges(of: "lang=\"und-Cyrl\"").count }
}

/// Reads CSV cells back, without the quotes.
enum CSVCells {
    static func read(_ text: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted, "\n" where !isQuoted:
                cells.append(cell)
                cell = ""
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return cells
    }
}
