import Formatting
import Tabular

/// The numbers that stand in and beside bars.
struct BarText {
    let data: FigureData
    let bars: BarArrangement
    let axis: ValueAxis

    private var format: ValueFormat { data.format }

    /// Beside a bar: the whole number as the data give it, a share as per cent, a range in words.
    func beside(_ segment: BarSegment) -> String {
        guard let value = segment.row.value else { return "" }
        let text = data.isShare ? format.percent(value) : format.estimate(value)
        return segment.row.isUnverified ? text + "\u{202F}*" : text
    }

    /// In place of the bars of a category: why it has no number; nil where it has a bar, or its rows differ in why.
    func missing(_ category: Int) -> String? { bars.reasons[category] }

    /// Above a standing bar, or under one that hangs: in units of the axis, of a range both bounds; nothing where an open end has an
    /// arrow over a bar from zero.
    func atEnd(_ segment: BarSegment) -> String {
        let star = segment.row.isUnverified ? "*" : ""
        guard let value = bars.isOfWhole ? segment.range ?? Estimate(segment.end) : segment.row.value,
            value.isBounded || segment.isFloating
        else {
            return ""
        }
        let isInterval = value.isRange && (value.best == nil || segment.isFloating)
        guard isInterval else { return axis.short(value.mark) + star }
        return interval(value).map { $0 + star } ?? ""
    }

    /// Both bounds in units of the axis, or the one there is; nil where they have no short form.
    private func interval(_ value: Estimate) -> String? {
        guard value.isBounded else {
            return value.low.isFinite ? "\(Words.atLeast) \(axis.short(value.low))" : "\(Words.atMost) \(axis.short(value.high))"
        }
        // An end that is left out is said in words, which a unit at the axis would not fit; a minus sign does not go with a dash.
        if value.lowEnd.isOpen || value.highEnd.isOpen || value.low < 0 {
            return axis.divisor == 1
                ? format.estimate(Estimate(from: value.lowEnd, best: nil, to: value.highEnd, isApproximate: false)) : nil
        }
        return axis.short(value.low) + "–" + axis.short(value.high)
    }

    /// Inside a part of a stack: in units of the axis; a count where the axis shows per cent. A range has both its ends, and nothing
    /// where they have no short form.
    func inside(_ segment: BarSegment) -> String {
        guard let value = segment.row.value else { return "" }
        let star = segment.row.isUnverified ? "*" : ""
        if data.specification.stack == .normalize, !data.isShare { return format.number(value.mark) + star }
        guard value.isRange, value.best == nil else { return axis.short(value.mark) + star }
        if axis.divisor == 1 { return format.estimate(value) + star }
        return value.isBounded ? interval(value).map { $0 + star } ?? "" : ""
    }

    /// `13 of 15`.
    func part(_ segment: BarSegment) -> String {
        guard let value = segment.row.value, let whole = segment.row.whole else { return "" }
        let text = Words.part(format.estimate(value), of: format.estimate(whole))
        return segment.row.isUnverified ? text + "\u{202F}*" : text
    }

    /// The share in per cent; nil where the whole is too small to be spoken of in per cent.
    func percent(_ segment: BarSegment) -> String? {
        guard let value = segment.row.value, let whole = segment.row.whole, whole.isPoint, whole.mark >= Self.leastWhole else {
            return nil
        }
        return format.percent(value.scaled(by: 1 / whole.mark), places: 0)
    }

    /// Below this many, per cent would pretend to a precision that the numbers do not have.
    static let leastWhole = 20.0
}
