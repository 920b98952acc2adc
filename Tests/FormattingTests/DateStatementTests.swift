import Tabular
import TestSupport
import Testing

@testable import Formatting

@Suite("Dates of EDTF levels 1 and 2 in words")
struct DateStatementTests {
    let format = ValueFormat()

    @Test("113 texts of levels 0 to 2 are said in words")
    func long() throws {
        let lines = try TabbedLines.read("edtf", "accepted.tsv")
        #expect(lines.count == 113)
        for line in lines { #expect(EDTFDate(line[0]).map { format.date($0) } == line[5], "\(line[0])") }
    }

    @Test(
        "in tables the names of months are short",
        arguments: [
            ("1937-06~", "about Jun 1937"), ("1937-06/..", "from Jun 1937 on"),
            ("[1937-01..1937-04]", "between Jan 1937 and Apr 1937"),
            ("156X-12-25", "25 Dec in the 1560s"), ("1937-37", "Jan–Apr 1937"),
            ("1937-09-1X", "between 10 Sep 1937 and 19 Sep 1937"),
            ("[1937-01-02..1937-01-05,1938]", "2–5 Jan 1937 or 1938"), ("{1937,1938..}", "1937, 1938 and later"),
        ])
    func short(edtf: String, words: String) throws {
        #expect(format.date(try #require(EDTFDate(edtf)), .short) == words)
    }

    @Test("a set of more than eight dates is counted, not listed")
    func longSets() throws {
        let years = (1931...1939).map(String.init).joined(separator: ",")
        #expect(format.date(try #require(EDTFDate("[\(years)]"))) == "one of 9 dates between 1 January 1931 and 31 December 1939")
        #expect(format.date(try #require(EDTFDate("{\(years)..}"))) == "9 dates from 1 January 1931 on")
    }
}
