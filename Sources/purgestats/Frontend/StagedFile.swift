import Diagnostics
import Foundation

/// Replaces one file as a whole or not at all: the new one is written beside the old and put in its place.
struct StagedFile {
    let path: String

    init(_ path: String) { self.path = path }

    func replace(with bytes: [UInt8]) throws(Diagnostic) {
        var isFolder: ObjCBool = false
        guard !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) || !isFolder.boolValue else {
            throw Diagnostic(
                code: "output.is-a-folder", "a folder stands where the output belongs", at: FileLocation(file: path),
                remedy: "name a file in it", kind: .cannotCreate)
        }
        let folder = path.folderOfPath, name = path.nameOfPath
        let staging =
            (folder.isEmpty || folder == "/" ? folder : folder + "/")
            + ".\(name).staging-\(ProcessInfo.processInfo.processIdentifier)"
        guard FileManager.default.createFile(atPath: staging, contents: Data(bytes)) else {
            throw Diagnostic(
                code: "output.create-file", "the file cannot be created", at: FileLocation(file: path),
                remedy: "look whether its folder exists, and at the permissions of the folder", kind: .cannotCreate)
        }
        guard rename(staging, path) == 0 else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: staging)
            throw Diagnostic(
                code: "output.create-file", "the file cannot be put in its place: \(reason)", at: FileLocation(file: path),
                remedy: "move away what stands there", kind: .cannotCreate)
        }
    }
}
