/// How much a diagnostic matters: an error stops the run, a warning does not, a note informs.
package enum Severity: String, Sendable, Comparable {
    case note, warning, error

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
