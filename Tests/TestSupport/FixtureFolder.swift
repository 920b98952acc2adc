import Foundation

/// The files of a folder under `Tests/Fixtures`, as texts by their relative paths.
package enum FixtureFolder {
    /// The root of the checkout, from the place of this file.
    package static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    package static func files(_ name: String) throws -> [String: String] {
        let folder = checkout + "/Tests/Fixtures/" + name
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
        }
        return files
    }
}
