extension ColumnValues {
    /// Cells from single values; those of another type than the column's are missing.
    package init(_ values: [Value], type: ColumnType) {
        switch type {
        case .text: self = .text(values.map { if case .text(let cell) = $0 { cell } else { nil } })
        case .integer: self = .integer(values.map { if case .integer(let cell) = $0 { cell } else { nil } })
        case .decimal: self = .decimal(values.map { if case .decimal(let cell) = $0 { cell } else { nil } })
        case .date: self = .date(values.map { if case .date(let cell) = $0 { cell } else { nil } })
        case .estimate: self = .estimate(values.map(\.estimate))
        }
    }

    /// With other values in some cells. Numbers that the type cannot hold make it one that can.
    package func changing(_ changes: [(row: Int, value: Value)]) -> ColumnValues {
        var cells = values
        for change in changes { cells[change.row] = change.value }
        guard type.isNumeric else { return ColumnValues(cells, type: type) }
        let numbers = changes.compactMap(\.value.estimate)
        if type == .estimate || !numbers.allSatisfy(\.isPoint) { return .estimate(cells.map(\.estimate)) }
        let areWhole = type == .integer && numbers.allSatisfy { Int(exactly: $0.low) != nil }
        return areWhole
            ? .integer(cells.map(\.whole)) : .decimal(cells.map { $0.estimate?.low })
    }

    /// Each cell by itself; a missing one says nothing of why.
    private var values: [Value] {
        switch self {
        case .text(let cells): cells.map { $0.map(Value.text) ?? .missing(.notStated) }
        case .integer(let cells): cells.map { $0.map(Value.integer) ?? .missing(.notStated) }
        case .decimal(let cells): cells.map { $0.map(Value.decimal) ?? .missing(.notStated) }
        case .date(let cells): cells.map { $0.map(Value.date) ?? .missing(.notStated) }
        case .estimate(let cells): cells.map { $0.map(Value.estimate) ?? .missing(.notStated) }
        }
    }
}

extension Value {
    /// A whole number; nil of anything else.
    fileprivate var whole: Int? {
        if case .integer(let number) = self { return number }
        return estimate.flatMap { Int(exactly: $0.low) }
    }
}
