import DataPackages
import Documents
import FontReading
import Formatting

/// `manifest.json`: the digests of all inputs and outputs, and the version of the program. No time, no machine.
struct Manifest {
    let text: String

    /// Formats and items are those that were asked for; nil for all.
    init(
        package: DataPackage, definitionPath: String, definitionBytes: [UInt8], fonts: [Font], formats: [String]?,
        only: [String]?, outputs: [OutputFile]
    ) {
        func file(_ path: String, _ bytes: [UInt8], rows: Int? = nil) -> JSON {
            .members([
                "path": .string(path), "bytes": .integer(bytes.count), "sha256": .string(Digest(of: bytes).hexadecimal),
                "rows": rows.map(JSON.integer),
            ])
        }
        let inputs =
            [file(definitionPath, definitionBytes), file(package.descriptorPath, package.descriptorBytes)]
            + package.datasets.map { file($0.path, $0.bytes, rows: $0.rowsRead) } + fonts.map { file($0.name, $0.bytes) }
        text =
            JSON.members([
                "tool": .members(["name": .string("purgestats"), "version": .string(ToolVersion.current)]),
                "formats": formats.map { .array($0.map(JSON.string)) }, "only": only.map { .array($0.map(JSON.string)) },
                "inputs": .array(inputs), "outputs": .array(outputs.map { file($0.path, $0.bytes) }),
            ]).text
    }
}
