/// Why a text is no EDTF date that can be held.
package enum DateFault: Error, Hashable, Sendable {
    /// It has the form of no date.
    case noDate
    /// It has the form of a date, and the calendar has no such day.
    case noSuchDay
    /// There is neither a month nor a part of a year of that number.
    case noSuchMonth
    case endsBeforeItBegins
    /// An interval of which neither end is given.
    case neitherEnd
    /// A qualifier without a number beside it, as in `1937-11-?`.
    case qualifierAlone
    /// Two qualifiers in one place, as in `1937?~`.
    case qualifierRepeated
    /// A day of a season or quarter.
    case dayOfGrouping
    /// Other than one to four.
    case significantDigits
    case unclosedSet
    /// Nothing between two commas.
    case emptyPlace
    case spaceInSet
    case intervalInSet
    case setInInterval
    /// An item without beginning that is not the first, or without end that is not the last.
    case openWithinSet
    case tooManyItems(Int)
    case tooLong
    /// `Y17000`.
    case yearBeyondFourDigits
    /// `-0100`.
    case yearBeforeZero
    /// `1937-06-11T12:00:00`.
    case timeOfDay
}
