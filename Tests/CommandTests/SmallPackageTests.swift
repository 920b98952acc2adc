import Foundation
import TestSupport
import Testing

/// The package of `Documentation/datapackage.md`, written and read as the page says. `RECORD=1 swift test --filter SmallPackage` writes what
/// the program prints into it.
struct SmallPackageTests {
    @Test("the 4 files of the page are a project, and 3 commands print what stands there")
    func goldenExample() throws {
        let page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/datapackage.md", encoding: .utf8)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let example = try #require(DocumentedExample.examples(in: page).first { $0.title == "A small package" })
        #expect(example.commands.count == 3)
        let files = example.blocks.count { if case .file = $0 { true } else { false } }
        #expect(files == 4)
        let run = try ExampleRun(example, page: lines, fixture: "empty")
        let recorded = DocumentedExample.page(page, replacing: zip(example.ranges, run.lines).map { (range: $0, lines: $1) })
        let complaint = try Golden("datapackage.md", in: "Documentation").complaint(about: recorded)
        #expect(complaint == nil)
    }
}
