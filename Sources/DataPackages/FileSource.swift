package import CSVReading
package import Diagnostics

/// The door through which bytes come: the disk in the program, memory in tests.
package protocol FileSource: Sendable {
    /// The bytes of a file. The path is relative to the project, with `/`, and is how diagnostics name the file.
    /// Throws `file.not-found` or `file.unreadable`, of kind `noInput`.
    func bytes(at path: String) throws(Diagnostic) -> [UInt8]

    /// The bytes of a file in chunks, for files that need not be in memory as a whole. Throws as `bytes` does.
    func stream(at path: String) throws(Diagnostic) -> any ByteStream

    /// Whether a file exists at the path.
    func exists(_ path: String) -> Bool
}

/// Files held in memory.
package struct MemoryFileSource: FileSource {
    package var files: [String: [UInt8]]

    package init(_ files: [String: String] = [:]) {
        self.files = files.mapValues { Array($0.utf8) }
    }

    package func bytes(at path: String) throws(Diagnostic) -> [UInt8] {
        guard let bytes = files[path] else {
            throw Diagnostic(code: "file.not-found", "there is no such file", at: FileLocation(file: path), kind: .noInput)
        }
        return bytes
    }

    package func stream(at path: String) throws(Diagnostic) -> any ByteStream { MemoryStream(try bytes(at: path), chunk: 65_536) }

    package func exists(_ path: String) -> Bool { files[path] != nil }
}
