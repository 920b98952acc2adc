import Tabular
import Testing

@Suite struct SampleQuantileTests {
    private func quantile(_ part: Double, _ numbers: [Double]) -> Double {
        SampleQuantile.value(part, of: numbers.map { EstimateEnd($0) }).number
    }

    @Test("definition R-7: linear between neighbours, the least at 0 and the greatest at 1")
    func numbers() {
        #expect(quantile(0.9, [1, 2, 3, 4, 5]) == 4.6)
        #expect([0, 0.25, 0.5, 0.75, 1].map { quantile($0, [1, 2, 3, 4, 5, 6]) } == [1, 2.25, 3.5, 4.75, 6])
        #expect(quantile(0.3, [7]) == 7)
    }

    @Test("numbers of unlike sign that lie further apart than a number reaches have a quantile between them")
    func far() {
        let greatest = Double.greatestFiniteMagnitude
        #expect(quantile(0.5, [-greatest, greatest]) == 0)
    }

    @Test("between a number and an open end the quantile is open; an end that is left out stays left out")
    func ends() {
        #expect(quantile(0.25, [1, 2, .infinity]) == 1.5)
        #expect(quantile(0.75, [1, 2, .infinity]) == .infinity)
        #expect(quantile(0.25, [-.infinity, 2, 3]) == -.infinity)
        let open = SampleQuantile.value(0.5, of: [EstimateEnd(2, side: 1), EstimateEnd(4)])
        #expect(open.number == 3 && open.isOpen)
    }
}
