import Tabular

/// One side of a statement, its names found.
struct IdentitySide {
    let terms: [IdentityTerm]
    let counted: CountedRows?

    var isCounted: Bool { terms.contains(where: \.isCounted) }

    /// What a side comes to in one row, or what keeps it from being added up.
    struct Amount {
        /// With what a missing term can be, where the constraints of its field say it.
        var sum = IdentitySum()
        var missing: [MissingCell] = []
        var obstacles: [String] = []
    }

    func amount(in row: Int) -> Amount {
        var amount = Amount()
        func add(_ number: Estimate, _ term: IdentityTerm) { amount.sum.add(number, isNegative: term.isNegative) }
        func addCell(_ column: Column, _ cell: Int, _ name: String, _ term: IdentityTerm) {
            if let number = column[cell].estimate { return add(number, term) }
            if case .missing(let reason) = column[cell] { amount.missing.append(MissingCell(name: name, reason: reason)) }
            add(term.possible, term)
        }
        for term in terms {
            if term.isCounted, let obstacle = counted?.obstacle(row) {
                if !amount.obstacles.contains(obstacle) { amount.obstacles.append(obstacle) }
                continue
            }
            let rows = counted?.rows(of: row) ?? []
            switch term.content {
            case .number(let number): add(Estimate(number), term)
            case .field(let column): addCell(column, row, column.name, term)
            case .count: add(Estimate(Double(rows.count)), term)
            case .sum(let column):
                for part in rows { addCell(column, part, "\(column.name) in line \(counted?.table.lines[part] ?? 0)", term) }
            }
        }
        return amount
    }
}

extension IdentitySide {
    /// The cells that it reads in one row; counted rows have none.
    func cells(in row: Int, of table: String, isComputed: Bool) -> [Identity.Cell] {
        terms.flatMap { term -> [Identity.Cell] in
            let raises = term.isNegative != isComputed
            switch term.content {
            case .number, .count: return []
            case .field(let column):
                return [Identity.Cell(table: table, column: column.name, row: row, raises: raises)]
            case .sum(let column):
                guard let counted else { return [] }
                return counted.rows(of: row).map {
                    Identity.Cell(table: counted.table.name, column: column.name, row: $0, raises: raises)
                }
            }
        }
    }
}

/// A term of a statement, its column found.
struct IdentityTerm {
    let isNegative: Bool
    let content: Content
    /// What a cell without a number can stand for.
    var possible = Estimate.anything

    enum Content {
        case number(Double)
        case field(Column)
        /// Of the rows that are counted.
        case count
        case sum(Column)
    }

    var isCounted: Bool {
        switch content {
        case .count, .sum: true
        case .number, .field: false
        }
    }
}

/// A cell that a sum lacks.
struct MissingCell {
    let name: String
    let reason: MissingReason
}

extension [MissingCell] {
    /// Cells missing for the same reason are named together.
    var inWords: [String] {
        var reasons: [MissingReason] = []
        for cell in self where !reasons.contains(cell.reason) { reasons.append(cell.reason) }
        return reasons.map { reason in
            let names = filter { $0.reason == reason }.map(\.name)
            return "\(names.joined(separator: ", ")): \(reason.label)"
        }
    }
}
