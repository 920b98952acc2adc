import Formatting
import Tabular

/// The events of a figure as upright rules with their names above the plot, over data of their own; those that are more than a day are pale
/// bands behind the data.
struct VegaLiteEvents {
    struct Place {
        let channel: JSON
        /// How far along the foot of the plot it stands, from 0 to 1.
        let share: Double
        /// From where to where it reaches, when it is more than a day.
        var span: (from: JSON, to: JSON)?
    }

    let layers: [JSON]
    let bands: [JSON]
    /// How much room above the plot their names take, in millimetres.
    let height: Double

    /// `place` gives where a date stands; nil where that is not on the plot.
    init(_ data: FigureData, _ frame: FigureFrame, place: (EDTFDate) -> Place?) {
        let style = frame.theme.note
        let events = data.events.compactMap { event in place(event.date).map { (event: event, place: $0) } }
        height = Double(events.count) * style.lineHeight
        bands = events.enumerated().compactMap { index, item in
            item.place.span.map { span in
                // The first layer with an axis decides how labels are aligned: upright ones, if it does not say otherwise.
                [
                    "name": .string("event-span-\(index + 1)"),
                    "data": ["values": [["date": .string(item.event.date.description), "event": .string(item.event.label)]]],
                    "mark": ["type": "rect", "color": .string(Ink.soft.colour), "opacity": 0.14],
                    "encoding": [
                        "x": span.from.with("axis", ["labelAngle": 0]), "x2": span.to, "y": ["value": 0],
                        "y2": ["value": "height"],
                    ],
                ]
            }
        }
        layers = events.enumerated().map { index, item in
            let rise = Double(events.count - index) * style.lineHeight
            let (event, isRight) = (item.event, item.place.share > 0.5)
            let label = event.label + ", " + data.format.date(event.date)
            let rule: JSON = [
                "name": .string("event-\(index + 1)"),
                "mark": [
                    "type": "rule", "color": .string(Ink.soft.colour), "strokeDash": [2, 2],
                    "strokeWidth": VegaLite.pixels(frame.theme.rule),
                ],
                "encoding": ["y": ["value": VegaLite.pixels(-rise)], "y2": ["value": "height"]],
            ]
            return [
                "data": ["values": [["date": .string(event.date.description), "event": .string(event.label)]]],
                "encoding": ["x": item.place.span?.from ?? item.place.channel],
                "layer": .array(
                    (item.place.span == nil ? [rule] : []) + [
                        [
                            "mark": [
                                "type": "text", "align": isRight ? "right" : "left", "baseline": "top", "dx": isRight ? -3 : 3,
                                "fontSize": VegaLite.pixels(style.size), "color": .string(Ink.soft.colour),
                                "text": .string(label),
                            ],
                            "encoding": ["y": ["value": VegaLite.pixels(-rise)]],
                        ]
                    ]),
            ]
        }
    }
}

extension VegaLiteEvents.Place {
    /// On an axis of fractional years; nil where the date does not lie on it.
    init?(_ date: EDTFDate, on years: ClosedRange<Double>, channel: (Double) -> JSON) {
        let start = max(YearPosition.start(date), years.lowerBound), end = min(YearPosition.end(date), years.upperBound)
        guard date.namedDays != nil, start < end else { return nil }
        let middle = (start + end) / 2
        self.channel = channel(middle)
        share = (middle - years.lowerBound) / (years.upperBound - years.lowerBound)
        if date.plainDate?.day == nil { span = (channel(start), channel(end)) }
    }
}

extension VegaLiteView {
    mutating func show(_ events: VegaLiteEvents) {
        behind += events.bands
        others += events.layers
        headroom = max(headroom, events.height)
    }
}
