import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Accounting identities")
struct IdentityTests {
    /// One resource `t` with the key `id`, further fields and identities.
    static func fixture(_ fields: String, _ identities: String, csv: String) -> PackageFixture {
        PackageFixture(
            fields: "{\"name\": \"id\"}, \(fields)", schema: "\"primaryKey\": \"id\"", own: "\"identities\": [\(identities)]",
            csv: csv)
    }

    private static func outcomes(_ fixture: PackageFixture, _ index: Int = 0) -> [Identity.Outcome] {
        fixture.package?.identities[index].checks.map(\.outcome) ?? []
    }

    private static let landings =
        #"{"name": "cod", "type": "integer"}, {"name": "herring", "type": "integer"}, {"name": "all", "type": "integer"}"#

    @Test(
        "an identity of a total without a title is told in words",
        arguments: [
            (#""total": "a", "parts": ["b", "c"]"#, "n in the row of a total = sum of n in the rows of its 2 parts"),
            (
                #""total": {"kind": "all"}, "same": [], "each": {"kind": ["cod", "eel"]}, "absent": "nothing""#,
                "n in the row of a total = sum of n in the rows, one for each kind of cod, eel"
            ),
        ])
    func words(_ rule: String, _ expected: String) {
        let fixture = Self.fixture(
            #"{"name": "kind"}, {"name": "n", "type": "integer"}"#, #"{"name": "x", "measure": "n", \#(rule)}"#,
            csv: "id,kind,n\na,all,3\nb,cod,1\nc,eel,2\n")
        #expect(fixture.package?.identities.map(\.title) == [expected])
    }

    @Test("in each row a sum holds, fails, or is not checkable because a term is missing or the row was rejected")
    func rows() {
        let fixture = Self.fixture(
            Self.landings, #"{"name": "sum", "holds": "cod + herring = all"}"#,
            csv: "id,cod,herring,all\na,1,2,3\nb,1,2,4\nc,1,,4\nd,x,2,4\ne,1,2,\n")
        #expect(
            Self.outcomes(fixture) == [
                .holds, .fails, .notCheckable("herring: not stated"), .notCheckable("the row was rejected"),
                .notCheckable("all: not stated"),
            ])
        let checks = fixture.package?.identities[0].checks ?? []
        #expect(checks.map(\.line) == [2, 3, 4, 5, 6])
        #expect(checks.map(\.key) == ["a", "b", "c", "d", "e"])
        #expect(checks.map(\.row) == [0, 1, 2, nil, 3])
        #expect(checks[1].computed == Estimate(3))
        #expect(checks[1].stated == Estimate(4))
        #expect(checks[1].parts.rows(of: "t").rows == [1])
    }

    @Test("the stated side may stand first, terms may be subtracted, and names may be quoted")
    func sides() {
        let fixture = Self.fixture(
            #"{"name": "landed on", "type": "integer"}, {"name": "lost", "type": "integer"}, {"name": "sold", "type": "integer"}"#,
            #"{"name": "a", "holds": "sold = \"landed on\" - lost - 1"}, {"name": "b", "holds": "t.sold + lost = 10"}"#,
            csv: "id,landed on,lost,sold\na,10,2,7\nb,10,2,8\n")
        #expect(fixture.diagnostics == [])
        #expect(Self.outcomes(fixture, 0) == [.holds, .fails])
        #expect(fixture.package?.identities[0].checks[1].computed == Estimate(7))
        #expect(fixture.package?.identities[0].checks[1].stated == Estimate(8))
        #expect(Self.outcomes(fixture, 1) == [.fails, .holds])
    }

    @Test("a check that fails knows its cells and what each would have to be for the sides to meet")
    func excess() throws {
        let fixture = Self.fixture(
            #"{"name": "landed", "type": "integer"}, {"name": "lost", "type": "integer"}, {"name": "sold", "type": "integer"}"#,
            #"{"name": "a", "holds": "landed - lost = sold"}"#, csv: "id,landed,lost,sold\na,10,2,7\nb,10,2,8\n")
        let package = try #require(fixture.package), catalog = package.catalog
        let failures = IdentityTables(package).failures
        let check = try #require(failures.first?.check)
        #expect(failures.map(\.subject) == ["a"])
        #expect(check.excess == 1)
        #expect(package.identities[0].checks[1].excess == nil)
        let mended = check.cells.map { cell -> [Double] in
            let column = catalog.table(cell.table)?.column(cell.column)
            let number = column?[cell.row].estimate?.low ?? .nan
            return [number, cell.raises ? number - 1 : number + 1]
        }
        #expect(check.cells.map(\.column) == ["landed", "lost", "sold"])
        #expect(mended == [[10, 9], [2, 3], [7, 8]])
    }

    @Test("ranges fail only if they cannot meet")
    func ranges() {
        let estimate = #"{"name": "cod", "type": "string", "purgestats": {"type": "estimate"}}, "#
        let fixture = Self.fixture(
            estimate + #"{"name": "herring", "type": "integer"}, {"name": "all", "type": "integer"}"#,
            #"{"name": "sum", "holds": "cod + herring = all"}"#,
            csv: "id,cod,herring,all\na,10–20,5,25\nb,10–20,5,26\nc,at least 10,5,900\nd,at least 10,5,14\n")
        #expect(Self.outcomes(fixture) == [.holds, .fails, .holds, .fails])
        #expect(fixture.package?.identities[0].checks[1].computed == Estimate(low: 15, best: nil, high: 25))
    }

    @Test("decimals may differ by what binary fractions cannot hold, and by the declared tolerance")
    func decimals() {
        let fields = #"{"name": "a", "type": "number"}, {"name": "b", "type": "number"}, {"name": "c", "type": "number"}"#
        let csv = "id,a,b,c\nx,0.1,0.2,0.3\ny,33.3,66.6,100\nz,33.3,66.5,100\n"
        let exact = Self.fixture(fields, #"{"name": "n", "holds": "a + b = c"}"#, csv: csv)
        #expect(Self.outcomes(exact) == [.holds, .fails, .fails])
        let rounded = Self.fixture(fields, #"{"name": "n", "holds": "a + b = c", "tolerance": 0.1}"#, csv: csv)
        #expect(Self.outcomes(rounded) == [.holds, .holds, .fails])
    }

    @Test(
        "no difference that is written is hidden, however large the numbers beside it",
        arguments: [
            ("1000000000000000,0.1,1000000000000000", false), ("1000000000000000,0.06,1000000000000000", false),
            ("1000000000000,0.01,1000000000000.01", true), ("1000000000000,0.01,1000000000000.02", false),
            ("123456789.1,0.2,123456789.3", true), ("-0.1,-0.2,-0.3", true), ("1.15,2.25,3.4", true),
        ])
    func exactDecimals(_ numbers: String, _ holds: Bool) {
        let fields = #"{"name": "a", "type": "number"}, {"name": "b", "type": "number"}, {"name": "c", "type": "number"}"#
        let fixture = Self.fixture(fields, #"{"name": "n", "holds": "a + b = c"}"#, csv: "id,a,b,c\nx,\(numbers)\n")
        #expect(Self.outcomes(fixture) == [holds ? .holds : .fails])
    }

    static let estimates = ["cod", "herring", "all"].map {
        "{\"name\": \"\($0)\", \"type\": \"string\", \"purgestats\": {\"type\": \"estimate\"}}"
    }.joined(separator: ", ")

    @Test("a bound that is left out is not come to, unless a tolerance reaches it")
    func openBounds() {
        let csv = "id,cod,herring,all\na,<3,2,5\nb,<3,2,4\nc,at most 3,2,5\nd,more than 3,2,5\ne,more than 3,2,6\nf,2,2,<4\n"
        let exact = Self.fixture(Self.estimates, #"{"name": "sum", "holds": "cod + herring = all"}"#, csv: csv)
        #expect(Self.outcomes(exact) == [.fails, .holds, .holds, .fails, .holds, .fails])
        let near = Self.fixture(Self.estimates, #"{"name": "sum", "holds": "cod + herring = all", "tolerance": 1}"#, csv: csv)
        #expect(Self.outcomes(near) == [.holds, .holds, .holds, .holds, .holds, .holds])
    }

    @Test("by a number that is called approximate nothing holds and nothing fails")
    func approximate() {
        let fixture = Self.fixture(
            Self.estimates, #"{"name": "sum", "holds": "cod + herring = all"}"#,
            csv: "id,cod,herring,all\na,ca. 5000,1,5001\nb,ca. 5000,1,5002\nc,5000,1,about 5001\nd,~5,1,~6\ne,5,1,6\n")
        #expect(
            Self.outcomes(fixture) == [
                .notCheckable("one side is approximate"), .notCheckable("one side is approximate"),
                .notCheckable("one side is approximate"), .notCheckable("both sides are approximate"), .holds,
            ])
        #expect(fixture.package?.identities[0].checks[1].computed?.description == "about 5001")
    }

    @Test("whatever a missing number is: where its field has a least or a greatest, the sides may not be able to meet")
    func missingTerms() {
        let least = #""constraints": {"minimum": 0}"#
        let fields =
            "{\"name\": \"cod\", \"type\": \"integer\", \(least)}, {\"name\": \"herring\", \"type\": \"integer\", \(least)}, "
            + #"{"name": "all", "type": "integer", "constraints": {"minimum": 0, "maximum": 100}}"#
        let fixture = Self.fixture(
            fields, #"{"name": "sum", "holds": "cod + herring = all"}, {"name": "rest", "holds": "all - cod = herring"}"#,
            csv: "id,cod,herring,all\na,60,,50\nb,60,,60\nc,60,41,\nd,60,40,\ne,,,\n")
        #expect(
            Self.outcomes(fixture) == [
                .fails, .notCheckable("herring: not stated"), .fails, .notCheckable("all: not stated"),
                .notCheckable("cod, herring, all: not stated"),
            ])
        #expect(Self.outcomes(fixture, 1)[0] == .fails)
        let checks = fixture.package?.identities[0].checks ?? []
        #expect(checks[0].computed == Estimate(low: 60, best: nil, high: nil))
        #expect(checks[0].stated == Estimate(50))
        #expect(checks[1].computed == nil)
        #expect(checks[2].stated == Estimate(low: 0, best: nil, high: 100))
        let free = Self.fixture(
            Self.landings, #"{"name": "sum", "holds": "cod + herring = all"}"#, csv: "id,cod,herring,all\na,60,,50\n")
        #expect(Self.outcomes(free) == [.notCheckable("herring: not stated")])
    }

    @Test("a missing number may stand for none, whatever the least of its field is")
    func missingTermOfNone() {
        let fields = #"{"name": "cod", "type": "integer", "constraints": {"minimum": 10}}, {"name": "all", "type": "integer"}"#
        let fixture = Self.fixture(
            fields, #"{"name": "sum", "holds": "cod + 60 = all"}"#, csv: "id,cod,all\na,,65\nb,,60\nc,,59\n")
        #expect(
            Self.outcomes(fixture) == [.notCheckable("cod: not stated"), .notCheckable("cod: not stated"), .fails])
    }

    @Test("whole numbers beyond 2^53 are not checkable, since a difference of one could not be seen")
    func largeNumbers() {
        let fixture = Self.fixture(
            Self.landings, #"{"name": "sum", "holds": "cod + herring = all"}"#,
            csv: "id,cod,herring,all\na,9007199254740992,1,9007199254740992\n")
        #expect(Self.outcomes(fixture) == [.notCheckable("the numbers are too large to be added exactly")])
    }

    @Test("conditions choose the rows an identity is about")
    func conditions() {
        let fixture = Self.fixture(
            Self.landings + #", {"name": "year", "type": "year"}"#,
            #"{"name": "sum", "holds": "cod + herring = all", "where": {"year": ["1901", "1902"]}}"#,
            csv: "id,cod,herring,all,year\na,1,2,3,1901\nb,1,2,4,1902\nc,1,2,4,1903\nd,1,2,4,\n")
        #expect(fixture.diagnostics == [])
        #expect(Self.outcomes(fixture) == [.holds, .fails])
    }
}

@Suite("Identities over two resources")
struct CountingIdentityTests {
    static func fixture(_ identities: String, ships: String, crew: String) -> PackageFixture {
        PackageFixture(
            resources: """
                {"name": "ships", "path": "ships.csv", "purgestats": {"identities": [\(identities)]}, "schema": {"primaryKey": "id",
                  "fields": [{"name": "id"}, {"name": "crew", "type": "integer"}, {"name": "lost", "type": "integer"}]}},
                {"name": "crew", "path": "crew.csv", "schema": {
                  "fields": [{"name": "ship_id"}, {"name": "fate"}, {"name": "pay", "type": "integer"}],
                  "foreignKeys": [{"fields": "ship_id", "reference": {"resource": "ships", "fields": "id"}}]}}
                """, ["ships.csv": ships, "crew.csv": crew])
    }

    @Test(
        "rows of another resource are counted by their key; a row that none names is not checkable, nor one of whose rows some were rejected"
    )
    func counts() {
        let fixture = Self.fixture(
            #"{"name": "n", "holds": "count(crew) by ship = ships.crew"}"#,
            ships: "id,crew,lost\na,2,0\nb,2,0\nc,0,0\nd,1,0\n",
            crew: "ship_id,fate,pay\na,lost,1\nb,lost,1\na,saved,1\nd,saved,x\n")
        let checks = fixture.package?.identities[0].checks ?? []
        #expect(
            checks.map(\.outcome) == [
                .holds, .fails, .notCheckable("no row of crew names it"), .notCheckable("1 of its rows in crew was rejected"),
            ])
        #expect(checks[0].parts.rows(of: "crew").rows == [0, 2])
    }

    @Test("only the rows that meet the conditions are counted, and a count of none is a count")
    func counting() {
        let fixture = Self.fixture(
            #"{"name": "n", "holds": "count(crew) by ship_id = lost", "counting": {"fate": "lost"}}"#,
            ships: "id,crew,lost\na,2,1\nb,1,0\n", crew: "ship_id,fate,pay\na,lost,1\na,saved,1\nb,saved,1\n")
        #expect(fixture.package?.identities[0].checks.map(\.outcome) == [.holds, .holds])
    }

    @Test("a row of which nobody knows whether it is counted keeps its count from being checked")
    func undecidedCounts() {
        let fixture = Self.fixture(
            #"{"name": "n", "holds": "count(crew) by ship_id = lost", "counting": {"fate": "lost"}}"#,
            ships: "id,crew,lost\na,2,1\nb,1,0\n", crew: "ship_id,fate,pay\na,lost,1\na,,1\nb,saved,1\n")
        #expect(
            fixture.package?.identities[0].checks.map(\.outcome)
                == [.notCheckable("whether 1 of its rows in crew is counted is not known"), .holds])
    }

    @Test("a field of another resource is added up; a missing number is named with its line")
    func sums() {
        let fixture = Self.fixture(
            #"{"name": "n", "holds": "sum(crew.pay) by ship = crew + lost"}"#,
            ships: "id,crew,lost\na,2,1\nb,1,0\n", crew: "ship_id,fate,pay\na,lost,1\na,saved,2\nb,saved,\n")
        let checks = fixture.package?.identities[0].checks ?? []
        #expect(checks.map(\.outcome) == [.holds, .notCheckable("pay in line 4: not stated")])
        #expect(checks[0].computed == Estimate(3))
    }
}

@Suite("Identities that mean nothing")
struct IdentityFaultTests {
    private static let base = #"{"name": "a", "type": "integer"}, {"name": "b", "type": "integer"}, {"name": "w"}"#

    @Test(
        "each mistake in an identity is an error at its place",
        arguments: [
            (#""holds": "a + = b""#, "a name is missing"),
            (#""holds": "a + b""#, "\"=\" is missing between the two sides"),
            (#""holds": "a = b = w""#, "\"= w\" cannot stand here"),
            (#""holds": "a = c""#, "\"c\" is not a field of \"t\""),
            (#""holds": "a = w""#, "the field \"w\" holds no numbers"),
            (#""holds": "max(a) = b""#, "\"max\" cannot stand in an identity"),
            (#""holds": "count(t) = b""#, "nothing says by which key the rows of \"t\" are counted"),
            (#""holds": "a = b by w""#, "no rows are counted by \"w\""),
            (#""holds": "count(t) by w = b""#, "\"w\" is no foreign key of \"t\" that leads to \"t\""),
            (#""holds": "count(u) by w = b""#, "\"u\" is not a resource of the package"),
            (#""holds": "count(t.a) by w = b""#, "rows are counted, not a field"),
            (#""holds": "u.a = b""#, "\"u.a\" is not a field of \"t\", whose rows are checked"),
            (#""holds": "a = b", "where": {"c": "x"}"#, "\"c\" is not a field of \"t\""),
            (#""holds": "a = b", "tolerance": -1"#, "a tolerance is not negative"),
            (#""measure": "a", "total": "q", "parts": ["x"]"#, "\"q\" is not the primary key of a row of \"t\""),
            (#""measure": "a", "total": "x", "parts": ["x"], "same": "w""#, "an identity has either \"parts\" or \"same\""),
            (#""measure": "a", "total": "x", "same": "w", "within": "w", "absent": "nothing""#, "the field \"w\" holds no dates"),
            (#""measure": "a", "total": "x", "same": "w", "within": "w""#, "an identity needs \"absent\""),
            (#""measure": "a", "total": "x", "same": "w", "within": "w", "absent": "zero""#, "\"zero\" is not what a gap means"),
        ])
    func faults(rule: String, message: String) {
        let fixture = IdentityTests.fixture(Self.base, "{\"name\": \"n\", \(rule)}", csv: "id,a,b,w\nx,1,1,1\n")
        #expect(fixture.package == nil)
        #expect(fixture.diagnostics.map(\.message).contains(message), "\(fixture.diagnostics.map(\.message))")
        #expect(fixture.diagnostics.allSatisfy { $0.severity == .error && $0.location?.line != nil })
    }
}
