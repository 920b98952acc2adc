import Diagnostics
import Foundation
import Reporting

/// A report as it stands on disk.
struct WrittenFolder {
    static let manifest = "manifest.json"
    let path: String

    init(_ path: String) { self.path = path }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Every file below the folder, by its path in it, in code point order.
    func files() throws(Diagnostic) -> [String] {
        do {
            return try FileManager.default.subpathsOfDirectory(atPath: path).filter { file in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder) && !isFolder.boolValue
            }.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        } catch {
            throw Diagnostic(
                code: "output.unreadable", "the output folder cannot be read", at: FileLocation(file: path),
                remedy: "check its permissions", kind: .inputOutput)
        }
    }

    /// Which formats and items of a report it holds, by the manifest; nil when there is no manifest of ours.
    var part: (formats: [String]?, only: [String]?)? { listing.map { ($0.formats, $0.only) } }

    /// The files that the program wrote there, by the manifest; nil when there is no manifest of ours.
    func ownFiles() -> Set<String>? { listing.map { Set($0.outputs.map(\.path) + [Self.manifest]) } }

    /// What is read of a manifest.
    private struct Listing: Decodable {
        struct Tool: Decodable { let name: String }
        struct File: Decodable { let path: String }
        let tool: Tool
        let formats: [String]?
        let only: [String]?
        let outputs: [File]
    }

    private var listing: Listing? {
        guard let data = FileManager.default.contents(atPath: path + "/" + Self.manifest),
            let listing = try? JSONDecoder().decode(Listing.self, from: data), listing.tool.name == "purgestats"
        else { return nil }
        return listing
    }

    /// A file of the folder; nil when there is none.
    func bytes(of file: String) -> [UInt8]? { FileManager.default.contents(atPath: path + "/" + file).map { Array($0) } }

    /// How the folder differs from a report: `changed: PATH`, `missing: PATH`, `left over: PATH`.
    func differences(from files: [OutputFile]) throws(Diagnostic) -> [String] {
        guard exists else {
            throw Diagnostic(
                code: "output.not-found", "there is no report to compare with", at: FileLocation(file: path),
                remedy: "make it first, without --check", kind: .noInput)
        }
        var lines: [String] = []
        for file in files {
            guard let data = FileManager.default.contents(atPath: path + "/" + file.path) else {
                lines.append("missing: \(path)/\(file.path)")
                continue
            }
            if Array(data) != file.bytes { lines.append("changed: \(path)/\(file.path)") }
        }
        let made = Set(files.map(\.path))
        for old in (ownFiles() ?? []).subtracting(made).sorted() where FileManager.default.fileExists(atPath: path + "/" + old) {
            lines.append("left over: \(path)/\(old)")
        }
        return lines
    }
}
