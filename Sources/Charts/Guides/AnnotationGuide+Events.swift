import Diagnostics
import Formatting
import Tabular

extension AnnotationGuide {
    /// Places the events that lie on the axis; reports those that do not, and those without room.
    func placed(
        _ annotations: [Annotation], format: ValueFormat, years: ClosedRange<Double>, position: (Double) -> Double,
        _ sink: inout DiagnosticSink
    ) -> (placements: [Placement], linesAbove: Int) {
        var events: [Event] = [], dates: [DateSign?] = []
        // Where labels leave the plot no room its edges may have changed places.
        let ends = [position(years.lowerBound), position(years.upperBound)].sorted(), edges = ends[0]...ends[1]
        for annotation in annotations {
            let date = annotation.date, start = YearPosition.start(date), end = YearPosition.end(date)
            guard date.namedDays != nil, start < years.upperBound, end > years.lowerBound else {
                sink.report(.annotationOutside(annotation, format))
                continue
            }
            let first = position(max(start, years.lowerBound)), last = position(min(end, years.upperBound))
            let sign =
                date.plainDate?.day == nil
                ? DateSign(date, edges: edges, theme: theme) { position(min(max($0, years.lowerBound), years.upperBound)) } : nil
            // A name stands beside the beginning of a long time, and where it stands is to be on the plot.
            let isLong = last - first > 4 * theme.scale
            events.append(
                Event(
                    x: isLong && start > years.lowerBound ? first : (first + last) / 2,
                    reach: isLong || sign == nil ? 0 : max(last - first, 1.7 * theme.scale) / 2,
                    text: Self.text(annotation, format)))
            dates.append(sign)
        }
        guard !events.isEmpty else { return ([], 0) }
        let (placements, lines) = place(events)
        for (event, placement) in zip(events, placements) where placement == nil {
            sink.report(.labelDropped(event.text))
        }
        let dated = zip(placements, dates).compactMap { placement, date -> Placement? in
            guard var placement else { return nil }
            placement.date = date
            return placement
        }
        return (dated, lines)
    }
}

extension Diagnostic {
    static func labelDropped(_ text: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.label-dropped", "no room for \"\(text)\"",
            remedy: "shorten it, mark fewer events, or choose a wider size")
    }

    static func labelsDropped(_ count: Int, _ what: String, _ severity: Severity = .warning) -> Diagnostic {
        Diagnostic(
            severity, code: "figure.label-dropped", "no room for \(count) \(what)",
            remedy: "choose a wider size or show fewer of them")
    }

    static func annotationOutside(_ annotation: Annotation, _ format: ValueFormat) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.annotation-dropped",
            "\"\(annotation.label)\" (\(format.date(annotation.date))) lies outside the years the figure shows",
            excerpt: annotation.label, remedy: "remove the event, or show more years")
    }
}
