import CRenameExchange
import Diagnostics
import Foundation
import Reporting

/// Replaces a report as a whole or not at all: the new one is built in a folder beside the old, then the two are exchanged.
struct StagedFolder {
    let path: String

    init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    private var parent: String {
        let parent = path.folderOfPath
        return parent.isEmpty ? "." : parent
    }
    private var stem: String { parent + "/." + path.nameOfPath + ".staging-" }
    private var staging: String { stem + String(ProcessInfo.processInfo.processIdentifier) }

    /// Returns the files that the program did not write and that were carried over.
    func replace(with files: [OutputFile]) throws(Diagnostic) -> [String] {
        let old = WrittenFolder(path)
        let foreign = try foreignFiles(old, new: Set(files.map(\.path)))
        removeLeftovers()
        do throws(Diagnostic) {
            try makeFolders(of: files.map(\.path) + foreign)
            for file in files { try write(file) }
            for file in foreign { try copy(file) }
            try exchange(oldExists: old.exists)
        } catch {
            try? FileManager.default.removeItem(atPath: staging)
            throw error
        }
        return foreign
    }

    /// Files in the old folder that are not ours. A folder without our manifest is not touched.
    private func foreignFiles(_ old: WrittenFolder, new: Set<String>) throws(Diagnostic) -> [String] {
        guard old.exists else { return [] }
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isFolder.boolValue else {
            throw Diagnostic(
                code: "output.not-a-folder", "the output is a file, not a folder", at: FileLocation(file: path),
                remedy: "name another folder with --output, or move the file",
                kind: .cannotCreate)
        }
        let present = try old.files()
        guard !present.isEmpty else { return [] }
        guard let own = old.ownFiles() else {
            throw Diagnostic(
                code: "output.not-ours", "the output folder is not empty and was not written by purgestats",
                at: FileLocation(file: path), remedy: "choose an empty folder, or empty this one", kind: .cannotCreate)
        }
        let foreign = present.filter { !own.contains($0) }
        if let clash = foreign.first(where: new.contains) {
            throw Diagnostic(
                code: "output.would-overwrite", "a file that purgestats did not write stands where one of the report belongs",
                at: FileLocation(file: path + "/" + clash), remedy: "move or rename it", kind: .cannotCreate)
        }
        return foreign
    }

    private func write(_ file: OutputFile) throws(Diagnostic) {
        let target = staging + "/" + file.path
        func failure() -> Diagnostic {
            Diagnostic(
                code: "output.write", "the file cannot be written: \(String(cString: strerror(errno)))",
                at: FileLocation(file: path + "/" + file.path), remedy: "make room, then run again; the old report is as it was",
                kind: .inputOutput)
        }
        // The folder is new and ours, so no file needs the care that Foundation's writing takes.
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var rest = file.bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure() }
            rest = rest.dropFirst(written)
        }
    }

    private func copy(_ file: String) throws(Diagnostic) {
        do {
            // Copying what is neither would wait for a program at its other end.
            let type = try FileManager.default.attributesOfItem(atPath: path + "/" + file)[.type] as? FileAttributeType
            guard type == .typeRegular || type == .typeSymbolicLink else { throw CocoaError(.fileReadUnknown) }
            try FileManager.default.copyItem(atPath: path + "/" + file, toPath: staging + "/" + file)
        } catch {
            throw Diagnostic(
                code: "output.carry-over", "the file cannot be carried over", at: FileLocation(file: path + "/" + file),
                remedy: "move it out of the folder of the report", kind: .inputOutput)
        }
    }

    private func makeFolders(of files: [String]) throws(Diagnostic) {
        let folders = Set(files.map { (staging + "/" + $0).folderOfPath })
        do {
            for folder in folders { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
        } catch {
            throw Diagnostic(
                code: "output.create", "the folder cannot be created", at: FileLocation(file: path),
                remedy: "look for a file in its way, and at the permissions of the folder above it", kind: .cannotCreate)
        }
    }

    private func exchange(oldExists: Bool) throws(Diagnostic) {
        guard oldExists else { return try move(staging, to: path) }
        if rename_exchange(staging, path) == 0 {
            try? FileManager.default.removeItem(atPath: staging)
            return
        }
        // Where the two cannot be exchanged in one step: the old one aside, and back again if the new one fails.
        let aside = staging + "-old"
        try move(path, to: aside)
        do throws(Diagnostic) {
            try move(staging, to: path)
        } catch {
            try move(aside, to: path)
            throw error
        }
        try? FileManager.default.removeItem(atPath: aside)
    }

    private func move(_ source: String, to target: String) throws(Diagnostic) {
        guard rename(source, target) == 0 else {
            throw Diagnostic(
                code: "output.replace", "the report cannot be put in its place: \(String(cString: strerror(errno)))",
                at: FileLocation(file: target), remedy: "move away what stands there", kind: .cannotCreate)
        }
    }

    /// Staging folders of runs that were killed; those of running programs stay.
    private func removeLeftovers() {
        let prefix = stem.nameOfPath
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            let digits = name.dropFirst(prefix.count).prefix { $0.isNumber }
            guard let process = Int32(digits), name.dropFirst(prefix.count).count == digits.count else { continue }
            if kill(process, 0) != 0, errno == ESRCH { try? FileManager.default.removeItem(atPath: parent + "/" + name) }
        }
    }
}
