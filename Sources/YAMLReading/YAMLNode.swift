package import Diagnostics

/// A piece of a YAML or JSON file with the place where it begins. Aliases are resolved.
package struct YAMLNode: Sendable {
    package let content: Content
    /// Where the node begins, its opening quote included.
    package let location: FileLocation

    package enum Content: Sendable {
        case scalar(String, ScalarStyle)
        case sequence([YAMLNode])
        /// In the order of the file; keys are different from one another.
        case mapping([Entry])
    }

    /// A key of a mapping and its value.
    package struct Entry: Sendable {
        package let key: YAMLNode
        package let value: YAMLNode
    }

    package enum ScalarStyle: Sendable {
        /// Without quotes.
        case plain
        case quoted
        /// A literal or folded block.
        case block
    }

    package init(_ content: Content, at location: FileLocation) {
        self.content = content
        self.location = location
    }

    /// The text of a scalar; nil for a sequence or mapping.
    package var scalar: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    /// Whether nothing is written there: an empty plain scalar, `null` or `~`.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "null" || text == "~"
    }

    /// Where the text of a scalar begins: after its opening quote.
    package var textLocation: FileLocation {
        guard case .scalar(_, .quoted) = content, let column = location.column else { return location }
        return FileLocation(file: location.file, line: location.line, column: column + 1)
    }

    /// What it is, in the words of a message.
    package var kindName: String {
        switch content {
        case .scalar: isNull ? "empty" : "a single value"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
