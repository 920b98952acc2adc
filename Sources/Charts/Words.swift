/// The English words that figures themselves say.
enum Words {
    static let thousand = "thousand", thousands = "thousands"
    static let million = "million", millions = "millions"
    static let number = "a number", atLeast = "at least", atMost = "at most", range = "a range"
    static let numberWithRange = "a number with its range"
    static let unverified = "* not verified against the source"
    static let noData = "No data to draw"
    static let share = "share"
    static let approximateDate = "approximate", uncertainDate = "uncertain", openDate = "open end"
    static let unknownEndDate = "end not known", choiceOfDates = "one of these"
    static let openCircle = "Open circles: not verified against the source"
    static let calledApproximate = "Called approximate", areApproximate = "are called approximate"
    static let incomplete = "Incomplete", notEveryRow = "not every row behind them states a number"
    static let unit = "unit", units = "units"
    static let none = "none", half = "half", all = "all"
    static func unverified(_ values: String, isOne: Bool) -> String {
        "\(values) \(isOne ? "is" : "are") not verified against the source"
    }
    static func part(_ count: String, of whole: String) -> String { "\(count) of \(whole)" }
    static func oneSquare(_ unit: String) -> String { "one square, one \(unit)" }
    static func oneSquare(count: String, _ units: String) -> String { "one square, \(count) \(units)" }
}
