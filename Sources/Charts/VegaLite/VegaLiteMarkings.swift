import Formatting

/// Rules and bands on the axis of numbers, each behind the data with its name at an end, over data of their own.
struct VegaLiteMarkings {
    let layers: [JSON]
    /// How much room above the plot their names take, in millimetres.
    let height: Double

    /// `channel` is one of a field along the axis, which lies along `x` or `y`.
    init(_ data: FigureData, along: String, _ axis: ValueAxis, _ channel: JSON, _ frame: FigureFrame) {
        let shown = data.numberMarkings.filter { $0.numbers.overlaps(axis.numbers) }
        let style = frame.theme.small, isFoot = along == "x"
        height = isFoot ? Double(shown.count) * style.lineHeight : 0
        layers = shown.enumerated().map { index, marking in
            let numbers = marking.numbers.clamped(to: axis.numbers), isBand = numbers.lowerBound < numbers.upperBound
            let rise = Double(shown.count - index) * style.lineHeight
            let isRight = axis.share(numbers.lowerBound) > 0.75
            let shape: JSON =
                isBand
                ? ["type": "rect", "color": .string(Ink.soft.colour), "opacity": 0.14]
                : [
                    "type": "rule", "color": .string(Ink.soft.colour), "strokeDash": [2, 2],
                    "strokeWidth": VegaLite.pixels(frame.theme.rule),
                ]
            let text: JSON = [
                "type": "text", "align": isFoot && !isRight ? "left" : "right", "baseline": isFoot ? "top" : "bottom",
                "dx": isFoot ? (isRight ? -2 : 2) : -2, "dy": isFoot ? 0 : -2, "fontSize": VegaLite.pixels(style.size),
                "color": .string(Ink.soft.colour), "text": .string(marking.label),
            ]
            let place = channel.with("field", isBand ? "low" : "number")
            let values: JSON =
                isBand
                ? ["marking": .string(marking.label), "low": .decimal(numbers.lowerBound), "high": .decimal(numbers.upperBound)]
                : ["marking": .string(marking.label), "number": .decimal(numbers.lowerBound)]
            return [
                "data": ["values": [values]],
                "layer": [
                    [
                        "name": isBand ? "number-span" : "number-rule", "mark": shape,
                        "encoding": JSON.object([]).with(along, place).with(along + "2", isBand ? ["field": "high"] : nil)
                            .with(isFoot && !isBand ? [y(-rise), JSON.Member("y2", ["value": "height"])] : []),
                    ],
                    [
                        "mark": text,
                        "encoding": JSON.object([])
                            .with(along, isFoot || !isBand ? place : place.with("field", "high"))
                            .with([isFoot ? y(-rise) : JSON.Member("x", ["value": "width"])]),
                    ],
                ],
            ]
        }
        func y(_ millimetres: Double) -> JSON.Member { JSON.Member("y", ["value": VegaLite.pixels(millimetres)]) }
    }
}

extension VegaLiteView {
    /// Shows what is marked on the axis of numbers.
    mutating func mark(_ data: FigureData, along: String, _ axis: ValueAxis, _ channel: JSON, _ frame: FigureFrame) {
        let markings = VegaLiteMarkings(data, along: along, axis, channel, frame)
        behind += markings.layers
        headroom = max(headroom, markings.height)
    }
}
