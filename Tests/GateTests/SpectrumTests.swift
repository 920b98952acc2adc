import GateLaws
import Testing

@Suite("The spectrum of CSV files")
struct SpectrumTests {
    @Test("the twelve kinds of csv-spectrum are read to their records")
    func records() throws {
        let cases = try CorpusCase.all(in: "Spectrum")
        #expect(cases.count == 12)
        for file in cases {
            #expect(file.records?.isEmpty == false && file.marks.isEmpty)
            #expect(file.complaints() == [], "\(file.path)")
        }
    }
}
