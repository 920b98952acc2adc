/// What can be said about input: one value with a stable code, the place, the text at fault and one way to mend it.
package struct Diagnostic: Error, Hashable, Sendable {
    package var severity: Severity
    /// Stable and dotted, such as `csv.unclosed-quote`: for searching the documentation and for programs.
    package var code: String
    /// One sentence without a full stop, in plain words.
    package var message: String
    package var location: FileLocation?
    /// Other places that the message goes on to name, in their order.
    package var mentions: [Mention] = []
    /// The text at fault, as it stands in the file.
    package var excerpt: String?
    /// One way to mend it.
    package var remedy: String?
    /// What kind of failure it is, from which the frontend derives the exit status.
    package var kind: FailureKind

    /// Another place, after the words that lead to it: `: with Data/landings.csv:2`.
    package struct Mention: Hashable, Sendable {
        package var words: String
        package var location: FileLocation

        package init(_ words: String, _ location: FileLocation) {
            self.words = words
            self.location = location
        }
    }

    package init(
        _ severity: Severity = .error, code: String, _ message: String, at location: FileLocation? = nil,
        excerpt: String? = nil, remedy: String? = nil, kind: FailureKind = .data
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.excerpt = excerpt
        self.remedy = remedy
        self.kind = kind
    }
}

/// What kind of failure a diagnostic reports; only the frontend turns it into an exit status.
package enum FailureKind: Sendable {
    /// An error in data, descriptor or definition.
    case data
    /// What a definition asks for is wrong whatever the rows hold: where a command stands for the definition, the command line is wrong.
    case definition
    /// The command line is wrong.
    case usage
    /// A file or report does not exist or cannot be opened.
    case noInput
    /// Another program that is needed cannot be run.
    case unavailable
    /// The output cannot be created or replaced.
    case cannotCreate
    /// Reading or writing broke off.
    case inputOutput
}

extension Diagnostic {
    /// The same diagnostic at another place.
    package func at(_ location: FileLocation) -> Diagnostic {
        var copy = self
        copy.location = location
        return copy
    }

    /// The same diagnostic, its message going on with the words and a place.
    package func mentioning(_ words: String, _ location: FileLocation) -> Diagnostic {
        var copy = self
        copy.mentions.append(Mention(words, location))
        return copy
    }

    /// The same diagnostic with its files named otherwise, such as by their paths from another folder.
    package func renamingFiles(_ name: (String) -> String) -> Diagnostic {
        func renamed(_ place: FileLocation) -> FileLocation {
            var place = place
            if !place.file.isEmpty { place.file = name(place.file) }
            return place
        }
        var copy = self
        copy.location = location.map(renamed)
        copy.mentions = mentions.map { Mention($0.words, renamed($0.location)) }
        return copy
    }

    /// Moves a diagnostic about a piece of text (line 1, column from 1) to where the text begins in its file.
    package func rebased(onto start: FileLocation) -> Diagnostic {
        var moved = start
        if let inner = location, (inner.line ?? 1) == 1, let offset = inner.column, let column = start.column {
            moved.column = column + offset - 1
        }
        return at(moved)
    }

    /// The message with the places that it goes on to name.
    package var sentence: String { message + mentions.map { "\($0.words) \($0.location)" }.joined() }

    /// The line an editor can jump to: `file:line:column: severity: message [code]`.
    package var headline: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): \(sentence) [\(code)]".onOneLine
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The headline, then the text at fault and the way to mend it, each indented on its own line.
    package var description: String {
        var lines = [headline]
        if let excerpt { lines.append("    " + excerpt.onOneLine) }
        if let remedy { lines.append("    " + remedy.onOneLine) }
        return lines.joined(separator: "\n")
    }
}
