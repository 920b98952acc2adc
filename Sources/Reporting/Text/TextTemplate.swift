import Diagnostics

/// A text with its one construct, `{{name}}`, parsed into runs.
struct TextTemplate {
    enum Run: Equatable {
        case text(String)
        /// A reference to a named value; the offset counts Unicode scalars, and lines, from the start of the text.
        case value(String, line: Int, column: Int)
    }

    let runs: [Run]

    /// Splits a text. A brace that is never closed stays text and is reported by its place.
    init(_ text: String) throws(Malformed) {
        var runs: [Run] = []
        var current = "", name = ""
        var line = 1, column = 1
        var opened: (line: Int, column: Int)?
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.first {
            let isDouble = scalars.dropFirst().first == scalar
            var width = 1
            if opened == nil, scalar == "{", isDouble {
                opened = (line, column)
                name = ""
                width = 2
            } else if let start = opened, scalar == "}", isDouble {
                let trimmed = name.split(separator: " ").joined(separator: " ")
                if !current.isEmpty { runs.append(.text(current)) }
                runs.append(.value(trimmed, line: start.line, column: start.column + 2))
                current = ""
                opened = nil
                width = 2
            } else if opened != nil {
                name.unicodeScalars.append(scalar)
            } else {
                current.unicodeScalars.append(scalar)
            }
            column += width
            if scalar == "\n" { (line, column) = (line + 1, 1) }
            scalars = scalars.dropFirst(width)
        }
        if let opened { throw Malformed(line: opened.line, column: opened.column) }
        if !current.isEmpty { runs.append(.text(current)) }
        self.runs = runs
    }

    struct Malformed: Error {
        let line: Int
        let column: Int
    }
}
