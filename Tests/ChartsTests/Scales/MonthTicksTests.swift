import Formatting
import Testing

@testable import Charts

@Suite struct MonthTicksTests {
    private func texts(_ perYear: Double) -> [String] {
        MonthTicks.ticks(1937.5...1938.25, perYear: perYear, TextStyle(size: 2), gap: 1, format: ValueFormat()).map(\.text)
    }

    @Test("each month has a tick where there is room; the year is said first and in each January")
    func months() {
        #expect(texts(200) == ["Aug 1937", "Sep", "Oct", "Nov", "Dec", "Jan 1938", "Feb", "Mar", "Apr"])
        #expect(texts(60) == ["Sep 1937", "Nov", "Jan 1938", "Mar"])
    }

    @Test("an axis begins with the first month and ends with the last")
    func rounded() {
        let domain = MonthTicks.rounded(1937.52...1938.01)
        #expect(abs(domain.lowerBound - (1937 + 181.0 / 365)) < 1e-9)
        #expect(abs(domain.upperBound - (1938 + 31.0 / 365)) < 1e-9)
    }
}
