import Testing

@testable import Tabular

@Suite struct ValueTests {
    @Test func `numbers stand by size whatever their type, then dates, texts by code point, missing last`() {
        let values: [Value] = [
            .integer(-1), .decimal(0.5), .integer(1), .estimate(Estimate(unchecked: 1, nil, 4)), .integer(3),
            .date(EDTFDate("1936")!), .date(EDTFDate("1937")!), .text("Z"), .text("a"), .text("ä"), .text("Я"),
            .missing(MissingReason("a reason")), .missing(.notStated),
        ]
        #expect(values.reversed().sorted(by: Value.isOrderedBefore) == values)
        for value in values { #expect(!Value.isOrderedBefore(value, value)) }
    }

    @Test func `whole numbers beyond the precision of decimals are still ordered`() {
        #expect(Value.isOrderedBefore(.integer(9_007_199_254_740_992), .integer(9_007_199_254_740_993)))
    }

    @Test func `a column gives its cells, labels and reasons`() {
        let column = Column(
            "x", .text(["a", nil, nil, "b"]), categories: [Category(value: "a", label: "Alpha")],
            absences: [2: MissingReason("torn")])
        #expect((0..<4).map { column[$0] } == [.text("a"), .missing(.notStated), .missing(MissingReason("torn")), .text("b")])
        #expect((0..<4).map { column.label(at: $0) } == ["Alpha", nil, nil, "b"])
        #expect(column.values.gathered([3, nil, 0]) == .text(["b", nil, "a"]))
    }

    @Test func `a table finds columns, keys and origins`() {
        let table = Table(
            name: "t", columns: [Column("id", .text(["x", "y"])), Column("day", .date([EDTFDate("1937"), EDTFDate("1938")]))],
            file: "t.csv",
            lines: [2, 3], primaryKey: ["id", "day"])
        #expect(table.rowCount == 2)
        #expect(table.key(of: 1) == "y, 1938")
        #expect(table.origin(row: 1, column: "day") == Origin(table: "t", rows: RowSet([1])))
        #expect(table.column("none") == nil)
        #expect(table.margin(of: 0) == .body)
        #expect(Table(name: "u", columns: table.columns).origin(row: 0, column: "id").isEmpty)
    }

    @Test func `an account adds up`() {
        var account = RowAccount(table: "t")
        account.use(0)
        account.exclude(2, code: .condition, reason: "a = 1")
        account.exclude(1, code: .condition, reason: "a = 1")
        account.exclude(3, code: .condition, reason: "b = 1")
        account.remark(0, code: .missingMeasure, reason: "x")
        account.remark(0, code: .missingMeasure, reason: "x")
        #expect(account.exclusions.map(\.rows.rows) == [[1, 2], [3]])
        #expect(account.remarks.map(\.rows.rows) == [[0]])
        #expect(account.used.count + account.excludedCount == 4)
    }
}
