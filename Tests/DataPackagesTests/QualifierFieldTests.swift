import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Words before numbers in a field of their own")
struct QualifierFieldTests {
    static let fields = """
        {"name": "port"}, {"name": "boats", "type": "integer"}, {"name": "low", "type": "integer"},
        {"name": "high", "type": "integer"}, {"name": "said"}
        """
    static let own =
        "\"estimates\": [{\"name\": \"boats\", \"best\": \"boats\", \"low\": \"low\", \"high\": \"high\", \"qualifier\": \"said\"}]"

    @Test(
        "about, more than and fewer than stay with their numbers; at least and an empty cell add nothing; about beside no number is a warning"
    )
    func words() {
        let fixture = PackageFixture(
            fields: Self.fields, own: Self.own,
            csv: """
                port,boats,low,high,said
                north,12,,,about
                east,12,,,
                south,,30,,More than
                west,,,40,fewer  than
                far,,30,,at least
                near,35,30,40,ca.
                lost,,,,about

                """)
        #expect(
            fixture.diagnostics.map {
                "\($0.location?.line ?? 0):\($0.location?.column ?? 0): \($0.severity.rawValue): \($0.message)"
            } == [
                "8:9: warning: \"about\" stands beside no number"
            ])
        #expect(
            fixture.table?.column("boats")?.values
                == .estimate([
                    Estimate(low: nil, best: 12, high: nil, .approximate), Estimate(12),
                    Estimate(low: 30, best: nil, high: nil, .aboveLow), Estimate(low: nil, best: nil, high: 40, .belowHigh),
                    Estimate(low: 30, best: nil, high: nil), Estimate(low: 30, best: 35, high: 40, .approximate), nil,
                ]))
    }

    @Test("a number that is called approximate has no bounds, and needs no kind of them")
    func kinds() {
        let fixture = PackageFixture(
            fields: Self.fields + ", {\"name\": \"kind\"}",
            own: Self.own.replacing("\"qualifier\"", with: "\"interval\": {\"field\": \"kind\"}, \"qualifier\""),
            csv: "port,boats,low,high,said,kind\nnorth,12,,,about,\neast,,10,,more than,authors\nwest,,10,,more than,\n")
        #expect(
            fixture.diagnostics.map { "\($0.location?.line ?? 0): \($0.code)" } == ["4: estimate.no-kind"])
    }

    @Test("unknown words, and a bound that the row does not have, reject the row at the line and column of the words")
    func faults() {
        let fixture = PackageFixture(
            fields: Self.fields, own: Self.own,
            csv: "port,boats,low,high,said\nnorth,12,,,surely\neast,12,,,more than\nsouth,,30,,fewer than\nwest,7,,,\n")
        #expect(
            fixture.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0): \($0.message) [\($0.code)]" } == [
                "2:12: \"surely\" says nothing of a number that is known here [estimate.qualifier]",
                "3:11: \"more than\" stands beside a number without a low [estimate.qualifier]",
                "4:12: \"fewer than\" stands beside a number without a high [estimate.qualifier]",
            ])
        #expect(fixture.table?.rowCount == 1)
    }

    @Test("a field that is unknown or holds no words is an error of the descriptor")
    func descriptor() {
        for (name, code) in [("sayd", "descriptor.unknown-field"), ("low", "descriptor.estimate")] {
            let fixture = PackageFixture(
                fields: Self.fields, own: Self.own.replacing("\"said\"", with: "\"\(name)\""),
                csv: "port,boats,low,high,said\nnorth,12,,,\n")
            #expect(fixture.codes == [code])
        }
    }
}
