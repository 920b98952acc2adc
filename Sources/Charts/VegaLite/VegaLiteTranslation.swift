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
    /// Layers with data of their own.
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
