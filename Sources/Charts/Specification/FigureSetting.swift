/// What a definition can set of a figure, by its key there, and of which some marks have no use.
package enum FigureSetting: String, Sendable, CaseIterable {
    case palette, fill, stack, shape, diverge, orientation, unit, scale, threshold, bins
    case binWidth = "bin-width"
    case xTitle = "x-title"
    case yTitle = "y-title"
}

extension MarkKind {
    /// The settings that it draws, of some channels in one of its shapes; all others say nothing beside it.
    package var settings: Set<FigureSetting> {
        let titles: Set<FigureSetting> = [.xTitle, .yTitle], scales: Set<FigureSetting> = [.scale, .threshold]
        let own: Set<FigureSetting> =
            switch self {
            case .bar: titles.union([.fill, .stack, .shape, .diverge, .orientation])
            case .line: titles.union(scales).union([.fill, .stack, .shape])
            case .dot, .dumbbell: titles.union(scales).union([.orientation])
            case .slope: scales.union([.yTitle])
            case .heatmap: titles.union(scales)
            case .strip, .box: titles.union(scales).union([.unit])
            case .histogram: titles.union([.unit, .bins, .binWidth])
            case .waffle: [.fill, .unit, .orientation]
            case .pyramid: titles.union([.fill, .stack])
            case .marimekko: titles.union([.fill])
            case .survival: titles
            case .timeline, .gantt: []
            }
        // The cells of a grid are of one hue.
        return self == .heatmap ? own : own.union([.palette])
    }

    /// Those that it draws of these channels in these shapes. What stands on one another are areas of several series and bars from zero; a
    /// bar that is a part of its whole has one shape. Only areas of several series have fills that tell them apart.
    package func settings(_ channels: Channels, _ line: LineShape, _ bars: BarExtent) -> Set<FigureSetting> {
        let settings = channels.color == nil ? settings.subtracting([.fill]) : settings
        return switch self {
        case .line: line == .area && channels.color != nil ? settings : settings.subtracting([.stack, .fill])
        case .bar where channels.of != nil: settings.subtracting([.stack, .shape])
        case .bar: bars == .fromZero ? settings : settings.subtracting([.stack])
        default: settings
        }
    }
}
