import Tabular

extension FigureData {
    /// One figure for each value of the column that divides it. Series, and with them colours, are the same in all; categories and the
    /// extents of axes with shared axes only.
    func divided(_ axes: PanelAxes) -> [FigureData] {
        var parts = panels.indices.map { index -> FigureData in
            var part = self
            part.panels = []
            part.isPanel = true
            part.rows = rows.filter { $0.panel == index }
            // A slope has both its ends in every panel.
            return axes == .own && specification.mark != .slope ? part.withOwnCategories : part
        }
        guard axes == .shared else { return parts }
        let peers = parts
        for index in parts.indices { parts[index].peers = peers }
        return parts
    }

    /// Without categories that no row has.
    private var withOwnCategories: FigureData {
        var part = self
        let own = categories.indices.filter { category in rows.contains { $0.category == category } }
        guard own.count < categories.count, columns.category != nil else { return self }
        let places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($0.element, $0.offset) })
        part.categories = own.map { categories[$0] }
        part.rows = rows.map { row in
            var row = row
            row.category = places[row.category] ?? 0
            return row
        }
        return part
    }
}
