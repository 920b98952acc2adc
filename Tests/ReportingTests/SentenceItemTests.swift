import DataPackages
import Diagnostics
import Documents
import Tabular
import TestSupport
import Testing

@testable import Reporting

/// What stands behind generated sentences and values, and what is refused.
@Suite("Items of sentences")
struct SentenceItemTests {
    private let sample = SentenceSample(
        landings: ["north,cod,1901,40,,,keeper,yes", "south,cod,1901,,20,25,guild,no", "south,herring,1901,,,,keeper,yes"],
        table: "rows: harbour.name, measures: [sum(tons)]", sentences: "say: [ranking, coverage]")

    private func output(_ path: String, _ sample: SentenceSample) throws -> String {
        let edition = try ReportRun(source: MemoryFileSource(try sample.files())).run("landings")
        return String(decoding: try #require(edition.files.first { $0.path == path }).bytes, as: UTF8.self)
    }

    @Test("each number has its value and rows in report.json, and its asterisk, letter and notes in every format")
    func formats() throws {
        let json = try output("report.json", sample)
        #expect(json.contains(#""kind": "text""#) && json.contains(#""name": "t-sentences""#))
        #expect(json.contains(#""name": "ranking: North Harbour""#))
        #expect(json.contains(#""value": {"low": 20, "high": 25}"#))
        #expect(json.contains(#""text": "1 of 2 rows states no number""#))
        let page = try output("index.html", sample)
        let link =
            "between 20 and 25</a><span class=\"star\">*</span><sup><a href=\"#text-1-note-a\" id=\"text-1-ref-a\">a</a></sup>"
        #expect(page.contains(link))
        #expect(page.contains("<p id=\"text-1-note-a\"><sup>a</sup> 1 of 2 rows states no number "))
        #expect(page.contains("<p><i>*</i> not verified against the source, or resting on rows that are not</p>"))
        let markdown = try output("report.md", sample)
        #expect(markdown.contains("for South Harbour (between 20 and 25\\*<sup>a</sup>)"))
        #expect(markdown.contains("\n\n<sup>a</sup> 1 of 2 rows states no number\n\n"))
        let latex = try output("report.tex", sample)
        #expect(latex.contains("for South Harbour (between 20 and 25{*}\\textsuperscript{a})"))
        #expect(latex.contains("\\textsuperscript{a} 1 of 2 rows states no number\\par"))
    }

    @Test("trace shows the rows behind each number, one by its name; the ledger has the item")
    func trace() throws {
        let composed = try sample.composed()
        func cells(_ row: String?) throws -> [Trace.Cell] {
            try TraceRun.trace("t-sentences", row: row, column: nil, in: composed.document, ledger: composed.ledger).cells
        }
        #expect(try cells(nil).map(\.row).prefix(3) == ["ranking: North Harbour", "ranking: South Harbour", "used"])
        #expect(try cells("ranking: South Harbour").map(\.text) == ["between 20 and 25"])
        #expect(try cells("South Harbour").flatMap(\.rows).map(\.key) == ["l2"])
        #expect(throws: Diagnostic.self) { try cells("Suoth Harbour") }
        #expect(composed.ledger.count(.used, item: "t-sentences", dataset: "landings") == 3)
        #expect(composed.ledger.imbalances().isEmpty)
    }

    @Test("every number of a sentence leads to rows, and the same input gives the same bytes")
    func origins() throws {
        let numbers = try sample.paragraph().values
        #expect(numbers.count > 5 && numbers.allSatisfy { !$0.origin.isEmpty })
        #expect(try output("index.html", sample) == (try output("index.html", sample)))
    }

    @Test("--only makes an item of sentences alone")
    func only() throws {
        let source = MemoryFileSource(try sample.files())
        let edition = try ReportRun(source: source, only: ["t-sentences"]).run("landings")
        let page = String(decoding: edition.files.first { $0.path == "report.md" }?.bytes ?? [], as: UTF8.self)
        #expect(page.contains("The greatest number of tons may be that for North Harbour (40)") && !page.contains("Table 1"))
    }

    @Test(
        "what cannot be said is one line at its place",
        arguments: [
            (
                "say: ranking", "list: [fish]",
                "6:21: error: the table \"t\" has no groups and measures to speak of [sentence.not-of-groups] name a table"
            ),
            (
                "say: trend", "rows: harbour.name, measures: [count]",
                "6:29: error: a trend needs one key with an order, and \"harbour.name\" has none [sentence.unordered]"
            ),
            (
                "say: ranking", "rows: fish, measures: [count, sum(tons)]",
                "6:21: error: the table \"t\" has several measures [sentence.which-measure] add a line \"of:\" with one of: count, sum(tons)"
            ),
            (
                "of: sum(ton), say: ranking", "rows: fish, measures: [count, sum(tons)]",
                "6:28: error: the table has no measure \"sum(ton)\" [sentence.unknown-measure] did you mean \"sum(tons)\"?"
            ),
            (
                "say: ranking", "rows: fish, measures: [max(period)]",
                "6:21: error: \"max(period)\" has dates or texts, not numbers [sentence.not-numbers]"
            ),
            (
                "say: part of whole", "rows: fish, measures: [mean(tons)]",
                "6:29: error: the numbers of \"mean(tons)\" are no parts of a whole [sentence.not-additive]"
            ),
            (
                "say: {part of whole: Codd}", "rows: fish, measures: [count]",
                "6:45: error: the table has no group \"Codd\" [sentence.unknown-label] did you mean \"Cod\"?"
            ),
            (
                "say: {comparison: [Cod, Herrings]}", "rows: fish, measures: [count]",
                "6:48: error: the table has no group \"Herrings\" [sentence.unknown-label] did you mean \"Herring\"?"
            ),
            (
                "say: {comparison: [Cod]}", "rows: fish, measures: [count]",
                "6:30: error: a sentence \"comparison\" takes two labels [sentence.labels]"
            ),
            (
                "say: {coverage: Cod}", "rows: fish, measures: [count]",
                "6:30: error: a sentence \"coverage\" takes no labels [sentence.labels] write - coverage"
            ),
            (
                "say: {ranking: geratest}", "rows: fish, measures: [count]",
                "6:39: error: \"geratest\" is not an end of a ranking [definition.unknown-word] did you mean \"greatest\"?"
            ),
            (
                "say: ranknig", "rows: fish, measures: [count]",
                "6:29: error: \"ranknig\" is not a sentence [definition.unknown-word] did you mean \"ranking\"?"
            ),
            (
                "say: ranking", "measures: [count]",
                "6:21: error: the table \"t\" has one group, which has nothing beside it [sentence.no-groups]"
            ),
            (
                "say: ranking", "rows: harbour.name, columns: fish, measures: [count]",
                "6:21: error: the table \"t\" has several columns [sentence.which-column] name one, such as \"column: Cod\""
            ),
            (
                "column: Codd, say: ranking", "rows: harbour.name, columns: fish, measures: [count]",
                "6:32: error: the table has no \"Codd\" to choose [sentence.unknown-label] did you mean \"Cod\"?"
            ),
            (
                "say: ranking, name: t", "rows: fish, measures: [count]",
                "6:44: error: there is already an item named \"t\" [definition.repeated-name]"
            ),
        ] as [(String, String, String)])
    func refused(_ sentences: String, _ table: String, _ message: String) throws {
        var sample = sample
        sample.sentences = sentences
        sample.table = table
        let errors = try sample.errors()
        #expect(errors.count == 1 && errors[0].hasPrefix("Reports/landings.yml:" + message), "\(errors)")
    }

    @Test("a table that the report does not have is named with the nearest")
    func unknownTable() throws {
        var sample = sample
        sample.changes = [("Reports/landings.yml", "sentences: t,", "sentences: tt,")]
        #expect(
            try sample.errors() == [
                "Reports/landings.yml:6:21: error: the report has no table \"tt\" [definition.unknown-table] did you mean \"t\"?"
            ])
    }

    @Test(
        "a value of a text is marked as unchecked, and says which rows it lacks; a value without a number is said not to be known"
    )
    func values() throws {
        var sample = sample
        sample.items = [
            #"{text: "{{all}} in all, {{half}} of it.", values: {all: {from: landings, measure: sum(tons)}, part: {from: landings, where: [id = l1], measure: sum(tons)}, half: {ratio: [part, all]}}}"#
        ]
        let paragraph = try sample.paragraph(named: "")
        #expect(paragraph.plainText == "60–65*[a] in all, 61.5–66.7 %*[a] of it.")
        #expect(paragraph.footnotes.map(\.text) == ["1 of 3 rows states no number"])
        sample.items = [
            #"{text: "{{less}} less.", values: {north: {from: landings, where: [harbour_id = north], measure: sum(tons)}, south: {from: landings, where: [harbour_id = south], measure: sum(tons)}, less: {difference: [north, south]}}}"#
        ]
        sample.landings += ["north,herring,1901,,,,keeper,yes", "south,cod,1902,,9,,keeper,yes"]
        let less = try sample.paragraph(named: "")
        #expect(less.plainText == "Stated: at most 11*[a] less.")
        #expect(less.footnotes.map(\.text) == ["2 of 5 rows state no number"])
        sample.landings.removeLast(2)
        sample.items = [#"{text: "Of {{none}} tons.", values: {none: {from: landings, where: [id = l9], measure: sum(tons)}}}"#]
        let empty = try sample.paragraph(named: "")
        #expect(empty.plainText == "Of [not known][a] tons.")
        #expect(empty.footnotes.map(\.text) == ["The data have no number for this."])
        #expect(
            try sample.warnings() == [
                "Reports/landings.yml:8:46: warning: the value \"none\" has no number: no row is left by its conditions [text.no-number]"
            ])
        sample.items = [#"{text: "Of {{none}} tons.", values: {none: {from: landings, where: [id = l3], measure: sum(tons)}}}"#]
        #expect(try sample.warnings().first?.contains("has no number: not stated, in its one row") == true)
        sample.items = [
            #"{text: "{{none}} tons.", values: {none: {from: landings, where: [id = l9], measure: sum(tons), otherwise: an unknown number of}}}"#
        ]
        #expect(try sample.paragraph(named: "").plainText == "An unknown number of tons.")
        #expect(try sample.warnings().isEmpty)
        sample.items = [#"{text: "{{n}} boats.", values: {n: {from: landings, where: [id = l9], measure: count}}}"#]
        #expect(try sample.paragraph(named: "").plainText == "0 boats.")
    }
}
