/// Reads small languages (paths, measures, conditions, identities) scalar by scalar, and knows where it stands.
package struct TextScanner {
    private let scalars: [Unicode.Scalar]
    /// How many scalars were read.
    package private(set) var offset = 0

    package init(_ text: String) { scalars = Array(text.unicodeScalars) }

    package var isAtEnd: Bool { offset >= scalars.count }
    /// The scalar that stands here; nil at the end.
    package var next: Unicode.Scalar? { isAtEnd ? nil : scalars[offset] }

    package mutating func skipSpaces() {
        while let scalar = next, scalar.properties.isWhitespace { offset += 1 }
    }

    /// Takes a scalar if it stands here.
    package mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        offset += 1
        return true
    }

    /// Takes a text if it stands here.
    package mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard offset + wanted.count <= scalars.count, Array(scalars[offset..<offset + wanted.count]) == wanted else {
            return false
        }
        offset += wanted.count
        return true
    }

    /// Takes a run of scalars.
    package mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = next, isWanted(scalar) {
            text.append(scalar)
            offset += 1
        }
        return String(text)
    }

    /// A word of letters, digits, underscores and hyphens.
    package mutating func takeWord() -> String { take(while: Self.isPartOfWord) }

    /// Whether a scalar can stand in a word.
    package static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-"
    }

    /// What stands from here to the end.
    package var rest: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[min(offset, scalars.count)...])
        return String(text)
    }

    /// The place of a scalar on line 1 of no file, to be rebased onto where the text stands.
    package func location(at offset: Int? = nil) -> FileLocation {
        FileLocation(file: "", line: 1, column: (offset ?? self.offset) + 1)
    }
}
