import Tabular

extension BarArrangement {
    /// What the axis of lengths is called: shares are shares of what the column counts.
    func title(_ data: FigureData) -> String {
        if let title = data.title(of: data.columns.valueChannel) { return title }
        return isShare && isStacked && !data.isShare ? Words.share : data.valueTitle
    }

    /// The unit of the lengths; shares of a whole have none.
    func unit(_ data: FigureData) -> Unit { isShare ? .none : data.columns.value?.unit ?? .none }
}
