import Diagnostics
import Foundation

/// A program that the user may have installed, run without a shell.
struct ExternalProgram {
    let name: String
    /// What to install where it is missing.
    let package: String

    init(_ name: String, package: String) {
        self.name = name
        self.package = package
    }

    /// What it writes to its standard output. Throws `program.missing`, or `program.failed` with its last words.
    func run(_ arguments: [String], input: [UInt8], environment: [String: String]) throws(Diagnostic) -> [UInt8] {
        guard let path = path(environment) else {
            throw Diagnostic(
                code: "program.missing", "the program \(name) is needed for this and is not on the PATH",
                remedy: "install \(package)", kind: .unavailable)
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("purgestats-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            // Files, since two pipes can wait for each other.
            let names = ["input", "output", "errors"].map(folder.appendingPathComponent)
            try Data(input).write(to: names[0])
            for name in names.dropFirst() { try Data().write(to: name) }
            process.standardInput = try FileHandle(forReadingFrom: names[0])
            process.standardOutput = try FileHandle(forWritingTo: names[1])
            process.standardError = try FileHandle(forWritingTo: names[2])
            try process.run()
            process.waitUntilExit()
            let words = String(decoding: try Data(contentsOf: names[2]), as: UTF8.self)
            guard process.terminationStatus == 0 else {
                let last = words.split(whereSeparator: \.isNewline).last.map(String.init)
                throw failed(last ?? "it ended with status \(process.terminationStatus)")
            }
            return Array(try Data(contentsOf: names[1]))
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch {
            throw failed(error.localizedDescription)
        }
    }

    func failed(_ words: String) -> Diagnostic {
        Diagnostic(
            code: "program.failed", "the program \(name) failed", excerpt: words,
            remedy: "run \(name) --version, and install \(package) anew",
            kind: .unavailable)
    }

    private func path(_ environment: [String: String]) -> String? {
        (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
