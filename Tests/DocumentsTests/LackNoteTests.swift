import Documents
import Tabular
import Testing

@Suite("What is said of numbers that stand for a part of their rows")
struct LackNoteTests {
    static let illegible = MissingReason("illegible")

    private func table(_ values: ColumnValues, _ lacks: [Int: NumberLack]) -> Table {
        var column = Column("boats", values)
        column.lacks = lacks
        return Table(name: "t", columns: [Column("port", .text((0..<values.count).map { "p\($0)" })), column])
    }

    private func printed(_ values: ColumnValues, _ lacks: [Int: NumberLack]) -> PrintedTable {
        PrintedTable(
            table(values, lacks), id: "t", caption: "Boats", layout: .groups(rows: ["port"], measures: [.init("boats")]))
    }

    @Test("each such cell has a letter, and cells that lack the same share it")
    func letters() throws {
        let one = try #require(NumberLack(asked: 3, [Self.illegible])), two = try #require(NumberLack(asked: 4, [.notStated]))
        let table = printed(.integer([10, 20, 30, 40]), [0: one, 1: two, 3: one])
        #expect(table.footnotes.map(\.text) == ["1 of 3 rows states no number (illegible)", "1 of 4 rows states no number"])
        #expect(table.rows.map { $0.cells[0].marks } == [["a"], ["b"], [], ["a"]])
        #expect(table.rows.map { $0.cells[0].text } == ["10", "20", "30", "40"])
    }

    @Test("a bound is said to be that of the stated numbers, since it is none of all")
    func bounds() throws {
        let lack = try #require(NumberLack(asked: 3, [Self.illegible]))
        let table = printed(
            .estimate([
                Estimate(unchecked: -.infinity, nil, 10), Estimate(unchecked: 10, nil, .infinity), Estimate(10),
                Estimate(unchecked: -.infinity, nil, 10),
            ]), [0: lack, 1: lack, 2: lack])
        #expect(table.rows.map { $0.cells[0].text } == ["stated: at most 10", "stated: at least 10", "10", "at most 10"])
        #expect(table.rows.map { $0.cells[0].marks } == [["a"], ["a"], ["a"], []])
    }

    @Test("where each of many cells would have its own note, the notes give the reasons alone")
    func many() throws {
        let lacks = try Dictionary(
            uniqueKeysWithValues: (0..<13).map { ($0, try #require(NumberLack(asked: $0 + 2, [Self.illegible]))) })
        let table = printed(.integer((0..<13).map { $0 }), lacks)
        #expect(table.footnotes.map(\.text) == ["not every row states a number (illegible)"])
        #expect(table.rows.allSatisfy { $0.cells[0].marks == ["a"] })
    }

    @Test("the tidy table counts the rows, and says what is approximate or left out")
    func tidy() throws {
        let lack = try #require(NumberLack(asked: 3, [Self.illegible, Self.illegible]))
        #expect(
            CSVFormat.text(of: table(.integer([10, 20, nil]), [1: lack])) == "port,boats,boats_lacking\np0,10,0\np1,20,2\np2,,\n")
        let estimates = table(
            .estimate([
                Estimate(unchecked: 5, 5, 5, .approximate), Estimate(unchecked: 3, nil, .infinity, .aboveLow),
                Estimate(unchecked: -.infinity, nil, 3, .belowHigh), Estimate(2), nil,
            ]), [:])
        #expect(
            CSVFormat.text(of: estimates) == """
                port,boats_low,boats,boats_high,boats_approximate,boats_above_low,boats_below_high
                p0,5,5,5,true,false,false
                p1,3,,,false,true,false
                p2,,,3,false,false,true
                p3,2,2,2,false,false,false
                p4,,,,,,

                """)
        #expect(
            CSVFormat.text(of: table(.estimate([Estimate(unchecked: 1, nil, 2)]), [:]))
                == "port,boats_low,boats,boats_high\np0,1,,2\n")
    }
}
