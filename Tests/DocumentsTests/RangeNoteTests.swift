import Documents
import Tabular
import Testing

@Suite("What is said of ranges under a table")
struct RangeNoteTests {
    func printed(_ intervals: Intervals, _ ranges: [Estimate?]) -> PrintedTable {
        let table = Table(
            name: "t", columns: [Column("port", .text(["n", "s"])), Column("boats", .estimate(ranges), intervals: intervals)])
        return PrintedTable(table, id: "t", caption: "Boats", layout: .groups(rows: ["port"], measures: [.init("boats")]))
    }

    func notes(_ table: PrintedTable) -> [[Run]] { table.sourceNotes.map(\.runs) }

    static let ranges = [Estimate(unchecked: 1, nil, 3), Estimate(unchecked: 4, nil, 6)]

    @Test(
        "the kind that all ranges share is said once",
        arguments: [
            (IntervalKind.authors, "Ranges are the authors' own."), (.sources, "Ranges are bounds over sources."),
            (.confidence, "Ranges are confidence intervals."), (.rounding, "Ranges are what rounding allows."),
        ])
    func once(_ kind: IntervalKind, _ sentence: String) {
        let table = printed(.fixed(kind), Self.ranges)
        #expect(notes(table) == [[.text(sentence)]])
        #expect(table.footnotes.isEmpty)
    }

    @Test("ranges of several kinds, or some of none, have lettered notes")
    func several() {
        let table = printed(.perRow([.authors, .rounding]), Self.ranges)
        #expect(table.footnotes.map(\.text) == ["Ranges are the authors' own.", "Ranges are what rounding allows."])
        #expect(table.rows.map { $0.cells[0].marks } == [["a"], ["b"]])
        #expect(notes(table).isEmpty)
        #expect(printed(.perRow([nil, .rounding]), Self.ranges).rows.map { $0.cells[0].marks } == [[], ["a"]])
    }

    @Test("nothing is said of points, nor of ranges of which no kind is declared")
    func nothing() {
        for table in [printed(.fixed(.authors), [Estimate(1), Estimate(2)]), printed(.undeclared, Self.ranges)] {
            #expect(notes(table).isEmpty && table.footnotes.isEmpty)
        }
    }

    @Test("a listing says it too")
    func listing() {
        let table = Table(
            name: "t",
            columns: [Column("port", .text(["n", "s"])), Column("boats", .estimate(Self.ranges), intervals: .fixed(.authors))])
        let printed = PrintedTable(table, id: "t", caption: "Boats", layout: .listing(["port", "boats"]))
        #expect(notes(printed) == [[.text("Ranges are the authors' own.")]])
    }
}
