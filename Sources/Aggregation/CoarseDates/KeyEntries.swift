import OrderedCollections
import Tabular

/// The places at which rows stand among the groups: one for each row, or one for each group that the date of a row can lie in.
struct KeyEntries {
    /// The values of the keys, by place.
    let rowColumns: [Column]
    let columnColumns: [Column]
    /// The places that are grouped, those of one row after those of the rows before it.
    let positions: [Int]
    /// The row at each place; nil when places are rows.
    private let rows: [Int]?
    /// How much of its row stands at each place; nil unless rows are spread.
    private let weights: [Double]?
    /// How many places each row has.
    private let counts: [Int: Int]
    /// Rows whose dates can also lie outside all groups.
    private let openInRows: Set<Int>
    private let openInColumns: Set<Int>

    init(_ keys: GroupKeys, rows: [Int]) {
        let divided = keys.dateKeys.filter { $0.rule != .unknown }
        guard let rule = divided.first?.rule else {
            (rowColumns, columnColumns, positions) = (keys.rowColumns, keys.columnColumns, rows)
            (self.rows, weights, counts, openInRows, openInColumns) = (nil, nil, [:], [], [])
            return
        }
        let sets = OrderedDictionary(grouping: divided, by: \.argument).values.map { DateKeySet(keys: $0) }
        var openInRows: Set<Int> = [], openInColumns: Set<Int> = []
        let pieces = sets.map { set in
            Self.pieces(set, rule, rows) { row in
                if set.keys.contains(where: \.isRow) { openInRows.insert(row) }
                if set.keys.contains(where: { !$0.isRow }) { openInColumns.insert(row) }
            }
        }
        var places: [Int] = [], weights: [Double] = [], counts: [Int: Int] = [:]
        var values = sets.map { $0.keys.map { _ in [Value]() } }
        for (index, row) in rows.enumerated() {
            // Different dates of a row are independent of one another.
            var choices = pieces[0][index].map { [$0] }
            for set in pieces.dropFirst() { choices = choices.flatMap { choice in set[index].map { choice + [$0] } } }
            for choice in choices {
                places.append(row)
                weights.append(choice.reduce(1) { $0 * $1.weight })
                for (set, piece) in choice.enumerated() {
                    for (key, value) in piece.values.enumerated() { values[set][key].append(value) }
                }
            }
            counts[row] = choices.count
        }
        func column(_ column: Column, isRow: Bool, _ index: Int) -> Column {
            var result = column
            for (set, keys) in sets.enumerated() {
                for (key, dateKey) in keys.keys.enumerated() where dateKey.isRow == isRow && dateKey.index == index {
                    result.values = ColumnValues(values[set][key], type: .integer)
                    result.absences = [:]
                    for (place, value) in values[set][key].enumerated() {
                        if case .missing(let reason) = value { result.absences[place] = reason }
                    }
                    return result
                }
            }
            result.values = column.values.gathered(places.map(Optional.some))
            result.absences = [:]
            for (place, row) in places.enumerated() { result.absences[place] = column.absences[row] }
            return result
        }
        rowColumns = keys.rowColumns.enumerated().map { column($0.element, isRow: true, $0.offset) }
        columnColumns = keys.columnColumns.enumerated().map { column($0.element, isRow: false, $0.offset) }
        positions = Array(places.indices)
        self.rows = places
        self.weights = rule == .spread ? weights : nil
        self.counts = counts
        self.openInRows = openInRows
        self.openInColumns = openInColumns
    }

    private struct Piece {
        let values: [Value]
        let weight: Double
    }

    /// For each row the groups of its date.
    private static func pieces(
        _ set: DateKeySet, _ rule: CoarseDateRule, _ rows: [Int], isOpen: (Int) -> Void
    ) -> [[Piece]] {
        var known: OrderedSet<[Int]> = []
        // Coarse dates are few, and stand in many rows.
        var daysOf: [EDTFDate?: [(values: [Int], days: Int)]?] = [:]
        let found = rows.map { row -> [(values: [Int], days: Int)]? in
            let plain = set.plainValues(row)
            if !plain.contains(where: \.isMissing) {
                let values = plain.map { value in if case .integer(let number) = value { number } else { 0 } }
                known.append(values)
                return [(values, 1)]
            }
            let date = set.keys.first?.dates[row]
            if let days = daysOf[date] { return days }
            let days = set.days(row)
            for part in days ?? [] { known.append(part.values) }
            daysOf[date] = .some(days)
            return days
        }
        var possibleOf: [EDTFDate?: [Piece]] = [:]
        return zip(rows, found).map { row, parts in
            if let parts {
                let all = Double(parts.reduce(0) { $0 + $1.days })
                return parts.map { Piece(values: $0.values.map(Value.integer), weight: Double($0.days) / all) }
            }
            let plain = [Piece(values: set.plainValues(row), weight: 1)]
            guard rule == .bracket else { return plain }
            let date = set.keys.first?.dates[row]
            let possible =
                possibleOf[date]
                ?? known.filter { set.canLie(row, in: $0) }.map { Piece(values: $0.map(Value.integer), weight: 1) }
            possibleOf[date] = possible
            guard !possible.isEmpty else { return plain }
            isOpen(row)
            return possible
        }
    }

    /// The rows at some places, ascending, and how far those belong there that are not certainly and wholly there. A row of
    /// which every place is among them is, unless its date can lie outside all groups.
    func members(_ places: [Int], byRows: Bool, byColumns: Bool) -> (rows: [Int], parts: [Int: RowPart]) {
        guard let rows else { return (places, [:]) }
        var members: [Int] = [], parts: [Int: RowPart] = [:]
        var start = 0
        while start < places.count {
            // The places of a row follow one another.
            let row = rows[places[start]]
            var end = start, weight = 0.0
            while end < places.count, rows[places[end]] == row {
                weight += weights?[places[end]] ?? 0
                end += 1
            }
            let isOpen = byRows && openInRows.contains(row) || byColumns && openInColumns.contains(row)
            if isOpen || end - start != counts[row] { parts[row] = weights == nil ? .possible : .share(weight) }
            members.append(row)
            start = end
        }
        return (members, parts)
    }
}
