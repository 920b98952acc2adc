/// Changes of files as a page shows them: `--- FILE`, then whole lines that stay (after a space), go (`-`) or come (`+`).
///
/// A line that stays or goes is the first like it after the one before. A line that comes stands after them; in a file that is
/// not there yet, alone. `⟨E8⟩` is the byte E8.
package struct DocumentedChange: Sendable {
    private struct Step: Sendable {
        enum Kind: Sendable { case stays, goes, comes }
        let kind: Kind
        let bytes: [UInt8]
        let text: String
    }

    private let files: [(name: String, steps: [Step])]

    /// The files that are changed, in the order of the page.
    package var names: [String] {
        files.map(\.name).reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
    }

    init(_ lines: [String], at start: Int) throws(DocumentedExample.Malformed) {
        var files: [(name: String, steps: [Step])] = []
        for (offset, line) in lines.enumerated() {
            if line.hasPrefix("--- ") {
                files.append((String(line.dropFirst(4)), []))
                continue
            }
            let kinds: [Character: Step.Kind] = [" ": .stays, "-": .goes, "+": .comes]
            guard let sign = line.first, let kind = kinds[sign], !files.isEmpty else {
                throw DocumentedExample.Malformed(
                    line: start + offset + 1, reason: "a line of a change begins with \"--- FILE\", a space, - or +")
            }
            let text = String(line.dropFirst())
            files[files.count - 1].steps.append(Step(kind: kind, bytes: Self.bytes(text), text: text))
        }
        self.files = files
    }

    /// A file as it is after the change; nil when it is not one of the changed. Throws the line that is not there.
    package func changed(_ name: String, _ bytes: [UInt8]) throws(MissingLine) -> [UInt8]? {
        guard names.contains(name) else { return nil }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for file in files where file.name == name {
            var cursor = 0
            for step in file.steps {
                guard step.kind != .comes else {
                    lines.insert(step.bytes, at: cursor)
                    cursor += 1
                    continue
                }
                guard let index = lines[cursor...].firstIndex(of: step.bytes) else {
                    throw MissingLine(file: name, text: step.text)
                }
                if step.kind == .goes { lines.remove(at: index) }
                cursor = step.kind == .goes ? index : index + 1
            }
        }
        return Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined())
    }

    /// A line that a page says stands in a file, and that does not.
    package struct MissingLine: Error, Hashable {
        package let file: String
        package let text: String

        package init(file: String, text: String) {
            self.file = file
            self.text = text
        }
    }

    /// The bytes of a text, with those that are written as `⟨E8⟩`.
    private static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let character = rest.first {
            let digits = rest.dropFirst().prefix(2)
            if character == "⟨", digits.count == 2, rest.dropFirst(3).first == "⟩", let byte = UInt8(digits, radix: 16) {
                bytes.append(byte)
                rest = rest.dropFirst(4)
            } else {
                bytes += Array(String(character).utf8)
                rest = rest.dropFirst()
            }
        }
        return bytes
    }
}
