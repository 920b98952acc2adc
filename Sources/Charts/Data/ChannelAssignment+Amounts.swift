import Diagnostics
import Formatting
import Tabular

/// Numbers that a mark cannot show without saying what is not in the data.
extension ChannelAssignment {
    /// Squares stand for what can be counted.
    mutating func checkSquares(_ format: ValueFormat, table: Table) {
        for (column, channel) in [(value, valueChannel), (whole, .of)] {
            guard let column, column.type.isNumeric else { continue }
            for row in 0..<table.rowCount where table.margin(of: row) == .body {
                guard let number = column[row].estimate?.placed else { continue }
                if number.least < 0 || number.greatest > WaffleGrid.greatest {
                    faults.append((channel, .noSquares(column, format.estimate(number), isNegative: number.least < 0, channel)))
                    break
                }
            }
        }
    }

    /// Only parts that are one number each, and not below zero, make up a whole.
    mutating func checkParts(_ format: ValueFormat, table: Table) {
        guard whole == nil, let value, value.type.isNumeric, let category else { return }
        let rows = (0..<table.rowCount).filter { table.margin(of: $0) == .body && value[$0].estimate != nil }
        // Alone in their categories they are no stack.
        let places = rows.map { row in [category[row]] + (facet.map { [$0[row]] } ?? []) }
        guard Set(places).count < rows.count else { return }
        for row in rows {
            guard let number = value[row].estimate, number.isRange || number.low < 0 else { continue }
            faults.append((valueChannel, .noParts(value, format.estimate(number), isNegative: number.least < 0, valueChannel)))
            return
        }
    }
}

extension Diagnostic {
    fileprivate static func noSquares(_ column: Column, _ number: String, isNegative: Bool, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.squares",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(number), and "
                + (isNegative ? "no square stands for a number below zero" : "so many squares cannot be counted"),
            excerpt: column.name,
            remedy: isNegative ? "draw bars with mark: bar, or leave such rows out with a condition" : "draw bars with mark: bar")
    }

    fileprivate static func noParts(_ column: Column, _ number: String, isNegative: Bool, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.normalize",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(number), which "
                + (isNegative ? "is no part of a whole" : "has no one share of a whole"),
            excerpt: column.name, remedy: "leave \"stack: normalize\" out: \"stack: zero\" and \"stack: none\" draw such numbers")
    }
}
