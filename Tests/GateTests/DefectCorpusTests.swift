import Foundation
import GateLaws
import TestSupport
import Testing

@Suite("The corpus of defects")
struct DefectCorpusTests {
    static let paths =
        (try? FileManager.default.subpathsOfDirectory(atPath: FixtureFolder.checkout + "/Tests/Corpora/Defects")) ?? []

    @Test("every file of the corpus is a case with an outcome")
    func complete() throws {
        let files = Self.paths.filter { $0.contains(".") }
        #expect(files.filter { !$0.hasSuffix(".txt") } == [])
        let cases = try CorpusCase.all(in: "Defects")
        #expect(cases.count == files.count && cases.count >= 100)
        #expect(cases.filter { $0.marks.isEmpty && $0.outcome == "refused" }.map(\.path) == [])
    }

    @Test("each case has exactly the diagnostics of its marks, each at its line and column", arguments: cases)
    func marks(_ path: String) throws { #expect(try CorpusCase(at: path).complaints() == []) }

    static var cases: [String] { paths.filter { $0.hasSuffix(".txt") }.map { "Defects/" + $0 }.sorted() }

    @Test("every code that the gate can give is in the corpus")
    func codes() throws {
        let sources = FixtureFolder.checkout + "/Sources"
        let pattern = #/"((csv|schema|type|constraint|key|estimate)\.[a-z0-9-]+)"/#
        var codes: Set<String> = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources) where path.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
            codes.formUnion(text.matches(of: pattern).map { String($0.output.1) })
        }
        #expect(codes.count >= 50)
        let marked = Set(try CorpusCase.all(in: "Defects").flatMap(\.marks).map(\.code))
        #expect(codes.subtracting(marked).sorted() == [])
    }
}
