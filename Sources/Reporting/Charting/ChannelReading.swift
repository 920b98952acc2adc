import Charts
import Tabular

/// As what the plain columns of a bare file are read for a channel: the mark alone decides, and a function around the name decides
/// otherwise: `text(c)`, `number(c)`, `date(c)`.
struct ChannelReading {
    let mark: MarkKind
    let orientation: Orientation?

    /// Text, decimal or date.
    func type(of channel: String) -> ColumnType {
        if channel == "of" { return .decimal }
        if channel == "start" || channel == "end" { return .date }
        guard let place = Channel(rawValue: channel), place == numbers || [.x, .y].contains(place) else { return .text }
        if place == numbers { return .decimal }
        return hasDates && place == .x ? .date : .text
    }

    /// Whether the orientation decides where a mark's numbers are.
    static func heedsOrientation(_ mark: MarkKind) -> Bool {
        Set(Orientation.allCases.map { ChannelReading(mark: mark, orientation: $0).numbers }).count > 1
    }

    /// Where the numbers are; nil for events, which have none.
    private var numbers: Channel? {
        switch mark {
        case .heatmap: .color
        case .histogram, .strip, .box, .dot, .dumbbell, .waffle, .pyramid: orientation == .vertical ? .y : .x
        case .survival: .x
        case .bar: orientation == .horizontal ? .x : .y
        case .line, .slope, .marimekko: .y
        case .timeline, .gantt: nil
        }
    }

    /// Whether its x is time.
    private var hasDates: Bool { mark == .line || mark == .timeline || mark == .gantt }
}

/// The functions by which a channel says how its column is read.
enum ReadingWord: String, CaseIterable {
    case text, number, date

    var type: ColumnType {
        switch self {
        case .text: .text
        case .number: .decimal
        case .date: .date
        }
    }
}
