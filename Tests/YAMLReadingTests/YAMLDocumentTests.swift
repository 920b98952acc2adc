import Diagnostics
import Testing
import YAMLReading

@Suite("YAML documents")
struct YAMLDocumentTests {
    func parse(_ text: String) throws -> YAMLNode { try YAMLDocument.parse(Array(text.utf8), file: "r.yml") }

    func failure(_ text: String, limit: Int = YAMLDocument.nodeLimit) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try YAMLDocument.parse(Array(text.utf8), file: "r.yml", nodeLimit: limit)
            return nil
        } catch { return error }
    }

    @Test("every node knows its line and its column in Unicode scalars")
    func positions() throws {
        let root = try parse("заголовок: \"a\"\nitems:\n  - from: x\n")
        guard case .mapping(let entries) = root.content else { Issue.record("not a mapping"); return }
        #expect(entries[0].value.location == FileLocation(file: "r.yml", line: 1, column: 12))
        #expect(entries[0].value.textLocation.column == 13)
        guard case .sequence(let items) = entries[1].value.content, case .mapping(let inner) = items[0].content else {
            Issue.record("not a list of mappings")
            return
        }
        #expect(inner[0].value.location == FileLocation(file: "r.yml", line: 3, column: 11))
    }

    @Test("JSON is read as the YAML that it is")
    func json() throws {
        let root = try parse("{\"name\": \"x\",\n  \"fields\": [1, null]}")
        var sink = DiagnosticSink()
        let mapping = root.mapping("a package", keys: ["name", "fields"], sink: &sink)
        #expect(mapping?["name"]?.scalar == "x")
        #expect(mapping?["fields"]?.list().last?.isNull == true)
        #expect(sink.diagnostics.isEmpty)
    }

    @Test("a syntax error has its place")
    func syntax() {
        let error = failure("a: [1, 2\nb: 3\n")
        #expect(error?.code == "yaml.syntax")
        #expect(error?.location?.line == 2)
    }

    @Test("a key given twice is an error")
    func duplicate() { #expect(failure("a: 1\na: 2\n")?.code == "yaml.duplicate-key") }

    @Test("an empty file is an error")
    func empty() { #expect(failure("")?.code == "yaml.empty") }

    @Test("bytes that are not UTF-8 are an error")
    func encoding() {
        #expect(throws: Diagnostic.self) { try YAMLDocument.parse([0x61, 0xFF], file: "r.yml") }
    }

    @Test("aliases that stand for more nodes than the limit are refused, not expanded")
    func aliases() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        #expect(failure(text)?.code == "yaml.too-many-nodes")
    }

    @Test("an alias within the limit means what its anchor means")
    func alias() throws {
        let root = try parse("a: &x [1, 2]\nb: *x\n")
        guard case .mapping(let entries) = root.content else { return }
        #expect(entries[1].value.list().count == 2)
    }
}
