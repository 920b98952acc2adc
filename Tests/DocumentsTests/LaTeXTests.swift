import Testing

@testable import Documents

@Suite("The LaTeX report")
struct LaTeXTests {
    @Test("balances braces and environments whatever the text", arguments: FormatLawTests.hostile + ["plain"])
    func balance(text: String) throws {
        let document = SampleDocument.document(text: text)
        for file in LaTeXFormat().files(of: document) + BibTeXFormat().files(of: document) {
            var depth = 0
            var isEscaped = false
            for scalar in file.text.unicodeScalars {
                if isEscaped {
                    isEscaped = false
                } else if scalar == "\\" {
                    isEscaped = true
                } else if scalar == "{" {
                    depth += 1
                } else if scalar == "}" {
                    depth -= 1
                    #expect(depth >= 0)
                }
            }
            #expect(depth == 0, "\(file.path)")
            #expect(file.text.ranges(of: "\\begin{").count == file.text.ranges(of: "\\end{").count)
            #expect(!file.text.contains("\\input{") && !file.text.contains("\\write18"))
        }
    }

    @Test("takes a drawing as PDF when there is one and says where it is when there is none")
    func figures() {
        let text = LaTeXFormat().files(of: SampleDocument.document())[0].text
        #expect(text.contains("\\IfFileExists{figures/tons.pdf}{\\includegraphics[width=89mm]{figures/tons.pdf}}{\\fbox{"))
    }

    @Test("declares signs that its fonts lack, and sets Cyrillic in a font that has it")
    func signs() {
        let text = LaTeXFormat().files(of: SampleDocument.document(text: "漢 Киров ü"))[0].text
        #expect(text.contains("\\DeclareUnicodeCharacter{6F22}{?}"))
        #expect(!text.contains("\\DeclareUnicodeCharacter{0041"))
        #expect(text.contains("\\cyrtext{Киров} ü"))
    }

    @Test("breaks a table of more than 25 lines over pages, its head repeated")
    func longTables() {
        var table = SampleDocument.listing
        table.rows += table.rows + table.rows + table.rows
        let text = LaTeXFormat.text(of: table)
        #expect(text.contains("\\begin{longtable}{llrl}") && text.ranges(of: "Ship & Cargo & Tons & Source").count == 2)
    }
}
