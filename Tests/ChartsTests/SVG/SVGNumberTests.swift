import Charts
import Testing

@Suite struct SVGNumberTests {
    @Test("numbers have at most three decimals, no exponent and no minus zero")
    func rule() {
        #expect(SVGNumber.text(1) == "1")
        #expect(SVGNumber.text(-0.0001) == "0")
        #expect(SVGNumber.text(2.2930) == "2.293")
        #expect(SVGNumber.text(0.05) == "0.05")
        #expect(SVGNumber.text(-12.3456) == "-12.346")
        #expect(SVGNumber.text(1e7) == "10000000")
        #expect(SVGNumber.text(.infinity) == "0")
    }
}
