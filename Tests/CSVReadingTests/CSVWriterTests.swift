import CSVReading
import Testing

@Suite("CSV writer")
struct CSVWriterTests {
    func text(_ rows: [[String]]) -> String { String(decoding: CSVWriter.write(rows), as: UTF8.self) }

    @Test("fields are quoted only when they must be, and lines end with LF")
    func quoting() {
        #expect(text([["a", "b c", ""], ["1,2", "x\"y", "p\nq"]]) == "a,b c,\n\"1,2\",\"x\"\"y\",\"p\nq\"\n")
    }

    @Test("spaces at either end are quoted, since other readers drop them")
    func spaces() { #expect(text([[" a", "b ", "c d"]]) == "\" a\",\"b \",c d\n") }

    @Test("a row of one empty text is no blank line")
    func oneEmptyCell() { #expect(text([["a"], [""]]) == "a\n\"\"\n") }

    @Test("what is written is read back the same")
    func roundTrip() {
        let rows = [["a", "b"], ["\u{FEFF}x", " \"y\" "], ["1\r\n2", ",\t"], ["'", "\"\""], ["=1", "\t-x"]]
        #expect(Outcome(text([["h", "i"]] + rows)).rows == rows)
    }
}
