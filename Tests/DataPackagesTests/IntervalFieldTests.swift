import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Kinds of intervals in files")
struct IntervalFieldTests {
    static let fields = """
        {"name": "port"}, {"name": "low", "type": "integer"}, {"name": "high", "type": "integer"}, {"name": "kind"},
        {"name": "crew", "purgestats": {"type": "estimate", "interval": {"field": "kind"}}}
        """

    static func estimate(_ interval: String) -> String {
        "\"estimates\": [{\"name\": \"boats\", \"low\": \"low\", \"high\": \"high\", \"interval\": \(interval)}]"
    }

    @Test("each row names the kind of its ranges, for estimates of several fields and of one; a missing cell declares none")
    func perRow() {
        let fixture = PackageFixture(
            fields: Self.fields, own: Self.estimate("{\"field\": \"kind\"}"),
            csv: "port,low,high,kind,crew\nnorth,1,3,authors,10–12\neast,2,2,,7\nsouth,5,6,rounding,20–30\nwest,,,confidence,\n")
        #expect(fixture.codes == [])
        for name in ["boats", "crew"] {
            #expect(
                fixture.table?.column(name)?.intervals == .perRow([.authors, nil, .rounding, .confidence]), "\(name)")
        }
    }

    @Test("an unknown kind rejects its row, at the line and column of the word")
    func unknown() {
        let fixture = PackageFixture(
            fields: Self.fields, own: Self.estimate("{\"field\": \"kind\"}"),
            csv: "port,low,high,kind,crew\nnorth,1,3,authors,\neast,2,4,guess,\nsouth,5,6,sources,\n")
        #expect(
            fixture.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0): \($0.message) [\($0.code)]" }
                == ["3:10: \"guess\" is no kind of interval [estimate.interval]"])
        #expect(fixture.diagnostics.first?.remedy == "one of: authors, sources, confidence, rounding")
        #expect(fixture.table?.rowCount == 2)
        #expect(fixture.table?.column("boats")?.intervals == .perRow([.authors, .sources]))
    }

    @Test("a range without a kind is a warning at the empty cell, once for each estimate, and keeps its row; points need none")
    func none() {
        let fixture = PackageFixture(
            fields: Self.fields, own: Self.estimate("{\"field\": \"kind\"}"),
            csv: "port,low,high,kind,crew\nnorth,1,3,,10–12\neast,2,2,,7\nsouth,5,,,\n")
        #expect(
            fixture.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0): \($0.severity) \($0.message)" } == [
                "2:11: warning what the bounds of \"boats\" mean is not declared",
                "2:11: warning what the bounds of \"crew\" mean is not declared",
                "4:10: warning what the bounds of \"boats\" mean is not declared",
            ])
        #expect(fixture.table?.rowCount == 3)
    }

    @Test("one kind can hold for a column")
    func fixed() {
        let fixture = PackageFixture(
            fields: Self.fields, own: Self.estimate("\"rounding\""), csv: "port,low,high,kind,crew\nnorth,1,3,,\n")
        #expect(fixture.table?.column("boats")?.intervals == .fixed(.rounding))
    }

    @Test(
        "the field of kinds is one of the file's, and holds words",
        arguments: [("{\"field\": \"knid\"}", "descriptor.unknown-field"), ("{\"field\": \"low\"}", "descriptor.estimate")])
    func wrongField(_ interval: String, _ code: String) {
        let fixture = PackageFixture(
            fields: Self.fields, own: Self.estimate(interval), csv: "port,low,high,kind,crew\nnorth,1,3,,\n")
        #expect(fixture.codes == [code])
    }
}
