/// Lines of a file under `Tests/Fixtures`, each divided at its tabs; the first line, which names the columns, is left out.
package enum TabbedLines {
    package static func read(_ folder: String, _ name: String) throws -> [[String]] {
        let text = try FixtureFolder.files(folder)[name] ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
