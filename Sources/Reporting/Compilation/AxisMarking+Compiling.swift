import Charts
import Diagnostics
import Tabular

extension AxisMarking {
    /// A rule or band by what the definition writes; nil for an event of the data, and where it is reported.
    init?(_ definition: AnnotationDefinition, _ sink: inout DiagnosticSink) {
        switch definition.place {
        case .event: return nil
        case .rule(let text):
            let number = Double(text.text).flatMap { $0.isFinite ? $0 : nil }, date = EDTFDate(text.text)
            guard number != nil || date != nil else {
                sink.report(.neither(text))
                return nil
            }
            self.init(numbers: number.map { $0...$0 }, date: date, label: definition.label)
        case .band(let first, let last):
            let numbers = [first, last].compactMap { Double($0.text) }.filter(\.isFinite)
            let date = EDTFDate("\(first.text)/\(last.text)")
            if let wrong = [first, last].first(where: { Double($0.text) == nil && EDTFDate($0.text) == nil }) {
                sink.report(.neither(wrong))
                return nil
            }
            guard numbers.count == 2 ? numbers[0] < numbers[1] : date != nil else {
                sink.report(.ends(last))
                return nil
            }
            self.init(numbers: numbers.count == 2 ? numbers[0]...numbers[1] : nil, date: date, label: definition.label)
        }
    }
}

extension Diagnostic {
    fileprivate static func neither(_ text: Located) -> Diagnostic {
        Diagnostic(
            code: "definition.wrong-kind", "\"\(text.text)\" is neither a number nor a date", at: text.location,
            excerpt: text.text,
            remedy: "write a number such as 500, or a date such as 1937-07-30")
    }

    fileprivate static func ends(_ text: Located) -> Diagnostic {
        Diagnostic(
            code: "definition.wrong-kind", "the band does not run from one number or date to a later one", at: text.location,
            excerpt: text.text, remedy: "give two numbers or two dates, the lower or earlier one first")
    }
}
