package import Diagnostics
import Foundation
import TestSupport

/// One file of `Tests/Corpora`: files as they may come, with a mark wherever a diagnostic must point. How such a file is
/// written stands in the README there.
package struct CorpusCase: Sendable {
    /// A diagnostic that must be given.
    package struct Mark: Hashable, Sendable, Comparable, CustomStringConvertible {
        package let code: String
        package let location: FileLocation?

        package init(code: String, location: FileLocation?) {
            self.code = code
            self.location = location
        }

        package var description: String { "\(location?.description ?? "nowhere") \(code)" }

        package static func < (left: Mark, right: Mark) -> Bool { left.description < right.description }
    }

    /// Relative to the folder of corpora.
    package let path: String
    /// `refused`, or `N read, M rejected`.
    package let outcome: String
    /// What must stand in one of the diagnostics.
    package let words: [String]
    /// In the order they are written in.
    package let files: [(name: String, bytes: [UInt8])]
    package let marks: [Mark]
    /// The records of the first file, where they are stated.
    package let records: [[String?]]?

    /// What keeps a file from being a case.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    /// All cases of a folder below `Tests/Corpora`, by path.
    package static func all(in folder: String) throws -> [CorpusCase] {
        let root = FixtureFolder.checkout + "/Tests/Corpora/"
        return try FileManager.default.subpathsOfDirectory(atPath: root + folder).sorted().filter { $0.hasSuffix(".txt") }
            .map { try CorpusCase(at: folder + "/" + $0) }
    }

    /// The case of a path relative to `Tests/Corpora`.
    package init(at path: String) throws {
        try self.init(String(contentsOfFile: FixtureFolder.checkout + "/Tests/Corpora/" + path, encoding: .utf8), path: path)
    }

    package init(_ text: String, path: String) throws {
        self.path = path
        var head: [Substring] = [], sections: [(name: Substring, lines: [Substring])] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("--- ") {
                sections.append((line.dropFirst(4), []))
            } else if sections.isEmpty {
                head.append(line)
            } else {
                sections[sections.count - 1].lines.append(line)
            }
        }
        guard let outcome = Self.values("outcome", in: head).first, !sections.isEmpty else {
            throw Fault(description: "\(path) states no outcome, or has no file in it")
        }
        self.outcome = outcome
        words = Self.values("says", in: head)
        var files: [(name: String, bytes: [UInt8])] = [], marks: [Mark] = [], records: [[String?]]?
        for (index, section) in sections.enumerated() {
            // The last line end of the file ends its last line, and is no line of its own.
            let lines = index == sections.count - 1 && section.lines.last == "" ? section.lines.dropLast() : section.lines[...]
            if section.name == "records" {
                records = try lines.filter { !$0.isEmpty }.map(Self.record)
                continue
            }
            let file = try MarkedFile(lines.map { $0 + "\n" }.joined(), name: String(section.name))
            files.append((String(section.name), file.bytes))
            marks += file.marks
        }
        self.files = files
        self.marks = marks.sorted()
        self.records = records
    }

    private static func values(_ key: String, in head: [Substring]) -> [String] {
        head.filter { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
    }

    /// A record as a list in JSON, an empty cell as `null`.
    private static func record(_ line: Substring) throws -> [String?] {
        guard let cells = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any] else {
            throw Fault(description: "no list: \(line)")
        }
        return cells.map { $0 as? String }
    }

    /// The files as the program would find them; without a descriptor of their own, with one that names each and no schema.
    package var package: [String: [UInt8]] {
        var all = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
        if all["datapackage.json"] == nil {
            let resources = files.map { "{\"name\": \"\($0.name.prefix { $0 != "." })\", \"path\": \"\($0.name)\"}" }
            all["datapackage.json"] = Array("{\"resources\": [\(resources.joined(separator: ", "))]}".utf8)
        }
        return all
    }

    /// The CSV files.
    package var tables: [[UInt8]] { files.filter { $0.name != "datapackage.json" }.map(\.bytes) }
}
