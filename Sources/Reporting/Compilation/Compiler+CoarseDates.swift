import Aggregation
import Diagnostics

extension Compiler {
    /// The rule for coarse dates that a column of groups has; nil when it has none, or none that is known.
    func coarseDates(
        _ column: ColumnDefinition, of expression: Expression, sink: inout DiagnosticSink
    ) -> CoarseDateRule? {
        guard let word = column.coarse else { return nil }
        guard let rule = CoarseDateRule(rawValue: word.text) else {
            sink.report(.unknownCoarseRule(word))
            return nil
        }
        do throws(Diagnostic) {
            try rule.check(expression)
            return rule
        } catch {
            sink.report(error.placed(in: column.path))
            return nil
        }
    }

    /// Says what does not go with the rule for coarse dates, at the place of the word that asks for it.
    func checkCoarseDates(_ plan: Plan, _ definition: AggregationDefinition, sink: inout DiagnosticSink) {
        guard let rule = plan.coarseDates else { return }
        let places = definition.measures.map(\.place) + [definition.rule].compactMap { $0 }
        let rules = (definition.rows + definition.columns).compactMap(\.coarse)
        do throws(Diagnostic) {
            try plan.checkCoarseDates()
        } catch {
            let place = (places + rules.reversed()).first { $0.text == error.excerpt }
            let beside = error.excerpt == "rule" ? definition.rule : nil
            let found = beside ?? place ?? rules.first { $0.text == rule.rawValue }
            sink.report(found.map { error.placed(in: $0) } ?? error)
        }
    }

    /// A list shows dates as they are.
    func reportCoarseInList(_ column: ColumnDefinition, sink: inout DiagnosticSink) {
        guard let word = column.coarse else { return }
        sink.report(.coarseInList(word))
    }
}

extension Diagnostic {
    fileprivate static func unknownCoarseRule(_ word: Located) -> Diagnostic {
        let known = CoarseDateRule.allCases.map(\.rawValue)
        return Diagnostic(
            code: "plan.coarse-rule", "\"\(word.text)\" is not a rule for coarse dates", at: word.location,
            excerpt: word.text,
            remedy: Spelling.nearest(to: word.text, among: known).isEmpty
                ? "one of: " + known.joined(separator: ", ") : Spelling.suggestion(for: word.text, among: known))
    }

    fileprivate static func coarseInList(_ word: Located) -> Diagnostic {
        Diagnostic(
            code: "plan.coarse-beside", "the columns of a list have no rule for coarse dates", at: word.location,
            excerpt: word.text, remedy: "remove \"coarse\": a list shows every date as it is")
    }
}
