import Foundation
import TestSupport

/// One run of the built program.
struct ProgramRun {
    let status: Int32
    let output: String
    let errors: String

    /// The program beside the test bundle, in the folder of the build.
    static let program: String = {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
        let folder =
            (bundle as NSString?)?.deletingLastPathComponent ?? (CommandLine.arguments[0] as NSString).deletingLastPathComponent
        return folder + "/purgestats"
    }()

    /// With `input`, a file of the folder is the standard input.
    init(_ arguments: [String], in folder: String, input: String? = nil) throws {
        try self.init(Self.program, arguments, in: folder, input: input)
    }

    /// A line of a shell that finds the program by its name; all that is printed is in `output`, in its order.
    init(shell line: String, in folder: String) throws {
        var environment = ProcessInfo.processInfo.environment
        let folderOfProgram = (Self.program as NSString).deletingLastPathComponent
        environment["PATH"] = folderOfProgram + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
        environment["LC_ALL"] = "C"
        environment["FONTS"] = TestFonts.folder
        try self.init("/bin/sh", ["-c", "exec 2>&1; " + line], environment: environment, in: folder)
    }

    private init(
        _ executable: String, _ arguments: [String], environment: [String: String]? = nil, in folder: String, input: String? = nil
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = input.map { FileHandle(forReadingAtPath: folder + "/" + $0) } ?? FileHandle.nullDevice
        let output = folder + "/../" + UUID().uuidString, errors = output + ".errors"
        for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = try String(contentsOfFile: output, encoding: .utf8)
        self.errors = try String(contentsOfFile: errors, encoding: .utf8)
        for path in [output, errors] { try? FileManager.default.removeItem(atPath: path) }
    }
}

/// Fonts whose letters are boxes; `Scripts/make-test-fonts` writes them.
enum TestFonts {
    static let folder = FixtureFolder.checkout + "/Tests/Fixtures/fonts"
    static let plain = folder + "/Boxes.ttf"
    static let bold = folder + "/BoxesBold.ttf"
}

/// A copy of a fixture in a folder of its own, removed at the end.
final class TemporaryProject {
    let path: String
    private let root: String

    /// The fixture `empty` has no files.
    init(_ fixture: String = "harbours") throws {
        root = NSTemporaryDirectory() + "purgestats-" + UUID().uuidString
        path = root + "/project"
        for (file, text) in fixture == "empty" ? [:] : try FixtureFolder.files(fixture) { try write(file, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ file: String, _ text: String) throws {
        let target = path + "/" + file
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: target, atomically: false, encoding: .utf8)
    }

    func write(_ file: String, _ bytes: [UInt8]) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + file))
    }

    func replace(_ old: String, by new: String, in file: String) throws {
        try write(file, try read(file).replacing(old, with: new))
    }
    func bytes(_ file: String) -> [UInt8] { FileManager.default.contents(atPath: path + "/" + file).map(Array.init) ?? [] }
    func read(_ file: String) throws -> String { try String(contentsOfFile: path + "/" + file, encoding: .utf8) }
    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }
    func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: path) }

    /// Every file below a folder with its text.
    func contents(_ folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder) {
            if let text = try? read(folder + "/" + file) { files[file] = text }
        }
        return files
    }
}
