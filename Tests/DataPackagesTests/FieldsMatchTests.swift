import Diagnostics
import Tabular
import Testing

@Suite("Headers and schemas")
struct FieldsMatchTests {
    static let fields = "{\"name\": \"ship\"}, {\"name\": \"tons\", \"type\": \"integer\"}"

    private func load(_ match: String, _ csv: String) -> PackageFixture {
        PackageFixture(fields: Self.fields, schema: "\"fieldsMatch\": [\"\(match)\"]", csv: csv)
    }

    @Test(
        "a header passes or not as the standard's word has it",
        arguments: [
            ("exact", [true, false, false, false, false]), ("equal", [true, true, false, false, false]),
            ("subset", [true, true, true, false, false]), ("superset", [true, true, false, true, false]),
            ("partial", [true, true, true, true, false]),
        ])
    func verdicts(_ match: String, _ expected: [Bool]) {
        let headers = ["ship,tons\nA,1\n", "tons,ship\n1,A\n", "ship,crew,tons\nA,x,1\n", "tons\n1\n", "crew\nx\n"]
        #expect(headers.map { load(match, $0).package != nil } == expected)
    }

    @Test("columns are found by their names, further ones are text, absent ones are missing for that reason")
    func columns() {
        let other = load("equal", "tons,ship\nx,A\n2,B\n")
        #expect(other.headlines == ["data/t.csv:2:1: warning: \"x\" is not an integer [type.integer]"])
        #expect(other.table?.column("tons")?.values == .integer([2]))
        #expect(other.table?.column("ship")?.values == .text(["B"]))
        let more = load("subset", "ship,crew,tons\nA,7,1\n")
        #expect(more.table?.columnNames == ["ship", "tons", "crew"])
        #expect(more.table?.column("crew")?.values == .text(["7"]))
        let less = load("superset", "ship\nA\n")
        #expect(less.table?.column("tons")?[0] == .missing(.noColumn))
    }

    @Test("a missing column has its place in the schema, an unknown word the nearest")
    func faults() {
        #expect(load("equal", "ship\nA\n").codes == ["schema.missing-column"])
        #expect(load("superset", "ship,crew\nA,1\n").codes == ["schema.unknown-column"])
        #expect(load("subsets", "ship,tons\nA,1\n").diagnostics.first?.remedy == "did you mean \"subset\"?")
    }
}
