import Tabular

extension FigureData {
    /// The words the definition puts at an axis; nil when it leaves them to the column.
    func title(of channel: Channel) -> String? {
        switch channel {
        case .x: specification.xTitle
        case .y: specification.yTitle
        case .color, .label, .of, .note, .start, .end, .event, .facet: nil
        }
    }

    /// What the axis of numbers is called.
    var valueTitle: String {
        // Two columns have no title in common, but for the one that is given.
        if isPair { return title(of: columns.valueChannel) ?? "" }
        return ValueAxis.name(of: columns.value, override: title(of: columns.valueChannel))
    }

    /// The place of a series among the colours; a figure of one series takes the second, calm one.
    func seriesColour(_ series: Int) -> Int { self.series.count > 1 && (columns.whole == nil || isPair) ? series : 1 }

    /// One key for each series; none in a panel, where the figure has one legend for all.
    func legendItems(_ ink: (Int) -> Ink) -> [Legend.Item] {
        isPanel ? [] : series.enumerated().map { Legend.Item(ink: ink(seriesColour($0.offset)), label: $0.element.label) }
    }

    /// The series that the definition sets on the other side of zero.
    var oppositeSeries: Set<Int> {
        let names = Set(specification.oppositeSeries)
        guard specification.mark == .bar, !names.isEmpty else { return [] }
        return Set(series.indices.filter { series[$0].isNamed(in: names) })
    }
}
