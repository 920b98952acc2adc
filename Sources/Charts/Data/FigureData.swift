import Formatting
import Tabular

/// A table as the marks see it: rows with their category, series and value; totals are left out.
struct FigureData: Sendable {
    let specification: FigureSpecification
    let columns: ChannelAssignment
    var categories: [FigureCategory]
    let series: [FigureCategory]
    /// The panels into which the figure is divided; none where it is one plot.
    var panels: [FigureCategory]
    var rows: [FigureRow]
    /// Whether it is one of several panels of a figure.
    var isPanel = false
    /// The figures with which it shares its axes, itself among them; none where it stands alone.
    var peers: [FigureData] = []

    init(_ specification: FigureSpecification, columns: ChannelAssignment, table: Table) {
        self.specification = specification
        self.columns = columns
        let format = specification.format
        let body = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        let categories =
            columns.category.map {
                FigureCategory.list(
                    of: $0, rows: body, declaredOrder: specification.mark == .heatmap || specification.mark.isOfCells,
                    format: format)
            } ?? []
        let series = columns.color.map { FigureCategory.list(of: $0, rows: body, declaredOrder: true, format: format) } ?? []
        let panels = columns.facet.map { FigureCategory.list(of: $0, rows: body, declaredOrder: true, format: format) } ?? []
        let categoryIndex = Self.index(categories), seriesIndex = Self.index(series), panelIndex = Self.index(panels)
        let checked = (specification.checkedColumn ?? table.checkedColumn).flatMap { table.column($0) }
        func text(_ column: Column?, _ row: Int) -> String? {
            guard let column, !column[row].isMissing else { return nil }
            let text = column.label(at: row) ?? format.value(column[row], meaning: column.meaning, dates: .short)
            return text.isEmpty ? nil : text
        }
        let hasYears = columns.category.map(NumberColumn.isYears) ?? false
        let rows = body.map { row -> FigureRow in
            var date: EDTFDate?
            switch columns.category?[row] {
            case .date(let found): date = found
            case .integer(let year) where hasYears: date = PartialDate(year: year).map { EDTFDate($0) }
            default: break
            }
            let number = columns.value == nil ? Estimate(1) : columns.value?[row].estimate
            var absence: MissingReason?
            if case .missing(let reason)? = columns.value?[row] { absence = reason }
            if let number, !number.isPlaced { absence = MissingReason(format.estimate(number)) }
            let found = FigureRow(
                category: columns.category.flatMap { categoryIndex[$0[row]] } ?? 0,
                series: columns.color.flatMap { seriesIndex[$0[row]] } ?? 0,
                value: number?.placed, absence: absence, whole: columns.whole?[row].estimate?.placed, date: date,
                label: text(columns.label, row),
                note: text(columns.note, row),
                isUnverified: specification.uncheckedRows.contains(row) || checked.map { Self.isUnverified($0[row]) } ?? false,
                lack: columns.value?.lack(at: row), isUnknown: number.map { !$0.isPlaced } ?? false,
                panel: columns.facet.flatMap { panelIndex[$0[row]] } ?? 0)
            return specification.mark.isOfSpans
                ? found.spanning(columns, row: row, isMeasured: specification.mark == .survival) : found
        }
        self.categories = categories
        self.panels = panels
        guard specification.mark == .dumbbell, columns.color == nil, let value = columns.value, let whole = columns.whole else {
            (self.series, self.rows) = (series, rows)
            return
        }
        // A part and its whole are two numbers of one category.
        self.series = [value, whole].map { FigureCategory(value: .text($0.name), label: ValueAxis.name(of: $0, override: nil)) }
        self.rows = zip(body, rows).flatMap { index, row -> [FigureRow] in
            let unplaced = whole[index].estimate.flatMap { $0.isPlaced ? nil : format.estimate($0) }
            return [
                row.changing(series: 0, value: row.value, absence: row.absence, isUnknown: row.isUnknown),
                row.changing(
                    series: 1, value: row.whole,
                    absence: unplaced.map { MissingReason($0) } ?? (row.whole == nil ? .notStated : nil),
                    isUnknown: unplaced != nil),
            ]
        }
    }

    /// Whether its two series are two columns of the table.
    var isPair: Bool { specification.mark == .dumbbell && columns.color == nil && columns.whole != nil }

    private static func index(_ categories: [FigureCategory]) -> [Value: Int] {
        Dictionary(categories.enumerated().map { ($0.element.value, $0.offset) }) { first, _ in first }
    }

    private static func isUnverified(_ value: Value) -> Bool {
        switch value {
        case .text(let text): ["no", "false", "0"].contains(text)
        case .integer(let number): number == 0
        case .decimal, .date, .estimate, .missing: false
        }
    }

    var format: ValueFormat { specification.format }
    /// Rows that hold a number or a bound.
    var present: [FigureRow] { rows.filter { $0.value != nil } }
    /// What an axis of numbers has to show.
    var axisValues: [Estimate] {
        let rows = sharing.flatMap(\.present)
        // What has no place along the time of a line is not drawn, and does not stretch the axis of its numbers.
        let isTime = specification.mark == .line && rows.contains { $0.date?.namedDays != nil }
        return rows.filter { !isTime || $0.date?.namedDays != nil }.compactMap(\.value)
    }
    /// All that the extent of an axis depends on.
    var sharing: [FigureData] { peers.isEmpty ? [self] : peers }
    /// Rows with a number of which nothing is known.
    var unknown: [FigureRow] { rows.filter(\.isUnknown) }
    var hasUnverified: Bool { rows.contains(where: \.isUnverified) }
    /// Whether the value column holds shares, drawn as per cent.
    var isShare: Bool { columns.value?.meaning == .share }

    /// Whether all its numbers together are still a number.
    var hasFiniteSums: Bool {
        present.reduce(0) { $0 + max(abs($1.value?.greatest ?? 0), abs($1.value?.least ?? 0)) } < .greatestFiniteMagnitude / 4
    }

    /// The rows of each series, in the order of the data; one list where there are no series.
    var rowsBySeries: [[FigureRow]] {
        var lists = [[FigureRow]](repeating: [], count: max(series.count, 1))
        for row in rows where lists.indices.contains(row.series) { lists[row.series].append(row) }
        return lists
    }

    func rows(category: Int) -> [FigureRow] { rows.filter { $0.category == category } }

    /// Whether every category is a year, those without a value apart.
    var hasYears: Bool {
        guard let column = columns.category else { return false }
        let known = categories.filter { !$0.value.isMissing }
        return !known.isEmpty && known.allSatisfy { $0.year != nil } && (column.type == .date || NumberColumn.isYears(column))
    }
}
