import CSVReading
import DataPackages
import Diagnostics
import Foundation

/// The files of a project on disk. Paths are relative to the project, in what it throws too: whoever prints a diagnostic names its files
/// by `path(of:)`, so that an editor in the working directory finds them.
struct DiskFileSource: FileSource {
    let project: String

    init(project: String) {
        var project = project
        while project.count > 1, project.hasSuffix("/") { project.removeLast() }
        self.project = project
    }

    /// The path as the system knows it, from the working directory.
    func path(of file: String) -> String { project == "." ? file : project == "/" ? "/" + file : project + "/" + file }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(of: path)) }

    func bytes(at path: String) throws(Diagnostic) -> [UInt8] {
        let place = try place(of: path)
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: self.path(of: path))))
        } catch {
            throw .unreadable(place)
        }
    }

    func stream(at path: String) throws(Diagnostic) -> any ByteStream {
        let place = try place(of: path)
        guard let handle = FileHandle(forReadingAtPath: self.path(of: path)) else { throw .unreadable(place) }
        return DiskStream(handle: handle, place: place)
    }

    /// What another program or the keyboard gives.
    static var standardInput: any ByteStream { DiskStream(handle: .standardInput, place: FileLocation(file: "-")) }

    /// The file; throws when there is none.
    private func place(of path: String) throws(Diagnostic) -> FileLocation {
        let place = FileLocation(file: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: self.path(of: path), isDirectory: &isFolder) else {
            throw Diagnostic(code: "file.not-found", "there is no such file", at: place, kind: .noInput)
        }
        guard !isFolder.boolValue else {
            throw Diagnostic(code: "file.is-a-folder", "a folder stands where a file belongs", at: place, kind: .noInput)
        }
        return place
    }

    /// The names of the definitions in `Reports`, in code point order.
    func definitions() throws(Diagnostic) -> [String] {
        let folder = path(of: "Reports")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Diagnostic(
                code: "report.no-folder", "there is no folder of report definitions", at: FileLocation(file: "Reports"),
                remedy: "run in the folder of the project, or name it with --project", kind: .noInput)
        }
        return names.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }
            .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }
}

/// A file on disk, read a mebibyte at a time.
private struct DiskStream: ByteStream {
    let handle: FileHandle
    let place: FileLocation

    func next() throws(Diagnostic) -> [UInt8] {
        do {
            return Array(try handle.read(upToCount: 1 << 20) ?? Data())
        } catch {
            throw .unreadable(place)
        }
    }
}

extension Diagnostic {
    fileprivate static func unreadable(_ place: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "file.unreadable", "the file cannot be read", at: place, remedy: "check its permissions", kind: .noInput)
    }
}
