import Formatting
import Tabular

/// A key of the table that sentences are about.
struct SentenceKey {
    /// The column of the computed table.
    let name: String
    /// An empty column of its type, with its meaning and categories.
    let column: Column
    /// Whether it names sources.
    let isSource: Bool

    /// Whether its values have an order that things can happen in.
    var isOrdered: Bool { column.type != .text }
}

/// How the labels of a group are joined to a sentence.
enum Preposition {
    case inYear, inDecade, inTime, onDay, atNumber, forGroup

    init(_ keys: [SentenceKey], value: Value) {
        guard keys.count == 1 else {
            self = .forGroup
            return
        }
        let column = keys[0].column
        switch value {
        case .missing: self = .forGroup
        case .date(let date): self = date.plainDate?.day == nil ? .inTime : .onDay
        default:
            switch column.meaning {
            case .year: self = .inYear
            case .decade: self = .inDecade
            case .month: self = .inTime
            case .quantity, .share: self = column.type == .text ? .forGroup : .atNumber
            }
        }
    }

    func pattern(_ words: SentenceWords) -> String {
        switch self {
        case .inYear, .inTime: words.inTime
        case .inDecade: words.inDecade
        case .onDay: words.onDay
        case .atNumber: words.atNumber
        case .forGroup: words.forGroup
        }
    }
}
