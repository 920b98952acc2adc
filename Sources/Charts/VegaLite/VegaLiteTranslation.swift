import Formatting

/// How the figures of one mark are said in Vega-Lite.
protocol VegaLiteTranslation: Sendable {
    func view(_ data: FigureData, _ frame: FigureFrame) -> VegaLiteView
}

/// The plot of a figure in Vega-Lite: its rows, what is computed from them, and the layers that show them.
struct VegaLiteView {
    var rows: [VegaLiteRow]
    var transforms: [JSON] = []
    /// The channels that all layers share.
    var encoding: [JSON.Member] = []
    /// Each is named after the role that its shapes have in the SVG of the figure.
    var layers: [JSON] = []
    /// Layers with data of their own: behind all others, and before them.
    var behind: [JSON] = []
    var others: [JSON] = []
    /// What these take above the plot, in millimetres.
    var headroom = 0.0
    var size = Size.whole

    enum Size {
        /// Plot, axes and titles together are as wide as the figure and as high.
        case whole
        /// The plot alone is so large, in millimetres.
        case plot(width: Double, height: Double)
    }

    init(_ rows: [VegaLiteRow]) { self.rows = rows }
}

extension VegaLiteView {
    /// Whether categories stand one below the other.
    var hasNamesBeside: Bool {
        encoding.contains { member in
            guard member.name == "y", case .object(let channel) = member.value else { return false }
            return channel.contains { $0.name == "type" && $0.value == .string("ordinal") }
        }
    }

    /// Its rows under this name, what is computed from them, and its layers.
    func members(data name: String) -> [JSON.Member] {
        [JSON.Member("data", ["name": .string(name), "values": .array(rows.map(\.json))])]
            + (transforms.isEmpty ? [] : [JSON.Member("transform", .array(transforms))]) + plot
    }

    /// Layers with data of their own stand beside those that share the figure's channels.
    private var plot: [JSON.Member] {
        guard !others.isEmpty || !behind.isEmpty else {
            return (encoding.isEmpty ? [] : [JSON.Member("encoding", .object(encoding))])
                + [JSON.Member("layer", .array(layers))]
        }
        let own: [JSON] = layers.isEmpty ? [] : [["encoding": .object(encoding), "layer": .array(layers)]]
        return [JSON.Member("layer", .array(behind + own + others))]
    }
}
