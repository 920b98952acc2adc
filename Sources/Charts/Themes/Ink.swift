/// A colour by its part in the figure; it carries a class name by which a page can restyle it.
enum Ink: Hashable, Sendable {
    case ink, soft, hair, paper, track
    /// Text on a dark area, white under every theme.
    case reversed
    /// Text on a light area, dark under every theme.
    case onLight
    case area(Int)
    case line(Int)
    /// A place on a scale of numbers.
    case level(Int)

    var colour: String {
        switch self {
        case .ink, .onLight: "#1a1a1a"
        case .soft: "#6b6b6b"
        case .hair: "#d4d4d4"
        case .paper, .reversed: "#ffffff"
        case .track: "#ece8e1"
        case .area(let series): Palette.house.area(series)
        case .line(let series): Palette.house.line(series)
        case .level(let level): Ramp.levels[min(max(level, 0), Ramp.levels.count - 1)]
        }
    }

    /// The class of an element filled with it.
    var fillClass: String {
        switch self {
        case .ink: "ink"
        case .soft: "soft"
        case .hair: "hair-fill"
        case .paper: "paper"
        case .track: "track"
        case .reversed: "reversed"
        case .onLight: "on-light"
        case .area(let series): "series-\(Palette.house.number(series))"
        case .line(let series): "series-\(Palette.house.number(series))-ink"
        case .level(let level): "level-\(level + 1)"
        }
    }

    /// The class of an element stroked with it.
    var strokeClass: String {
        switch self {
        case .ink, .onLight: "rule"
        case .soft: "rule-soft"
        case .hair: "hair"
        case .paper, .reversed: "paper-line"
        case .track: "track-line"
        case .area(let series), .line(let series): "series-\(Palette.house.number(series))-line"
        case .level(let level): "level-\(level + 1)-line"
        }
    }
}
