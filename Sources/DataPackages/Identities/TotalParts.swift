import Diagnostics
import Tabular

/// Finds the rows that a total is made of.
struct TotalParts {
    /// The rows of one total.
    struct Found {
        var rows: [Int] = []
        /// Times or values of the total for which there is no row.
        var gaps: [String] = []
        /// Why the rows cannot be added up.
        var obstacles: [String] = []
        /// Whether more may belong to the total than the rows.
        var isOpen = false
    }

    private let rule: Rule
    private let filter: RowFilter
    private let table: Table
    private let same: [Column]
    /// The rejected rows of the file, and their cells in the shared fields; a cell at fault is missing.
    private let rejected: [(row: Int, line: Int)]
    private let rejectedCells: [Column]

    private enum Rule {
        case listed([(key: String, row: Int?)])
        case within(Column, TotalDescriptor.Absence)
        case each(Column, [Value], TotalDescriptor.Absence)
    }

    /// Nil and reported when a name or a value is unknown.
    init?(
        _ parts: TotalDescriptor.Parts, among conditions: [RowFilter.Condition], of reading: ResourceReading, table: Table,
        sink: inout DiagnosticSink
    ) {
        let errors = sink.errorCount
        func column(_ name: PlacedText) -> Column? {
            guard let column = table.column(name.text) else {
                sink.report(.unknownField(name, of: table.name, known: table.columnNames))
                return nil
            }
            return column
        }
        filter = RowFilter(conditions, of: reading, table: table, sink: &sink)
        self.table = table
        rejected = reading.tableRows.indices.filter { reading.tableRows[$0] == nil }.map { ($0, reading.line($0)) }
        let rule: Rule?
        switch parts {
        case .listed(let keys):
            let rows = reading.rowsByKey
            reading.reportUnknown(keys, among: rows, sink: &sink)
            for (index, key) in keys.enumerated() where keys[..<index].contains(where: { $0.text == key.text }) {
                sink.report(.partTwice(key))
            }
            rule = .listed(keys.map { ($0.text, rows[$0.text].flatMap { reading.tableRows[$0] }) })
            same = []
        case .within(let name, let shared, let absent):
            same = shared.compactMap(column)
            let period = column(name)
            if let period, period.type != .date { sink.report(.periodWithoutDates(name)) }
            rule = period.map { .within($0, absent) }
        case .each(let condition, let shared, let absent):
            same = shared.compactMap(column)
            let values = condition.values.compactMap { text in
                reading.fields.first { $0.name.text == condition.field.text }?.type.value(of: text, sink: &sink)
            }
            rule = column(condition.field).map { .each($0, values, absent) }
        }
        guard let rule, sink.errorCount == errors else { return nil }
        self.rule = rule
        rejectedCells = same.map { column in
            let cells = reading.names.firstIndex(of: column.name).flatMap { reading.content?.cells[$0].values }
            return Column(column.name, cells ?? .text(reading.tableRows.indices.map { _ in nil }))
        }
    }

    func parts(of total: Int) -> Found {
        var found = Found()
        switch rule {
        case .listed(let keys):
            for (key, row) in keys {
                if let row { found.rows.append(row) } else { found.obstacles.append("the row \(key) was rejected") }
            }
        case .within(let period, let absent):
            guard let whole = days(total, period) else {
                found.obstacles = [period[total].isMissing ? "its period is missing" : "its period is open or not known"]
                return found
            }
            var candidates: [PeriodCover.Part] = []
            for row in related(to: total) {
                if let days = days(row, period) {
                    candidates.append(PeriodCover.Part(row: row, days: days))
                } else if mayLie(row, period, within: whole) {
                    found.obstacles.append("whether the period of \(table.key(of: row)) lies within it is not known")
                }
            }
            let cover = PeriodCover(of: whole, among: candidates)
            found.rows = cover.parts.map(\.row)
            found.gaps = cover.gaps.map(\.description)
            found.isOpen = absent == .unknown && !found.gaps.isEmpty
            if let (first, second) = cover.overlap {
                found.obstacles.append("the periods of \(table.key(of: first)) and \(table.key(of: second)) overlap")
            }
        case .each(let column, let values, let absent):
            let candidates = related(to: total)
            for value in values {
                let rows = candidates.filter { column[$0] == value }
                if rows.isEmpty { found.gaps.append(value.plainText ?? "") }
                if rows.count > 1 {
                    found.obstacles.append("\(table.key(of: rows[0])) and \(table.key(of: rows[1])) are the same part")
                }
                found.rows += rows
            }
            for row in candidates where column[row].isMissing {
                found.obstacles.append("the \(column.name) of \(table.key(of: row)) is missing")
            }
            found.isOpen = absent == .unknown && !found.gaps.isEmpty
        }
        if case .listed = rule { return found }
        if let line = rejected.first(where: { mayBelong($0.row, to: total) })?.line {
            found.obstacles.append("a row that may be part of it was rejected, line \(line)")
        }
        if found.rows.isEmpty, found.obstacles.isEmpty { found.obstacles.append("no part of it is in the data") }
        return found
    }

    /// The other rows that agree with a total in the shared fields.
    private func related(to total: Int) -> [Int] {
        (0..<table.rowCount).filter { row in
            row != total && filter.passes(row) && same.allSatisfy { $0[row] == $0[total] }
        }
    }

    private func mayBelong(_ rejectedRow: Int, to total: Int) -> Bool {
        zip(rejectedCells, same).allSatisfy { cells, column in
            cells[rejectedRow].isMissing || cells[rejectedRow] == column[total]
        }
    }

    /// Whether a row whose period is missing, open or one of several can speak of some of these days alone.
    private func mayLie(_ row: Int, _ period: Column, within days: ClosedRange<CalendarDay>) -> Bool {
        guard case .date(let date) = period[row] else { return true }
        return date.earliest <= days.upperBound && days.lowerBound <= date.latest
    }

    /// The days a row speaks of; nil when its period is missing, has an open end or means one time among several.
    private func days(_ row: Int, _ period: Column) -> ClosedRange<CalendarDay>? {
        guard case .date(let date) = period[row], !date.isChoice, date.earliest.isBounded, date.latest.isBounded else {
            return nil
        }
        return date.earliest...date.latest
    }
}

extension ResourceReading {
    /// Reports keys that no row has.
    func reportUnknown(_ keys: [PlacedText], among rows: [String: Int], sink: inout DiagnosticSink) {
        for key in keys where rows[key.text] == nil {
            sink.report(.unknownTotal(key, of: name, known: rows.keys.sorted()))
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownTotal(_ key: PlacedText, of resource: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "\(key.text.quotedForMessage) is not the primary key of a row of \"\(resource)\"",
            at: key.location, excerpt: key.text, remedy: Spelling.suggestion(for: key.text, among: known))
    }

    fileprivate static func partTwice(_ key: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "\(key.text.quotedForMessage) is named twice, and would be added twice",
            at: key.location,
            excerpt: key.text, remedy: "name each part once")
    }

    fileprivate static func periodWithoutDates(_ name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "the field \"\(name.text)\" holds no dates", at: name.location, excerpt: name.text,
            remedy: "declare it as \"year\", \"yearmonth\", \"date\" or, under \"purgestats\", as \"edtf\"")
    }
}
