import Diagnostics

/// The path of a file inside the folder of its package. It cannot lead out of that folder.
struct ResourcePath: Sendable {
    /// Relative to the project, as a `FileSource` takes it.
    let path: String
    /// Where the descriptor names it.
    let location: FileLocation

    /// Throws `descriptor.path` for an absolute path, an address, a step upwards, or a name the standard forbids.
    init(_ text: PlacedText, inPackageAt descriptorPath: String) throws(Diagnostic) {
        let parts = text.text.split(separator: "/", omittingEmptySubsequences: false)
        guard !text.text.contains("://"), !text.text.hasPrefix("file:") else {
            throw .path(text, "is an address, not a file of the package")
        }
        guard !text.text.hasPrefix("/"), !text.text.contains("\\"), !text.text.hasPrefix("~"), !Self.hasDrive(text.text) else {
            throw .path(text, "is not a path below the folder of the package")
        }
        guard !parts.contains("..") else { throw .path(text, "leaves the folder of the package") }
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }), !text.text.unicodeScalars.contains("\0") else {
            throw .path(text, "has an empty or hidden part")
        }
        let folder = descriptorPath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        location = text.location
        path = (folder + parts).joined(separator: "/")
    }

    /// Whether it begins like `C:`.
    private static func hasDrive(_ path: String) -> Bool {
        let start = Array(path.unicodeScalars.prefix(2))
        return start.count == 2 && start[1] == ":" && start[0].properties.isAlphabetic
    }
}

extension Diagnostic {
    fileprivate static func path(_ path: PlacedText, _ why: String) -> Diagnostic {
        Diagnostic(
            code: "descriptor.path", "the path \"\(path.text)\" \(why)", at: path.location, excerpt: path.text,
            remedy: "put the file into the folder of datapackage.json, or below it, and write its path from there")
    }
}
