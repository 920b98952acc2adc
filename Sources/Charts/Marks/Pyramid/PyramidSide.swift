import Formatting
import Tabular

/// One of the two sides of a pyramid: the numbers of a series by category.
struct PyramidSide {
    let series: Int
    /// By category; their numbers are shares of all where that is asked for.
    let rows: [Int: FigureRow]
    let isShare: Bool

    /// Left and right, in the order of the series.
    static func both(_ data: FigureData) -> [PyramidSide] {
        var rows = data.rows
        let isOfAll = data.specification.stack == .normalize && !data.isShare
        if isOfAll {
            // A side begins at zero: what is at most 9 is not less than nothing.
            let values = rows.map { row -> Value in
                guard let value = row.value else { return .missing(row.absence ?? .notStated) }
                return .estimate(
                    value.low.isFinite
                        ? value
                        : Estimate(from: EstimateEnd(0), best: value.best, to: value.highEnd, isApproximate: value.isApproximate))
            }
            rows = zip(rows, ShareCalculation.shares(values)).map { row, share in
                row.changing(series: row.series, value: share.estimate, absence: row.absence, isUnknown: row.isUnknown)
            }
        }
        return data.series.indices.map { series in
            let own = rows.filter { $0.series == series }.map { ($0.category, $0) }
            return PyramidSide(
                series: series, rows: Dictionary(own) { first, _ in first }, isShare: isOfAll || data.isShare)
        }
    }

    /// The categories from the top down: the first is the foot, but time runs downwards; those without a name stand apart below.
    static func order(_ data: FigureData) -> [Int] {
        let isTime = data.hasYears || data.columns.category?.type == .date
        let known = data.categories.indices.filter { !data.categories[$0].value.isMissing }
        let rest = data.categories.indices.filter { data.categories[$0].value.isMissing }
        return (isTime ? known : known.reversed()) + rest
    }

    /// The number beside a bar, or why there is none; empty where no row falls into the cell.
    func text(_ row: FigureRow, _ data: FigureData) -> String {
        guard let value = row.value else { return row.absence == .noRows ? "" : (row.absence ?? .notStated).label }
        return (isShare ? data.format.percent(value) : data.format.estimate(value)) + (row.isUnverified ? "\u{202F}*" : "")
    }

    /// The sum of the side; nil where one of its numbers is not known.
    func total(_ data: FigureData) -> String? {
        let own = data.rows.filter { $0.series == series }
        guard own.allSatisfy({ $0.value != nil || $0.absence == .noRows }) else { return nil }
        let values = own.compactMap(\.value)
        return values.isEmpty ? nil : data.format.estimate(values.dropFirst().reduce(values[0], +))
    }
}
