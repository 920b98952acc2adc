import Tabular
import Testing

@testable import Documents

@Suite("Evidence")
struct EvidenceTests {
    let evidence = SampleTables.evidence

    @Test("names the rows behind a number by file, physical line, key and source")
    func rows() throws {
        let details = evidence.details(of: SampleTables.origin(3, 4), limit: 10)
        #expect(details.count == 1)
        #expect(details[0].headings == ["Ship", "Cargo", "Tons"])
        #expect(details[0].rows.map(\.place) == ["voyages.csv:5", "voyages.csv:7"])
        #expect(details[0].rows.map(\.key) == ["v4", "v5"])
        #expect(details[0].rows.map(\.cells) == [["Bertha", "Tea", "40"], ["Bertha", "Salt & <brine>", ""]])
        #expect(details[0].rows.map(\.source) == ["book", "book"])
        #expect(details[0].rows.map(\.isUnchecked) == [true, false])
        #expect(details[0].omitted == 0)
    }

    @Test("cuts long lists and gives the lines of the rest as ranges")
    func longLists() {
        let details = evidence.details(of: SampleTables.origin(0, 1, 2, 3, 4, 5, 6), limit: 2)
        #expect(details[0].rows.count == 2)
        #expect(details[0].omitted == 5)
        #expect(details[0].omittedLines == "4–5, 7–9")
        #expect(evidence.details(of: SampleTables.origin(0, 1, 2), limit: 2)[0].rows.count == 3)
    }

    @Test("names sources once, in the order of the rows")
    func sources() {
        #expect(evidence.sources(of: SampleTables.origin(2, 0, 3)) == ["log", "book"])
        #expect(evidence.sources(of: Origin()) == [])
        #expect(evidence.hasUnchecked(SampleTables.origin(3)))
        #expect(!evidence.hasUnchecked(SampleTables.origin(0, 1, 2)))
    }

    @Test("at most eight ranges of lines are spelt out")
    func ranges() {
        #expect(DetailTable.ranges([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]) == "2, 4, 6, 8, 10, 12, 14, 16, …, 20")
    }
}
