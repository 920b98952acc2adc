package import Diagnostics

/// How several claims for one quantity become one number. A plan names its rule; without one, claims that differ are an error.
package enum ClaimRule: Hashable, Sendable {
    /// The claim of the source that is ranked as preferred.
    case preferred
    /// The median of the lows and of the highs of all voices; sources of one family are one voice.
    case median
    /// From the least low to the greatest high, without a best.
    case widest
    /// The claims of one source.
    case only(String)
    /// The claims of every source, each in a group of its own.
    case eachSource

    /// As a definition writes it.
    package var text: String {
        switch self {
        case .preferred: "preferred"
        case .median: "median of sources"
        case .widest: "widest"
        case .only(let source): "only \(source)"
        case .eachSource: "each source"
        }
    }

    private static let words = ["preferred", "median of sources", "widest", "only SOURCE", "each source"]

    /// Reads a rule; throws `claims.unknown-rule` at line 1 and the column in the text, or `claims.unknown-source` when the rule names
    /// none of the sources. Without sources to choose from, any is taken.
    package static func parse(_ text: String, sources: [String]) throws(Diagnostic) -> ClaimRule {
        switch text {
        case "preferred": return .preferred
        case "median of sources": return .median
        case "widest": return .widest
        case "each source": return .eachSource
        default: break
        }
        guard text.hasPrefix("only "), text.count > 5 else { throw .unknownRule(text, known: words) }
        let source = String(text.dropFirst(5))
        guard sources.isEmpty || sources.contains(source) else { throw .unknownSource(source, known: sources) }
        return .only(source)
    }
}

extension Diagnostic {
    fileprivate static func unknownRule(_ text: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "claims.unknown-rule", "\"\(text)\" is no rule for claims", at: FileLocation(file: "", line: 1, column: 1),
            excerpt: text, remedy: "one of: " + known.joined(separator: ", "))
    }

    fileprivate static func unknownSource(_ source: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "claims.unknown-source", "the rule names the source \"\(source)\", which is not in the list of sources",
            at: FileLocation(file: "", line: 1, column: 6), excerpt: source,
            remedy: Spelling.suggestion(for: source, among: known))
    }
}
