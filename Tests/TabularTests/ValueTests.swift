import Tabular
import Testing

@Suite("The order of values")
struct ValueTests {
    @Test("numbers by size, dates by day, text by code point, missing last")
    func order() throws {
        let date = try #require(EDTFDate("1937"))
        let values: [Value] = [
            .integer(-1), .decimal(2.5), .integer(10), .date(date), .text("B"), .text("a"), .text("б"), .missing(.notStated),
        ]
        #expect(values.shuffled().sorted(by: Value.isOrderedBefore) == values)
    }

    @Test("a cell is missing for its own reason, else not stated")
    func missing() {
        let column = Column("a", .integer([1, nil, nil]), absences: [1: .tooCoarse])
        #expect(column[1] == .missing(.tooCoarse))
        #expect(column[2] == .missing(.notStated))
    }
}
