import Formatting
import Tabular

/// The share of each group that is still without an event, as steps over data of its own; the durations stand in the rows.
struct SurvivalTranslation: VegaLiteTranslation {
    private let time = "time", survival = "survival", low = "least", high = "most"

    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView {
        let fields = VegaLiteFields(data), measure = SurvivalTime(data)
        let groups = SurvivalGroup.all(data, scale: measure.scale)
        var view = VegaLiteView(fields.rows)
        view.rows = view.rows.map { row in
            var row = row
            if let column = data.columns.event { row.add(column.name, word(row.row.event)) }
            return row
        }
        let last = data.sharing.flatMap { SurvivalGroup.all($0, scale: measure.scale) }.map(\.last).max() ?? 0
        let foot = ValueAxis(
            extent: 0...(last > 0 ? last : 1), title: measure.title, unit: .none, isShare: false, fromZero: true, tickCount: 7,
            format: data.format)
        let up = ValueAxis(
            extent: 0...1, title: data.title(of: .y) ?? Words.survival, unit: .none, isShare: true, fromZero: true, tickCount: 4,
            format: data.format)
        view.others = layers(groups, fields, foot, up, frame)
        return view
    }

    private func word(_ event: EventState) -> JSON {
        switch event {
        case .observed: "observed"
        case .censored: "censored"
        case .notStated: .null
        }
    }

    private func layers(
        _ groups: [SurvivalGroup], _ fields: VegaLiteFields, _ foot: ValueAxis, _ up: ValueAxis, _ frame: FigureFrame
    ) -> [JSON] {
        let colour = fields.lineColour(frame), x = foot.channel(time)
        let series = fields.series ?? "series"
        let names = fields.seriesNames
        func name(_ group: SurvivalGroup) -> JSON? { names.indices.contains(group.index) ? names[group.index] : nil }
        func layer(_ role: String, _ mark: JSON, _ encoding: JSON, _ rows: [JSON]) -> JSON? {
            guard !rows.isEmpty else { return nil }
            return [
                "name": .string(role), "data": ["values": .array(rows)], "mark": mark,
                "encoding": encoding.with("x", x).with("color", colour),
            ]
        }
        func band(_ role: String, opacity: Double, _ bands: [(SurvivalGroup, [Band])]) -> JSON? {
            layer(
                role, ["type": "area", "interpolate": "step-after", "opacity": .decimal(opacity)],
                ["y": up.channel(low).with("stack", .null), "y2": ["field": .string(high)]],
                bands.flatMap { group, steps in
                    steps.map { step in
                        [
                            series: name(group), time: .decimal(step.time), low: .decimal(step.range.lowerBound),
                            high: .decimal(step.range.upperBound),
                        ]
                    }
                })
        }
        func line(_ role: String, width: Double, _ curves: [(SurvivalGroup, SurvivalSteps)], detail: String? = nil) -> JSON? {
            layer(
                role, ["type": "line", "interpolate": "step-after", "strokeWidth": VegaLite.pixels(width)],
                JSON.object([]).with("y", up.channel(survival)).with("detail", detail.map { ["field": .string($0)] }),
                curves.enumerated().flatMap { index, curve in
                    stretch(curve.1.all.map { ($0.time, $0.share) }, until: curve.0.last, from: 1.0).map { step in
                        JSON.object([]).with(series, name(curve.0)).with(detail ?? "", detail.map { _ in .integer(index + 1) })
                            .with(time, .decimal(step.0)).with(survival, .decimal(step.1))
                    }
                })
        }
        let bounded = groups.compactMap { group in group.bounds.map { (group, $0) } }
        let exact = groups.filter { $0.bounds == nil }
        let censored = groups.flatMap { group in
            group.rows.filter { $0.state == .censored }.flatMap { row -> [JSON] in
                let places: [(Double, SurvivalSteps)]
                if let estimate = group.estimate, let best = row.best {
                    places = [(best, estimate.curve)]
                } else {
                    places = group.bounds.map { [(row.low, $0.lower), (row.high, $0.upper)] } ?? []
                }
                return places.filter(\.0.isFinite).map { place in
                    [series: name(group), time: .decimal(place.0), survival: .decimal(place.1.share(at: place.0))]
                }
            }
        }
        return [
            band("confidence", opacity: 0.16, exact.map { ($0, confidence($0)) }),
            band("bounds", opacity: 0.22, bounded.map { ($0.0, hull($0.1, until: $0.0.last)) }),
            line(
                "edge", width: frame.theme.rule * 1.4, bounded.flatMap { [($0.0, $0.1.lower), ($0.0, $0.1.upper)] },
                detail: "edge"),
            line(
                "curve", width: frame.theme.stroke,
                groups.compactMap { group in group.estimate.map { (group, $0.curve) } }),
            layer(
                "censored",
                [
                    "type": "point", "shape": "stroke", "angle": 90, "opacity": 1, "filled": false,
                    "strokeWidth": VegaLite.pixels(frame.theme.rule * 1.3),
                    "size": VegaLite.area(radius: 0.9 * frame.theme.scale),
                ], ["y": up.channel(survival)], censored
            ),
        ].compactMap { $0 }
    }

    private struct Band {
        let time: Double
        let range: ClosedRange<Double>
    }

    /// Level from each time until the next, from the start to the last time the group was seen.
    private func stretch<Level>(_ steps: [(Double, Level)], until last: Double, from first: Level) -> [(Double, Level)] {
        let shown = [(0, first)] + steps.filter { $0.0 <= last }
        return shown + [(last, shown[shown.count - 1].1)]
    }

    /// Where the estimate is zero it has no interval.
    private func confidence(_ group: SurvivalGroup) -> [Band] {
        let steps = group.estimate?.steps ?? []
        guard let final = steps.last else { return [] }
        let known = steps.compactMap { step in step.interval.map { (step.time, $0) } }
        return stretch(known, until: final.interval == nil ? final.time : group.last, from: 1...1)
            .map { Band(time: $0.0, range: $0.1) }
    }

    /// Both bounds at every time at which one of them changes.
    private func hull(_ bounds: SurvivalBounds, until last: Double) -> [Band] {
        let times = Set(bounds.lower.all.map(\.time) + bounds.upper.all.map(\.time)).sorted()
        let steps = times.map { time -> (Double, ClosedRange<Double>) in
            let low = bounds.lower.share(at: time)
            return (time, low...max(low, bounds.upper.share(at: time)))
        }
        return stretch(steps, until: last, from: 1...1).map { Band(time: $0.0, range: $0.1) }
    }
}
