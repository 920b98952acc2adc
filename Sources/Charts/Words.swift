import Formatting

/// The English words that figures themselves say.
enum Words {
    static let thousand = "thousand", thousands = "thousands"
    static let million = "million", millions = "millions"
    static let number = "a number", atLeast = "at least", atMost = "at most", range = "a range"
    static let numberWithRange = "a number with its range"
    static let unverified = "* not verified against the source"
    static let inEachPanel = "in each panel"
    static let notVerified = "not verified"
    static let noData = "No data to draw", nothingKnown = "No number is known"
    static let tooLarge = "The numbers lie too far apart to be divided"
    static let notKnown = "Not known", placesNotKnown = "are not known"
    static let noDateKnown = "No date is known", noDurationKnown = "No duration is known"
    static let share = "share"
    static let approximateDate = "approximate", uncertainDate = "uncertain", openDate = "open end"
    static let unknownEndDate = "end not known", choiceOfDates = "one of these", beginningNotKnown = "beginning not known"
    static let coarseEnd = "perhaps: the first or the last day is not known", belowZero = "below zero", noDate = "no date"
    static let endsBeforeBegins = "ends before it begins"
    static let openCircle = "Open circles: not verified against the source"
    static let calledApproximate = "Called approximate", areApproximate = "are called approximate"
    static let incomplete = "Incomplete", notEveryRow = "not every row behind them states a number"
    static let unit = "unit", units = "units"
    static let none = "none", half = "half", all = "all"
    static func unverified(_ values: String, isOne: Bool) -> String {
        "\(values) \(isOne ? "is" : "are") not verified against the source"
    }
    static let leastAndMost = "a range: the least and the most", bestInRange = "the best number of a range"
    static let severalValues = "several numbers for one cell"
    static let difference = "difference", points = "points"
    static let boxes =
        "Boxes: first to third quartile (definition R-7), line: median; whiskers: to the farthest value within 1.5 times the length "
        + "of the box, dots: values beyond"
    static let boxesOfRanges =
        "Where values are ranges the thin outline encloses the boxes of their least and of their most numbers (quartiles by "
        + "definition R-7); what is filled lies in both, the band is the median, whiskers reach to the least and the greatest number"
    static let median = "median", valuesBeyond = "values beyond whiskers"
    static func fewerThan(_ count: String) -> String { "Fewer than \(count) values, each drawn" }
    static let bandsAreRanges = "Pale bands: from the least to the most where the number is a range"
    static let barsOfRanges = "Bars: from the least to the most", lineIsBest = "line across a bar: the best number"
    static let strokeIsNumber = "line alone: one number", arrowIsOpen = "arrow: open end"
    static let shareOfAll = "share of all", shareOfColumn = "share of the column"
    static let withoutParts = "Without a part", nothingButZero = "All numbers are zero"
    static let beyondNumbers = "The numbers are too large to be added up"
    static func width(_ measure: String) -> String { measure.isEmpty ? "width" : "width: \(measure.asWords)" }
    static let withoutNumber = "without a number", crosses = "Crosses", withoutPart = "without a part"
    static func without(_ part: String) -> String { "without \(part)" }
    static func withoutParts(_ count: String) -> String { "without \(count) parts" }
    static let value = "value", values = "values", openBothWays = "open at both ends"
    /// `threshold` is that of a symlog scale.
    static func colours(_ scaling: NumberScaling, threshold: String) -> String? {
        switch scaling {
        case .linear: nil
        case .log: "Colours follow the logarithm of the numbers"
        case .symlog: "Colours follow the logarithm of the numbers, from −\(threshold) to \(threshold) the numbers themselves"
        case .squareRoot: "Colours follow the square root of the numbers"
        }
    }
    /// What an axis is on; nil where it is linear.
    static func scale(_ scaling: NumberScaling, threshold: String) -> String? {
        switch scaling {
        case .linear: nil
        case .log: "logarithmic scale"
        case .symlog: "logarithmic scale, linear from −\(threshold) to \(threshold)"
        case .squareRoot: "square root scale"
        }
    }
    static let onLowEdge = "On the low edge of the logarithmic scale, which has no zero"
    static func onLowEdge(_ count: String, of all: String) -> String {
        "\(count) of \(all) are zero or less, or reach there, and stand on the low edge of the logarithmic scale"
    }
    static func axis(_ title: String, on scale: String?) -> String {
        guard let scale else { return title }
        return title.isEmpty ? scale : "\(title), \(scale)"
    }
    /// Under a figure of lines, of series of which no number is stated.
    static func withoutAnyNumber(_ names: String) -> String { "Without any number: \(names)" }
    /// Under a figure, of what is marked where its name has no room.
    static func marked(_ name: String, at value: String) -> String { "Marked at \(value): \(name)" }
    static let certainly = "in the bin for certain", possibly = "perhaps: a range reaches into the bin"
    static let byFreedmanDiaconis = "by the rule of Freedman and Diaconis, rounded"
    static let bySturges = "by the rule of Sturges, rounded"
    static func numberOf(_ things: String) -> String { "number of \(things)" }
    static func difference(of last: String, less first: String) -> String { "Difference: \(last) less \(first)" }
    static let others = "others"
    static let paleSquares = "Pale squares with an edge: perhaps, within a range"
    static func part(_ count: String, of whole: String) -> String { "\(count) of \(whole)" }
    static let survival = "survival", days = "days", years = "years", from = "from", to = "to", bounds = "bounds"
    static let aDuration = "a duration", eventObserved = "the event was observed in"
    static let atRisk = "At risk", numberAtRisk = "Number at risk"
    static let kaplanMeier = "Steps: estimate of Kaplan and Meier"
    static let confidenceBands =
        "pale bands: pointwise 95 % confidence intervals (Greenwood’s variance on the scale of log(−log S))"
    static let edgedBands =
        "bands with edges hold the estimate, whatever is the case, and have no confidence interval"
    static let bestCurve = "The curve in such a band is that of the best numbers"
    static let censoredStrokes = "Strokes: censored, last seen without the event"
    static let strokesOnEdges = "; on edges at the least and the most that their durations can be"
    static let everyEndIsEvent = "No column says which rows are censored: every end counts as an event"
    static let everyRowIsEvent = "No column says which rows are censored: every row counts as an event"
    static let takenAsStated = "taken as stated", yearOfDays = "A year is 365.25 days"
    static func oneSquare(_ unit: String) -> String { "one square, one \(unit)" }
    static func oneSquare(count: String, _ units: String) -> String { "one square, \(count) \(units)" }
}

extension String {
    /// A phrase at the beginning of a line.
    var asTitle: String { prefix(1).uppercased() + dropFirst() }

    /// A label inside a phrase: without its capital, unless it is an abbreviation.
    var asWords: String {
        guard let first, !dropFirst().prefix(1).contains(where: \.isUppercase) else { return self }
        return first.lowercased() + dropFirst()
    }
}
