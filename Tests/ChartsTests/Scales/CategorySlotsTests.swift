import Formatting
import Tabular
import Testing

@testable import Charts

@Suite struct CategorySlotsTests {
    private func slots(_ column: Column) -> CategorySlots {
        let format = ValueFormat()
        let categories = FigureCategory.list(of: column, rows: Array(0..<column.count), declaredOrder: true, format: format)
        return CategorySlots(categories, column: column, format: format)
    }

    @Test("years between the first and the last keep a place, and what has no year stands after them")
    func years() {
        let found = slots(Column("year(day)", .integer([1924, nil, 1921]), meaning: .year))
        #expect(found.slots.map(\.label) == ["1921", "1922", "1923", "1924", "not stated"])
        #expect(found.slots.map { $0.category == nil } == [false, true, true, false, false])
        #expect(found.years == 1921...1924)
        #expect(found.isTime)
    }

    @Test("months of a calendar are twelve, months of dates run from the first to the last and name the year at its beginning")
    func months() {
        let calendar = slots(Column("month(day)", .integer([3]), meaning: .month))
        #expect(calendar.count == 12)
        #expect(calendar.slots.filter { $0.category != nil }.map(\.label) == ["Mar"])
        let dates = slots(Column("day", .date(["1921-11", "1922-02"].map { EDTFDate($0) })))
        #expect(dates.slots.map(\.label) == ["Nov 1921", "Dec", "Jan 1922", "Feb"])
        #expect(dates.slots.map { $0.category == nil } == [false, true, true, false])
    }

    @Test("decades go on by ten")
    func decades() {
        let found = slots(Column("decade(day)", .integer([1950, 1980]), meaning: .decade))
        #expect(found.slots.map(\.label) == ["1950s", "1960s", "1970s", "1980s"])
    }

    @Test("words, days, coarse dates beside fine ones and years far apart are categories in their order, without gaps")
    func names() {
        for column in [
            Column("k", .text(["b", "a"])), Column("d", .date(["1921-11-03", "1922-02-01"].map { EDTFDate($0) })),
            Column("d", .date(["1921", "1922-02"].map { EDTFDate($0) })), Column("year", .integer([1500, 1900]), meaning: .year),
        ] {
            let found = slots(column)
            #expect(found.count == 2)
            #expect(!found.isTime)
            #expect(found.slots.allSatisfy { $0.category != nil })
        }
    }
}
