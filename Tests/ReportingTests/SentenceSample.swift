import DataPackages
import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Reporting

/// A report of one table and one item of sentences about it, over landings that a test gives.
struct SentenceSample {
    /// Lines of `HARBOUR,FISH,PERIOD,TONS,LOW,HIGH,OBSERVER,CHECKED`.
    var landings: [String]
    /// The rest of the table's definition, as in braces.
    var table: String
    /// The rest of the item's definition.
    var sentences: String
    /// Lines of further items.
    var items: [String] = []
    /// Changes to other files of the fixture: file, text, its replacement.
    var changes: [(file: String, old: String, new: String)] = []

    func files() throws -> [String: String] {
        var files = try FixtureFolder.files("harbours")
        files["Data/harbours.csv"]? += "east,East Harbour,1890\nwest,the western quay,1890\n"
        files["Data/observers.csv"]? += "pilot,,Notes of a pilot,1905,,notes,,yes,Pilot\n"
        let lines = landings.enumerated().map { index, line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return "l\(index + 1),\(cells[0..<6].joined(separator: ",")),tons,\(cells[6]),\(cells[7])"
        }
        files["Data/landings.csv"] =
            (["id,harbour_id,fish,period,tons,low,high,unit,observer,checked"] + lines).joined(separator: "\n") + "\n"
        files["Reports/landings.yml"] =
            ([
                "title: Landings", "data: ../Data", "sections:", "  - title: Landings", "    items:",
                "      - {sentences: t, \(sentences)}", "      - {table: t, caption: T, from: landings, \(table)}",
            ] + items.map { "      - " + $0 }).joined(separator: "\n") + "\n"
        for change in changes {
            try #require(files[change.file]?.contains(change.old) ?? false)
            files[change.file] = files[change.file]?.replacing(change.old, with: change.new)
        }
        return files
    }

    func composed() throws -> ReportRun.Composed { try ReportRun(source: MemoryFileSource(try files())).composed("landings") }

    func paragraph(named name: String = "t-sentences") throws -> Paragraph {
        let blocks = try composed().document.sections.flatMap(\.blocks)
        return try #require(
            blocks.compactMap { if case .paragraph(let paragraph) = $0, paragraph.name == name { paragraph } else { nil } }.first)
    }

    /// The sentences as they are read, with plain spaces, asterisks and letters in brackets.
    func text() throws -> String { try paragraph().plainText }

    /// The headlines of all warnings of a report that was made.
    func warnings() throws -> [String] {
        try ReportRun(source: MemoryFileSource(try files())).run("landings").diagnostics.map(\.headline)
    }

    /// The headlines of all errors.
    func errors() throws -> [String] {
        let source = MemoryFileSource(try files())
        do {
            _ = try ReportRun(source: source).run("landings")
            return []
        } catch {
            return error.diagnostics.filter { $0.severity == .error }.map { "\($0.headline) \($0.remedy ?? "")" }
        }
    }
}

extension Paragraph {
    var plainText: String {
        runs.map { run in
            switch run {
            case .text(let text), .emphasis(let text), .code(let text): text
            case .citation(let ids): ids.joined(separator: "; ")
            case .value(let value): value.text + (value.isUnchecked ? "*" : "") + value.marks.map { "[\($0)]" }.joined()
            }
        }.joined().replacing("\u{202F}", with: " ")
    }
}
