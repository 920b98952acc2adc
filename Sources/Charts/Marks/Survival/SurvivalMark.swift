import Diagnostics
import Formatting
import Tabular

/// How many rows of a group are still without an event as time goes on: the estimate of Kaplan and Meier as a curve in steps, with its
/// pointwise 95 % confidence interval as a pale band, strokes where rows are censored, and how many are at risk below the axis. Where
/// durations are ranges, a band with edges holds the estimate whichever they are, and no confidence interval is given: it would be that
/// of one choice among them.
struct SurvivalMark: Mark {
    var kind: MarkKind { .survival }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        let time = SurvivalTime(data)
        let groups = SurvivalGroup.all(data, scale: time.scale)
        var drawing = SurvivalPlot(data: data, frame: frame, time: time, groups: groups).draw(&sink)
        let remarks = SurvivalRemarks.all(data, groups, time)
        drawing.remarks = remarks
        drawing.sentences = remarks
        return drawing
    }

    /// Curves are named beside them.
    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { nil }

    func summary(_ data: FigureData) -> [String] {
        let time = SurvivalTime(data)
        return SurvivalGroup.all(data, scale: time.scale).map { Self.course($0, time, data.format) + "." }
    }

    func describe(_ data: FigureData) -> [String] {
        let time = SurvivalTime(data)
        let groups = SurvivalGroup.all(data, scale: time.scale)
        var sentence = "Survival by the estimate of Kaplan and Meier"
        if !time.title.isEmpty { sentence += ", over \(time.title)" }
        var sentences = [sentence + "."]
        if data.series.count > 1 { sentences.append("Series: " + data.format.list(data.series.map(\.label)) + ".") }
        guard groups.count <= FigureDescription.longestList else { return sentences }
        return sentences + groups.map { Self.course($0, time, data.format) + "." }
    }

    /// `North: 24 rows, 14 events, 10 censored; a half or less from 412 days on; 35.0 % at 730 days`.
    private static func course(_ group: SurvivalGroup, _ time: SurvivalTime, _ format: ValueFormat) -> String {
        func moment(_ number: Double) -> String { format.number(number) + (time.unit.isEmpty ? "" : " " + time.unit) }
        var parts = [
            "\(format.plural(group.rows.count, "row", "rows")), \(format.plural(group.events, "event", "events")), "
                + "\(format.integer(group.censored)) censored"
        ]
        switch group.median {
        case (let earliest, let latest?)?:
            parts.append(
                earliest == latest
                    ? "a half or less from \(moment(earliest)) on"
                    : "a half or less from some time on between \(format.number(earliest)) and \(moment(latest))")
        case (let earliest, nil)?: parts.append("a half or less from \(moment(earliest)) on at the earliest")
        case nil: parts.append("always more than a half")
        }
        let end = group.survival(at: group.last)
        let share = format.percent(Estimate(unchecked: end.lowerBound, nil, end.upperBound))
        parts.append("\(share) at \(moment(group.last))" + interval(group, format))
        return (group.name.isEmpty ? "" : group.name + ": ") + parts.joined(separator: "; ")
    }

    private static func interval(_ group: SurvivalGroup, _ format: ValueFormat) -> String {
        guard group.bounds == nil, let interval = group.estimate?.steps.last?.interval else { return "" }
        return text(of: interval, format)
    }

    /// ` (95 % confidence interval 20.1–50.3 %)`.
    static func text(of interval: ClosedRange<Double>, _ format: ValueFormat) -> String {
        " (95 % confidence interval "
            + format.percent(Estimate(unchecked: interval.lowerBound, nil, interval.upperBound)) + ")"
    }
}
