package import Diagnostics
import Yams

/// Reads a YAML or JSON file into a tree whose every node knows its place.
package enum YAMLDocument {
    /// How many nodes a file may have, aliases counted each time they are used: a few lines of nested aliases
    /// can stand for billions of nodes.
    package static let nodeLimit = 200_000

    /// Throws `yaml.syntax`, `yaml.encoding`, `yaml.empty`, `yaml.too-many-nodes`, `yaml.duplicate-key`.
    package static func parse(_ bytes: [UInt8], file: String, nodeLimit: Int = nodeLimit) throws(Diagnostic) -> YAMLNode {
        let start = FileLocation(file: file, line: 1, column: 1)
        guard let text = String(validating: bytes.withoutByteOrderMark, as: UTF8.self) else { throw .notUTF8(start) }
        let root: Node?
        do {
            root = try Parser(yaml: text).singleRoot()
        } catch let error as YamlError {
            throw Diagnostic(error, file: file)
        } catch {
            throw .syntax("\(error)", start)
        }
        guard let root else { throw .empty(start) }
        var remaining = nodeLimit
        return try convert(root, file: file, remaining: &remaining)
    }

    private static func convert(_ node: Node, file: String, remaining: inout Int) throws(Diagnostic) -> YAMLNode {
        let location = FileLocation(file: file, line: node.mark?.line, column: node.mark?.column)
        remaining -= 1
        guard remaining >= 0 else { throw .tooManyNodes(location) }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(.scalar(scalar.string, YAMLNode.ScalarStyle(scalar.style)), at: location)
        case .sequence(let sequence):
            var nodes: [YAMLNode] = []
            for element in sequence { nodes.append(try convert(element, file: file, remaining: &remaining)) }
            return YAMLNode(.sequence(nodes), at: location)
        case .mapping(let mapping):
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let key = try convert(key, file: file, remaining: &remaining)
                entries.append(YAMLNode.Entry(key: key, value: try convert(value, file: file, remaining: &remaining)))
            }
            return YAMLNode(.mapping(entries), at: location)
        case .alias:
            // The parser replaces aliases by what they stand for.
            throw .syntax("an alias without its anchor", location)
        }
    }
}

extension YAMLNode.ScalarStyle {
    init(_ style: Node.Scalar.Style) {
        switch style {
        case .any, .plain: self = .plain
        case .singleQuoted, .doubleQuoted: self = .quoted
        case .literal, .folded: self = .block
        }
    }
}

extension [UInt8] {
    fileprivate var withoutByteOrderMark: ArraySlice<UInt8> {
        starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
    }
}
