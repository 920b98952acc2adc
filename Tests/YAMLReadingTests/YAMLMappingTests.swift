import Diagnostics
import Testing
import YAMLReading

@Suite("Decoding YAML")
struct YAMLMappingTests {
    func node(_ text: String) throws -> YAMLNode { try YAMLDocument.parse(Array(text.utf8), file: "r.yml") }

    @Test("an unknown key is reported at its place with the nearest known one")
    func unknownKey() throws {
        var sink = DiagnosticSink()
        _ = try node("title: A\nfrmo: x\n").mapping("a table", keys: ["title", "from"], sink: &sink)
        #expect(
            sink.diagnostics.first?.description == """
                r.yml:2:1: error: "frmo" is not a key of a table [definition.unknown-key]
                    frmo
                    did you mean "from"?
                """)
    }

    @Test("a missing key is reported at the mapping")
    func missingKey() throws {
        var sink = DiagnosticSink()
        let mapping = try node("title: A\n").mapping("a table", keys: ["title", "from"], sink: &sink)
        #expect(mapping?.required("from", sink: &sink) == nil)
        #expect(sink.diagnostics.first?.headline == "r.yml:1:1: error: a table needs \"from\" [definition.missing-key]")
    }

    @Test("a mapping where a text belongs shows how to quote it")
    func quoting() throws {
        var sink = DiagnosticSink()
        _ = try node("name = a: b\n").text("a condition", sink: &sink)
        #expect(sink.diagnostics.first?.remedy == "a text with \": \" in it needs quotes: 'name = a: b'")
    }

    @Test("numbers, booleans and words are read strictly")
    func scalars() throws {
        var sink = DiagnosticSink()
        #expect(try node("12").integer("a limit", sink: &sink) == 12)
        #expect(try node("true").boolean("a switch", sink: &sink) == true)
        #expect(try node("bar").word("a mark", among: ["bar", "line"], sink: &sink) == "bar")
        #expect(sink.diagnostics.isEmpty)
        #expect(try node("1.5").integer("a limit", sink: &sink) == nil)
        #expect(try node("yes").boolean("a switch", sink: &sink) == nil)
        #expect(try node("lin").word("a mark", among: ["bar", "line"], sink: &sink) == nil)
        #expect(sink.diagnostics.map(\.code) == ["definition.wrong-kind", "definition.wrong-kind", "definition.unknown-word"])
        #expect(sink.diagnostics.last?.remedy == "did you mean \"line\"?")
    }

    @Test("a single value stands for a list of one")
    func lists() throws {
        var sink = DiagnosticSink()
        #expect(try node("a").texts("names", sink: &sink) == ["a"])
        #expect(try node("[a, b]").texts("names", sink: &sink) == ["a", "b"])
    }
}
