import TestSupport
import Testing

struct DocumentedExampleTests {
    private static let page = """
        # Page
        ## Group
        Text.
        ### `a.b`
        A sentence.
        ```diff
        --- F
         one
        -two
        +2⟨E8⟩
        --- G
        +new
        ```
        ```text validate
        shown
        ```
        ## Last
        ```console
        $ x
        y
        $ z
        ```
        ### `c.d`
        ```yaml
        a: b
        ```
        """

    @Test("A page has 3 examples: an entry with a change and an output, a section with 2 commands, an entry without blocks")
    func parts() throws {
        let examples = try DocumentedExample.examples(in: Self.page)
        #expect(examples.map(\.title) == ["a.b", "Last", "c.d"])
        #expect(examples.map(\.group) == ["Group", "Last", "Last"])
        #expect(examples.map(\.isCode) == [true, false, true])
        #expect(examples.map { $0.ranges } == [[6..<12, 14..<15], [18..<21], []])
        guard case .change(let change) = examples[0].blocks[0], case .output("validate", ["shown"]) = examples[0].blocks[1],
            case .commands(let commands) = examples[1].blocks[0]
        else {
            Issue.record("the blocks are not those of the page")
            return
        }
        #expect(change.names == ["F", "G"])
        #expect(commands == [DocumentedCommand(text: "x", output: ["y"]), DocumentedCommand(text: "z", output: [])])
    }

    @Test("A change replaces the first whole line after the one before it, writes ⟨E8⟩ as one byte, and makes a new file")
    func changes() throws {
        guard case .change(let change) = try DocumentedExample.examples(in: Self.page)[0].blocks[0] else {
            Issue.record("no change")
            return
        }
        let before = Array("two\none\ntwo more\ntwo\ntwo\n".utf8)
        #expect(try change.changed("F", before) == Array("two\none\ntwo more\n2".utf8) + [0xE8] + Array("\ntwo\n".utf8))
        #expect(try change.changed("G", []) == Array("new\n".utf8))
        #expect(try change.changed("H", before) == nil)
    }

    @Test("A line that does not stand in the file is named")
    func missingLine() throws {
        guard case .change(let change) = try DocumentedExample.examples(in: Self.page)[0].blocks[0] else {
            Issue.record("no change")
            return
        }
        #expect(throws: DocumentedChange.MissingLine(file: "F", text: "two")) {
            try change.changed("F", Array("two\none\n".utf8))
        }
    }

    @Test(
        "What cannot be carried out is refused with its line",
        arguments: [
            ("## A\n```diff\n-x\n```", 3), ("## A\n```diff\n--- F\n-x\nx\n```", 5), ("## A\n```console\nx\n```", 3),
            ("## A\n\n```text\nx", 3),
        ])
    func malformed(page: String, line: Int) {
        let error = #expect(throws: DocumentedExample.Malformed.self) { try DocumentedExample.examples(in: page) }
        #expect(error?.line == line)
    }

    @Test("Recording replaces the lines between the fences of 2 blocks and nothing else")
    func recording() throws {
        let text = DocumentedExample.page(
            Self.page, replacing: [(14..<15, ["first", "second"]), (18..<21, ["$ x"])])
        #expect(text.contains("```text validate\nfirst\nsecond\n```\n## Last\n```console\n$ x\n```\n### `c.d`"))
        #expect(text.hasPrefix("# Page\n## Group\nText.\n### `a.b`\nA sentence.\n```diff\n--- F\n one"))
    }
}
