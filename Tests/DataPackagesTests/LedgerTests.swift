import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Ledger")
struct LedgerTests {
    let dataset = Dataset(
        name: "t", path: "data/t.csv", rowsRead: 6,
        rejections: [Rejection(line: 4, column: "n", code: "type.integer", reason: "n: \"x\" is not an integer")])

    func account(used: [Int], excluded: [Int]) -> RowAccount {
        var account = RowAccount(table: "t")
        for row in used { account.use(row) }
        for row in excluded { account.exclude(row, code: .condition, reason: "n > 3") }
        return account
    }

    @Test("rows read = used + excluded + rejected, one line for each reason and each rejected row")
    func balance() {
        var account = account(used: [0, 1, 2], excluded: [3, 4])
        account.remark(1, code: .missingMeasure, reason: "n is missing")
        account.remark(1, code: .unknownGroup, reason: "year(d) is unknown")
        var ledger = Ledger()
        ledger.book(item: "a", account: account, dataset: dataset)
        #expect(ledger.imbalances().isEmpty)
        #expect(
            ledger.rows == [
                ["item", "dataset", "class", "reason", "code", "file", "line", "rows"],
                ["a", "t", "used", "", "", "data/t.csv", "", "2"],
                ["a", "t", "used", "n is missing", "missing-measure", "data/t.csv", "", "1"],
                ["a", "t", "excluded", "n > 3", "condition", "data/t.csv", "", "2"],
                ["a", "t", "rejected", "n: \"x\" is not an integer", "type.integer", "data/t.csv", "4", "1"],
            ])
        #expect(ledger.count(.used, item: "a", dataset: "t") == 3)
        #expect(ledger.table.column("rows")?.values == .integer([2, 1, 2, 1]))
    }

    @Test("a row that is in no class is found")
    func lost() {
        var ledger = Ledger()
        ledger.book(item: "a", account: account(used: [0, 1, 2], excluded: [3]), dataset: dataset)
        #expect(ledger.imbalances().map(\.message) == ["the item \"a\" accounts for 5 rows of \"t\", of which 6 were read"])
    }

    @Test("a row in two classes is found")
    func twice() {
        var ledger = Ledger()
        ledger.book(item: "a", account: account(used: [0, 1, 2, 3, 4], excluded: [4]), dataset: dataset)
        #expect(ledger.imbalances().map(\.code) == ["ledger.counted-twice"])
    }

    @Test("an item booked twice for a dataset: what one calculation uses is used, and no row is counted twice")
    func bookedTwice() {
        var ledger = Ledger()
        ledger.book(item: "a", account: account(used: [0, 1], excluded: [2, 3, 4]), dataset: dataset)
        ledger.book(item: "a", account: account(used: [1, 2], excluded: [0, 3, 4]), dataset: dataset)
        ledger.book(item: "b", account: account(used: [0, 1, 2, 3, 4], excluded: []), dataset: dataset)
        #expect(ledger.imbalances().isEmpty)
        #expect(ledger.entries.map(\.item) == ["a", "a", "a", "b", "b"])
        #expect(ledger.entries.map(\.class) == [.used, .excluded, .rejected, .used, .rejected])
        #expect(ledger.entries.map(\.rows) == [3, 2, 1, 5, 1])
    }
}
