import Diagnostics
import Tabular

/// The column behind each channel, after what the definition leaves out is filled in.
struct ChannelAssignment: Sendable {
    /// The numbers; nil when each row counts as one, or when the mark shows dates.
    var value: Column?
    /// What the numbers are spread over, or the dates of events.
    var category: Column?
    var color: Column?
    var label: Column?
    var whole: Column?
    var note: Column?
    /// Whether the numbers lie along x.
    var isHorizontal = false
    /// The channels of the value and the category, for messages and titles.
    var valueChannel = Channel.y
    var categoryChannel = Channel.x
    var faults: [(channel: Channel, diagnostic: Diagnostic)] = []
}

extension ChannelAssignment {
    init(_ specification: FigureSpecification, table: Table) {
        for channel in Channel.allCases {
            guard let name = specification.channels[channel], table.column(name) == nil else { continue }
            faults.append((channel, .unknownColumn(name, channel: channel, table: table)))
        }
        func column(_ channel: Channel) -> Column? { specification.channels[channel].flatMap { table.column($0) } }
        color = column(.color)
        label = column(.label)
        whole = column(.of)
        note = column(.note)
        if let whole, !whole.type.isNumeric { faults.append((.of, .notNumeric(whole, channel: .of))) }
        switch specification.mark {
        case .timeline: assignEvents(column(.x) ?? column(.y), table: table)
        case .waffle: assignPair(column(.x), column(.y), specification, table: table, needsNumbers: false)
        case .bar, .line, .dot: assignPair(column(.x), column(.y), specification, table: table, needsNumbers: true)
        }
    }

    private mutating func assignEvents(_ given: Column?, table: Table) {
        category = given ?? table.columns.first { $0.type == .date }
        categoryChannel = .x
        if label == nil { label = table.columns.first { $0.type == .text && $0.name != color?.name && $0.name != note?.name } }
        if let category, category.type != .date, !NumberColumn.isYears(category) {
            faults.append((.x, .notDates(category, channel: .x)))
        } else if category == nil {
            faults.append((.x, .noColumn("dates", channel: .x, table: table)))
        }
    }

    private mutating func assignPair(
        _ x: Column?, _ y: Column?, _ specification: FigureSpecification, table: Table, needsNumbers: Bool
    ) {
        let taken = Set([x, y, color, label, whole, note].compactMap { $0?.name })
        func number() -> Column? {
            table.columns.first { NumberColumn.isMeasured($0) && !taken.contains($0.name) }
        }
        func other(than value: Column?) -> Column? {
            table.columns.first {
                $0.name != value?.name && !taken.contains($0.name) && !NumberColumn.isMeasured($0)
            }
        }
        switch (x, y) {
        case (let x?, let y?):
            let numbersOnX = NumberColumn.isMeasured(x)
            let numbersOnY = NumberColumn.isMeasured(y)
            let bothNumbers = x.type.isNumeric && y.type.isNumeric && numbersOnX == numbersOnY
            let takesX = bothNumbers ? specification.orientation == .horizontal : numbersOnX && !numbersOnY
            (value, category) = takesX ? (x, y) : (y, x)
            valueChannel = takesX ? .x : .y
            categoryChannel = takesX ? .y : .x
        case (let x?, nil):
            let isValue = NumberColumn.isMeasured(x)
            (value, category) = isValue ? (x, other(than: x)) : (number(), x)
            valueChannel = isValue ? .x : .y
            categoryChannel = isValue ? .y : .x
        case (nil, let y?):
            let isValue = NumberColumn.isMeasured(y)
            (value, category) = isValue ? (y, other(than: y)) : (number(), y)
            valueChannel = isValue ? .y : .x
            categoryChannel = isValue ? .x : .y
        case (nil, nil):
            value = number()
            category = other(than: value)
        }
        if let value, !value.type.isNumeric {
            faults.append((valueChannel, .notNumeric(value, channel: valueChannel)))
        } else if value == nil, needsNumbers {
            faults.append((valueChannel, .noColumn("numbers", channel: valueChannel, table: table)))
        }
        if category == nil, needsNumbers {
            faults.append((categoryChannel, .noColumn("categories or dates", channel: categoryChannel, table: table)))
        }
        isHorizontal = specification.orientation.map { $0 == .horizontal } ?? (valueChannel == .x)
    }
}

extension Diagnostic {
    fileprivate static func unknownColumn(_ name: String, channel: Channel, table: Table) -> Diagnostic {
        Diagnostic(
            code: "figure.unknown-column", "channel \(channel.rawValue): table \(table.name) has no column \"\(name)\"",
            excerpt: name, remedy: Spelling.suggestion(for: name, among: table.columnNames))
    }

    fileprivate static func notNumeric(_ column: Column, channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.channel-type",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(column.type.rawValue), not numbers",
            excerpt: column.name, remedy: "name a column of numbers")
    }

    fileprivate static func notDates(_ column: Column, channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.channel-type",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(column.type.rawValue), not dates",
            excerpt: column.name, remedy: "name a column of dates")
    }

    fileprivate static func noColumn(_ what: String, channel: Channel, table: Table) -> Diagnostic {
        Diagnostic(
            code: "figure.missing-channel",
            "channel \(channel.rawValue) is not given, and table \(table.name) has no column of \(what)",
            remedy: "name a column: " + table.columnNames.joined(separator: ", "))
    }
}
