import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Data packages")
struct DataPackageTests {
    @Test("every error of every file is reported, and no package is given")
    func allErrors() {
        let fixture = PackageFixture(
            resources: """
                {"name": "a", "path": "a.csv"}, {"name": "b", "path": "b.csv"}, {"name": "c", "path": "c.csv"},
                {"name": "d", "path": "../d.csv"}
                """,
            ["a.csv": "x,y\n1,\"2\n", "b.csv": "x,x\n1\n"])
        #expect(fixture.package == nil)
        #expect(
            fixture.codes == [
                "descriptor.path", "csv.unclosed-quote", "csv.duplicate-header", "csv.too-few-fields", "file.not-found",
            ])
        #expect(fixture.diagnostics.last?.kind == .noInput)
        #expect(fixture.diagnostics.last?.remedy == "data/datapackage.json:1:103 names it")
    }

    @Test("a descriptor that does not exist is named")
    func noDescriptor() {
        var sink = DiagnosticSink()
        #expect(DataPackage.load("x/datapackage.json", from: MemoryFileSource(), sink: &sink) == nil)
        #expect(sink.diagnostics.map(\.code) == ["file.not-found"])
    }

    @Test(
        "a path cannot leave the folder of the package",
        arguments: [
            "../a.csv", "x/../../a.csv", "/etc/passwd", "https://example.org/a.csv", "file:a.csv", "~/a.csv", "C:a.csv",
            "x\\\\a.csv", "", "./a.csv",
            "x//a.csv", ".git/a.csv",
        ])
    func paths(_ path: String) {
        let fixture = PackageFixture(resources: "{\"name\": \"a\", \"path\": \"\(path)\"}", [:])
        #expect(fixture.codes == ["descriptor.path"])
    }

    @Test("a path may lead into a folder below")
    func subfolder() {
        let fixture = PackageFixture(resources: "{\"name\": \"a\", \"path\": \"x/a.csv\"}", ["x/a.csv": "h\n1\n"])
        #expect(fixture.table?.file == "data/x/a.csv")
        #expect(fixture.package?.datasets.first?.path == "data/x/a.csv")
    }

    @Test("unknown keys of the standard are allowed, under our property they are errors with the nearest name")
    func unknownKeys() {
        let fixture = PackageFixture(
            resources: "{\"name\": \"a\", \"path\": \"a.csv\", \"homepage\": 1, \"purgestats\": {\"sorce\": \"x\"}}",
            more: ", \"contributors\": [], \"purgestats\": {\"source\": \"a\"}", ["a.csv": "x\n"])
        #expect(fixture.codes == ["definition.unknown-key", "definition.unknown-key"])
        #expect(fixture.diagnostics.map(\.remedy) == ["did you mean \"source\"?", "did you mean \"sources\"?"])
    }

    @Test("a key that is nearly one of the standard's is a warning")
    func slips() {
        let fixture = PackageFixture(
            resources: """
                {"name": "a", "path": "a.csv", "schema": {"fields": [{"name": "x", "tilte": "X"}], "foriegnKeys": []}}
                """,
            more: ", \"compiler\": \"me\"", ["a.csv": "x\n"])
        #expect(fixture.package != nil)
        #expect(fixture.diagnostics.map(\.remedy) == ["did you mean \"foreignKeys\"?", "did you mean \"title\"?"])
    }

    @Test(
        "what would change the meaning of the data and is not read is an error",
        arguments: [
            "\"format\": \"xlsx\"", "\"dialect\": {\"header\": false}",
            "\"dialect\": {\"commentChar\": \"#\"}",
            "\"dialect\": {\"delimiter\": \"||\"}", "\"data\": []", "\"schema\": \"schema.json\"",
            "\"schema\": {\"fields\": [{\"name\": \"x\"}], \"fieldsMatch\": [\"equal\", \"subset\"]}",
            "\"schema\": {\"fields\": [{\"name\": \"x\", \"type\": \"geojson\"}]}",
            "\"schema\": {\"fields\": [{\"name\": \"x\", \"type\": \"date\", \"format\": \"%d.%m.%Y\"}]}",
            "\"schema\": {\"fields\": [{\"name\": \"x\", \"type\": \"list\", \"itemType\": \"time\"}]}",
        ])
    func unsupported(_ property: String) {
        let fixture = PackageFixture(resources: "{\"name\": \"a\", \"path\": \"a.csv\", \(property)}", ["a.csv": "x\n"])
        #expect(fixture.package == nil)
        #expect(fixture.codes.contains("descriptor.unsupported"))
    }

    @Test("a declared delimiter is used")
    func dialect() {
        let fixture = PackageFixture(
            resources: "{\"name\": \"a\", \"path\": \"a.csv\", \"dialect\": {\"delimiter\": \";\", \"quoteChar\": \"'\"}}",
            ["a.csv": "x;y\n'1;2';3\n"])
        #expect(fixture.table?.column("x")?.values == .text(["1;2"]))
    }

    @Test("a misspelt type names the nearest")
    func unknownType() {
        let fixture = PackageFixture(fields: "{\"name\": \"x\", \"type\": \"interger\"}", csv: "x\n")
        #expect(fixture.codes == ["descriptor.unknown-type"])
        #expect(fixture.diagnostics.first?.remedy == "did you mean \"integer\"?")
    }

    @Test("the header must be the schema's fields in their order")
    func header() {
        let fields = "{\"name\": \"name\"}, {\"name\": \"court\"}"
        let misspelt = PackageFixture(fields: fields, csv: "name,cuort\n")
        #expect(misspelt.codes == ["schema.unknown-column", "schema.missing-column"])
        #expect(misspelt.diagnostics.first?.location == FileLocation(file: "data/t.csv", line: 1, column: 6))
        #expect(misspelt.diagnostics.first?.remedy == "did you mean \"court\"?")
        #expect(
            PackageFixture(fields: fields, csv: "court,name\n").headlines == [
                "data/t.csv:1:1: error: column 1 is \"court\" where the schema has \"name\" [schema.column-order]"
            ])
        #expect(PackageFixture(fields: fields, csv: "name,court,place\n").codes == ["schema.unknown-column"])
    }

    static let figures = """
        {"name": "value", "type": "integer", "title": "Persons"}, {"name": "low", "type": "integer"}, {"name": "high", "type": "number"},
        {"name": "unit"}, {"name": "source"}, {"name": "topic"}
        """
    static let own = """
        "source": "source", "estimates": [{"name": "value", "low": "low", "best": "value", "high": "high", "unit": {"field": "unit"}}],
        "claims": [{"measure": "value", "key": ["topic"], "unit": {"field": "unit"}, "source": "source"}]
        """

    @Test("an estimate takes the place of the column of its name; its bounds stay readable")
    func estimates() {
        let fixture = PackageFixture(
            fields: Self.figures, own: Self.own,
            csv:
                "value,low,high,unit,source,topic\n5,,,persons,a,t\n,1,2.5,persons,a,t\n,3,,persons,a,t\n4,3,6,persons,a,t\n,,,persons,a,t\n"
        )
        let column = fixture.table?.column("value")
        #expect(
            column?.values
                == .estimate([
                    Estimate(5), Estimate(low: 1, best: nil, high: 2.5), Estimate(low: 3, best: nil, high: nil),
                    Estimate(low: 3, best: 4, high: 6), nil,
                ]))
        #expect(column?.title == "Persons")
        #expect(column?.unit == .perRow(column: "unit"))
        #expect(fixture.table?.columnNames == ["value", "low", "high", "unit", "source", "topic"])
        #expect(fixture.table?.column("low")?.values == .integer([nil, 1, 3, 3, nil]))
        #expect(fixture.table?.column("low")?.unit == .perRow(column: "unit"))
        #expect(fixture.table?.sourceColumn == "source")
        #expect(
            fixture.table?.claims == [
                ClaimMeasure(measure: "value", key: ["topic"], unit: .perRow(column: "unit"), source: "source")
            ])
    }

    @Test(
        "crossed bounds reject the row, and name the best number or else the low one",
        arguments: [("5,6,7", "value"), ("5,1,4", "value"), (",3,2", "low")])
    func crossed(_ numbers: String, _ column: String) {
        let fixture = PackageFixture(
            fields: Self.figures, own: Self.own, csv: "value,low,high,unit,source,topic\n\(numbers),persons,a,t\n")
        #expect(fixture.codes == ["estimate.bounds"])
        #expect(fixture.package?.datasets.first?.rejections.map(\.column) == [column])
    }

    @Test("an estimate of texts, of unknown fields, or under another field's name is an error")
    func badEstimates() {
        func codes(_ estimate: String) -> [String] {
            PackageFixture(fields: Self.figures, own: "\"estimates\": [\(estimate)]", csv: "value,low,high,unit,source,topic\n")
                .codes
        }
        #expect(codes("{\"name\": \"value\", \"best\": \"unit\"}") == ["descriptor.estimate", "descriptor.estimate"])
        #expect(codes("{\"name\": \"v\", \"best\": \"vale\"}") == ["descriptor.unknown-field"])
        #expect(codes("{\"name\": \"v\"}") == ["descriptor.estimate"])
        #expect(codes("{\"name\": \"unit\", \"best\": \"value\"}") == ["descriptor.estimate"])
    }

    @Test("unknown columns in claims, source, locator and checked are errors")
    func unknownColumns() {
        let own =
            "\"source\": \"sorce\", \"locator\": \"x\", \"checked\": \"y\", \"claims\": [{\"measure\": \"z\", \"key\": \"topic\", \"period\": \"w\"}]"
        let fixture = PackageFixture(fields: Self.figures, own: own, csv: "value,low,high,unit,source,topic\n")
        #expect(fixture.codes == Array(repeating: "descriptor.unknown-field", count: 5))
    }

    @Test("sources are listed with a short name for each")
    func sources() {
        let fixture = PackageFixture(
            resources: "{\"name\": \"sources\", \"path\": \"s.csv\"}",
            more: ", \"title\": \"T\", \"licenses\": [{\"name\": \"CC0-1.0\"}], \"purgestats\": {\"sources\": \"sources\"}",
            [
                "s.csv":
                    "id,author,title,year,checked\na,A. One; B. Two; C. Three,Book,1990,yes\nb,,List,,no\nc,A. One; B. Two,Page,,\n"
            ])
        #expect(fixture.package?.sources.map(\.short) == ["A. One et al. 1990", "List", "A. One and B. Two"])
        #expect(fixture.package?.sources.map(\.checked) == [true, false, nil])
        #expect(fixture.package?.source("b")?.title == "List")
        #expect(fixture.package?.title == "T")
        #expect(fixture.package?.licenses == [License(name: "CC0-1.0")])
    }

    @Test("a row that names an unlisted source is an error, declared as a foreign key or not")
    func unlistedSource() {
        let fixture = PackageFixture(
            resources: """
                {"name": "s", "path": "s.csv"}, {"name": "t", "path": "t.csv", "purgestats": {"source": "by"}}
                """,
            more: ", \"purgestats\": {\"sources\": \"s\"}", ["s.csv": "id\na\nb\n", "t.csv": "by,n\na,1\n,2\nc,3\n"])
        #expect(fixture.headlines == ["data/t.csv:4:1: error: \"c\" is not in \"s\" (id) [key.foreign]"])
    }

    @Test("comparisons join rows of other tables by their keys")
    func comparisons() {
        let resources = """
            {"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "id"}, {"name": "n", "type": "integer"}], "primaryKey": ["id", "n"]}},
            {"name": "c", "path": "c.csv"}
            """
        let more = ", \"purgestats\": {\"comparisons\": \"c\"}"
        let header = "comparison,resource,row,relation,note\n"
        let fixture = PackageFixture(
            resources: resources, more: more,
            ["t.csv": "id,n\na,1\nb,2\n", "c.csv": header + "x,t,\"b, 2\",same,\nx,t,\"a, 1\",wider,all\n"])
        #expect(fixture.codes == [])
        let members = fixture.package?.comparisons.first?.members
        #expect(members?.map(\.row) == [1, 0])
        #expect(members?.map(\.relation) == [.same, .wider])
        #expect(members?.map(\.note) == [nil, "all"])
        let faulty = PackageFixture(
            resources: resources, more: more,
            [
                "t.csv": "id,n\na,1\n",
                "c.csv": header + "x,u,\"a, 1\",same,\nx,t,\"a, 2\",same,\nx,t,\"a, 1\",bigger,\nx,t,,same,\n",
            ])
        #expect(faulty.codes == ["comparison.resource", "comparison.row", "comparison.relation", "comparison.empty"])
    }
}
