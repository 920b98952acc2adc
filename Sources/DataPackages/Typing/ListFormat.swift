import Diagnostics
import YAMLReading

/// Several items in one cell, divided by a delimiter. A table holds the cell as it is; its items are checked one by one.
struct ListFormat: Sendable, Equatable {
    let delimiter: Character
    private let item: Item

    /// The types an item may have, by the standard.
    private enum Item: String, CaseIterable {
        case string, integer, boolean, number, date, datetime, time

        var type: FieldType? {
            switch self {
            case .string: .text
            case .integer: .integer(NumberFormat())
            case .number: .number(NumberFormat())
            case .boolean: .boolean(BooleanWords())
            case .date: .date
            case .datetime, .time: nil
            }
        }
    }

    static func decode(_ field: YAMLMapping, sink: inout DiagnosticSink) -> ListFormat? {
        var delimiter: Character = ",", item = Item.string
        if let node = field["delimiter"], let text = node.text("the delimiter of a list", sink: &sink) {
            guard text.count == 1, let character = text.first else {
                sink.report(.unsupported("a delimiter of \(text.count) characters", at: node.location))
                return nil
            }
            delimiter = character
        }
        if let node = field["itemType"] {
            guard let word = node.word("the type of an item", among: Item.allCases.map(\.rawValue), sink: &sink),
                let found = Item(rawValue: word)
            else { return nil }
            guard found.type != nil else {
                sink.report(
                    .unsupported("a list of \(word)", at: node.location, remedy: "leave \"itemType\" out: items are texts"))
                return nil
            }
            item = found
        }
        return ListFormat(delimiter: delimiter, item: item)
    }

    /// Throws `type.list` when an item is not of the declared type.
    func read(_ text: String) throws(CellFault) -> String {
        guard let type = item.type, type != .text, !text.isEmpty else { return text }
        for part in text.split(separator: delimiter, omittingEmptySubsequences: false) {
            do throws(CellFault) {
                _ = try type.value(String(part))
            } catch {
                throw CellFault("type.list", "in the list, \(error.message)", remedy: error.remedy)
            }
        }
        return text
    }
}
