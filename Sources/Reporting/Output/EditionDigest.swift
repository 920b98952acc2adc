import DataPackages

/// What an edition is known by: the digest of the program's version, the definition and every input.
struct EditionDigest {
    let short: String

    init(package: DataPackage, definitionBytes: [UInt8]) {
        var lines = [
            ToolVersion.current, Digest(of: definitionBytes).hexadecimal, Digest(of: package.descriptorBytes).hexadecimal,
        ]
        for dataset in package.datasets { lines.append(dataset.path + " " + Digest(of: dataset.bytes).hexadecimal) }
        short = Digest(of: lines.joined(separator: "\n")).short
    }
}
