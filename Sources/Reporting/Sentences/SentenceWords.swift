import Formatting

/// What a language says around the numbers of generated sentences. Places in braces are filled by what their names say: `{what}` is
/// what the numbers are, `{place}` a group with its preposition, `{label}` a group without, `{number}` a number.
struct SentenceWords: Hashable, Sendable {
    // What the numbers are.
    let numberOf: String
    let rows: String
    let different: String
    let mean: String
    let median: String
    let runningSum: String
    let least: String
    let greatest: String
    /// A group with its preposition: in a year, in a decade, on a day, at a number, for any other.
    let inTime: String
    let inDecade: String
    let onDay: String
    let atNumber: String
    let forGroup: String
    /// Around a label that begins with a small letter, which would be read as a part of the sentence.
    let quoted: String

    // Who says it.
    let accordingTo: String
    let accordingToBoth: String
    let accordingToAll: String
    let accordingToSome: String
    let oneVoice: String
    let preferred: String
    let medianOfSources: String
    let widest: String
    let amongShown: String
    let bySource: String
    let notCertainBy: String
    let noNumbersBy: String
    let nothingBySource: String

    // Ranking.
    let first: [String: String]
    let firstTied: [String: String]
    let firstShare: String
    let next: String
    let nextTied: String
    let nextOpen: String
    let mayBe: [String: String]
    let notCertainWhich: [String: String]
    let onlyNumber: String
    let noNumber: String
    let notRanked: String
    let notInOrder: String
    let notCounted: String
    let unknownGroup: String
    let withoutNumber: String

    // Trend.
    let course: [String: String]
    let courseBySource: [String: String]
    let fromTo: String
    let everyYear: [String: String]
    let everyStep: [String: String]
    let between: String
    let extremes: String
    /// Where some times have no number.
    let extremesKnown: String
    let extreme: [String: String]
    let extremeTied: [String: String]
    let extremeOneOf: [String: String]
    let extremeOpen: [String: String]
    let gaps: String
    let overlapping: String
    let fewerThanTwo: String

    // Comparison.
    let more: String
    let times: String
    let percentagePoints: String
    let same: String
    let overlap: String
    /// Why it is not certain which is greater.
    let rangesOverlap: String
    let rowsStateNone: String
    let without: String
    let contrastBySource: String
    let against: String

    // Part of a whole.
    let part: String
    let partBySource: String
    let partOf: String
    let partUndefined: String
    let partWithout: String

    // Coverage.
    let uses: String
    let leftOut: String
    let byConditions: String
    let undecided: String
    let claimsLeft: String
    let farRowMissing: String
    let beyondLimit: String
    let rejected: String
    let amongUsed: String
    let lacking: String
    let coarseDate: String
    let inUnknownGroup: String
    let unchecked: String
    let everyGroup: String
    let someGroups: String
    let oneGroup: String
    let fromOneSource: String
    let fromSources: String
    /// The note of a number that some rows of its group do not enter.
    let inNoNumber: String
    /// What stands for a value of a text that has no number, and its note.
    let notKnown: String
    let noNumberInText: String
}

extension SentenceWords {
    init(_ language: Language) {
        self = .english
    }

    static let english = SentenceWords(
        numberOf: "number of {1}", rows: "rows", different: "number of different {1}", mean: "mean of {1}",
        median: "median of {1}", runningSum: "running sum of {1}", least: "least of {1}", greatest: "greatest of {1}",
        inTime: "in {label}", inDecade: "in the {label}", onDay: "on {label}", atNumber: "at {label}", forGroup: "for {label}",
        quoted: "“{label}”",
        accordingTo: "according to {sources}, ", accordingToBoth: "according to both sources ({sources}), ",
        accordingToAll: "according to all {voices} sources ({sources}), ",
        accordingToSome: "according to {supporting} of {voices} sources ({sources}), ",
        oneVoice: "{sources}; sources of one origin count once",
        preferred: "by the preferred sources, ", medianOfSources: "by the median of the sources, ",
        widest: "over the numbers of all sources, ", amongShown: "among the groups shown, ",
        bySource: "{numbers} by {source}", notCertainBy: "By {sources} it is not certain.",
        noNumbersBy: "Without the numbers for this: {sources}.",
        nothingBySource: "nothing certain can be said of the {what} by any one source",
        first: [
            "greatest": "the greatest {what} is {number}{share}, {place}",
            "least": "the least {what} is {number}{share}, {place}",
        ],
        firstTied: [
            "greatest": "the greatest {what} is {number}, {places} alike",
            "least": "the least {what} is {number}, {places} alike",
        ],
        firstShare: " ({share} of all in the table)", next: "; next is {number}, {place}",
        nextTied: "; next is {number}, {places} alike",
        nextOpen: "; which is next is not certain",
        mayBe: [
            "greatest": "the greatest {what} may be that {places}: {why}",
            "least": "the least {what} may be that {places}: {why}",
        ],
        notCertainWhich: [
            "greatest": "where the {what} is greatest is not certain: it may be in {able} of {all} groups: {why}",
            "least": "where the {what} is least is not certain: it may be in {able} of {all} groups: {why}",
        ],
        onlyNumber: "the only {what} is {number}, {place}", noNumber: "no group has a number",
        notRanked: "Not ranked: {groups}.",
        notInOrder: "In no order of time: {groups}.", notCounted: "Not counted: {groups}.",
        unknownGroup: "{number} in an unknown group ({label})",
        withoutNumber: "{label} (without a number)",
        course: [
            "rise": "the {what} rose from {number} {place} to {number2} {place2}",
            "fall": "the {what} fell from {number} {place} to {number2} {place2}",
            "level": "the {what} was the same {place} and {place2}, {number}",
            "open": "whether the {what} rose or fell is not certain: it was {number} {place} and {number2} {place2}",
        ],
        courseBySource: [
            "rise": "the {what} was greater {place2} than {place}: {numbers}",
            "fall": "the {what} was less {place2} than {place}: {numbers}",
            "level": "the {what} was the same {place2} as {place}: {numbers}",
        ],
        fromTo: "{number2} against {number}",
        everyYear: ["rise": ", and rose every year", "fall": ", and fell every year", "level": ", as in every year between"],
        everyStep: [
            "rise": ", and rose from each number to the next", "fall": ", and fell from each number to the next",
            "level": ", as every number between",
        ],
        between: "All other numbers lie between these.", extremes: "Within this time it was {peak} and {low}.",
        extremesKnown: "Of the times with a number it was {peak} and {low}.",
        extreme: ["greatest": "greatest {place} ({number})", "least": "least {place} ({number})"],
        extremeTied: ["greatest": "greatest {places} alike ({number})", "least": "least {places} alike ({number})"],
        extremeOneOf: [
            "greatest": "greatest {places}, which is not certain", "least": "least {places}, which is not certain",
        ],
        extremeOpen: [
            "greatest": "greatest at a time that is not certain", "least": "least at a time that is not certain",
        ],
        gaps: "There is no number for {gaps}.", overlapping: "the times overlap, so that nothing is said of a rise or fall",
        fewerThanTwo: "there are not two numbers of which a rise or fall could be said",
        more: "the {what} is greater {place} than {place2} by {difference}{times}: {number} against {number2}",
        times: ", or {ratio} times", percentagePoints: "percentage points",
        same: "the {what} is the same {place} and {place2}: {number}",
        overlap: "whether the {what} is greater {place} or {place2} is not certain: {number} and {number2}, {why}",
        rangesOverlap: "the ranges overlap", rowsStateNone: "some of their rows state no number",
        without: "there is no number {places}", contrastBySource: "the {what} is greater {place} than {place2}: {numbers}",
        against: "{number} against {number2}",
        part: "the {what} is {whole} in all; of this {number}, or {share}, is {place}",
        partBySource: "of the {what} in all, {numbers} is {place}", partOf: "{number} of {whole} ({share})",
        partUndefined: "no part {place} can be said: {number} of {whole} in all",
        partWithout: "no part {place} can be said, since there is no number",
        uses: "The table uses {used} of {read} rows of {file}.", leftOut: "Left out: {reasons}.",
        byConditions: "{count} by its conditions", undecided: "{count} of which a condition is not decided",
        claimsLeft: "{count} whose claims the rule does not take", farRowMissing: "{count} whose other row was rejected",
        beyondLimit: "{count} beyond its limit", rejected: "{count} rejected",
        amongUsed: "Among the rows used: {reasons}.", lacking: "{count} without a number",
        coarseDate: "{count} with a date that is coarser than a group",
        inUnknownGroup: "{count} in an unknown group", unchecked: "{count} not verified against the source",
        everyGroup: "Each of its groups has a number.", someGroups: "Of its {all} groups {count} have a number.",
        oneGroup: "Of its {all} groups {count} has a number.", fromOneSource: "All of it is from one source, {sources}.",
        fromSources: "It rests on {count} sources.",
        inNoNumber: "Rows without a number, which are in none of these: {count}.", notKnown: "[not known]",
        noNumberInText: "The data have no number for this.")
}
