import Tabular
import Testing

@testable import Documents

@Suite("A grouped table")
struct GroupedTableTests {
    @Test("stands its column keys in declared order, the unknown after them and the total last")
    func columns() {
        let table = SampleTables.printed()
        #expect(table.columns.map(\.text) == ["Tea", "Salt & <brine>", "not stated", "Total"])
        #expect(table.spanners == [[Spanner(text: "Cargo", columns: 0..<3), Spanner(text: "", columns: 3..<4)]])
        #expect(table.stub.heads.map(\.text) == ["Ship"])
        #expect(table.columns.allSatisfy { $0.alignment == .trailing })
    }

    @Test("counts 0 where no row falls, and sums its margins at the foot")
    func cells() {
        let table = SampleTables.printed()
        #expect(table.rows.map { $0.labels.map(\.text) } == [["Anna"], ["Bertha"], ["Clara"], ["Total"]])
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["1", "1", "0", "2"], ["2", "1", "0", "3"], ["0", "1", "1", "2"], ["3", "3", "1", "7"],
            ])
        #expect(table.rows.map(\.kind) == [.body, .body, .body, .summary])
        #expect(table.rows[2].cells[0].origin.isEmpty)
        #expect(table.rows[1].cells[0].origin == SampleTables.origin(2, 3))
    }

    @Test("says two measures under each key, and prints shares with one place in a column headed %")
    func measures() {
        let table = SampleTables.printed([TableLayout.Measure("count"), TableLayout.Measure("share(row)")])
        #expect(table.spanners.map { $0.map(\.text) } == [["Cargo", ""], ["Tea", "Salt & <brine>", "not stated", "Total"]])
        #expect(table.columns.map(\.text).prefix(2) == ["Number", "Share of row (%)"])
        #expect(table.rows[0].cells.map(\.text) == ["1", "50.0", "1", "50.0", "0", "0.0", "2", "100.0"])
        #expect(table.columns[1].name == "Tea, Share of row (%)")
    }

    @Test("marks what rests on unchecked rows and says what the mark means")
    func unchecked() {
        let table = SampleTables.printed()
        #expect(
            table.rows.map { $0.cells.map(\.isUnchecked) } == [
                [false, false, false, false], [true, false, false, true], [false, false, false, false],
                [true, false, false, true],
            ])
        #expect(table.sourceNotes.map(\.label) == ["*", "Sources", "Rows"])
        #expect(table.sourceNotes[1].runs == [.citation(["log", "book"])])
    }
}
