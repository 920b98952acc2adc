import Diagnostics
import Tabular

/// The column behind each channel, after what the definition leaves out is filled in.
struct ChannelAssignment: Sendable {
    /// The numbers; nil when each row counts as one, or when the mark shows dates.
    var value: Column?
    /// What the numbers are spread over, or the dates of events.
    var category: Column?
    /// The series; of a grid its rows.
    var color: Column?
    var label: Column?
    var whole: Column?
    var note: Column?
    /// The intervals of spans; nil where two columns of dates hold their beginnings and ends.
    var span: Column?
    var start: Column?
    var end: Column?
    /// Whether the event that ends a duration was observed.
    var event: Column?
    /// The panels.
    var facet: Column?
    /// Whether the numbers lie along x.
    var isHorizontal = false
    /// The channels of the value and the category, for messages and titles.
    var valueChannel = Channel.y
    var categoryChannel = Channel.x
    /// Whether the text beside each mark is the difference of its numbers.
    var labelsDifference = false
    var faults: [(channel: Channel, diagnostic: Diagnostic)] = []
}

extension ChannelAssignment {
    init(_ specification: FigureSpecification, table: Table) {
        let mark = specification.mark
        labelsDifference =
            (mark == .dumbbell || mark == .slope) && specification.channels.label == Difference.channelWord
            && table.column(Difference.channelWord) == nil
        for channel in Channel.allCases where !(channel == .label && labelsDifference) {
            guard let name = specification.channels[channel], table.column(name) == nil else { continue }
            faults.append((channel, .unknownColumn(name, channel: channel, table: table)))
        }
        let drawn = mark.channels(beside: specification.channels)
        func column(_ channel: Channel) -> Column? {
            drawn.contains(channel) ? specification.channels[channel].flatMap { table.column($0) } : nil
        }
        color = column(.color)
        label = column(.label)
        whole = column(.of)
        note = column(.note)
        facet = column(.facet)
        // What divides the figure is not shown in its parts unless that is asked for.
        let table = facet.map { table.without($0.name) } ?? table
        if let whole, !whole.type.isNumeric { faults.append((.of, .notNumeric(whole, channel: .of))) }
        switch mark {
        case .heatmap: assignGrid(column(.x), column(.y), column(.color), table: table)
        case .histogram: assignNumbers(column(.x) ?? column(.y), table: table)
        case .strip, .box: assignRows(column(.x), column(.y), table: table)
        case .gantt:
            assignSpans(x: column(.x), y: column(.y), start: column(.start), end: column(.end), table: table)
        case .survival:
            assignDurations(
                x: column(.x), start: column(.start), end: column(.end), event: column(.event), format: specification.format,
                table: table)
        case .timeline: assignEvents(column(.x) ?? column(.y), table: table)
        case .waffle:
            assignPair(column(.x), column(.y), specification, table: table, needsNumbers: false)
            checkSquares(specification.format, table: table)
        case .bar, .line, .dot:
            assignPair(column(.x), column(.y), specification, table: table, needsNumbers: true)
            guard mark == .bar else { return }
            if specification.stack == .normalize { checkParts(specification.format, table: table) }
            checkSides(specification, table: table)
        case .pyramid, .marimekko:
            var lying = specification
            lying.orientation = mark == .pyramid ? .horizontal : .vertical
            assignPair(column(.x), column(.y), lying, table: table, needsNumbers: true)
            assignSeries(table: table)
            checkCells(specification, table: table)
        case .dumbbell, .slope:
            assignPair(column(.x), column(.y), specification, table: table, needsNumbers: true)
            if color == nil, mark == .slope || whole == nil {
                let taken = [value, category, label].compactMap { $0?.name }
                color = table.columns.first { !NumberColumn.isMeasured($0) && !taken.contains($0.name) }
            }
            if mark == .slope, let category { checkPeriods(category, table: table) }
        }
    }

    /// The column that tells series apart, where none is named.
    private mutating func assignSeries(table: Table) {
        let taken = [value, category].compactMap { $0?.name }
        if color == nil { color = table.columns.first { !NumberColumn.isMeasured($0) && !taken.contains($0.name) } }
        if color == nil {
            faults.append((.color, .noColumn("categories or dates that is not taken", channel: .color, table: table)))
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

    /// A slope has two ends.
    private mutating func checkPeriods(_ column: Column, table: Table) {
        let values = Set((0..<table.rowCount).filter { table.margin(of: $0) == .body }.map { column[$0] }).filter {
            !$0.isMissing
        }
        if !values.isEmpty, values.count != 2 { faults.append((categoryChannel, .notTwo(column, values.count, categoryChannel))) }
    }

    /// A histogram counts the numbers of one column.
    private mutating func assignNumbers(_ given: Column?, table: Table) {
        value = given ?? table.columns.first { NumberColumn.isMeasured($0) }
        valueChannel = .x
        if let value, !value.type.isNumeric { faults.append((.x, .notNumeric(value, channel: .x))) }
        if value == nil { faults.append((.x, .noColumn("numbers", channel: .x, table: table))) }
    }

    /// Every row has a place by its number; without names all stand on one line.
    private mutating func assignRows(_ x: Column?, _ y: Column?, table: Table) {
        let takesY = y.map(NumberColumn.isMeasured) ?? false && !(x.map(NumberColumn.isMeasured) ?? false)
        value = takesY ? y : x ?? table.columns.first { NumberColumn.isMeasured($0) && $0.name != y?.name }
        category = takesY ? x : y
        valueChannel = takesY ? .y : .x
        categoryChannel = takesY ? .x : .y
        if let value, !value.type.isNumeric { faults.append((valueChannel, .notNumeric(value, channel: valueChannel))) }
        if value == nil { faults.append((valueChannel, .noColumn("numbers", channel: valueChannel, table: table))) }
    }

    private mutating func assignGrid(_ x: Column?, _ y: Column?, _ given: Column?, table: Table) {
        var taken = Set([x, y, given].compactMap { $0?.name })
        func next(_ isMeasured: Bool) -> Column? {
            let found = table.columns.first { NumberColumn.isMeasured($0) == isMeasured && !taken.contains($0.name) }
            if let found { taken.insert(found.name) }
            return found
        }
        value = given ?? next(true)
        category = x ?? next(false)
        color = y ?? next(false)
        valueChannel = .color
        if let value, !value.type.isNumeric { faults.append((.color, .notNumeric(value, channel: .color))) }
        if value == nil { faults.append((.color, .noColumn("numbers", channel: .color, table: table))) }
        if category == nil { faults.append((.x, .noColumn("categories or dates", channel: .x, table: table))) }
        if color == nil { faults.append((.y, .noColumn("categories or dates that is not taken", channel: .y, table: table))) }
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
            excerpt: name, remedy: Spelling.suggestion(for: name, among: table.columnNames), kind: .definition)
    }

    fileprivate static func notNumeric(_ column: Column, channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.channel-type",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(column.type.rawValue), not numbers",
            excerpt: column.name, remedy: "name a column of numbers", kind: .definition)
    }

    static func notDates(_ column: Column, channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.channel-type",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(column.type.rawValue), not dates",
            excerpt: column.name, remedy: "name a column of dates", kind: .definition)
    }

    fileprivate static func notTwo(_ column: Column, _ count: Int, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.slope-ends",
            "channel \(channel.rawValue): a slope leads from one period to another, and column \"\(column.name)\" holds \(count)",
            excerpt: column.name,
            remedy: count > 2
                ? "narrow the rows to two periods, or draw lines with mark: line" : "take in the rows of a second period")
    }

    static func noColumn(_ what: String, channel: Channel, table: Table) -> Diagnostic {
        Diagnostic(
            code: "figure.missing-channel",
            "channel \(channel.rawValue) is not given, and table \(table.name) has no column of \(what)",
            remedy: "name a column: " + table.columnNames.joined(separator: ", "), kind: .definition)
    }
}

extension Table {
    fileprivate func without(_ column: String) -> Table {
        Table(
            name: name, columns: columns.filter { $0.name != column }, checkedColumn: checkedColumn, margins: margins)
    }
}
