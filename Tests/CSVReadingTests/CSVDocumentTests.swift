import CSVReading
import Diagnostics
import Testing

@Suite("CSV documents")
struct CSVDocumentTests {
    func rows(_ text: String) -> [[String?]]? {
        let outcome = Outcome(text)
        #expect(outcome.diagnostics.isEmpty)
        return outcome.rows
    }

    @Test("an empty cell is nil, a pair of quotes is an empty text")
    func emptiness() {
        #expect(rows("a,b,c\n,\"\",x\n") == [[nil, "", "x"]])
        #expect(rows("a,b\n\"\",\n,\"\"") == [["", nil], [nil, ""]])
    }

    @Test("spaces in unquoted and quoted fields survive")
    func spaces() {
        #expect(rows("a,b\n  x , \n\" y \",\t\n") == [["  x ", " "], [" y ", "\t"]])
        #expect(Outcome(" a ,b\n").document?.header.names == [" a ", "b"])
    }

    @Test("quotes, delimiters and line breaks inside quotes belong to the field")
    func quoting() {
        #expect(rows("a,b\n\"say \"\"no\"\", twice\",\"1\r\n2\n3\"\n") == [["say \"no\", twice", "1\r\n2\n3"]])
        #expect(rows("a\n\"\"\"\"\n\"\"\"x\"\"\"\n") == [["\""], ["\"x\""]])
    }

    @Test(
        "LF and CRLF end a record, the last one may end without, and blank lines after it are no records",
        arguments: [
            "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\n3,4", "a,b\n1,2\n3,4\n\n", "a,b\r\n1,2\r\n3,4\r\n\r\n\r\n",
        ])
    func lineEnds(_ text: String) {
        #expect(rows(text) == [["1", "2"], ["3", "4"]])
    }

    @Test("in a file of one column a blank line is an empty cell")
    func oneColumn() { #expect(rows("a\n1\n\n3\n\n") == [["1"], [nil], ["3"], [nil]]) }

    @Test("a file of a header alone has no records")
    func headerAlone() { #expect(rows("a,b") == []) }

    @Test("a byte-order mark is no part of the first name")
    func byteOrderMark() { #expect(Outcome("\u{FEFF}a,b\n1,2\n").document?.header.names == ["a", "b"]) }

    @Test("Cyrillic and combining characters come through unchanged")
    func unicode() { #expect(rows("имя\nе\u{308}ж\n")?[0][0]?.unicodeScalars.count == 3) }

    @Test("a declared delimiter and quote are used")
    func dialect() throws {
        let dialect = try #require(CSVDialect(delimiter: ";", quote: "'"))
        #expect(Outcome("a;b\n'1;''2';3,4\n", dialect: dialect).rows == [["1;'2", "3,4"]])
        let tab = try #require(CSVDialect(delimiter: "\t"))
        #expect(Outcome("a\tb\n 1 \t\n", dialect: tab).rows == [[" 1 ", nil]])
    }

    @Test(
        "letters, digits, spaces and line ends can neither separate nor quote",
        arguments: ["a", "1", " ", "\n", "\r\n", "é", "\""] as [Character])
    func impossibleDialect(_ delimiter: Character) { #expect(CSVDialect(delimiter: delimiter) == nil) }

    @Test("each record knows the line and the byte at which it begins")
    func recordPlaces() {
        let document = Outcome("\u{FEFF}a,b\r\n\"1\n\n1\",2\r\nд,4\r\n5,6").document
        #expect(document?.records.lines == [2, 5, 6])
        #expect(document?.records.byteOffsets == [8, 18, 24])
    }

    @Test("a field begins on its own line, at its quote, counted in Unicode scalars")
    func fieldPlaces() {
        let document = Outcome("имя,b,c\n\"x\ny\",\"й,é\",z\n,,\n").document
        #expect(document?.header.locations[1] == FileLocation(file: "a.csv", line: 1, column: 5))
        #expect(document?.records.location(record: 0, field: 0) == FileLocation(file: "a.csv", line: 2, column: 1))
        #expect(document?.records.location(record: 0, field: 1) == FileLocation(file: "a.csv", line: 3, column: 4))
        #expect(document?.records.location(record: 0, field: 2) == FileLocation(file: "a.csv", line: 3, column: 10))
        #expect(document?.records.location(record: 1, field: 2) == FileLocation(file: "a.csv", line: 4, column: 3))
    }

    @Test("20,000 records of 8 fields keep their lines")
    func many() {
        var text = "a,b,c,d,e,f,g,h\n"
        for row in 0..<20_000 { text += "\(row),Наркомат,\"a \"\"b\"\"\",,\"\",1937-06-11,x y,\(row * 7)\n" }
        let document = Outcome(text).document
        #expect(document?.records.recordCount == 20_000)
        #expect(document?.records.lines.last == 20_001)
        #expect(document?.records.column(7).last == "139993")
        #expect(document?.records.column(2)[12_345] == "a \"b\"")
    }

    @Test("names of a header after a blank line have their place")
    func lateHeader() throws {
        var sink = DiagnosticSink()
        let document = try CSVDocument.parse(Array("\na,b\n1,2\n".utf8), file: "t.csv", sink: &sink)
        #expect(sink.diagnostics.map(\.code) == ["csv.blank-line"])
        #expect(document.header.locations[1] == FileLocation(file: "t.csv", line: 2, column: 3))
    }
}
