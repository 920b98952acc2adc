package import Diagnostics
package import Tabular

/// The kind that joined ranges share. Points have none and mix with anything; beside ranges of which no kind is declared the
/// result has none.
struct CommonInterval: Sendable {
    private var declared: (kind: IntervalKind, row: Int)?
    private var hasUndeclared = false

    init() {}

    init(_ value: Value, _ kind: IntervalKind?, row: Int) {
        guard value.isRange else { return }
        if let kind { declared = (kind, row) } else { hasUndeclared = true }
    }

    /// Nil when nothing is a range, or what the bounds mean is not declared of all.
    var kind: IntervalKind? { hasUndeclared ? nil : declared?.kind }

    /// Throws `aggregate.mixed-intervals` when ranges of two kinds would be joined.
    mutating func join(_ other: CommonInterval, in table: Table) throws(Diagnostic) {
        hasUndeclared = hasUndeclared || other.hasUndeclared
        guard let theirs = other.declared else { return }
        guard let ours = declared else {
            declared = theirs
            return
        }
        if ours.kind != theirs.kind { throw .mixedIntervals((ours.kind, table, ours.row), (theirs.kind, table, theirs.row)) }
    }
}

extension Diagnostic {
    /// Ranges of two kinds, each with a row that it comes from.
    package static func mixedIntervals(
        _ first: (kind: IntervalKind, table: Table, row: Int), _ other: (kind: IntervalKind, table: Table, row: Int)
    ) -> Diagnostic {
        let place = first.table.line(ofRow: first.row)
        let names = [first.table.key(of: first.row), other.table.key(of: other.row)].filter { !$0.isEmpty }
        return Diagnostic(
            code: "aggregate.mixed-intervals",
            "ranges of different kinds would be joined, \(first.kind.rawValue) and \(other.kind.rawValue)",
            at: other.table.location(ofRow: other.row), excerpt: names.isEmpty ? nil : names.joined(separator: " and "),
            remedy: "select ranges of one kind with \"where\", or group by it"
        ).mentioning(": with", place)
    }
}
