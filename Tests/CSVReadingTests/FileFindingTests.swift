import CSVReading
import Diagnostics
import Testing

@Suite("What is said of a file as a whole")
struct FileFindingTests {
    private func headlines(_ text: String) -> [String] {
        Outcome(Array(text.utf8), withNotes: true).diagnostics.map(\.headline)
    }

    @Test("mixed line ends are an error at the first that differs; those inside quotes are text")
    func lineEnds() {
        #expect(
            headlines("a,b\n1,2\r\n3,4\n5,6\r\n") == [
                "a.csv:2:4: error: the first line ends in LF, and 2 records end in CRLF, here first [csv.mixed-line-ends]"
            ])
        #expect(
            headlines("a,b\r\n1,2\n") == [
                "a.csv:2:4: error: the first line ends in CRLF, and one record ends in LF, here first [csv.mixed-line-ends]"
            ])
        #expect(headlines("a,b\r\n\"1\n2\",3\r\n4,5").isEmpty)
    }

    @Test("spaces at the ends of cells are kept, and said once for each column")
    func outerSpaces() {
        #expect(
            headlines("a,b\n1, x\n2,\"y \"\n3,z\u{A0}\n4,q\n5 ,p p\n") == [
                "a.csv:6:1: note: one cell of \"a\" begins or ends with a space, which is kept; here first [csv.outer-spaces]",
                "a.csv:2:3: note: 3 cells of \"b\" begin or end with a space, which is kept; here first [csv.outer-spaces]",
            ])
        #expect(Outcome("a\n x\n").rows == [[" x"]])
    }

    @Test("a byte-order mark and a file without records are said")
    func notes() {
        #expect(
            headlines("\u{FEFF}a,b\n") == [
                "a.csv:1:1: note: the file begins with a byte-order mark, which is left out of the first name [csv.byte-order-mark]",
                "a.csv:1:1: note: the file has a header and no records [csv.no-records]",
            ])
    }

    @Test("a record or a header beyond the limits is refused, and an open quote is named")
    func limits() {
        var limits = CSVLimits()
        limits.fields = 3
        limits.recordBytes = 40
        func diagnostics(_ text: String) -> [Diagnostic] { Outcome(Array(text.utf8), limits: limits).diagnostics }
        #expect(
            diagnostics("a,b,c,d\n").map(\.headline) == [
                "a.csv:1:1: error: the record has more than 3 fields [csv.too-many-columns]"
            ])
        let long = String(repeating: "x", count: 41)
        #expect(
            diagnostics("a,b\n1,\(long)\n").map(\.headline) == [
                "a.csv:2:1: error: the record is longer than 40 bytes [csv.record-too-long]"
            ])
        #expect(
            diagnostics("a,b\n1,\"2\n" + String(repeating: "3,4\n", count: 20)).map(\.headline) == [
                "a.csv:2:3: error: the record with this quote, which is still open, is longer than 40 bytes [csv.record-too-long]"
            ])
    }

    @Test("a million columns and a field without end are refused before they fill the memory")
    func floods() throws {
        let columns = [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)
        #expect(Outcome(columns).diagnostics.map(\.code) == ["csv.too-many-columns"])
        var sink = DiagnosticSink()
        var reader = CSVReader(EndlessField(), file: "a.csv")
        let thrown = #expect(throws: Diagnostic.self) { _ = try reader.readHeader(sink: &sink) }
        #expect(thrown?.code == "csv.record-too-long")
    }

    @Test("a file of carriage returns is said to be one though it is longer than a record may be")
    func carriageReturns() {
        var limits = CSVLimits()
        limits.recordBytes = 40
        let text = "a,b\r" + String(repeating: "1,2\r", count: 20)
        #expect(
            Outcome(Array(text.utf8), limits: limits).diagnostics.map(\.headline) == [
                "a.csv:1:4: error: a carriage return without a line feed stands outside quotes [csv.bare-carriage-return]"
            ])
        let line = "1," + String(repeating: "x", count: 37) + "\r\n"
        #expect(Outcome(Array(("a,b\r\n" + line).utf8), limits: limits).diagnostics.map(\.code) == ["csv.record-too-long"])
    }

    @Test("16,384 names of 60 characters are each placed in one pass over them", .timeLimit(.minutes(1)))
    func wideHeader() {
        let names = (0..<16_384).map { "\($0 % 16_383)" + String(repeating: "n", count: 60) }
        let outcome = Outcome(names.joined(separator: ",") + "\n")
        #expect(outcome.diagnostics.map(\.code) == ["csv.duplicate-header"])
        #expect(outcome.document?.header.locations.last?.column == names.joined(separator: ",").utf8.count - 60)
    }

    /// One letter, for ever.
    private struct EndlessField: ByteStream {
        mutating func next() -> [UInt8] { [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20) }
    }
}
