import Aggregation
import Charts
import Diagnostics

extension Measure {
    /// Whether the numbers of different groups can be added up.
    var addsUp: Bool {
        guard case .aggregate(let call) = calculation else { return false }
        return call.aggregate == Count.name || call.aggregate == Sum.name
    }

    fileprivate var isShare: Bool {
        if case .aggregate(let call) = calculation { call.aggregate == AggregateCall.share } else { false }
    }
}

extension FigurePlan {
    /// Reports a measure that is no part of a whole, in a figure that adds its numbers up.
    func checkAddsUp(_ content: CompiledContent?, _ definition: FigureDefinition, sink: inout DiagnosticSink) {
        guard mark == .marimekko || mark == .pyramid && stack == .normalize, case .plan(let plan)? = content else { return }
        let named = [definition.channel("x"), definition.channel("y")].compactMap { $0 }
        let measure = plan.measures.first { measure in named.contains { $0.text == measure.name } } ?? plan.measures.first
        guard let measure, !measure.addsUp, !(mark == .pyramid && measure.isShare) else { return }
        let place = named.first { $0.text == measure.name } ?? definition.mark
        sink.report(
            Diagnostic(
                code: "figure.not-additive",
                "the numbers of \"\(measure.name)\" do not add up to a whole, which a \(mark.rawValue) shows", at: place.location,
                excerpt: place.text, remedy: "take a count or a sum, or draw bars with mark: bar",
                kind: .definition))
    }
}
