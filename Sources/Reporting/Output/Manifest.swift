import DataPackages
import Documents

/// `manifest.json`: the digests of all inputs and outputs, and the version of the program. No time, no machine.
struct Manifest {
    let text: String

    init(package: DataPackage, definitionPath: String, definitionBytes: [UInt8], outputs: [OutputFile]) {
        func file(_ path: String, _ bytes: [UInt8], rows: Int? = nil) -> JSONText {
            var members: [JSONText.Member] = [
                .init("path", .string(path)), .init("bytes", .integer(bytes.count)),
                .init("sha256", .string(Digest(of: bytes).hexadecimal)),
            ]
            if let rows { members.append(.init("rows", .integer(rows))) }
            return .object(members)
        }
        let inputs =
            [file(definitionPath, definitionBytes), file(package.descriptorPath, package.descriptorBytes)]
            + package.datasets.map { file($0.path, $0.bytes, rows: $0.rowsRead) }
        text =
            JSONText.object([
                .init("tool", .object([.init("name", .string("purgestats")), .init("version", .string(ToolVersion.current))])),
                .init("inputs", .array(inputs)), .init("outputs", .array(outputs.map { file($0.path, $0.bytes) })),
            ]).text
    }
}
