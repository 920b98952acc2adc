import Diagnostics

/// Two sums that are to be equal: `death + prison + acquitted = defendants`, or `count(sentences) by trial = trials.defendants`.
///
/// A term is a field, a whole number, `count(RESOURCE)` or `sum(RESOURCE.FIELD)`; `by KEY` names the foreign key of that resource
/// that leads to the row. A name that is not letters, digits and underscores stands in double quotes.
struct IdentityStatement: Sendable {
    let text: PlacedText
    let left: [Term]
    let right: [Term]
    /// The key by which rows of another resource are counted.
    let by: PlacedText?

    struct Term: Sendable {
        let isNegative: Bool
        let content: Content

        enum Content: Sendable {
            case number(Double)
            /// A field of the resource, with the resource's name where it is written.
            case field(PlacedText, of: PlacedText?)
            case count(PlacedText)
            case sum(PlacedText, of: PlacedText)
        }

        /// The other resource whose rows it counts or adds up.
        var counted: PlacedText? {
            switch content {
            case .count(let resource), .sum(_, let resource): resource
            case .number, .field: nil
            }
        }
    }

    var terms: [Term] { left + right }

    /// Nil and reported when the text is no identity.
    static func decode(_ text: PlacedText, sink: inout DiagnosticSink) -> IdentityStatement? {
        do throws(Diagnostic) {
            var parser = Parser(text)
            let left = try parser.side()
            try parser.equals()
            let right = try parser.side()
            try parser.end()
            let statement = IdentityStatement(text: text, left: left, right: right, by: parser.by)
            let counted = statement.terms.compactMap(\.counted).first
            if let counted, statement.by == nil { throw .withoutKey(counted) }
            if let key = statement.by, counted == nil { throw .keyWithoutRows(key) }
            return statement
        } catch {
            sink.report(error)
            return nil
        }
    }
}

/// Reads a statement from left to right.
private struct Parser {
    private let text: PlacedText
    private var scanner: TextScanner
    private(set) var by: PlacedText?

    init(_ text: PlacedText) {
        self.text = text
        scanner = TextScanner(text.text)
    }

    mutating func side() throws(Diagnostic) -> [IdentityStatement.Term] {
        var terms: [IdentityStatement.Term] = []
        var isNegative = false
        scanner.skipSpaces()
        if scanner.take("-" as Unicode.Scalar) { isNegative = true }
        while true {
            terms.append(try term(isNegative: isNegative))
            scanner.skipSpaces()
            if scanner.take("+" as Unicode.Scalar) {
                isNegative = false
            } else if scanner.take("-" as Unicode.Scalar) || scanner.take("−" as Unicode.Scalar) {
                isNegative = true
            } else {
                break
            }
        }
        if scanner.rest.hasPrefix("by ") {
            _ = scanner.take("by ")
            scanner.skipSpaces()
            let key = try name()
            if let by, by.text != key.text {
                throw fault("rows are counted by one key, not by \"\(by.text)\" and \"\(key.text)\"")
            }
            by = key
        }
        return terms
    }

    private mutating func term(isNegative: Bool) throws(Diagnostic) -> IdentityStatement.Term {
        scanner.skipSpaces()
        return IdentityStatement.Term(isNegative: isNegative, content: try content())
    }

    private mutating func content() throws(Diagnostic) -> IdentityStatement.Term.Content {
        if let next = scanner.next, ("0"..."9").contains(next) {
            let digits = scanner.take { ("0"..."9").contains($0) || $0 == "." }
            guard let number = Double(digits) else { throw fault("\"\(digits)\" is not a number") }
            return .number(number)
        }
        let first = try name()
        if scanner.take("(" as Unicode.Scalar) {
            guard first.text == "count" || first.text == "sum" else {
                throw fault("\"\(first.text)\" cannot stand in an identity", remedy: "use count(RESOURCE) or sum(RESOURCE.FIELD)")
            }
            let resource = try name()
            let field = scanner.take("." as Unicode.Scalar) ? try name() : nil
            guard scanner.take(")" as Unicode.Scalar) else { throw fault("a closing bracket is missing") }
            switch (first.text, field) {
            case ("count", nil): return .count(resource)
            case ("sum", let field?): return .sum(field, of: resource)
            case ("count", _): throw fault("rows are counted, not a field", remedy: "write count(\(resource.text))")
            default: throw fault("a sum needs the field to be added up", remedy: "write sum(\(resource.text).FIELD)")
            }
        }
        guard scanner.take("." as Unicode.Scalar) else { return .field(first, of: nil) }
        return .field(try name(), of: first)
    }

    private mutating func name() throws(Diagnostic) -> PlacedText {
        let start = scanner.offset
        var found: String
        if scanner.take("\"" as Unicode.Scalar) {
            found = scanner.take { $0 != "\"" }
            guard scanner.take("\"" as Unicode.Scalar) else { throw fault("a quote is not closed") }
        } else {
            found = scanner.take { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" }
        }
        guard !found.isEmpty else { throw fault("a name is missing", at: start) }
        return PlacedText(text: found, location: scanner.location(at: start).moved(onto: text.location))
    }

    mutating func equals() throws(Diagnostic) {
        scanner.skipSpaces()
        guard scanner.take("=" as Unicode.Scalar) else { throw fault("\"=\" is missing between the two sides") }
    }

    mutating func end() throws(Diagnostic) {
        scanner.skipSpaces()
        guard scanner.isAtEnd else { throw fault("\"\(scanner.rest)\" cannot stand here") }
    }

    private func fault(_ message: String, at offset: Int? = nil, remedy: String? = nil) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", message, at: scanner.location(at: offset).moved(onto: text.location), excerpt: text.text,
            remedy: remedy ?? "such as: a + b = c, or count(RESOURCE) by KEY = FIELD")
    }
}

extension FileLocation {
    /// A place in a text of one line, as a place in the file where the text begins at `start`.
    fileprivate func moved(onto start: FileLocation) -> FileLocation {
        var place = start
        if let column, let first = start.column { place.column = first + column - 1 }
        return place
    }
}

extension Diagnostic {
    fileprivate static func keyWithoutRows(_ key: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "no rows are counted by \"\(key.text)\"", at: key.location, excerpt: key.text,
            remedy: "remove \"by \(key.text)\", or write count(RESOURCE) or sum(RESOURCE.FIELD)")
    }

    fileprivate static func withoutKey(_ resource: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "nothing says by which key the rows of \"\(resource.text)\" are counted",
            at: resource.location, excerpt: resource.text,
            remedy: "write \"by\" and the foreign key: count(\(resource.text)) by KEY")
    }
}
