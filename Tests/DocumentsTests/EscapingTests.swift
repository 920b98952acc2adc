import Testing

@testable import Documents

@Suite("Escaping")
struct EscapingTests {
    @Test("HTML leaves no sign that opens markup, and nothing that XML forbids")
    func html() {
        #expect(HTMLText.escape("<a b='c'>\"&\u{1}\u{202E}") == "&lt;a b=&#39;c&#39;&gt;&quot;&amp;\u{FFFD}\u{FFFD}")
    }

    @Test(
        "LaTeX spells what it would obey",
        arguments: [
            ("\\input{x}", "\\textbackslash{}input\\{x\\}"), ("100 % & #1_$", "100 \\% \\& \\#1\\_\\$"),
            ("~^", "\\textasciitilde{}\\textasciicircum{}"),
            ("[2pt]*", "{[}2pt{]}{*}"), ("a--b", "a-{}-b"), ("1936–1938", "1936--1938"), ("1\u{202F}016", "1\\,016"),
            ("Киров С. М. was", "\\cyrtext{Киров С. М}. was"), ("“x”", "``x''"), ("−5", "\\ensuremath{-}5"),
        ])
    func latex(text: String, expected: String) {
        #expect(LaTeXText.escape(text) == expected)
    }

    @Test(
        "Markdown escapes what could begin markup",
        arguments: [
            ("<b>&", "\\<b\\>&amp;"), ("a | b", "a \\| b"), ("# x # y", "\\# x # y"), ("1. x", "1\\. x"),
            ("in 1936. Then", "in 1936. Then"),
            ("- x - y", "\\- x - y"), ("[a](b)", "\\[a\\](b)"), ("a_b*c*", "a\\_b\\*c\\*"), ("a\nb", "a b"), ("`x`", "\\`x\\`"),
        ])
    func markdown(text: String, expected: String) {
        #expect(MarkdownText.escape(text) == expected)
    }

    @Test("a code span of Markdown is fenced by more backticks than it holds")
    func code() {
        #expect(MarkdownText.code("a") == "`a`")
        #expect(MarkdownText.code("a`b``c") == "``` a`b``c ```")
    }

    @Test(
        "cells that look like formulas get an apostrophe before them",
        arguments: [
            "=1+1", "=cmd", "+49 30", "-x", "@a", "\ta", "\ra", "-", "-1-1", "-2 x", "- 5", "+", " =1", "-0044-03-15", "＝1",
            "'=1", "'' =1",
        ])
    func formulas(_ cell: String) { #expect(FormulaGuard.guarded(cell) == "'" + cell) }

    @Test(
        "numbers with their signs, and texts, are never guarded",
        arguments: ["-5", "+3", "-0.25", "-1.5e-3", "-.5", "12", " -5", "", "a=b", "'", "'a", "'-5", "1-1", "−5"])
    func noFormulas(_ cell: String) { #expect(FormulaGuard.guarded(cell) == cell) }

    @Test("CSV guards what a spreadsheet would run and quotes what RFC 4180 quotes")
    func csv() {
        #expect(CSVText.cell("=1+1") == "'=1+1")
        #expect(CSVText.cell(" @x") == "' @x")
        #expect(CSVText.cell("-5 degrees") == "'-5 degrees")
        #expect(CSVText.cell("a, \"b\"") == "\"a, \"\"b\"\"\"")
        #expect(CSVText.cell("plain") == "plain")
        #expect(CSVText.cell("-5") == "-5")
        #expect(CSVText.cell("a\r\nb") == "\"a\r\nb\"")
    }

    @Test("a key of BibTeX holds nothing that ends it")
    func bibtex() {
        #expect(BibTeXFormat.key("a b{c},d_1") == "abcd_1")
    }

    @Test("an identifier is made of letters, digits and hyphens")
    func identifiers() {
        #expect(Identifier.slug("The Moscow trials, 1936–38!") == "the-moscow-trials-1936-38")
        #expect(Identifier.slug("…") == "section")
        #expect(Identifier.anchor("a b/ü") == "a.20b.2f.c3.bc")
        #expect(Identifier.file("../../etc/passwd") == "------etc-passwd")
        #expect(Identifier.file("by-ship_2.a.b") == "by-ship_2-a.b")
    }
}
