import Diagnostics
import Tabular

/// Checks printed totals against the rows they are the totals of.
struct TotalCheck {
    private let identity: IdentityDescriptor
    private let total: TotalDescriptor
    private let reading: ResourceReading
    private let table: Table
    private let measure: Column
    private let rowsByKey: [String: Int]
    private let parts: TotalParts
    /// Which rows are totals, when they are not named.
    private let totals: RowFilter?
    /// What a number that is not stated can be.
    private let possible: Estimate

    /// Nil and reported when a name is unknown, the measure holds no numbers or the period no dates.
    init?(
        _ total: TotalDescriptor, of identity: IdentityDescriptor, in reading: ResourceReading, _ package: IdentityContext,
        sink: inout DiagnosticSink
    ) {
        let errors = sink.errorCount
        guard let table = package.catalog.table(reading.name), let measure = table.numbers(total.measure, sink: &sink),
            let parts = TotalParts(total.parts, among: identity.conditions, of: reading, table: table, sink: &sink)
        else { return nil }
        self.identity = identity
        self.total = total
        self.reading = reading
        self.table = table
        self.measure = measure
        self.parts = parts
        rowsByKey = reading.rowsByKey
        possible = reading.possible(total.measure.text)
        switch total.totals {
        case .matching(let conditions):
            let filter = RowFilter(conditions, of: reading, table: table, sink: &sink)
            let matches = (0..<table.rowCount).contains(where: filter.passes)
            if !matches, reading.tableRows.indices.allSatisfy({ reading.tableRows[$0] != nil }) {
                sink.report(.noTotals(identity.name))
            }
            totals = filter
        case .keyed(let keys):
            totals = nil
            reading.reportUnknown(keys, among: rowsByKey, sink: &sink)
            if keys.isEmpty { sink.report(.noTotals(identity.name)) }
            if case .listed(let parts) = total.parts {
                for part in parts where keys.contains(where: { $0.text == part.text }) { sink.report(.partOfItself(part)) }
            }
        }
        guard sink.errorCount == errors else { return nil }
    }

    /// One check for each total: in the order in which the descriptor names them, else in that of the file.
    func checks(unit: (Int) -> String?) -> [Identity.Check] {
        switch total.totals {
        case .keyed(let keys):
            keys.compactMap { key in
                guard let fileRow = rowsByKey[key.text] else { return nil }
                return reading.tableRows[fileRow].map { check($0, unit: unit($0)) } ?? .rejected(reading, fileRow)
            }
        case .matching:
            reading.tableRows.indices.compactMap { fileRow in
                // Nobody knows whether a rejected row is a total.
                guard let row = reading.tableRows[fileRow] else { return nil }
                return totals?.passes(row) == true ? check(row, unit: unit(row)) : nil
            }
        }
    }

    private func check(_ row: Int, unit: String?) -> Identity.Check {
        let found = parts.parts(of: row)
        return result(row, parts: found.rows, gaps: found.gaps, obstacles: found.obstacles, isOpen: found.isOpen, unit: unit)
    }

    /// With `isOpen` more may belong to the sum than is known: it can be refuted, but not confirmed.
    private func result(_ row: Int, parts: [Int], gaps: [String], obstacles: [String], isOpen: Bool, unit: String?)
        -> Identity.Check
    {
        var obstacles = obstacles, lacking: [String] = [], known = IdentitySum(), stated = IdentitySum()
        for part in parts {
            if measure[part].isMissing { lacking.append("\(table.key(of: part)) has no number") }
            known.add(measure[part].estimate ?? possible)
        }
        let hasLacks = !lacking.isEmpty, whole = measure[row].estimate
        if whole == nil { lacking.append("it has no number") }
        stated.add(whole ?? possible)
        let units = Set(([row] + parts).map { self.unit($0) })
        if units.count > 1 { obstacles.append("its parts have other units") }
        var outcome = Identity.Outcome.notCheckable((obstacles + lacking).joined(separator: "; "))
        if obstacles.isEmpty {
            var sum = known
            // Parts that cannot be below zero can refute a total by themselves.
            if isOpen { sum.add(Estimate(unchecked: possible.low >= 0 ? 0 : -.infinity, nil, .infinity)) }
            let found = sum.compared(with: stated, tolerance: identity.tolerance)
            if isOpen { lacking.append("no row for \(gaps.joined(separator: ", "))") }
            switch found {
            case .fails: outcome = .fails
            case .holds: outcome = lacking.isEmpty ? .holds : .notCheckable(lacking.joined(separator: "; "))
            case .notCheckable(let reason): outcome = .notCheckable((lacking + [reason]).joined(separator: "; "))
            }
        }
        let sum = known.estimate
        let computed = parts.isEmpty || (hasLacks && !sum.low.isFinite && !sum.high.isFinite) ? nil : sum
        return Identity.Check(
            row: row, line: table.lines[row], key: table.key(of: row), outcome: outcome,
            computed: computed, stated: whole ?? (outcome == .fails ? possible : nil),
            parts: Origin(table: table.name, rows: RowSet(parts)),
            cells: parts.map { cell($0, raises: true) } + [cell(row, raises: false)], gaps: gaps, unit: unit)
    }

    private func cell(_ row: Int, raises: Bool) -> Identity.Cell {
        Identity.Cell(table: table.name, column: measure.name, row: row, raises: raises)
    }

    private func unit(_ row: Int) -> Value? {
        guard case .perRow(let name) = measure.unit else { return nil }
        return table.column(name)?[row]
    }
}

extension Diagnostic {
    fileprivate static func partOfItself(_ key: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "\(key.text.quotedForMessage) is both a total and a part of it", at: key.location,
            excerpt: key.text, remedy: "remove it from one of \"total\" and \"parts\"")
    }

    /// A warning, since the next edition of a file may have such rows.
    fileprivate static func noTotals(_ identity: PlacedText) -> Diagnostic {
        Diagnostic(
            .warning, code: "descriptor.identity", "no row is a total, so \"\(identity.text)\" checks nothing",
            at: identity.location, excerpt: identity.text, remedy: "compare the values under \"total\" with those in the file")
    }
}
