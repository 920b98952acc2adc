import Diagnostics
import Formatting
import Tabular

extension AnnotationGuide {
    /// Places the events that lie on the axis; reports those that do not, and those without room.
    func placed(
        _ annotations: [Annotation], format: ValueFormat, position: (Double) -> Double?, _ sink: inout DiagnosticSink
    ) -> (placements: [Placement], linesAbove: Int) {
        var events: [(x: Double, text: String)] = []
        for annotation in annotations {
            if let x = YearPosition.middle(annotation.date).flatMap(position) {
                events.append((x, Self.text(annotation, format)))
            } else {
                sink.report(.annotationOutside(annotation, format))
            }
        }
        guard !events.isEmpty else { return ([], 0) }
        let (placements, lines) = place(events)
        for (event, placement) in zip(events, placements) where placement == nil {
            sink.report(.labelDropped(event.text))
        }
        return (placements.compactMap { $0 }, lines)
    }
}

extension Diagnostic {
    static func labelDropped(_ text: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.label-dropped", "no room for \"\(text)\"",
            remedy: "shorten it, mark fewer events, or choose a wider size")
    }

    static func labelsDropped(_ count: Int, _ what: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.label-dropped", "no room for \(count) \(what)",
            remedy: "choose a wider size or show fewer of them")
    }

    static func annotationOutside(_ annotation: Annotation, _ format: ValueFormat) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.annotation-dropped",
            "\"\(annotation.label)\" (\(format.date(annotation.date))) lies outside the years the figure shows",
            remedy: "remove the event, or show more years")
    }
}
