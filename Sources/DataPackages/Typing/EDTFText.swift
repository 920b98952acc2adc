import Diagnostics
import Tabular

/// Reads dates of the Extended Date/Time Format, and says what is wrong with a text that is none.
enum EDTFText {
    /// Levels 0 to 2. Throws `type.edtf`.
    static func read(_ text: String) throws(CellFault) -> EDTFDate {
        do throws(DateFault) {
            return try EDTFDate(reading: text)
        } catch {
            throw fault(error, text)
        }
    }

    /// What a reader may have meant by `1937-38`, which is the second third of 1937 and looks like two years; nil for other dates.
    /// A note for seasons, which EDTF writes in no other way; a warning for parts of a year that can be written as months too.
    static func doubt(_ date: EDTFDate) -> (fault: CellFault, severity: Severity)? {
        guard case .statement(let statement) = date.form, case .date(let part) = statement.content, part.qualifier == [],
            let grouping = part.grouping, let year = part.year.number, grouping.number > year % 100
        else { return nil }
        let what =
            switch grouping.kind {
            case .season, .northernSeason, .southernSeason: "a season"
            case .quarter: "a quarter"
            case .quadrimester: "a third"
            case .semester: "a half"
            }
        let last = year / 100 * 100 + grouping.number
        var remedy = "write \(year)/\(last) if the years from \(year) to \(last) are meant"
        let isSeason = grouping.kind == .season
        if !isSeason, let first = PartialDate(part.earliest)?.toMonth, let end = PartialDate(part.latest)?.toMonth {
            remedy += ", and \(first)/\(end) if those months are"
        }
        let fault = CellFault(
            "type.edtf-doubt", "\(date.description.quotedForMessage) is read as \(what) of the year \(year), as EDTF has it",
            remedy: remedy)
        return (fault, isSeason ? .note : .warning)
    }

    private static func fault(_ fault: DateFault, _ text: String) -> CellFault {
        let (message, remedy) = words(fault, text)
        return CellFault("type.edtf", "\(text.quotedForMessage) \(message)", remedy: remedy)
    }

    /// What is wrong, to follow the text in quotes, and one way to mend it.
    private static func words(_ fault: DateFault, _ text: String) -> (message: String, remedy: String) {
        switch fault {
        case .noDate: ("is not a date", DateRemedy.edtf(for: text))
        case .noSuchDay: ("is no day of the calendar", DateRemedy.shorter(than: text) ?? "check the month and the day")
        case .noSuchMonth:
            (
                "has no month and no part of a year of that number",
                DateRemedy.shorter(than: text) ?? "months are 01 to 12, seasons 21 to 32, quarters 33 to 36"
            )
        case .endsBeforeItBegins: ("ends before it begins", "write the earlier date first")
        case .neitherEnd: ("says neither when it begins nor when it ends", "leave the cell empty if nothing is known")
        case .qualifierAlone: ("has a sign without a number beside it", DateRemedy.digitsForSign(in: text))
        case .qualifierRepeated: ("has two signs in one place", "write % for a date that is both uncertain and approximate")
        case .dayOfGrouping: ("has a day of a season or quarter", "leave out the day, or write the month")
        case .significantDigits: ("has other significant digits than one to four", "write 1950S2 where two digits are sure")
        case .unclosedSet: ("is a set that is not closed", DateRemedy.closed(text))
        case .emptyPlace: ("is a set with an empty place", "put a date between any two commas: [1937,1938]")
        case .spaceInSet: ("is a set with spaces in it", "write it without spaces")
        case .intervalInSet: ("is a set that holds an interval", "write a run of dates in a set with two dots: 1937..1938")
        case .setInInterval: ("is an interval that holds a set", "write one set: [1937-01..1938]")
        case .openWithinSet:
            ("is a set with an open date in its middle", "put .. before the first date of the set, or after its last")
        case .tooManyItems(let count): ("is a set of \(count) dates, more than 1000", "divide it among several rows")
        case .tooLong: ("is too long for a date", "divide it among several rows")
        case .yearBeyondFourDigits: ("has a year beyond 9999", "years are 0000 to 9999; keep others in a field of integers")
        case .yearBeforeZero: ("has a year before 0000", "years are 0000 to 9999; keep others in a field of integers")
        case .timeOfDay: ("has a time of day", DateRemedy.dayAlone(in: text))
        }
    }
}

extension PartialDate {
    /// As far as its month.
    fileprivate var toMonth: PartialDate? { PartialDate(year: year, month: month) }
}
