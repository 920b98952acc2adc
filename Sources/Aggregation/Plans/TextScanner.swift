import Diagnostics

/// Reads the small languages of a plan (paths, measures, conditions) scalar by scalar, and knows where it stands.
struct TextScanner {
    private let scalars: [Unicode.Scalar]
    private(set) var offset = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { offset >= scalars.count }
    var next: Unicode.Scalar? { isAtEnd ? nil : scalars[offset] }

    mutating func skipSpaces() {
        while let scalar = next, scalar.properties.isWhitespace { offset += 1 }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        offset += 1
        return true
    }

    /// Takes a text if it stands here.
    mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard offset + wanted.count <= scalars.count, Array(scalars[offset..<offset + wanted.count]) == wanted else {
            return false
        }
        offset += wanted.count
        return true
    }

    /// Takes a run of scalars.
    mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = next, isWanted(scalar) {
            text.append(scalar)
            offset += 1
        }
        return String(text)
    }

    /// A word of letters, digits, underscores and hyphens.
    mutating func takeWord() -> String { take(while: Self.isPartOfWord) }

    static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-"
    }

    /// What stands from here to the end.
    var rest: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[min(offset, scalars.count)...])
        return String(text)
    }

    func location(at offset: Int? = nil) -> FileLocation {
        FileLocation(file: "", line: 1, column: (offset ?? self.offset) + 1)
    }
}
