import DataPackages
import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing

/// The gallery of Documentation/figures.md: each picture is what the lines under it give. `make record FILTER=Gallery` draws them.
@Suite struct GalleryTests {
    /// The items of the page's blocks, by the names of their figures.
    private static func items() throws -> [(name: String, lines: [String])] {
        let page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/figures.md", encoding: .utf8)
        let blocks = page.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        return blocks.map { block in
            let lines = block.split(separator: "\n").map(String.init)
            return (lines[0].replacing("- figure: ", with: ""), lines)
        }
    }

    private static func run(_ items: [(name: String, lines: [String])]) throws -> ReportEdition {
        let folder = FixtureFolder.checkout + "/Datasets"
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder)
        where name.hasSuffix(".csv") || name.hasSuffix(".json") {
            files["Datasets/" + name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        let head = ["title: Figures", "data: ../Datasets", "sections:", "  - title: Figures", "    items:"]
        files["Reports/gallery.yml"] = (head + items.flatMap(\.lines).map { "      " + $0 }).joined(separator: "\n") + "\n"
        do throws(ReportFailure) {
            return try ReportRun(source: MemoryFileSource(files)).run("gallery")
        } catch {
            for diagnostic in error.diagnostics { Issue.record("\(diagnostic.headline)") }
            throw error
        }
    }

    @Test("The 19 examples of the gallery give its pictures, without a warning")
    func pictures() throws {
        let items = try Self.items()
        #expect(items.count == 19)
        let edition = try Self.run(items)
        for diagnostic in edition.diagnostics where diagnostic.severity != .note { Issue.record("\(diagnostic.headline)") }
        for item in items {
            let bytes = try #require(edition.files.first { $0.path == "figures/\(item.name).svg" }).bytes
            let golden = Golden("\(item.name).svg", in: "Documentation/figures")
            if let complaint = try golden.complaint(about: String(decoding: bytes, as: UTF8.self)) {
                Issue.record("\(complaint)")
            }
            #expect(item.lines.count <= 16, "\(item.name)")
        }
    }
}
