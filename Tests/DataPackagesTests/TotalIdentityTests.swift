import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Printed totals")
struct TotalIdentityTests {
    static let fields = """
        {"name": "kind"}, {"name": "period", "type": "string", "purgestats": {"type": "edtf"}},
        {"name": "n", "type": "number", "constraints": {"minimum": 0}}
        """

    static func identity(_ rest: String) -> String { #"{"name": "t", "measure": "n", \#(rest)}"# }

    private static func check(_ rest: String, _ csv: String) -> Identity.Check? {
        let fixture = IdentityTests.fixture(fields, identity(rest), csv: "id,kind,period,n\n" + csv)
        #expect(fixture.codes == [])
        return fixture.package?.identities[0].checks.first
    }

    private static let byYear = #""total": "all", "same": "kind", "within": "period""#

    @Test("the parts are the rows of the same kind whose periods lie within the total's")
    func parts() {
        let check = Self.check(
            Self.byYear + #", "absent": "unknown""#,
            "all,cod,1901/1903,6\na,cod,1901,1\nb,cod,1902,2\nc,cod,1903,3\nd,herring,1902,9\ne,cod,1904,9\nf,cod,1904/..,9\n")
        #expect(check?.outcome == .holds)
        #expect(check?.parts.rows(of: "t").rows == [1, 2, 3])
        #expect(check?.gaps == [])
    }

    @Test("a total within the total is not counted beside its own parts")
    func nestedTotals() {
        let check = Self.check(
            Self.byYear + #", "absent": "unknown""#,
            "all,cod,1901/1903,6\nx,cod,1901/1902,3\na,cod,1901,1\nb,cod,1902,2\nc,cod,1903,3\n")
        #expect(check?.outcome == .holds)
        #expect(check?.parts.rows(of: "t").rows == [2, 3, 4])
    }

    @Test("a part of a part takes its place only where parts cover all of it")
    func partOfAPart() {
        let check = Self.check(
            Self.byYear + #", "absent": "unknown""#, "all,cod,1901/1902,6\na,cod,1901,4\nx,cod,1901-05,1\nb,cod,1902,2\n")
        #expect(check?.outcome == .holds)
        #expect(check?.parts.rows(of: "t").rows == [1, 3])
    }

    @Test("gaps are listed; unknown ones keep a total from being confirmed, and nothing in them lets it fail")
    func gaps() {
        let rows = "a,cod,1901,1\nb,cod,1903-04/1903-12,3\n"
        let unknown = Self.check(Self.byYear + #", "absent": "unknown""#, "all,cod,1901/1904,4\n" + rows)
        #expect(unknown?.outcome == .notCheckable("no row for 1902-01/1903-03, 1904"))
        #expect(unknown?.gaps == ["1902-01/1903-03", "1904"])
        let nothing = Self.check(Self.byYear + #", "absent": "nothing""#, "all,cod,1901/1904,4\n" + rows)
        #expect(nothing?.outcome == .holds)
        let short = Self.check(Self.byYear + #", "absent": "nothing""#, "all,cod,1901/1904,5\n" + rows)
        #expect(short?.outcome == .fails)
    }

    @Test("parts that are more than their total refute it, whatever stands in the gaps")
    func refutedDespiteGaps() {
        let check = Self.check(
            Self.byYear + #", "absent": "unknown""#, "all,cod,1901/1904,3\na,cod,1901,1\nb,cod,1903,3\n")
        #expect(check?.outcome == .fails)
    }

    @Test("periods that overlap are not added up")
    func overlap() {
        let check = Self.check(
            Self.byYear + #", "absent": "nothing""#, "all,cod,1901/1904,3\na,cod,1901/1902,1\nb,cod,1902/1903,2\n")
        #expect(check?.outcome == .notCheckable("the periods of a and b overlap"))
    }

    @Test("a total without parts, a part without a number and a rejected part are not checkable")
    func obstacles() {
        let byYear = Self.byYear + #", "absent": "nothing""#
        #expect(
            Self.check(byYear, "all,cod,1901/1902,3\n")?.outcome == .notCheckable("no part of it is in the data"))
        #expect(
            Self.check(byYear, "all,cod,1901/1902,3\na,cod,1901,3\nb,cod,1902,\n")?.outcome == .notCheckable("b has no number"))
        let rejected = IdentityTests.fixture(
            Self.fields, Self.identity(byYear),
            csv: "id,kind,period,n\nall,cod,1901/1902,3\na,cod,1901,1\nb,cod,1902,x\nc,herring,1902,x\n")
        #expect(
            rejected.package?.identities[0].checks.map(\.outcome)
                == [.notCheckable("a row that may be part of it was rejected, line 4")])
    }

    @Test(
        "a row that may be a part keeps its total from being checked; one that cannot be does not",
        arguments: [("", true), ("190X", true), ("[1902,1910]", true), ("1902/..", true), ("1903/..", false), ("191X", false)])
    func undecidedPeriods(_ period: String, mayBelong: Bool) {
        let cell = period.contains(",") ? "\"\(period)\"" : period
        let check = Self.check(
            Self.byYear + #", "absent": "nothing""#, "all,cod,1901/1902,3\na,cod,1901,3\nu,cod,\(cell),1\n")
        #expect(
            check?.outcome
                == (mayBelong ? .notCheckable("whether the period of u lies within it is not known") : .holds))
    }

    @Test("an interval that reaches beyond the total is no part of it")
    func straddling() {
        let check = Self.check(
            Self.byYear + #", "absent": "nothing""#, "all,cod,1901/1902,3\na,cod,1901,3\nb,cod,1902/1903,9\n")
        #expect(check?.outcome == .holds)
    }

    @Test("a row of which the value is missing may be any of the parts")
    func partWithoutValue() {
        let fixture = IdentityTests.fixture(
            Self.fields,
            Self.identity(#""total": {"kind": "all"}, "same": "period", "each": {"kind": ["cod", "eel"]}, "absent": "nothing""#),
            csv: "id,kind,period,n\na,all,1901,3\nb,cod,1901,1\nc,,1901,2\n")
        #expect(fixture.package?.identities[0].checks.map(\.outcome) == [.notCheckable("the kind of c is missing")])
    }

    @Test("parts that are more than the total refute it though another has no number, where none can be below zero")
    func partWithoutNumber() {
        func outcomes(_ constraints: String) -> [Identity.Outcome] {
            let fixture = IdentityTests.fixture(
                "{\"name\": \"n\", \"type\": \"integer\"\(constraints)}",
                #"{"name": "t", "measure": "n", "total": ["all", "sum"], "parts": ["a", "b"]}"#,
                csv: "id,n\nall,5\nsum,7\na,6\nb,\n")
            return fixture.package?.identities[0].checks.map(\.outcome) ?? []
        }
        #expect(outcomes(#", "constraints": {"minimum": 0}"#) == [.fails, .notCheckable("b has no number")])
        #expect(outcomes("") == [.notCheckable("b has no number"), .notCheckable("b has no number")])
    }

    @Test(
        "a part that is named twice or is the total itself is an error",
        arguments: [
            (#""total": "a", "parts": ["b", "b"]"#, "\"b\" is named twice, and would be added twice"),
            (#""total": "a", "parts": ["b", "a"]"#, "\"a\" is both a total and a part of it"),
        ])
    func partsThatCannotBe(_ rest: String, message: String) {
        let fixture = IdentityTests.fixture(
            Self.fields, Self.identity(rest), csv: "id,kind,period,n\na,cod,,2\nb,cod,,1\n")
        #expect(fixture.diagnostics.map(\.message) == [message])
        #expect(fixture.diagnostics.map(\.severity) == [.error])
    }

    @Test("an identity that is about no row says so", arguments: [#""total": []"#, #""total": {"kind": "none"}"#])
    func noTotals(_ total: String) {
        let fixture = IdentityTests.fixture(
            Self.fields, Self.identity(total + #", "parts": ["b"]"#), csv: "id,kind,period,n\na,cod,,2\nb,cod,,1\n")
        #expect(fixture.diagnostics.map(\.message) == ["no row is a total, so \"t\" checks nothing"])
        #expect(fixture.diagnostics.map(\.severity) == [.warning])
    }

    @Test("parts may be listed by their keys")
    func listed() {
        let check = Self.check(#""total": "all", "parts": ["a", "b"]"#, "all,cod,,3\na,herring,,1\nb,eel,,2\nc,eel,,9\n")
        #expect(check?.outcome == .holds)
        #expect(check?.parts.rows(of: "t").rows == [1, 2])
    }

    @Test("parts may be one row for each value of a field; a value without a row is a gap")
    func each() {
        let each = #""total": {"kind": "all"}, "same": "period", "each": {"kind": ["cod", "herring"]}"#
        let fixture = IdentityTests.fixture(
            Self.fields, Self.identity(each + #", "absent": "unknown""#),
            csv:
                "id,kind,period,n\na,all,1901,3\nb,cod,1901,1\nc,herring,1901,2\nd,all,1902,3\ne,cod,1902,3\nf,all,1903,1\ng,cod,1903,2\n"
        )
        let identity = fixture.package?.identities[0]
        #expect(identity?.checks.map(\.outcome) == [.holds, .notCheckable("no row for herring"), .fails])
        #expect(identity?.count(.holds) == 1)
        #expect(identity?.checks[1].gaps == ["herring"])
    }
}
