import Formatting
import Tabular

/// The events of a figure as upright rules with their names above the plot, over data of their own.
struct VegaLiteEvents {
    struct Place {
        let channel: JSON
        /// How far along the foot of the plot it stands, from 0 to 1.
        let share: Double
    }

    let layers: [JSON]
    /// How much room above the plot their names take, in millimetres.
    let height: Double

    /// `place` gives where a date stands; nil where that is not on the plot.
    init(_ data: FigureData, _ frame: FigureFrame, place: (EDTFDate) -> Place?) {
        let style = frame.theme.note
        let events = data.events.compactMap { event in place(event.date).map { (event: event, place: $0) } }
        height = Double(events.count) * style.lineHeight
        layers = events.enumerated().map { index, item in
            let rise = Double(events.count - index) * style.lineHeight
            let (event, isRight) = (item.event, item.place.share > 0.5)
            let label = event.label + ", " + data.format.date(event.date)
            return [
                "data": ["values": [["date": .string(event.date.description), "event": .string(event.label)]]],
                "encoding": ["x": item.place.channel],
                "layer": [
                    [
                        "name": .string("event-\(index + 1)"),
                        "mark": [
                            "type": "rule", "color": .string(Ink.soft.colour), "strokeDash": [2, 2],
                            "strokeWidth": VegaLite.pixels(frame.theme.rule),
                        ],
                        "encoding": ["y": ["value": VegaLite.pixels(-rise)], "y2": ["value": "height"]],
                    ],
                    [
                        "mark": [
                            "type": "text", "align": isRight ? "right" : "left", "baseline": "top", "dx": isRight ? -3 : 3,
                            "fontSize": VegaLite.pixels(style.size), "color": .string(Ink.soft.colour), "text": .string(label),
                        ],
                        "encoding": ["y": ["value": VegaLite.pixels(-rise)]],
                    ],
                ],
            ]
        }
    }
}

extension VegaLiteView {
    mutating func show(_ events: VegaLiteEvents) {
        others += events.layers
        headroom = max(headroom, events.height)
    }
}
