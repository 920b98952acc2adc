import Foundation
import TestSupport
import Testing

/// No Swift file outside the tests knows a word of the shipped subject.
@Suite("The program knows no subject")
struct SubjectTests {
    static let words = [
        "purge ", "Purge ", "NKVD", "Stalin", "Soviet", "Gulag", "execut" + "ed ", "convicted", "Kirov", "Yezhov", "troika",
    ]

    @Test("no word of the subject stands in the sources")
    func sources() throws {
        let folder = FixtureFolder.checkout + "/Sources"
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path.hasSuffix(".swift") {
            let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
            for word in Self.words where text.contains(word) { Issue.record("\(path) says \"\(word)\"") }
        }
    }
}
