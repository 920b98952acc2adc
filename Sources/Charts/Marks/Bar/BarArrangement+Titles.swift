import Tabular

extension BarArrangement {
    /// What the axis of lengths is called: shares are shares of what the column counts.
    func title(_ data: FigureData) -> String {
        if let title = data.title(of: data.columns.valueChannel) { return title }
        return isShare && isStacked && !data.isShare ? Words.share : data.valueTitle
    }

    /// The unit of the lengths; shares of a whole have none.
    func unit(_ data: FigureData) -> Unit { isShare ? .none : data.columns.value?.unit ?? .none }

    /// What is said under bars that float; nil under others.
    var floatingRemark: String? {
        guard isFloating else { return nil }
        let values = segments.compactMap(\.row.value)
        var parts = values.contains { $0.isRange && $0.isBounded } ? [Words.barsOfRanges] : []
        if values.contains(where: { $0.isRange && $0.best != nil }) { parts.append(Words.lineIsBest) }
        if values.contains(where: { !$0.isRange }) { parts.append(Words.strokeIsNumber) }
        if values.contains(where: { !$0.isBounded }) { parts.append(Words.arrowIsOpen) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

extension FigureData {
    /// One key for each series, those left of zero first, as the bars are read.
    func legendItems(of bars: BarArrangement, _ ink: (Int) -> Ink) -> [Legend.Item] {
        let items = legendItems(ink)
        let order = items.indices.filter(bars.opposite.contains) + items.indices.filter { !bars.opposite.contains($0) }
        return order.map { items[$0] }
    }
}
