import DataPackages
import Diagnostics
import Foundation
import Reporting

struct Disk: FileSource {
    func bytes(at path: String) throws(Diagnostic) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw Diagnostic(code: "file.not-found", "no file", at: FileLocation(file: path)) }
        return Array(data)
    }
    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

@main
struct Purgestats {
    static func main() {
        do throws(ReportFailure) {
            let edition = try ReportRun(source: Disk()).run(CommandLine.arguments[1])
            for d in edition.diagnostics { print(d) }
            for f in edition.files {
                let p = CommandLine.arguments[2] + "/" + f.path
                try? FileManager.default.createDirectory(atPath: (p as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                _ = FileManager.default.createFile(atPath: p, contents: Data(f.bytes))
            }
        } catch {
            for d in error.diagnostics { print(d) }
        }
    }
}
