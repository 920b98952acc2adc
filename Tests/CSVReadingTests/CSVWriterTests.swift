import CSVReading
import Testing

@Suite("CSV writer")
struct CSVWriterTests {
    func text(_ rows: [[String]], guarding: CSVWriter.FormulaGuard = .none) -> String {
        String(decoding: CSVWriter.write(rows, guarding: guarding), as: UTF8.self)
    }

    @Test("fields are quoted only when they must be, and lines end with LF")
    func quoting() {
        #expect(text([["a", "b c", ""], ["1,2", "x\"y", "p\nq"]]) == "a,b c,\n\"1,2\",\"x\"\"y\",\"p\nq\"\n")
    }

    @Test("spaces at either end are quoted, since other readers drop them")
    func spaces() { #expect(text([[" a", "b ", "c d"]]) == "\" a\",\"b \",c d\n") }

    @Test("a row of one empty text is no blank line")
    func oneEmptyCell() { #expect(text([["a"], [""]]) == "a\n\"\"\n") }

    @Test(
        "cells that look like formulas get an apostrophe when guarded",
        arguments: [
            ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-x", "'-x"), ("@a", "'@a"), ("\ta", "'\ta"), ("-", "'-"),
            ("-1-1", "'-1-1"),
        ])
    func guarded(_ cell: String, _ expected: String) {
        #expect(text([[cell]], guarding: .apostrophe) == expected + "\n")
        #expect(Outcome(text([["h"], [cell]])).rows == [[cell]])
    }

    @Test("numbers are never guarded", arguments: ["-5", "+3", "-0.25", "-1.5e-3", "-.5", "12"])
    func numbers(_ cell: String) { #expect(text([[cell]], guarding: .apostrophe) == cell + "\n") }

    @Test("what is written is read back the same")
    func roundTrip() {
        let rows = [["a", "b"], ["\u{FEFF}x", " \"y\" "], ["1\r\n2", ",\t"], ["'", "\"\""]]
        #expect(Outcome(text([["h", "i"]] + rows)).rows == rows)
    }
}
