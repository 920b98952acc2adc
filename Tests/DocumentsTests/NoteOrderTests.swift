import Tabular
import Testing

@testable import Documents

@Suite("Notes under a table")
struct NoteOrderTests {
    private static let bibliography = Bibliography([
        BibliographyEntry(
            id: "book", author: "Office of Ports", title: "The harbour book", publisher: "State Archive (fond 7)",
            archive: "State Archive",
            shelfmark: "fond 7, d. 12", short: "Harbour book"),
        BibliographyEntry(id: "log", title: "A log", archive: "", short: "Log"),
    ])

    /// The second reason for a dash stands in the upper line, the third to the left of it in the lower.
    private static func table(_ order: NoteOrder) -> PrintedTable {
        var data = SampleTables.voyages
        data.sourceColumn = "source"
        return PrintedTable(
            Table(
                name: "t",
                columns: [
                    Column("ship", .text(["Anna", "Bertha", "Clara"])),
                    Column(
                        "salt", .integer([nil, nil, 3]), absences: [1: .noRows],
                        origins: [1, 4, 5].map { SampleTables.origin($0) }),
                    Column(
                        "tea", .integer([nil, 7, 8]), absences: [0: .undefined],
                        origins: [0, 2, 3].map { SampleTables.origin($0) }),
                ]),
            id: "t", caption: "", layout: .listing(["ship", "salt", "tea"]),
            notes: TableNotes(general: "In tons.", rows: "3 of 7."), evidence: SampleTables.evidence, bibliography: bibliography,
            noteOrder: order)
    }

    private static func lines(_ order: NoteOrder) -> [String] {
        table(order).notes.map { note in
            switch note {
            case .lettered(let note): note.letter
            case .whole(let note): note.label
            }
        }
    }

    @Test("sources stand first and lettered notes last as Turabian has it, and the other way round in the order of the GPO")
    func order() {
        #expect(Self.lines(.turabian) == ["Sources", "Archives", "Note", "–", "Rows", "a", "b"])
        #expect(Self.lines(.gpo) == ["a", "b", "Note", "–", "Rows", "Sources", "Archives"])
    }

    @Test("letters follow the lines from left to right, whatever is found first")
    func letters() {
        let table = Self.table(.turabian)
        #expect(table.footnotes.map(\.text) == ["not defined", "no data"])
        #expect(table.rows.map { $0.cells.map(\.marks) } == [[[], ["a"]], [["b"], []], [[], []]])
    }

    @Test("every format prints the notes in their order", arguments: NoteOrder.allCases)
    func formats(order: NoteOrder) throws {
        let table = Self.table(order)
        let document = Document(
            title: "T", summary: DocumentSummary(edition: "e", datasets: 1, rows: 7, sources: 2, rejected: 0),
            sections: [DocumentSection(title: "S", blocks: [.table(table)])], bibliography: Self.bibliography,
            evidence: SampleTables.evidence)
        let texts =
            try [HTMLFormat().files(of: document), MarkdownFormat().files(of: document), LaTeXFormat().files(of: document)].map {
                try #require($0.first?.text)
            } + [TerminalTable(table).text]
        for text in texts {
            let sources = try #require(text.firstRange(of: "Archives"))
            let lettered = try #require(text.firstRange(of: "not defined"))
            #expect((sources.lowerBound < lettered.lowerBound) == (order == .turabian))
        }
    }

    @Test("an archival document is named with its archive and number under the table, in the list, for LaTeX and for pandoc")
    func archives() throws {
        let note = try #require(Self.table(.turabian).sourceNotes.first { $0.label == "Archives" })
        #expect(note.runs == [.text("Harbour book: State Archive, fond 7, d. 12")])
        let parts = SourceDescription(try #require(Self.bibliography.entry("book"))).parts.map(\.text)
        #expect(parts == ["Office of Ports.", "The harbour book.", "State Archive, fond 7, d. 12."])
        let document = Document(
            title: "T", summary: DocumentSummary(edition: "e", datasets: 1, rows: 7, sources: 2, rejected: 0),
            bibliography: Self.bibliography)
        let bibliography = try #require(BibTeXFormat().files(of: document).first?.text)
        #expect(bibliography.contains("howpublished = {State Archive, fond 7, d. 12}") && !bibliography.contains("publisher = "))
        let items = try #require(CSLFormat().files(of: document).first?.text)
        #expect(items.contains(#""archive": "State Archive""#) && items.contains(#""archive_location": "fond 7, d. 12""#))
    }
}
