import CSVReading
import Foundation
import GateLaws

/// Throws inputs of libFuzzer at the gate. With `SEEDS=DIR` the files of the corpora are written there first.
@main
struct GateFuzzer {
    static func main() throws {
        if let folder = ProcessInfo.processInfo.environment["SEEDS"] { try writeSeeds(to: folder) }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(runFuzzer(&count, &arguments, tryInput))
    }

    private static func writeSeeds(to folder: String) throws {
        for file in try CorpusCase.all(in: "Defects") + CorpusCase.all(in: "Spectrum") {
            for (index, bytes) in file.tables.enumerated() where bytes.count <= 400 {
                let name = file.path.replacingOccurrences(of: "/", with: "-") + "-\(index)"
                let types = UInt8(truncatingIfNeeded: name.utf8.count) << 4
                try Data([types] + bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
        }
    }
}

/// The driver of libFuzzer, which links it where `-sanitize=fuzzer` is given.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ trial: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// An input is a byte that chooses dialect, encoding and types, and then the bytes of a file.
private func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard count > 0, let start else { return 0 }
    let input = UnsafeBufferPointer(start: start, count: count)
    let choice = input[0], bytes = Array(input.dropFirst())
    let dialects = [CSVDialect.standard, .standard, CSVDialect(delimiter: ";"), CSVDialect(delimiter: "\t", quote: "'")]
    let encodings = [CharacterEncoding.utf8, .utf8, .utf8, CharacterEncoding(named: "windows-1251")]
    guard let dialect = dialects[Int(choice & 3)], let encoding = encodings[Int(choice >> 2 & 3)] else { return 0 }
    let seed = bytes.reduce(UInt64(choice)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let trial = GateTrial(bytes, dialect: dialect, encoding: encoding, seed: seed)
    let complaints = trial.complaints() + TypedTrial(trial, turn: Int(choice >> 4)).complaints()
    if complaints.isEmpty { return 0 }
    FileHandle.standardError.write(Data((complaints.joined(separator: "\n") + "\n").utf8))
    abort()
}
