/// The kinds of figure a definition can ask for.
package enum MarkKind: String, Sendable, CaseIterable {
    /// Bars from a zero baseline: grouped, stacked or to 100 %, or shares of a whole.
    case bar
    /// A value over years or dates, one line for each series.
    case line
    /// A value with its interval for each category.
    case dot
    /// One square for one unit.
    case waffle
    /// Events on a time axis.
    case timeline
    /// A grid of cells, coloured by a value.
    case heatmap
    /// Two or more numbers of each category on one line, joined.
    case dumbbell
    /// Two periods with a line for each series between.
    case slope
    /// How often numbers of each size occur.
    case histogram
    /// Every row as a point along an axis of numbers, one line for each category.
    case strip
    /// For each category the middle half of its numbers, with its median and what lies far from it.
    case box
    /// Two series of numbers to the left and to the right of the names of their categories.
    case pyramid
    /// Columns as wide as their totals, divided by the shares of their parts.
    case marimekko
    /// How many of a group are still without an event as time goes on, by the estimate of Kaplan and Meier.
    case survival
    /// Spans on a time axis, one line for each category.
    case gantt
}

extension MarkKind {
    /// Whether a category is a crowd of rows, of which none has a name of its own.
    var isOfRows: Bool { self == .strip || self == .box || self == .survival }
    /// Whether it shows how long something lasts.
    var isOfSpans: Bool { self == .survival || self == .gantt }

    /// Whether each category and series has one cell, whose number is a length or an area from zero.
    var isOfCells: Bool { self == .pyramid || self == .marimekko }

    /// The channels that it draws beside those that are given: one of two that say the same has no use.
    package func channels(beside given: Channels) -> Set<Channel> {
        let along: Set<Channel> = given.x == nil ? [.start, .end] : [.x]
        let channels: Set<Channel> =
            switch self {
            case .bar: [.x, .y, .color, .of, .note]
            case .line, .heatmap, .strip, .pyramid, .marimekko: [.x, .y, .color]
            case .dot: [.x, .y, .color, .label, .note]
            case .waffle: [.x, .y, .color, .label, .of, .note]
            case .dumbbell: given.color == nil ? [.x, .y, .color, .label, .of] : [.x, .y, .color, .label]
            case .slope: [.x, .y, .color, .label]
            case .timeline: [given.x == nil ? .y : .x, .color, .label]
            case .histogram: [given.x == nil ? .y : .x]
            case .box: [.x, .y]
            case .survival: along.union([.color, .event])
            case .gantt: along.union([.y, .color, .label])
            }
        return channels.union([.facet])
    }
}
