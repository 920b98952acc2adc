import DataPackages
import Documents
import Formatting

/// `manifest.json`: the digests of all inputs and outputs, and the version of the program. No time, no machine.
struct Manifest {
    let text: String

    init(package: DataPackage, definitionPath: String, definitionBytes: [UInt8], outputs: [OutputFile]) {
        func file(_ path: String, _ bytes: [UInt8], rows: Int? = nil) -> JSON {
            .members([
                "path": .string(path), "bytes": .integer(bytes.count), "sha256": .string(Digest(of: bytes).hexadecimal),
                "rows": rows.map(JSON.integer),
            ])
        }
        let inputs =
            [file(definitionPath, definitionBytes), file(package.descriptorPath, package.descriptorBytes)]
            + package.datasets.map { file($0.path, $0.bytes, rows: $0.rowsRead) }
        text =
            JSON.members([
                "tool": .members(["name": .string("purgestats"), "version": .string(ToolVersion.current)]),
                "inputs": .array(inputs), "outputs": .array(outputs.map { file($0.path, $0.bytes) }),
            ]).text
    }
}
