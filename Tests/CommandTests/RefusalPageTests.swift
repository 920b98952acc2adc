import Foundation
import TestSupport
import Testing

/// `Documentation/refusals.md`, carried out. `RECORD=1 swift test --filter RefusalPage` writes what the program prints into it.
struct RefusalPageTests {
    /// Entries without an example, and why there is none.
    static let withoutExample = [
        "figure.overlap": "the layout keeps texts apart; the audit of the finished figure would say so if it did not",
        "figure.text-too-small": "no theme has smaller type than the size allows; the audit would say so if one had",
        "figure.text-too-large": "no theme has larger type than the size allows; the audit would say so if one had",
        "ledger.counted-twice": "a fault of the program: no input leads to it",
        "ledger.unbalanced": "a fault of the program: no input leads to it",
        "output.unreadable": "the tests run as a user whom no permission keeps out",
    ]

    private let page: String
    private let examples: [DocumentedExample]
    /// Those that this system can carry out, by number.
    private let runnable: [Int]
    private var entries: [DocumentedExample] { examples.filter(\.isCode) }

    init() throws {
        page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/refusals.md", encoding: .utf8)
        examples = try DocumentedExample.examples(in: page)
        runnable = examples.indices.filter { number in
            #if os(Linux)
                true
            #else
                !examples[number].commands.contains { $0.text.contains("/proc/") }
            #endif
        }
    }

    @Test("Every example of the page gives what the page says")
    func goldenExamples() async throws {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil
        let runs = await withTaskGroup(of: (Int, ExampleRun?).self) { group in
            for number in runnable {
                group.addTask { [examples] in
                    do {
                        return (number, try ExampleRun(examples[number], page: lines))
                    } catch {
                        Issue.record(error, "\(examples[number].title)")
                        return (number, nil)
                    }
                }
            }
            return await group.reduce(into: [Int: ExampleRun]()) { $0[$1.0] = $1.1 }
        }
        var replacements: [(range: Range<Int>, lines: [String])] = []
        for (number, example) in examples.enumerated() {
            for (range, given) in zip(example.ranges, runs[number]?.lines ?? []) {
                if !isRecording { #expect(given == Array(lines[range]), "\(example.title), line \(range.lowerBound + 1)") }
                replacements.append((range, given))
            }
        }
        let recorded = DocumentedExample.page(page, replacing: replacements)
        let complaint = try Golden("refusals.md", in: "Documentation").complaint(about: recorded)
        #expect(complaint == nil)
    }

    @Test("Every entry shows its own code, but for those of which the reason is listed that they have no example")
    func ownCodes() {
        for entry in entries {
            let outputs = entry.blocks.flatMap { if case .output(_, let lines) = $0 { lines } else { [String]() } }
            let shown = entry.commands.flatMap(\.output) + outputs
            let isShown = PrintedDiagnostic.all(in: shown.joined(separator: "\n")).contains { $0.code == entry.title }
            #expect(isShown == (Self.withoutExample[entry.title] == nil), "\(entry.title)")
        }
        #expect(Set(Self.withoutExample.keys).isSubset(of: entries.map(\.title)))
    }

    @Test("The page has an entry for every code in the sources, and for no other")
    func codes() throws {
        let sources = FixtureFolder.checkout + "/Sources"
        var codes: Set<String> = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: sources) where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources + "/" + file, encoding: .utf8)
            codes.formUnion(SourceCodes.all(in: text))
            #expect(text.firstMatch(of: /(code: |CellFault\(\s*)"[^"]*\\\(/) == nil, "a code is put together in \(file)")
        }
        #expect(codes.count > 100)
        let titles = entries.map(\.title)
        #expect(codes.subtracting(titles).sorted() == [], "codes without an entry")
        #expect(Set(titles).subtracting(codes).sorted() == [], "entries of codes that are no more")
        #expect(titles.count == Set(titles).count)
    }

    @Test("Entries stand in the order of their codes, and the contents name the groups in the order of the page")
    func order() {
        var groups: [String] = []
        for entry in entries where groups.last != entry.group { groups.append(entry.group) }
        for group in groups {
            let titles = entries.filter { $0.group == group }.map(\.title)
            #expect(titles == titles.sorted())
        }
        let listed = page.split(separator: "\n").compactMap { $0.wholeMatch(of: /- \[(.+)\]\(#(.+)\)/) }
        #expect(listed.map { String($0.1) } == groups)
        for entry in listed {
            let anchor = entry.1.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
            #expect(String(entry.2) == anchor.replacing(" ", with: "-"))
        }
    }

    @Test("Codes are found however they are passed; names of files are none")
    func scan() {
        let source = """
            Diagnostic(.note, code: "a.b-c", "x"), CellFault("d.e2"), kind ? "f.g" : "h.i"
            "report.json", "no code.", "a.b c", "\\(name).md"
            """
        #expect(SourceCodes.all(in: source) == ["a.b-c", "d.e2", "f.g", "h.i"])
    }
}

/// The codes of diagnostics in a source: whole literals of two words with a point between, but for names of files.
private enum SourceCodes {
    static let extensions: Set<Substring> = ["bib", "csv", "html", "json", "md", "svg", "tex", "yml"]

    static func all(in source: String) -> Set<String> {
        Set(
            source.matches(of: /"([a-z0-9]+\.([a-z0-9-]+))"/).filter { !extensions.contains($0.2) }.map { String($0.1) })
    }
}
