import Tabular

extension Block {
    /// The row sets behind its numbers, empty ones left out.
    var origins: [Origin] {
        switch self {
        case .paragraph(let runs):
            runs.compactMap { if case .value(let value) = $0, !value.origin.isEmpty { value.origin } else { nil } }
        case .table(let table): table.linkedCells.map(\.origin)
        case .figure(let figure): figure.ownData?.linkedCells.map(\.origin) ?? []
        case .notice: []
        }
    }
}
