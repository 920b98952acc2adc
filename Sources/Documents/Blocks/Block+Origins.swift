import Tabular

extension Block {
    /// The row sets behind its numbers, empty ones left out.
    var origins: [Origin] {
        switch self {
        case .paragraph(let paragraph): paragraph.values.map(\.origin).filter { !$0.isEmpty }
        case .table(let table): table.linkedCells.map(\.origin)
        case .figure(let figure): figure.ownData?.linkedCells.map(\.origin) ?? []
        case .notice: []
        }
    }
}
