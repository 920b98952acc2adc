import Diagnostics
import Tabular

extension FigureData {
    /// Whether years or dates lie along its foot, beside which others can be marked.
    private var isOverTime: Bool {
        switch specification.mark {
        case .line: rows.contains { $0.date?.namedDays != nil }
        case .gantt: true
        case .bar: hasYears && !columns.isHorizontal && (columns.whole == nil || specification.orientation == .vertical)
        default: false
        }
    }

    /// What is marked on the axis of time: events of the data, then what the definition dates itself.
    var events: [Annotation] {
        let dated = isOverTime ? specification.markings : []
        return specification.annotations
            + dated.compactMap { marking in marking.date.map { Annotation(date: $0, label: marking.label) } }
    }

    /// What is marked on the axis of numbers.
    var numberMarkings: [NumberMarking] {
        guard specification.mark.hasNumberAxis else { return [] }
        let isOverTime = isOverTime
        return specification.markings.filter { !isOverTime || $0.date == nil }.compactMap { marking in
            marking.numbers.map { numbers in
                let low = numbers.lowerBound, high = numbers.upperBound
                let value = low == high ? Estimate(low) : Estimate(unchecked: low, nil, high)
                return NumberMarking(numbers: numbers, label: marking.label, value: FigureDescription.number(value, self))
            }
        }
    }

    /// Why events and markings have no axis to stand on, each reason once, with the name of the first.
    var strayMarkings: [Diagnostic] {
        let isOverTime = isOverTime, hasNumbers = specification.mark.hasNumberAxis
        let isTimeline = specification.mark == .timeline
        let beside =
            isTimeline
            ? specification.annotations.first?.label ?? specification.markings.first { $0.date != nil }?.label : nil
        let stray = specification.markings.filter { marking in
            !(isOverTime && marking.date != nil) && !(hasNumbers && marking.numbers != nil)
                && !(isTimeline && marking.date != nil)
        }
        let dated = stray.first { $0.numbers == nil }, numbered = stray.first { $0.numbers != nil }
        return [
            (beside, Diagnostic.eventsBesideRows), (dated?.label, .annotationsNeedTime), (numbered?.label, .markingsNeedNumbers),
        ].compactMap { label, reason in
            guard let label else { return nil }
            var named = reason
            named.excerpt = label
            return named
        }
    }
}

/// A rule or a band on an axis of numbers.
struct NumberMarking: Hashable, Sendable {
    /// In units of the data.
    let numbers: ClosedRange<Double>
    let label: String
    /// The numbers in words.
    let value: String

    /// What stands under the figure where the name has no room beside it.
    var remark: String { Words.marked(label, at: value) }
}

extension MarkKind {
    /// Whether numbers lie along an axis with ticks, so that they can be marked there.
    fileprivate var hasNumberAxis: Bool {
        [.bar, .line, .dot, .strip, .box, .dumbbell, .histogram].contains(self)
    }
}

extension Diagnostic {
    fileprivate static let markingsNeedNumbers = Diagnostic(
        .warning, code: "figure.annotation-dropped",
        "numbers can be marked only on an axis of numbers, which this figure has not",
        remedy: "draw bars, lines, dots, strips, boxes, dumbbells or a histogram, or remove the rule or band")

    fileprivate static let eventsBesideRows = Diagnostic(
        .warning, code: "figure.annotation-dropped", "a timeline shows the events of its rows, and no others beside them",
        remedy: "add the events to the rows, or remove \"annotations\"")

    static func markingOutside(_ label: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.annotation-dropped", "\"\(label)\" lies outside the numbers the figure shows",
            excerpt: label, remedy: "remove it, or show rows with such numbers")
    }
}
