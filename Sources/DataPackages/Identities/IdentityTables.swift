package import Tabular

/// Identities as tables of a report: how many hold, and each check with both of its sides.
package struct IdentityTables {
    private let package: DataPackage
    private let identities: [Identity]

    /// Of the identities with these names, in the order of the descriptor; of all of them when the list is empty.
    package init(_ package: DataPackage, names: [String] = []) {
        self.package = package
        identities = package.identities.filter { names.isEmpty || names.contains($0.name) }
    }

    /// A line for each identity and source: in how many rows it holds, fails, or is not checkable.
    package func counts(named name: String) -> Table {
        var titles: [String] = [], sources: [String?] = []
        var counts: [Identity.Kind: [Int]] = [:], rows: [Identity.Kind: [Origin]] = [:]
        for identity in identities {
            for (source, checks) in bySource(identity) {
                titles.append(identity.title)
                sources.append(source)
                for kind in Identity.Kind.allCases {
                    let found = checks.filter { $0.outcome.kind == kind }
                    counts[kind, default: []].append(found.count)
                    rows[kind, default: []].append(origin(found, of: identity))
                }
            }
        }
        let all = titles.indices.map { line in rows.values.reduce(into: Origin()) { $0.formUnion($1[line]) } }
        let kinds = Identity.Kind.allCases.map { kind in
            Column(
                kind.rawValue, .integer((counts[kind] ?? []).map(Optional.some)), title: kind.rawValue.capitalizedFirst,
                origins: rows[kind] ?? [])
        }
        return Table(
            name: name,
            columns: [
                Column("identity", .text(titles), title: "Identity", origins: all),
                Column("source", .text(sources), title: "Source", origins: all),
            ] + kinds)
    }

    /// A line for each check with one of these outcomes.
    package func checks(_ kinds: [Identity.Kind], named name: String) -> Table {
        let found = identities.flatMap { identity in
            identity.checks.filter { kinds.contains($0.outcome.kind) }.map { (identity: identity, check: $0) }
        }
        let own = found.map { origin([$0.check], of: $0.identity) }
        let units = found.map(\.check.unit)
        let declared = Set(units.compactMap { $0 })
        let common: Unit = declared.count > 1 ? .perRow(column: "unit") : declared.first.map(Unit.fixed) ?? .none
        func text(_ name: String, _ title: String, _ values: [String?]) -> Column {
            Column(name, .text(values), title: title, origins: own)
        }
        func number(_ name: String, _ title: String, _ values: [Estimate?], origins: [Origin]) -> Column {
            Column(name, ColumnValues(narrowest: values), title: title, unit: common, origins: origins)
        }
        // Why a check cannot be made says its gaps already.
        let gaps = found.map { $0.check.gaps.isEmpty || $0.check.reason != nil ? nil : $0.check.gaps.joined(separator: ", ") }
        var columns = [
            text("identity", "Identity", found.map(\.identity.title)),
            text("row", "Row", found.map(subject)),
            text("source", "Source", found.map { source($0.check, of: $0.identity) }),
            number("computed", "Parts together", found.map(\.check.computed), origins: found.map(\.check.parts)),
            number("stated", "Stated", found.map(\.check.stated), origins: own),
            number(
                "difference", "Difference", found.map(\.check.difference),
                origins: zip(found, own).map { $0.check.difference == nil ? Origin() : $0.check.parts.union($1) }),
        ]
        if kinds.count > 1 { columns.append(text("outcome", "Finding", found.map(\.check.outcome.kind.rawValue))) }
        if gaps.contains(where: { $0 != nil }) { columns.append(text("gaps", "Without a part", gaps)) }
        if kinds.contains(.notCheckable) { columns.append(text("reason", "Why", found.map(\.check.reason))) }
        if common == .perRow(column: "unit") { columns.append(text("unit", "Unit", units)) }
        return Table(name: name, columns: columns)
    }

    /// The checks that fail, with what they are about.
    package var failures: [Failure] {
        identities.flatMap { identity in
            identity.checks.filter { $0.outcome == .fails }.map { check in
                Failure(
                    title: identity.title, table: identity.table, subject: subject((identity, check)),
                    source: source(check, of: identity), check: check,
                    origin: origin([check], of: identity))
            }
        }
    }

    /// A check that fails.
    package struct Failure: Sendable {
        package let title: String
        package let table: String
        package let subject: String
        /// The short name of who states the row.
        package let source: String?
        package let check: Identity.Check
        package let origin: Origin
    }

    /// What became of the rows of each table whose rows are checked or added up.
    package var accounts: [RowAccount] {
        var used: [String: RowSet] = [:]
        for identity in identities {
            for part in origin(identity.checks, of: identity).parts { used[part.table, default: RowSet()].formUnion(part.rows) }
        }
        return package.catalog.tables.compactMap { table in
            guard let rows = used[table.name] else { return nil }
            return RowAccount(
                table: table.name, rowCount: table.rowCount, using: Set(rows.rows), othersExcluded: .condition,
                reason: "in none of these identities")
        }
    }

    /// The rows that were checked, with their parts.
    private func origin(_ checks: [Identity.Check], of identity: Identity) -> Origin {
        checks.reduce(into: Origin(table: identity.table, rows: RowSet(checks.compactMap(\.row)))) { $0.formUnion($1.parts) }
    }

    /// What the row is about; of a rejected row its key or line.
    private func subject(_ found: (identity: Identity, check: Identity.Check)) -> String {
        guard let row = found.check.row, let table = package.catalog.table(found.identity.table) else {
            return found.check.key.isEmpty ? "line \(found.check.line)" : found.check.key
        }
        return package.catalog.subject(of: row, in: table)
    }

    private func bySource(_ identity: Identity) -> [(source: String?, checks: [Identity.Check])] {
        var groups: [(source: String?, checks: [Identity.Check])] = []
        for check in identity.checks {
            let source = source(check, of: identity)
            if let index = groups.firstIndex(where: { $0.source == source }) {
                groups[index].checks.append(check)
            } else {
                groups.append((source, [check]))
            }
        }
        return groups
    }

    /// The short name of the source that states the row; nil when none does.
    private func source(_ check: Identity.Check, of identity: Identity) -> String? {
        guard let row = check.row, let table = package.catalog.table(identity.table), let name = table.sourceColumn,
            case .text(let id)? = table.column(name)?[row]
        else { return nil }
        return package.source(id)?.short ?? id
    }
}

extension Identity.Check {
    /// By how much the computed side is above the stated one.
    fileprivate var difference: Estimate? {
        guard let computed, let stated else { return nil }
        return computed - stated
    }

    fileprivate var reason: String? {
        if case .notCheckable(let reason) = outcome { reason } else { nil }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension ColumnValues {
    /// Whole numbers, or decimals, where all are; else estimates.
    fileprivate init(narrowest values: [Estimate?]) {
        let numbers = values.map { $0.flatMap { $0.isPoint ? $0.low : nil } }
        if zip(numbers, values).contains(where: { $0 == nil && $1 != nil }) {
            self = .estimate(values)
        } else if numbers.allSatisfy({ $0.map { Int(exactly: $0) != nil } ?? true }) {
            self = .integer(numbers.map { $0.flatMap { Int(exactly: $0) } })
        } else {
            self = .decimal(numbers)
        }
    }
}
