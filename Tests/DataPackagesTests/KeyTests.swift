import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("Keys")
struct KeyTests {
    static let resources = """
        {"name": "far", "path": "far.csv", "schema": {"primaryKey": "id",
          "fields": [{"name": "id", "type": "string"}, {"name": "n", "type": "integer"}]}},
        {"name": "near", "path": "near.csv", "schema": {
          "fields": [{"name": "far_id", "type": "string"}, {"name": "m", "type": "integer"}],
          "foreignKeys": [{"fields": "far_id", "reference": {"resource": "far", "fields": "id"}}]}}
        """

    @Test("a primary key given twice is an error that names both lines")
    func duplicate() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"a\"}, {\"name\": \"b\", \"type\": \"integer\"}", schema: "\"primaryKey\": [\"a\", \"b\"]",
            csv: "a,b\nx,1\nx,2\ny,1\nx,01\n")
        #expect(fixture.package == nil)
        #expect(fixture.headlines == ["data/t.csv:5:1: error: the key \"x, 1\" stands on line 2 already [key.duplicate]"])
    }

    @Test("keys of several fields are equal only when each part is, whatever stands in the parts")
    func partsOfKeys() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"a\"}, {\"name\": \"b\"}", schema: "\"primaryKey\": [\"a\", \"b\"]",
            csv: "a,b\n\"x, y\",z\nx,\"y, z\"\n1:x,y\n1,x1:y\n")
        #expect(fixture.codes == [])
        #expect(fixture.table?.rowCount == 4)
    }

    @Test("keys are checked against rejected rows too")
    func duplicateOfRejected() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"a\"}, {\"name\": \"b\", \"type\": \"integer\"}", schema: "\"primaryKey\": \"a\"",
            csv: "a,b\nx,?\nx,2\n")
        #expect(fixture.codes == ["type.integer", "key.duplicate"])
    }

    @Test("a row without its primary key is rejected")
    func missingKey() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"a\"}, {\"name\": \"b\"}", schema: "\"primaryKey\": \"a\"", csv: "a,b\n,2\nx,\n")
        #expect(fixture.codes == ["constraint.required"])
        #expect(fixture.table?.rowCount == 1)
        #expect(fixture.table?.primaryKey == ["a"])
    }

    @Test("a value of a unique field given twice is an error")
    func unique() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"a\", \"constraints\": {\"unique\": true}}, {\"name\": \"b\"}", csv: "a,b\nx,\n,\n,\nx,\n")
        #expect(fixture.headlines == ["data/t.csv:5:1: error: the unique value \"x\" stands on line 2 already [key.duplicate]"])
    }

    @Test("a foreign key leads to rows; a missing cell and a rejected row lead nowhere")
    func foreign() {
        let fixture = PackageFixture(
            resources: Self.resources,
            ["far.csv": "id,n\na,1\nb,x\nc,3\n", "near.csv": "far_id,m\nc,1\na,2\nc,y\nb,4\n,5\n"])
        #expect(fixture.codes == ["type.integer", "type.integer"])
        let keys = fixture.package?.catalog.foreignKeys
        #expect(
            keys == [ForeignKey(table: "near", column: "far_id", farTable: "far", farColumn: "id", farRows: [1, 0, nil, nil])])
    }

    @Test("a value that names no row is an error with the nearest values")
    func unknown() {
        let fixture = PackageFixture(
            resources: Self.resources,
            ["far.csv": "id,n\nconquest1968,1\nconquest1990,2\n", "near.csv": "far_id,m\nconqest1990,1\n"])
        #expect(fixture.package == nil)
        #expect(fixture.headlines == ["data/near.csv:2:1: error: \"conqest1990\" is not in \"far\" (id) [key.foreign]"])
        #expect(fixture.diagnostics.first?.remedy == "did you mean \"conquest1990\" or \"conquest1968\"?")
    }

    @Test("a rejected row's own foreign key is checked")
    func rejectedNear() {
        let fixture = PackageFixture(resources: Self.resources, ["far.csv": "id,n\na,1\n", "near.csv": "far_id,m\nz,?\n"])
        #expect(fixture.codes == ["type.integer", "key.foreign"])
    }

    @Test("a foreign key to values that several rows have is an error")
    func ambiguous() {
        let resources = Self.resources.replacing("\"primaryKey\": \"id\",", with: "")
        let fixture = PackageFixture(resources: resources, ["far.csv": "id,n\na,1\na,2\n", "near.csv": "far_id,m\na,1\n"])
        #expect(fixture.codes == ["key.ambiguous"])
    }

    @Test("a foreign key may lead into its own table, and one of several fields is checked")
    func ownTable() {
        let schema = """
            "primaryKey": "a", "foreignKeys": [{"fields": ["b"], "reference": {"resource": "", "fields": ["a"]}},
            {"fields": ["a", "b"], "reference": {"fields": ["b", "a"]}}]
            """
        let fixture = PackageFixture(fields: "{\"name\": \"a\"}, {\"name\": \"b\"}", schema: schema, csv: "a,b\nx,y\ny,x\nz,\n")
        #expect(fixture.codes == [])
        #expect(fixture.package?.catalog.foreignKeys.map(\.farRows) == [[1, 0, nil]])
    }

    @Test("unknown names in keys are errors of the descriptor with the nearest names")
    func unknownNames() {
        let schema = """
            "primaryKey": "idd", "foreignKeys": [{"fields": "x", "reference": {"resource": "fra", "fields": "id"}},
            {"fields": ["a"], "reference": {"resource": "t", "fields": ["a", "b"]}}]
            """
        let fixture = PackageFixture(fields: "{\"name\": \"id\"}", schema: schema, csv: "id\n1\n")
        #expect(Set(fixture.codes) == ["descriptor.unknown-field", "descriptor.unknown-resource", "descriptor.foreign-key"])
    }
}
