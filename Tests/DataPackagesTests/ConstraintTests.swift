import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Constraints of fields")
struct ConstraintTests {
    func codes(_ field: String, _ cells: [String]) -> [String] {
        PackageFixture(fields: "{\"name\": \"x\", \(field)}, {\"name\": \"y\"}", csv: "x,y\n" + cells.map { "\($0),\n" }.joined())
            .codes
    }

    @Test(
        "a cell that breaks a constraint rejects its row",
        arguments: [
            ("\"type\": \"string\", \"constraints\": {\"required\": true}", ["a", ""], ["constraint.required"]),
            (
                "\"type\": \"integer\", \"constraints\": {\"minimum\": 3, \"maximum\": 5}", ["2", "3", "5", "6"],
                ["constraint.minimum", "constraint.maximum"]
            ),
            (
                "\"type\": \"number\", \"constraints\": {\"exclusiveMinimum\": 0, \"exclusiveMaximum\": 1}", ["0", "0.5", "1"],
                ["constraint.minimum", "constraint.maximum"]
            ),
            ("\"type\": \"year\", \"constraints\": {\"minimum\": \"1917\"}", ["1916", "1917"], ["constraint.minimum"]),
            (
                "\"type\": \"string\", \"constraints\": {\"enum\": [\"yes\", \"no\"]}", ["yes", "no", "Yes", ""],
                ["constraint.enum"]
            ),
            ("\"type\": \"integer\", \"constraints\": {\"enum\": [1, 2]}", ["01", "3"], ["constraint.enum"]),
            (
                "\"type\": \"string\", \"constraints\": {\"pattern\": \"[a-z_]+[0-9]{4}\"}", ["conquest1968", "xconquest19689"],
                ["constraint.pattern"]
            ),
            (
                "\"type\": \"string\", \"constraints\": {\"minLength\": 2, \"maxLength\": 3}", ["é", "ёж", "abcd"],
                ["constraint.min-length", "constraint.max-length"]
            ),
            (
                "\"type\": \"list\", \"delimiter\": \";\", \"constraints\": {\"minLength\": 2, \"maxLength\": 2}",
                ["long", "1;2", "1;2;3"], ["constraint.min-length", "constraint.max-length"]
            ),
            (
                "\"type\": \"string\", \"categories\": [\"death\", {\"value\": \"prison\", \"label\": \"Prison\"}]",
                ["death", "prison", "prisom"], ["constraint.category"]
            ),
        ] as [(String, [String], [String])])
    func rejected(_ field: String, _ cells: [String], _ expected: [String]) { #expect(codes(field, cells) == expected) }

    @Test("a date satisfies a bound when every day it can mean does")
    func dateBounds() {
        let field =
            "\"purgestats\": {\"type\": \"edtf\"}, \"constraints\": {\"minimum\": \"1936-08\", \"maximum\": \"1938-12-31\"}"
        #expect(codes(field, ["1936", "1936-08", "1937", "1938/1939", "1938"]) == ["constraint.minimum", "constraint.maximum"])
    }

    @Test("categories give labels and order; a value outside names the nearest")
    func categories() {
        let fixture = PackageFixture(
            fields:
                "{\"name\": \"x\", \"title\": \"Sentence\", \"categories\": [{\"value\": \"death\", \"label\": \"Death\"}, \"prison\"]}",
            csv: "x\nprison\ndeth\ndeath\n")
        let column = fixture.table?.column("x")
        #expect(column?.categories == [Category(value: "death", label: "Death"), Category(value: "prison")])
        #expect(column?.title == "Sentence")
        #expect(column?.label(at: 1) == "Death")
        #expect(fixture.diagnostics.first?.remedy == "did you mean \"death\"?")
    }

    @Test("an EDTF date is within bounds when all of its days are, and the message says whether none are")
    func uncertainDates() {
        let fixture = PackageFixture(
            fields: """
                {"name": "x", "type": "string", "purgestats": {"type": "edtf"},
                 "constraints": {"minimum": "1936-08", "maximum": "1938-12-31"}}
                """,
            csv: "x\n1937~\n193X\n1935?\n1937/..\n../1938\n1939-21\n\"[1937,1938]\"\n\"{1937,1940}\"\n")
        #expect(
            fixture.diagnostics.map(\.message) == [
                "\"193X\" can be less than 1936-08", "\"1935?\" is less than 1936-08",
                "\"1937/..\" can be more than 1938-12-31", "\"../1938\" can be less than 1936-08",
                "\"1939-21\" is more than 1938-12-31", "\"{1937,1940}\" can be more than 1938-12-31",
            ])
        #expect(
            fixture.table?.column("x")?.values == .date(["1937~", "[1937,1938]"].map { EDTFDate($0) }))
    }

    @Test("a bound or a pattern that cannot be is an error of the descriptor, at its place")
    func descriptorErrors() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"x\", \"type\": \"integer\", \"constraints\": {\"minimum\": \"l0\"}}", csv: "x\n1\n")
        #expect(fixture.package == nil)
        #expect(fixture.headlines == ["data/datapackage.json:1:130: error: \"l0\" is not an integer [descriptor.constraint]"])
        #expect(codes("\"constraints\": {\"pattern\": \"[a\"}", []) == ["descriptor.constraint"])
        #expect(codes("\"constraints\": {\"minimum\": \"a\"}", []) == ["descriptor.constraint"])
        #expect(codes("\"constraints\": {\"minimun\": 1}", []) == ["definition.unknown-key"])
    }

    @Test("a row with several faults is rejected once, each fault is named")
    func severalFaults() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"a\", \"type\": \"integer\"}, {\"name\": \"b\", \"type\": \"year\"}", csv: "a,b\nx,y\n1,1937\n")
        #expect(fixture.codes == ["type.integer", "type.year"])
        #expect(fixture.package?.datasets.first?.rejections.map(\.code) == ["type.integer"])
        #expect(fixture.package?.datasets.first?.rowsRead == 2)
        #expect(fixture.table?.lines == [3])
    }
}
