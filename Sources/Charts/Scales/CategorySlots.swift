import Formatting
import Tabular

/// The rows or columns of a grid: categories in their order; years, decades and months with those between that the data lack.
struct CategorySlots: Sendable {
    struct Slot: Hashable, Sendable {
        /// An index into the categories; nil where no row of the data stands.
        let category: Int?
        let label: String
    }

    let slots: [Slot]
    /// The years from first to last, which come before anything else; nil when the categories are no years.
    let years: ClosedRange<Int>?
    /// Whether they are steps of time, with those between that the data lack.
    let isTime: Bool

    init(_ categories: [FigureCategory], column: Column?, format: ValueFormat) {
        let known = categories.indices.filter { !categories[$0].value.isMissing }
        let rest = categories.indices.filter { categories[$0].value.isMissing }
            .map { Slot(category: $0, label: categories[$0].label) }
        var years: ClosedRange<Int>?
        let steps = column.flatMap { Self.steps(known.map { categories[$0].value }, $0) }
        var slots = known.map { Slot(category: $0, label: categories[$0].label) }
        if let steps {
            let places = Dictionary(zip(steps.numbers, known)) { first, _ in first }
            slots = steps.range.map { number in
                Slot(category: places[number], label: Self.label(number, steps.unit, steps.range.lowerBound, format))
            }
            if steps.unit == .year { years = steps.range }
        }
        self.years = years
        isTime = steps != nil
        self.slots = slots + rest
    }

    var count: Int { slots.count }

    private enum Unit { case year, decade, monthOfYear, month }

    /// The values as whole steps of time, and the steps from the first to the last; nil when they are no time, or too far apart.
    private static func steps(_ values: [Value], _ column: Column) -> (numbers: [Int], range: ClosedRange<Int>, unit: Unit)? {
        let unit: Unit
        var numbers: [Int] = []
        switch column.values {
        case .integer where column.meaning == .month:
            (unit, numbers) = (.monthOfYear, values.compactMap { if case .integer(let number) = $0 { number } else { nil } })
            guard numbers.allSatisfy({ (1...12).contains($0) }) else { return nil }
        case .integer where column.meaning == .decade:
            (unit, numbers) = (.decade, values.compactMap { if case .integer(let number) = $0 { number / 10 } else { nil } })
        case .integer where NumberColumn.isYears(column):
            (unit, numbers) = (.year, values.compactMap { if case .integer(let number) = $0 { number } else { nil } })
        case .date:
            let dates = values.compactMap { value -> PartialDate? in
                if case .date(let date) = value { date.plainDate } else { nil }
            }
            guard dates.count == values.count, dates.allSatisfy({ $0.day == nil }) else { return nil }
            if dates.allSatisfy({ $0.month == nil }) {
                (unit, numbers) = (.year, dates.map(\.year))
            } else {
                (unit, numbers) = (.month, dates.compactMap { date in date.month.map { date.year * 12 + $0 - 1 } })
            }
        default: return nil
        }
        guard numbers.count == values.count, let first = numbers.min(), let last = numbers.max(), last - first < 150 else {
            return nil
        }
        return (numbers, unit == .monthOfYear ? 1...12 : first...last, unit)
    }

    private static func month(_ number: Int) -> Int { (number % 12 + 12) % 12 }

    /// A month names its year where it is the first, and in each January.
    private static func label(_ number: Int, _ unit: Unit, _ first: Int, _ format: ValueFormat) -> String {
        switch unit {
        case .year: format.year(number)
        case .decade: format.value(.integer(number * 10), meaning: .decade)
        case .monthOfYear: format.month(number, .short)
        case .month:
            format.month(month(number) + 1, .short)
                + (number == first || month(number) == 0 ? " " + format.year((number - month(number)) / 12) : "")
        }
    }
}
