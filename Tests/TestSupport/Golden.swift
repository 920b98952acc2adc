import Foundation

/// A committed text that a test compares with. `RECORD=1` rewrites it, and fails on purpose: a recording run proves nothing.
/// A text that differs is left beside the golden as `NAME.actual.EXT`.
package struct Golden {
    private let path: String
    private let name: String

    package init(_ name: String, in folder: String) {
        self.name = name
        path = FixtureFolder.checkout + "/" + folder + "/" + name
    }

    /// What is wrong with a text; nil when it is the golden's.
    package func complaint(about text: String) throws -> String? {
        let actual = (path as NSString).deletingPathExtension + ".actual." + (path as NSString).pathExtension
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            try? FileManager.default.removeItem(atPath: actual)
            return "recorded \(name)"
        }
        guard let golden = try? String(contentsOfFile: path, encoding: .utf8) else {
            return "there is no golden \(name): make record"
        }
        guard golden != text else { return nil }
        try text.write(toFile: actual, atomically: true, encoding: .utf8)
        return "differs from \(name); see \((actual as NSString).lastPathComponent) beside it"
    }
}
