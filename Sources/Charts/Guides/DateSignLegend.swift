import Formatting
import Tabular

/// What a sign on an axis of time says beside where it lies.
enum DateSignKind: CaseIterable {
    case approximate, uncertain, open, unknownEnd, choice, coarse

    /// What is said of a date; nothing of one that is plain.
    static func all(of date: EDTFDate) -> [DateSignKind] {
        allCases.filter { kind in
            switch kind {
            case .approximate: return date.isApproximate
            case .uncertain: return date.isUncertain
            case .open: return (!date.earliest.isBounded || !date.latest.isBounded) && !date.hasUnknownEnd
            case .unknownEnd: return date.hasUnknownEnd
            case .choice:
                guard case .statement(let statement) = date.form, case .oneOf(let items) = statement.content else { return false }
                return items.count > 1
            case .coarse: return false
            }
        }
    }

    /// What is said of a span, and whether the days of its ends are known.
    static func all(of span: DateSpan) -> [DateSignKind] {
        let ends = [span.start, span.end], sides = [span.sides.beginning, span.sides.end]
        return allCases.filter { kind in
            switch kind {
            case .approximate: span.qualifiers.contains(.approximate)
            case .uncertain: span.qualifiers.contains(.uncertain)
            case .open: sides.contains(.open)
            case .unknownEnd: sides.contains(.unknown)
            case .choice: false
            case .coarse: ends.contains { $0.days.map { $0.0 != $0.1 } ?? false }
            }
        }
    }

    var label: String {
        switch self {
        case .approximate: Words.approximateDate
        case .uncertain: Words.uncertainDate
        case .open: Words.openDate
        case .unknownEnd: Words.unknownEndDate
        case .choice: Words.choiceOfDates
        case .coarse: Words.coarseEnd
        }
    }

    /// The date that the key under a figure shows.
    fileprivate var sample: String {
        switch self {
        case .approximate: "1901~"
        case .uncertain: "1901?"
        case .open: "1901/.."
        case .unknownEnd: "1901/"
        case .choice: "[1901,1903]"
        case .coarse: "1901/1904"
        }
    }

    /// In words, how many of the dates are of each kind; nil where all are plain.
    static func sentence(_ dates: [EDTFDate], _ format: ValueFormat) -> String? {
        sentence(dates.map(all), of: "dates", format)
    }

    /// The same of the kinds of other things, such as spans.
    static func sentence(_ kinds: [[DateSignKind]], of things: String, _ format: ValueFormat) -> String? {
        let parts = allCases.compactMap { kind -> String? in
            let count = kinds.count { $0.contains(kind) }
            guard count > 0 else { return nil }
            return "\(format.integer(count)) \(kind.words(isOne: count == 1))"
        }
        return parts.isEmpty ? nil : "Of the \(things) \(format.list(parts))."
    }

    private func words(isOne: Bool) -> String {
        switch self {
        case .approximate: isOne ? "is approximate" : "are approximate"
        case .uncertain: isOne ? "is uncertain" : "are uncertain"
        case .open: isOne ? "is open at an end" : "are open at an end"
        case .unknownEnd: isOne ? "has an end that is not known" : "have an end that is not known"
        case .choice: isOne ? "is one of several" : "are each one of several"
        case .coarse:
            isOne
                ? "has an end that is only known to lie within a month, a year or the like"
                : "have ends that are only known to lie within a month, a year or the like"
        }
    }
}

/// What the signs of dates mean, in rows under a figure.
struct DateSignLegend: Sendable {
    let kinds: [DateSignKind]
    let theme: Theme

    init(kinds: [DateSignKind], theme: Theme) {
        self.kinds = kinds
        self.theme = theme
    }

    init(_ dates: [EDTFDate], theme: Theme) { self.init(dates.flatMap(DateSignKind.all), theme: theme) }

    init(_ occurring: [DateSignKind], theme: Theme) {
        let found = Set(occurring)
        kinds = DateSignKind.allCases.filter(found.contains)
        self.theme = theme
    }

    func draw(left: Double, right: Double, top: Double) -> (elements: [SVGElement], bottom: Double) {
        guard !kinds.isEmpty else { return ([], top) }
        let style = theme.foot, length = 6.5 * theme.scale
        var elements: [SVGElement] = [], x = left, baseline = top + style.ascent
        for kind in kinds {
            let width = length + 0.9 * theme.gap + TextMetrics.width(of: kind.label, style)
            if x > left, x + width > right {
                x = left
                baseline += style.lineHeight * 1.1
            }
            elements += sign(kind, left: x, length, middle: baseline - style.capHeight / 2)
            let label = TextLabel(text: kind.label, x: x + length + 0.9 * theme.gap, y: baseline, style: style, ink: .soft)
            elements.append(label.element)
            x = label.box.maxX + 3 * theme.gap
        }
        return ([.group("legend", elements)], baseline + style.descent)
    }

    private func sign(_ kind: DateSignKind, left: Double, _ length: Double, middle: Double) -> [SVGElement] {
        guard let date = EDTFDate(kind.sample) else { return [] }
        let room: ClosedRange<Double> =
            switch kind {
            case .approximate: left + length * 0.33...left + length * 0.67
            case .unknownEnd: left...left + length * 0.45
            default: left...left + length
            }
        let last: Double =
            switch kind {
            case .choice: 1904
            case .coarse: 1905
            default: 1902
            }
        let scale = LinearScale(domain: 1901...last, start: room.lowerBound, end: room.upperBound)
        let edges = left...left + length
        let sign =
            kind == .coarse
            ? DateSpan(date).flatMap { DateSign($0, edges: edges, theme: theme, position: scale.clamped) }
            : DateSign(date, edges: edges, theme: theme, position: scale.clamped)
        return sign?.elements(middle: middle, half: 0.45 * theme.scale, .soft) ?? []
    }
}
