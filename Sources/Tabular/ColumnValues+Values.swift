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
}
