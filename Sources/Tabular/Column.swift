/// A named column. Whole columns cross a target's border, never one cell at a time.
package struct Column: Sendable, Equatable {
    package var name: String
    /// What a reader sees at its head; nil when nothing is declared.
    package var title: String?
    package var unit: Unit
    /// The declared categories in their order; nil when the field declares none.
    package var categories: [Category]?
    package var values: ColumnValues
    /// Why cells are missing, by row; a missing cell without an entry is `notStated`.
    package var absences: [Int: MissingReason]
    /// The source rows behind each cell; nil in a table read from a file, where each row stands for itself.
    package var origins: [Origin]?
    package var meaning: NumberMeaning
    /// What the bounds of its estimates mean.
    package var intervals: Intervals
    /// What the rows behind a cell lack, by row, also where no number is left; a cell without an entry lacks nothing.
    package var lacks: [Int: NumberLack] = [:]
    /// In a derived table the fields of the rows behind its cells that they were read or chosen by.
    package var fields: Set<String> = []

    package init(
        _ name: String, _ values: ColumnValues, title: String? = nil, unit: Unit = .none, categories: [Category]? = nil,
        absences: [Int: MissingReason] = [:], origins: [Origin]? = nil, meaning: NumberMeaning = .quantity,
        intervals: Intervals = .undeclared
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.categories = categories
        self.values = values
        self.absences = absences
        self.origins = origins
        self.meaning = meaning
        self.intervals = intervals
    }

    package var count: Int { values.count }
    /// What a number lacks; nil where there is none, which says why by itself.
    package func lack(at row: Int) -> NumberLack? { self[row].isMissing ? nil : lacks[row] }
    package var type: ColumnType { values.type }

    package subscript(row: Int) -> Value {
        let value: Value? =
            switch values {
            case .text(let cells): cells[row].map(Value.text)
            case .integer(let cells): cells[row].map(Value.integer)
            case .decimal(let cells): cells[row].map(Value.decimal)
            case .date(let cells): cells[row].map(Value.date)
            case .estimate(let cells): cells[row].map(Value.estimate)
            }
        return value ?? .missing(absences[row] ?? .notStated)
    }

    /// The label of a text cell by the declared categories; the text itself when it has none; nil for other cells.
    package func label(at row: Int) -> String? {
        guard case .text(let cells) = values, let text = cells[row] else { return nil }
        return categories?.first { $0.value == text }?.label ?? text
    }
}
