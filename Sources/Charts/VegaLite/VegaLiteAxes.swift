import Formatting
import Tabular

extension ValueAxis {
    /// A number of the axis in units of the data.
    func number(_ shown: Double) -> Double { divisor < 1 ? shown / (1 / divisor).rounded() : shown * divisor }

    /// From its first number to its last, in units of the data.
    var numbers: ClosedRange<Double> { number(domain.lowerBound)...number(domain.upperBound) }

    /// The channel of a field that lies along the axis.
    func channel(_ field: String, isYears: Bool = false) -> JSON {
        ["field": VegaLite.field(field), "type": "quantitative", "scale": scale, "axis": ticked(isYears: isYears)]
    }

    /// Ticks with their numbers in the unit of the axis, and its title.
    var ticked: JSON { ticked(isYears: false) }

    private func ticked(isYears: Bool) -> JSON {
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        let digits = isYears ? "d" : ",.\(Self.places(step))f"
        let value = VegaLite.datum("value")
        let shown =
            divisor == 1
            ? value : divisor < 1 ? "\(value) * \(JSON.number((1 / divisor).rounded()))" : "\(value) / \(JSON.number(divisor))"
        let written = isTwoSided ? "abs(\(shown))" : shown
        return [
            "values": .array(ticks.map { .decimal(number($0)) }), "labelExpr": .string("format(\(written), '\(digits)')"),
            "title": title.isEmpty ? .null : .string(title),
        ]
    }

    var scale: JSON {
        [
            "type": transform.scaling == .linear ? nil : .string(transform.scaling.rawValue),
            "constant": transform.scaling == .symlog ? .decimal(number(transform.threshold)) : nil,
            "domain": [.decimal(numbers.lowerBound), .decimal(numbers.upperBound)], "nice": false,
            "zero": transform.scaling == .log ? nil : false,
            // What has no logarithm stands at the low end.
            "clamp": transform.scaling == .log ? true : nil,
        ]
    }
}

/// A channel of places along which categories stand.
struct CategoryChannel {
    let field: String
    let categories: [JSON]
    /// The lines of each name; nil where it is written as it stands.
    var names: [[String]?]
    var title: String?
    /// The share of its room that a category leaves empty.
    var padding = 0.28
    var isYears = false
    /// In millimetres, of names one below the other, which stand in the middle of their lines.
    var lineHeight: Double?

    var json: JSON { json(orient: nil) }

    /// `orient` is the side on which its axis lies.
    func json(orient: String?) -> JSON {
        [
            "field": VegaLite.field(field), "type": "ordinal",
            "scale": [
                "type": "band", "domain": .array(categories), "paddingInner": .decimal(padding),
                "paddingOuter": .decimal(padding / 2),
            ],
            "axis": [
                "orient": orient.map(JSON.string), "title": title.map(JSON.string) ?? .null, "grid": false, "ticks": false,
                "domain": false, "labelAngle": 0,
                "labelOverlap": isYears ? true : nil, "labelExpr": labels,
                "labelLineHeight": offset == nil ? nil : lineHeight.map(VegaLite.pixels), "labelOffset": offset,
            ],
        ]
    }

    /// Vega sets the first line of a name in the middle: those of several lines are raised.
    private var offset: JSON? {
        guard let lineHeight else { return nil }
        let counts = zip(categories, names).map { (category: $0.oneLine, lines: $1?.count ?? 1) }
        let raised = Set(counts.map(\.lines)).subtracting([0, 1]).sorted().map { count -> JSON in
            let named = counts.filter { $0.lines == count }.map(\.category).joined(separator: ", ")
            return [
                "test": .string("indexof([\(named)], datum.value) >= 0"),
                "value": VegaLite.pixels(-Double(count - 1) / 2 * lineHeight),
            ]
        }
        return raised.isEmpty ? nil : ["condition": .array(raised), "value": 0]
    }

    /// How deep the lines of its names need the plot to be, in millimetres; nil where they are not one below the other.
    var depth: Double? {
        let most = names.map { $0?.count ?? 1 }.max() ?? 1
        return lineHeight.map { Double(categories.count) * (Double(most) + 0.3) * $0 }
    }

    /// Only names of several lines, or other than what they stand for, are spelled out.
    private var labels: JSON? {
        let changed = zip(categories, names).compactMap { category, lines -> JSON.Member? in
            guard let lines else { return nil }
            let key = if case .string(let text) = category { text } else { String(category.text.dropLast()) }
            return lines == [key] ? nil : JSON.Member(key, lines.count == 1 ? .string(lines[0]) : .array(lines.map(JSON.string)))
        }
        guard !changed.isEmpty else { return nil }
        let table = changed.map { "\(JSON.quoted($0.name)): \(String($0.value.oneLine))" }.joined(separator: ", ")
        return .string("{\(table)}[datum.value] || datum.label")
    }
}

extension CategoryChannel {
    /// Names beside lines one below the other, with their second lines, wrapped as the figure wraps them.
    static func beside(_ fields: VegaLiteFields, _ frame: FigureFrame) -> CategoryChannel {
        let data = fields.data
        let limit = frame.width * 0.34
        let names = data.categories.indices.map { index -> [String]? in
            let note = data.rows(category: index).lazy.compactMap(\.note).first
            return lines(data.categories[index].label, limit, frame) + (note.map { lines($0, limit, frame) } ?? [])
        }
        var channel = CategoryChannel(field: fields.category ?? "", categories: fields.categories, names: names)
        channel.lineHeight = frame.theme.small.lineHeight
        return channel
    }

    /// Names under bars that stand side by side; years with those between that the data lack.
    static func below(_ fields: VegaLiteFields, _ frame: FigureFrame) -> CategoryChannel {
        let data = fields.data
        let bands = CategoryBands(data, start: 0, end: frame.width * 0.85)
        var categories = fields.categories
        if let years = bands.years {
            categories = years.map(JSON.integer) + zip(data.categories, categories).filter(\.0.value.isMissing).map(\.1)
        }
        let names = categories.map { category -> [String]? in
            guard case .string(let text) = category else { return nil }
            return lines(text, bands.scale.step * 0.95, frame)
        }
        return CategoryChannel(
            field: fields.category ?? "", categories: categories, names: names,
            title: data.title(of: data.columns.categoryChannel),
            isYears: bands.years != nil)
    }

    static func lines(_ text: String, _ width: Double, _ frame: FigureFrame) -> [String] {
        TextWrapping.broken(
            TextWrapping.balanced(text, width: width, frame.theme.label), width: width, frame.theme.label)
    }
}

extension JSON {
    /// In one line, however long.
    var oneLine: String {
        switch self {
        case .array(let items): VegaLite.list(items)
        default: String(text.dropLast())
        }
    }
}
