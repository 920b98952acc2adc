import Aggregation
import Charts
import DataPackages
import Diagnostics
import Tabular

/// What the channels of a figure ask of one file: groups and measures where one of them is a measure, else the rows as they are.
struct ChartQuery {
    let query: AggregateQuery
    /// The channels with the columns of the computed table that they show, in their order.
    let channels: [(channel: String, column: String)]
    /// Whether the rows are grouped.
    var isAggregated: Bool { !query.measures.isEmpty }

    /// A channel with its text understood.
    private struct Asked {
        let channel: String
        let text: String
        let content: ChannelText
        var option: String { "--\(channel) \(text)" }
    }

    /// Throws errors of kind `usage`.
    init(_ channels: [(channel: String, text: String)], conditions: [String], mark: MarkKind, orientation: Orientation?)
        throws(Diagnostic)
    {
        var asked = AskedTypes(), ranges: [RangeText] = [], parts: [Asked] = [], shown: [(channel: String, column: String)] = []
        for (channel, text) in channels where !Self.isWord(text, channel, mark) {
            parts.append(
                try AggregateQuery.placed("--\(channel) \(text)") { () throws(Diagnostic) in
                    let (rest, found) = try RangeText.extracted(from: text)
                    ranges += found.filter { !ranges.contains($0) }
                    return Asked(channel: channel, text: text, content: try ChannelText(String(rest.trimmingSpaces)))
                })
        }
        let bareRanges = ranges.map { $0.range(asking: &asked) }
        let titles = Dictionary(bareRanges.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
        let isGrouped = parts.contains { if case .measure = $0.content { true } else { false } }
        let reading = ChannelReading(mark: mark, orientation: orientation)
        var keys: [(key: GroupKey, option: String)] = [], measures: [(Measure, String)] = [], names: [String: String] = [:]
        var remedies: [String: String] = [:]
        for part in parts {
            switch part.content {
            case .measure(let call):
                guard call.shareOf != .row else { throw .shareOfRow(part.option) }
                let name = part.text
                if !measures.contains(where: { $0.0.name == name }) {
                    let argument = call.arguments.first.map { titles[$0.plainName] ?? $0.plainName }
                    measures.append(
                        (
                            Measure(
                                .aggregate(asked.read(call)), name: name, title: MeasureTitle.title(of: call, argument: argument)),
                            part.option
                        ))
                }
                names[part.channel] = name
            case .column(let expression, let type):
                var wanted = type ?? reading.type(of: part.channel)
                // What is measured is a number; what it is grouped by, words, but for the whole of which it is a part.
                if isGrouped, type == nil, wanted == .decimal, part.channel != Channel.of.rawValue { wanted = .text }
                // One column read in two ways is two columns.
                let name = keys.contains { $0.key.name == part.text } ? "\(part.text) (\(part.channel))" : part.text
                let key = asked.read(GroupKey(expression, name: name, title: Self.title(of: expression, titles)), as: wanted)
                if let same = keys.first(where: { $0.key.expression == key.expression }) {
                    names[part.channel] = same.key.name
                } else {
                    keys.append((key, part.option))
                    names[part.channel] = key.name
                }
                if type == nil, wanted != .text, case .path = expression {
                    remedies[expression.plainName] = Self.remedy(part.channel, part.text, wanted)
                }
            }
        }
        for (channel, text) in channels { shown.append((channel, names[channel] ?? text)) }
        self.channels = shown
        let tests = try AggregateQuery.conditions(conditions, asked: &asked)
        var query = AggregateQuery(
            asked, ranges: bareRanges, keys: isGrouped ? keys.map { ($0.key, $0.option) } : [], measures: measures,
            listed: isGrouped ? [] : keys.map { ($0.key, $0.option) }, conditions: tests)
        query.remedies = remedies
        self.query = query
    }

    /// A label that names no column but asks for the difference of two numbers.
    private static func isWord(_ text: String, _ channel: String, _ mark: MarkKind) -> Bool {
        channel == Channel.label.rawValue && text == "difference" && (mark == .dumbbell || mark == .slope)
    }

    /// What a reader sees at an axis.
    private static func title(of expression: Expression, _ titles: [String: String]) -> String {
        switch expression {
        case .path: titles[expression.plainName] ?? expression.plainName
        case .function(let function, _): function.rawValue.prefix(1).uppercased() + function.rawValue.dropFirst()
        }
    }

    /// For a column in which nothing can be read as the mark wants it.
    private static func remedy(_ channel: String, _ text: String, _ type: ColumnType) -> String {
        let other = channel == Channel.x.rawValue ? Channel.y : Channel.x
        let words = "if it holds words, write --\(channel) 'text(\(text))'"
        return type == .date ? words : words + ", and --\(other.rawValue) 'number(COLUMN)' for the numbers"
    }
}
