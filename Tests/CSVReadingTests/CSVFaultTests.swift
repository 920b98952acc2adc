import CSVReading
import Diagnostics
import Testing

@Suite("Faults of CSV files")
struct CSVFaultTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let code: String
        let marked: MarkedText
        var testDescription: String { "\(code): \(marked)" }

        init(_ code: String, _ marked: String) {
            self.code = code
            self.marked = MarkedText(marked)
        }
    }

    static let faults = [
        Fault("csv.unclosed-quote", "a,b\n1,▸\"2\n"),
        Fault("csv.unclosed-quote", "a,b\n1,2\n▸\"3,4\n5,6\n7,8\n"),
        Fault("csv.unclosed-quote", "a,b\n\"1\n1\",▸\"say \"\"hello\n"),
        Fault("csv.unclosed-quote", "▸\""),
        Fault("csv.text-after-quote", "a,b\n\"1\"▸ ,2\n"),
        Fault("csv.text-after-quote", "a,b\nя,\"1 \"▸x\" y\"\n"),
        Fault("csv.text-after-quote", "a,b\n\"1,2\n\"▸3,4\n"),
        Fault("csv.stray-quote", "a,b\n1, ▸\"2\"\n"),
        Fault("csv.stray-quote", "a,b\n12▸\"1,2\n"),
        Fault("csv.stray-quote", "a,\"б\"\n\"1\n1\",é2▸\"\n"),
        Fault("csv.bare-carriage-return", "a,b▸\r1,2\r3,4\r"),
        Fault("csv.bare-carriage-return", "a,b\n1,2▸\r"),
        Fault("csv.bare-carriage-return", "a,b\n\"1\n1\",2▸\r\r\n"),
        Fault("csv.bare-carriage-return", "a,b\n1▸\r2,3\n"),
        Fault("csv.too-few-fields", "a,b\n▸1\n2,3\n"),
        Fault("csv.too-many-fields", "a,b\n1,\"2\n2\",▸3,4\n2,3\n"),
        Fault("csv.too-many-fields", "a\n1,▸\n"),
        Fault("csv.blank-line", "a,b\n1,2\n▸\n3,4\n"),
        Fault("csv.blank-line", "a,b\r\n1,2\r\n▸\r\n3,4\r\n"),
        Fault("csv.blank-line", "▸\na,b\n1,2\n"),
        Fault("csv.empty-file", "▸"),
        Fault("csv.empty-file", "▸\n\n"),
        Fault("csv.empty-file", "▸\u{FEFF}"),
        Fault("csv.duplicate-header", "a,b,▸a\n1,2,3\n"),
        Fault("csv.duplicate-header", "a,b,▸\"a\"\n1,2,3\n"),
        Fault("csv.empty-header", "a,▸\n1,2\n"),
        Fault("csv.empty-header", "a,▸\"\"\n1,2\n"),
        Fault("csv.nul", "a,b\nä,▸\0\n"),
    ]

    @Test("each fault has one diagnostic, at its mark", arguments: faults)
    func place(_ fault: Fault) {
        let diagnostics = Outcome(fault.marked.text).diagnostics
        #expect(diagnostics.map(\.code) == [fault.code])
        #expect(diagnostics.first?.location == fault.marked.location)
    }

    @Test("a byte-order mark moves no column", arguments: faults.filter { $0.code != "csv.empty-file" })
    func byteOrderMark(_ fault: Fault) {
        let diagnostics = Outcome("\u{FEFF}" + fault.marked.text).diagnostics
        #expect(diagnostics.map(\.location) == [fault.marked.location])
    }

    @Test("the first byte that is not UTF-8 is named with its line, column and number")
    func invalidUTF8() {
        let outcome = Outcome(Array("a,b\né,x".utf8) + [0xE9, 0x2C] + Array("\n".utf8))
        #expect(
            outcome.diagnostics.first?.headline
                == "a.csv:2:4: error: the byte E9 (number 9 of the file) is not UTF-8 text here [csv.invalid-utf8]")
    }

    @Test("a character cut off by the end of the file is not UTF-8")
    func truncated() {
        let outcome = Outcome([0x61, 0x0A, 0xD0])
        #expect(outcome.diagnostics.map(\.location) == [FileLocation(file: "a.csv", line: 2, column: 1)])
        #expect(outcome.diagnostics.map(\.code) == ["csv.invalid-utf8"])
    }

    @Test(
        "overlong forms and surrogates are not UTF-8",
        arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
    func overlong(_ bytes: [UInt8]) {
        #expect(Outcome([0x61, 0x0A] + bytes).diagnostics.map(\.code) == ["csv.invalid-utf8"])
    }

    @Test(
        "UTF-16 is refused by its name, with a byte-order mark or without",
        arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x2C, 0], [0, 0x61, 0, 0x2C]] as [[UInt8]])
    func utf16(_ bytes: [UInt8]) {
        #expect(Outcome(bytes).diagnostics.map(\.code) == ["csv.utf16"])
    }

    @Test("records of the wrong width are left out, each reported, and the rest is read")
    func widths() {
        let outcome = Outcome("a,b\n1\n2,3\n4,5,6\n7,8\n")
        #expect(outcome.diagnostics.map(\.message) == ["2 fields expected, 1 found", "2 fields expected, 3 found"])
        #expect(outcome.rows == [["2", "3"], ["7", "8"]])
        #expect(outcome.document?.records.lines == [3, 5])
        #expect(outcome.document?.recordsRead == 4)
    }

    @Test("text after a quote names the line on which the field opened")
    func swallowed() {
        let message = Outcome("a,b\n\"1,2\n3,4\n\"5\",6\n").diagnostics.first?.message
        #expect(message == "text follows the closing quote of a field that opened on line 2")
    }

    @Test("a quote left open names the line on which it opens and shows it")
    func unclosed() {
        let diagnostic = Outcome("a,b\n1,2\n3,\"4\n5,6\n").diagnostics.first
        #expect(diagnostic?.message == "the quote that opens on line 3 is never closed")
        #expect(diagnostic?.excerpt == "3,\"4")
    }
}
