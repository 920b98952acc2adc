import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Typing of cells")
struct TypingTests {
    /// Reads cells of a field `x`; rejected ones are absent from the values.
    func read(_ field: String, _ cells: [String]) -> PackageFixture {
        PackageFixture(
            fields: "{\"name\": \"id\", \"type\": \"integer\"}, {\"name\": \"x\", \(field)}",
            csv: "id,x\n" + cells.enumerated().map { "\($0.offset),\($0.element)\n" }.joined())
    }

    @Test("integers have an optional sign and digits, up to 64 bits")
    func integers() {
        let fixture = read(
            "\"type\": \"integer\"", ["17", "-3", "+4", "007", "0", "9223372036854775807", "-9223372036854775808"])
        #expect(fixture.table?.column("x")?.values == .integer([17, -3, 4, 7, 0, .max, .min]))
        #expect(fixture.diagnostics.isEmpty)
    }

    @Test(
        "what is no integer rejects its row",
        arguments: ["l7", " 7", "7 ", "1.0", "1e3", "--1", "+", "\"1,000\"", "0x10", "١٢", "1_000", "NaN", "９"])
    func notIntegers(_ cell: String) {
        let fixture = read("\"type\": \"integer\"", ["1", cell, "2"])
        #expect(fixture.codes == ["type.integer"])
        #expect(fixture.table?.column("x")?.values == .integer([1, 2]))
        #expect(fixture.package?.datasets.first?.rejections.map(\.line) == [3])
    }

    @Test(
        "integers beyond 64 bits reject their row",
        arguments: ["9223372036854775808", "-9223372036854775809", "99999999999999999999999"])
    func largeIntegers(_ cell: String) { #expect(read("\"type\": \"integer\"", [cell]).codes == ["type.integer-range"]) }

    @Test("a faulty cell is named with file, line, column, text and one way to mend it")
    func diagnostic() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"name\", \"type\": \"string\"}, {\"name\": \"defendants\", \"type\": \"integer\"}",
            csv: "name,defendants\n\"a\nb\",14\nпроцесс,l7\n")
        let diagnostic = fixture.diagnostics.first
        #expect(diagnostic?.headline == "data/t.csv:4:9: warning: \"l7\" is not an integer [type.integer]")
        #expect(diagnostic?.excerpt == "defendants: l7")
        #expect(diagnostic?.remedy == "it may be 17, with a letter in place of a digit")
        #expect(
            fixture.package?.datasets.first?.rejections
                == [
                    Rejection(line: 4, column: "defendants", code: "type.integer", reason: "defendants: \"l7\" is not an integer")
                ])
    }

    @Test("numbers are the nearest Double")
    func numbers() {
        let cells = ["0.1", "-2.5", "1e3", "3.", ".5", "+1.25E-2", "9007199254740992", "2.2250738585072014e-308", "0e999", "1"]
        let fixture = read("\"type\": \"number\"", cells)
        #expect(
            fixture.table?.column("x")?.values
                == .decimal([0.1, -2.5, 1000, 3, 0.5, 0.0125, 9_007_199_254_740_992, 2.2250738585072014e-308, 0, 1]))
    }

    @Test(
        "what is no finite number rejects its row",
        arguments: [
            ("NaN", "type.number"), ("INF", "type.number"), ("-inf", "type.number"), ("0x1p3", "type.number"),
            ("1e", "type.number"),
            (".", "type.number"), ("1.2.3", "type.number"), ("12 %", "type.number"), ("1e999", "type.number-range"),
            ("-1e999", "type.number-range"), ("1e-999", "type.number-range"), ("\"1,5\"", "type.number"),
            ("infinity", "type.number"),
        ])
    func notNumbers(_ cell: String, _ code: String) { #expect(read("\"type\": \"number\"", [cell]).codes == [code]) }

    @Test("declared characters for decimals and groups are used, groups only of three digits")
    func numberFormat() {
        let field = "\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\""
        let fixture = read(field, ["\"1.234,5\"", "\"0,25\"", "1.234.567", "12.34", "\"1,5.000\"", "1234.567"])
        #expect(fixture.table?.column("x")?.values == .decimal([1234.5, 0.25, 1_234_567]))
        #expect(fixture.codes == ["type.number", "type.number", "type.number"])
    }

    @Test(
        "a comma among digits is told how to be declared",
        arguments: [
            ("number", "1234,5", "write 1234.5, or declare \"decimalChar\": \",\" for the field"),
            ("number", "-0,125", "write -0.125, or declare \"decimalChar\": \",\" for the field"),
            (
                "number", "1,234",
                "declare \"groupChar\": \",\" for the field if the comma separates thousands, or \"decimalChar\": \",\" if it stands before decimals"
            ),
            ("integer", "1,234,567", "declare \"groupChar\": \",\" for the field if the comma separates thousands"),
            ("integer", "12,5", "write 12.5, or declare \"type\": \"number\" and \"decimalChar\": \",\" for the field"),
        ])
    func commas(_ type: String, _ cell: String, _ remedy: String) {
        #expect(read("\"type\": \"\(type)\"", ["\"\(cell)\""]).diagnostics.map(\.remedy) == [remedy])
    }

    @Test("where the comma stands before decimals, the remedy says so")
    func declaredComma() {
        let fixture = read("\"type\": \"number\", \"decimalChar\": \",\"", ["many"])
        #expect(fixture.diagnostics.map(\.remedy) == ["write digits with a comma before decimals, such as 17,5"])
    }

    @Test("dates, years and months of a year are read strictly")
    func dates() {
        #expect(
            read("\"type\": \"date\"", ["1937-06-11", "1937-06", "11.06.1937", "1937-02-29"]).codes
                == Array(repeating: "type.date", count: 3))
        #expect(read("\"type\": \"year\"", ["1937", "37", "1937-06"]).codes == ["type.year", "type.year"])
        #expect(read("\"type\": \"yearmonth\"", ["1937-06", "1937-6", "1937"]).codes == ["type.yearmonth", "type.yearmonth"])
        #expect(read("\"type\": \"year\"", ["1937"]).table?.column("x")?[0] == EDTFDate("1937").map(Value.date))
    }

    @Test("EDTF dates keep what is known of them")
    func edtf() {
        let fixture = read(
            "\"type\": \"string\", \"purgestats\": {\"type\": \"edtf\"}", ["1937", "1937-06/1938", "", "1938/1937", "1937!"])
        #expect(fixture.table?.column("x")?.values == .date([EDTFDate("1937"), EDTFDate("1937-06/1938"), nil]))
        #expect(fixture.diagnostics.map(\.message) == ["\"1938/1937\" ends before it begins", "\"1937!\" is not a date"])
    }

    @Test("booleans become the texts true and false")
    func booleans() {
        let fixture = read(
            "\"type\": \"boolean\", \"trueValues\": [\"yes\"], \"falseValues\": [\"no\"]", ["yes", "no", "true", ""])
        #expect(fixture.table?.column("x")?.values == .text(["true", "false", nil]))
        #expect(fixture.codes == ["type.boolean"])
    }

    @Test("a field without a type is text, as it stands, spaces included")
    func text() { #expect(read("\"title\": \"X\"", [" 1 ", "NaN"]).table?.column("x")?.values == .text([" 1 ", "NaN"])) }

    @Test("texts declared as missing are missing, with their reason; the field's list replaces the resource's")
    func missing() {
        let fixture = PackageFixture(
            fields: """
                {"name": "a", "type": "integer"},
                {"name": "b", "type": "string", "missingValues": ["", {"value": "?", "label": "illegible"}]}
                """,
            schema: "\"missingValues\": [\"\", \"-\"]", csv: "a,b\n-,-\n1,?\n,\n\"\",\"\"\n")
        #expect(fixture.diagnostics.isEmpty)
        #expect(fixture.table?.column("a")?.values == .integer([nil, 1, nil, nil]))
        #expect(fixture.table?.column("b")?.values == .text(["-", nil, nil, nil]))
        #expect(fixture.table?.column("b")?[1] == .missing(MissingReason("illegible")))
        #expect(fixture.table?.column("b")?[2] == .missing(.notStated))
    }

    @Test("a text that says that there is no number lacks none, and a slip in saying so is an error")
    func noNumber() {
        func fixture(_ own: String) -> PackageFixture {
            PackageFixture(
                fields: """
                    {"name": "a", "type": "integer", "missingValues": [{"value": "?", "label": "illegible"},
                      {"value": "-", "label": "not applicable", "purgestats": {\(own)}}]}
                    """, csv: "a\n?\n-\n1\n")
        }
        let column = fixture("\"lacksNumber\": false").table?.column("a")
        #expect(column?[0] == .missing(MissingReason("illegible")))
        #expect(column?[1] == .missing(MissingReason("not applicable", lacksNumber: false)))
        #expect(fixture("\"lacksNumbers\": false").diagnostics.map(\.severity) == [.error])
    }

    @Test("groups of thousands may be divided by a no-break space, as spreadsheets write them, where that is declared")
    func noBreakSpace() {
        let field = "\"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \"\u{A0}\""
        let fixture = PackageFixture(
            fields: "{\"name\": \"x\", \(field)}", csv: "x\n\"1\u{A0}234\u{A0}567,5\"\n12\n\"12\u{A0}34\"\n1 234\n")
        #expect(fixture.table?.column("x")?.values == .decimal([1_234_567.5, 12]))
        #expect(fixture.codes == ["type.number", "type.number"])
    }

    @Test("missing cells are counted by field and reason, those of rejected rows included")
    func absences() {
        let fixture = PackageFixture(
            fields: """
                {"name": "a", "type": "integer", "missingValues": ["", {"value": "?", "label": "illegible"},
                  {"value": "-", "label": "not applicable"}]}, {"name": "b", "type": "integer"}
                """, csv: "a,b\n?,1\n-,x\n?,\n,3\n5,4\n")
        #expect(
            fixture.package?.datasets.first?.absences == [
                Dataset.Absence(field: "a", reason: MissingReason("illegible"), cells: 2),
                Dataset.Absence(field: "a", reason: MissingReason("not applicable"), cells: 1),
                Dataset.Absence(field: "a", reason: .notStated, cells: 1),
                Dataset.Absence(field: "b", reason: .notStated, cells: 1),
            ])
    }

    @Test("reasons of missing cells stay with their rows when others are rejected")
    func missingAfterRejection() {
        let fixture = PackageFixture(
            fields:
                "{\"name\": \"a\", \"type\": \"integer\", \"missingValues\": [{\"value\": \"n/a\", \"label\": \"not applicable\"}]}",
            csv: "a\nx\n1\nn/a\n")
        #expect(fixture.table?.column("a")?[1] == .missing(MissingReason("not applicable")))
    }

    @Test("a list keeps its cell and checks its items")
    func lists() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"x\", \"type\": \"list\", \"itemType\": \"integer\", \"delimiter\": \";\"}",
            csv: "x\n1;2;3\n1;b\n7\n")
        #expect(fixture.headlines == ["data/t.csv:3:1: warning: in the list, \"b\" is not an integer [type.list]"])
        #expect(fixture.table?.column("x")?.values == .text(["1;2;3", "7"]))
    }

    @Test("numbers with words around them are read only where that is declared")
    func notBare() {
        let fixture = PackageFixture(
            fields: """
                {"name": "x", "type": "number", "bareNumber": false, "groupChar": ",", "missingValues": ["-"]},
                {"name": "y", "type": "integer", "bareNumber": false}
                """,
            csv: "x,y\n$ 12.5,95%\n\"-$1,234 t\",€ 7\n-,3 of 4\n12 km 5,1\n")
        #expect(fixture.table?.column("x")?.values == .decimal([12.5, -1234]))
        #expect(fixture.table?.column("y")?.values == .integer([95, 7]))
        #expect(fixture.codes == ["type.integer", "type.number"])
    }

    @Test(
        "a word or sign that makes another number of it is not left out",
        arguments: [
            "7 thousand", "7k", "7 k", "1.5 million", "7.5 mln", "7 тыс.", "7 dozen", "minus 7", "half 7", "no 7", "not 7",
            "under 7", "at least 7",
            "< 7", ">7", "±7", "~7", "7?", "7 to", "ca. 7", "ca.7", "около 7", "7 or more", "7+", "some 7", "up to 7 t", "Rs.7",
        ])
    func wordsThatChange(_ cell: String) {
        let fixture = PackageFixture(
            fields: #"{"name": "x", "type": "number", "bareNumber": false}"#, csv: "x\n\(cell)\n")
        #expect(fixture.codes == ["type.number"])
        #expect(fixture.table?.rowCount == 0)
    }

    @Test(
        "units and currencies are left out",
        arguments: ["7 t", "7t", "US$7", "7 souls", "7 ‰", "£7 per head", "7 руб.", "No. 7", "Rs. 7", "7 km/h"])
    func units(_ cell: String) {
        let fixture = PackageFixture(
            fields: #"{"name": "x", "type": "number", "bareNumber": false}"#, csv: "x\n\(cell)\n")
        #expect(fixture.table?.column("x")?.values == .decimal([7]))
    }

    @Test("a whole number that would be rounded is refused, one that is held exactly is not")
    func exactNumbers() {
        #expect(read("\"type\": \"number\"", ["9007199254740993"]).codes == ["type.number-range"])
        #expect(read("\"type\": \"number\"", ["-9007199254740993"]).codes == ["type.number-range"])
        #expect(read("\"type\": \"number\"", ["99999999999999999999"]).codes == ["type.number-range"])
        #expect(read("\"type\": \"number\"", ["9007199254740994.5"]).codes == ["type.number-range"])
        for exact in [
            "9007199254740992", "-9007199254740994", "9223372036854775808", "100000000000000000000", "9007199254740994.0",
            "1e300",
        ] {
            #expect(read("\"type\": \"number\"", [exact]).codes == [], "\(exact)")
        }
    }
}
