import Aggregation
import Diagnostics
import Tabular

/// A named number of a text.
struct CompiledValue {
    enum Calculation {
        case plan(Plan)
        case ratio(String, String)
        case difference(String, String)
        /// Of a part and its share.
        case whole(String, String)
    }

    let name: String
    let location: FileLocation
    /// Where its rule for claims stands, if it has one.
    let ruleLocation: FileLocation?
    let calculation: Calculation
    let style: ValueStyle?
    /// What is printed when there is no number.
    let otherwise: String?

    static func compile(
        _ definition: ValueDefinition, earlier: [CompiledValue], compiler: Compiler, sink: inout DiagnosticSink
    ) -> CompiledValue? {
        let calculation: Calculation
        var ruleLocation: FileLocation?
        switch definition.content {
        case .measure(let selection, let measure, let rule):
            guard let table = compiler.table(selection.from, sink: &sink) else { return nil }
            ruleLocation = rule?.location
            let conditions = compiler.conditions(selection.conditions, in: table, sink: &sink)
            guard let (call, _) = compiler.call(measure, in: table, sink: &sink) else { return nil }
            calculation = .plan(
                Plan(
                    from: table.name, conditions: conditions, measures: [Measure(.aggregate(call), name: call.text)],
                    rule: rule.flatMap { compiler.rule($0, sink: &sink) }))
        case .ratio(let a, let b):
            check([a, b], earlier, sink: &sink)
            calculation = .ratio(a.text, b.text)
        case .difference(let a, let b):
            check([a, b], earlier, sink: &sink)
            calculation = .difference(a.text, b.text)
        case .whole(let a, let b):
            check([a, b], earlier, sink: &sink)
            calculation = .whole(a.text, b.text)
        }
        return CompiledValue(
            name: definition.name.text, location: definition.name.location, ruleLocation: ruleLocation, calculation: calculation,
            style: definition.format, otherwise: definition.otherwise)
    }

    private static func check(_ operands: [Located], _ earlier: [CompiledValue], sink: inout DiagnosticSink) {
        for operand in operands where !earlier.contains(where: { $0.name == operand.text }) {
            sink.report(
                Diagnostic(
                    code: "text.unknown-value", "no value before this one is named \"\(operand.text)\"", at: operand.location,
                    excerpt: operand.text, remedy: Spelling.suggestion(for: operand.text, among: earlier.map(\.name))))
        }
    }
}
