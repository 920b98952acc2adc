import Formatting
import Tabular
import Testing

@testable import Documents

@Suite("A listing")
struct ListingTests {
    let table = SampleDocument.listing

    @Test("prints the columns it is told, the first as the stub")
    func columns() {
        #expect(table.stub.heads.map(\.text) == ["Ship"])
        #expect(table.columns.map(\.text) == ["Cargo", "Tons", "Source"])
        #expect(table.columns.map(\.alignment) == [.leading, .trailing, .leading])
        #expect(table.rows.count == 7)
    }

    @Test("names sources by their short names, and categories by their labels")
    func labels() {
        #expect(table.rows[2].cells.map(\.text) == ["Tea", "1\u{202F}500", "The harbour book"])
        #expect(table.rows[2].cells[2].citation == "book")
    }

    @Test("leads from its numbers to the row, and from its words where it has no number")
    func origins() {
        #expect(table.rows[2].cells.map(\.origin) == [Origin(), SampleTables.origin(2), Origin()])
        #expect(table.rows[2].labels[0].origin == Origin())
        #expect(table.rows[4].labels[0].origin == SampleTables.origin(4))
    }

    @Test("marks an unchecked row once, and says of a dash what it means")
    func marks() {
        #expect(table.rows.map { $0.labels[0].isUnchecked } == [false, false, false, true, false, false, false])
        #expect(table.rows.flatMap(\.cells).allSatisfy { !$0.isUnchecked })
        #expect(table.sourceNotes.first == SourceNote(label: "–", "not stated"))
    }

    @Test("marks every unchecked row where the first column is written once for several lines")
    func marksBesideRepeatedHeads() {
        let table = PrintedTable(
            SampleTables.voyages, id: "voyages", caption: "", layout: .listing(["ship", "cargo", "tons"], repeatedOnce: 1),
            evidence: SampleTables.evidence, bibliography: SampleTables.bibliography)
        #expect(table.rows.map { $0.cells[0].isUnchecked } == [false, false, false, true, false, false, false])
        #expect(table.rows.flatMap(\.labels).allSatisfy { !$0.isUnchecked })
    }

    @Test("years and dates are words, never groups of digits")
    func dates() throws {
        let date = try #require(EDTFDate("1936-08-19/1936-08-24"))
        let table = PrintedTable(
            Table(
                name: "t",
                columns: [
                    Column("name", .text(["a"])), Column("built.year", .integer([1936]), meaning: .year),
                    Column("at", .date([date])),
                ]),
            id: "t", caption: "", layout: .listing(["name", "built.year", "at"]))
        #expect(table.rows[0].cells.map(\.text) == ["1936", "19–24 Aug 1936"])
    }

    @Test("in tidy tables a date is its text, in quotes where it holds a comma; in JSON its bounds stand beside it")
    func datesForPrograms() throws {
        let dates = ["1937-06~", "[1937,1938]", "1937/.."].map { EDTFDate($0) }
        let table = Table(name: "t", columns: [Column("at", .date(dates))])
        #expect(CSVFormat.text(of: table) == "at\n1937-06~\n\"[1937,1938]\"\n1937/..\n")
        #expect(
            dates.compactMap { $0.map { JSONWriter.value(.date($0)).text } } == [
                "{\"date\": \"1937-06~\", \"earliest\": \"1937-06-01\", \"latest\": \"1937-06-30\"}\n",
                "{\"date\": \"[1937,1938]\", \"earliest\": \"1937-01-01\", \"latest\": \"1938-12-31\"}\n",
                "{\"date\": \"1937/..\", \"earliest\": \"1937-01-01\"}\n",
            ])
    }

    @Test("one column has one number of places, unless counts stand beside small fractions")
    func places() {
        #expect(texts([1.5, 2, 0.25]) == ["1.50", "2.00", "0.25"])
        #expect(texts([35_829, 12.5, 1_000.25]) == ["35\u{202F}829", "12.5", "1\u{202F}000.2"])
        #expect(texts([35_829, 12, nil]) == ["35\u{202F}829", "12", "–"])
    }

    private func texts(_ numbers: [Double?]) -> [String] {
        let column = Column("value", .decimal(numbers))
        let table = Table(name: "t", columns: [Column("name", .text(numbers.map { _ in "a" })), column])
        return PrintedTable(table, id: "t", caption: "", layout: .listing(["name", "value"])).rows.map { $0.cells[0].text }
    }
}
