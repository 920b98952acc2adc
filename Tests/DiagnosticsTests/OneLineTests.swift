import Diagnostics
import Testing

@Suite("Texts on one line")
struct OneLineTests {
    @Test("line breaks, escapes and marks of direction are made visible, a tab and letters stay")
    func visible() {
        #expect("a\nb".onOneLine == "a↵b")
        #expect("\u{1B}[31m\r\0".onOneLine == "␛[31m␍␀")
        #expect("a\u{202E}b\u{9B}c\u{2028}".onOneLine == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        #expect("\tяé —".onOneLine == "\tяé —")
    }

    @Test("a diagnostic is printed on one line for each of its parts")
    func diagnostic() {
        let diagnostic = Diagnostic(code: "a.b", "bad \"x\ny\"", excerpt: "x\ny", remedy: "use\nz")
        #expect(diagnostic.description == "error: bad \"x↵y\" [a.b]\n    x↵y\n    use↵z")
    }
}
