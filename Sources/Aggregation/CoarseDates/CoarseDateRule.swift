package import Diagnostics

/// Where a row is counted whose date is coarser than the months, years or decades it is grouped by.
package enum CoarseDateRule: String, Sendable, CaseIterable {
    /// In a group of its own, which says that the date is too coarse.
    case unknown
    /// In every group that its date can lie in, as what may be there: counts and sums are ranges.
    case bracket
    /// In every group that its date can lie in, in proportion to the days.
    case spread

    /// What becomes of a row, in words.
    var inWords: String {
        switch self {
        case .unknown: "set apart"
        case .bracket: "counted in each as a range"
        case .spread: "spread by days"
        }
    }

    /// Throws when the values of a path cannot be coarser than its groups.
    package func check(_ expression: Expression) throws(Diagnostic) {
        guard case .function(let function, _) = expression, [.year, .month, .decade].contains(function) else {
            throw .notADatePart(expression)
        }
    }

    /// Throws when an aggregate cannot tell what rows in several groups make of it.
    package func check(_ call: AggregateCall) throws(Diagnostic) {
        guard self != .unknown, ![Count.name, Sum.name, AggregateCall.share].contains(call.aggregate) else { return }
        throw .coarseMeasure(call, self)
    }
}

extension Plan {
    /// The rule by which coarse dates are counted in several groups; nil when none is.
    package var coarseDates: CoarseDateRule? {
        (rows + columns).compactMap(\.coarseDates).first { $0 != .unknown }
    }

    /// Throws what a plan asks for beside a rule for coarse dates that does not go with it.
    package func checkCoarseDates() throws(Diagnostic) {
        for key in rows + columns { try key.coarseDates?.check(key.expression) }
        guard let coarseDates else { return }
        if let other = (rows + columns).compactMap(\.coarseDates).first(where: { $0 != .unknown && $0 != coarseDates }) {
            throw .coarseBeside(coarseDates, other.rawValue, remedy: "take one of the two for all of its dates")
        }
        for measure in measures {
            if case .aggregate(let call) = measure.calculation { try coarseDates.check(call) }
        }
        if limit != nil {
            throw .coarseBeside(
                coarseDates, "limit", remedy: "remove \"limit\", or select the lines with a condition")
        }
        if rule != nil {
            throw .coarseBeside(
                coarseDates, "rule", remedy: "select one claim for each quantity with \"where\", and remove \"rule\"")
        }
    }
}

extension Diagnostic {
    fileprivate static func notADatePart(_ expression: Expression) -> Diagnostic {
        Diagnostic(
            code: "plan.coarse-path", "\"\(expression.text)\" is no part of a date, and has no rule for coarse dates",
            at: FileLocation(file: "", line: 1, column: 1), excerpt: expression.text,
            remedy: "group by year(…), month(…) or decade(…) of a date, or remove \"coarse\"")
    }

    fileprivate static func coarseMeasure(_ call: AggregateCall, _ rule: CoarseDateRule) -> Diagnostic {
        Diagnostic(
            code: "plan.coarse-measure",
            "\"\(call.text)\" has no value where coarse dates are counted by the rule \"\(rule.rawValue)\"",
            at: FileLocation(file: "", line: 1, column: 1), excerpt: call.text,
            remedy: "take count, sum(…) or share(…), or group with coarse: unknown")
    }

    package static func coarseBeside(_ rule: CoarseDateRule, _ word: String, remedy: String) -> Diagnostic {
        Diagnostic(
            code: "plan.coarse-beside", "coarse dates by the rule \"\(rule.rawValue)\" do not go with \"\(word)\"",
            at: FileLocation(file: "", line: 1, column: 1), excerpt: word, remedy: remedy)
    }
}
