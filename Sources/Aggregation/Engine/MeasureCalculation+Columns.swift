import Tabular

extension MeasureCalculation {
    /// The unit of a measure's numbers over some rows.
    func unit(of index: Int, rows: [Int]) -> Unit {
        guard case .aggregate(let call) = measures[index].calculation, let column = arguments[index].first,
            ![Count.name, DistinctCount.name, AggregateCall.share, Ratio.name].contains(call.aggregate)
        else { return .none }
        guard case .perRow(let name) = column.unit else { return column.unit }
        return Engine.commonUnit(name, of: table, rows: rows)
    }

    /// What a measure's numbers are: the least of some years is a year.
    func meaning(of index: Int) -> NumberMeaning {
        guard case .aggregate(let call) = measures[index].calculation, let column = arguments[index].first,
            [Minimum.name, Maximum.name, Median.name, Quantile.name].contains(call.aggregate)
        else { return .quantity }
        return column.meaning
    }

    /// The declared categories of a measure's values, for dates and texts that pass through.
    func resultType(of index: Int, cells: [MeasureCell]) -> ColumnType {
        guard case .aggregate(let call) = measures[index].calculation, call.aggregate != AggregateCall.share, let type = call.type
        else {
            let hasRange = cells.contains { if case .estimate = $0.value { true } else { false } }
            return hasRange ? .estimate : .decimal
        }
        let type0 = type.resultType(of: arguments[index].first?.type)
        // A ratio of two columns is a range as soon as one of them is.
        if cells.contains(where: { if case .estimate = $0.value { true } else { false } }) { return .estimate }
        // Rows that are spread over groups make fractions of whole numbers.
        if type0 == .integer, cells.contains(where: { if case .decimal = $0.value { true } else { false } }) { return .decimal }
        return type0
    }

}
