/// What a language says around dates that are not certain, in patterns: `{1}` and `{2}` stand for dates.
struct DateWords: Hashable, Sendable {
    let about: String
    /// After a date, in brackets.
    let uncertain: String
    let approximate: String
    let year: String
    let month: String
    let day: String
    let between: String
    /// An interval without end, and one without beginning.
    let fromOn: String
    let until: String
    let endNotKnown: String
    let beginningNotKnown: String
    let withoutEnds: String
    let orEarlier: String
    let orLater: String
    let andEarlier: String
    let andLater: String
    let or: String
    /// `{1}` is the decade.
    let decade: String
    let yearNotKnown: String
    /// A month or day that is left open.
    let aMonth: String
    let aDay: String
    let aMonthOf: String
    let aDayIn: String
    /// `{1}` is a day or month, `{2}` the decade it lies in, or other years.
    let inDecade: String
    let amongYears: String
    /// A year of which only some digits are sure: `{1}` is the year, `{2}` the years it can be.
    let estimated: String
    /// `{1}` is the number of dates, `{2}` the days between which they lie.
    let oneOf: String
    let allOf: String
    /// Spring, summer, autumn, winter; `{1}` is the year.
    let seasons: [String]
    let northern: String
    let southern: String
    /// First to fourth.
    let ordinals: [String]
    /// `{1}` is an ordinal, `{2}` the year.
    let quarter: String
    let half: String

    static let english = DateWords(
        about: "about {1}", uncertain: "uncertain", approximate: "approximate", year: "year", month: "month", day: "day",
        between: "between {1} and {2}", fromOn: "from {1} on", until: "until {1}", endNotKnown: "from {1}, end not known",
        beginningNotKnown: "until {1}, beginning not known", withoutEnds: "without beginning or end", orEarlier: "{1} or earlier",
        orLater: "{1} or later", andEarlier: "{1} and earlier", andLater: "{1} and later", or: "or", decade: "the {1}",
        yearNotKnown: "year not known", aMonth: "a month", aDay: "a day", aMonthOf: "a month of {1}", aDayIn: "a day in {1}",
        inDecade: "{1} in {2}", amongYears: "{1}, {2}",
        estimated: "{1} ({2})", oneOf: "one of {1} dates {2}", allOf: "{1} dates {2}",
        seasons: ["spring {1}", "summer {1}", "autumn {1}", "winter {1}"], northern: "{1} (northern hemisphere)",
        southern: "{1} (southern hemisphere)", ordinals: ["first", "second", "third", "fourth"], quarter: "{1} quarter of {2}",
        half: "{1} half of {2}")
}

extension String {
    /// A pattern with its places filled.
    func filled(_ first: String, _ second: String = "") -> String {
        replacing("{1}", with: first).replacing("{2}", with: second)
    }
}
