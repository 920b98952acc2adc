/// Sentences that the program makes about a table of the report.
package struct SentencesDefinition: Sendable {
    package let name: Located
    package let table: Located
    package let sentences: [SentenceDefinition]
    /// By its expression or name; nil for the only one.
    package let measure: Located?
    /// Whether the groups are the columns of the table, not its lines.
    package let isAcrossColumns: Bool
    /// The label of the column, or line, whose numbers are meant; nil for the totals over them, or the only one.
    package let chosen: Located?
    /// What the numbers are, such as "number of boats"; made from the measure when nil.
    package let called: String?
}

/// One sentence: its kind, and the labels that it is about.
package struct SentenceDefinition: Sendable {
    package let kind: SentenceKind
    package let place: Located
    /// Which two groups are compared, which part is meant, from when to when a trend goes, which end a ranking begins with.
    package let labels: [Located]
}

/// What can be said of a table.
package enum SentenceKind: String, Sendable, CaseIterable {
    /// Which group has the greatest number, or the least.
    case ranking
    /// From the first number to the last, the greatest and the least, in the order of the key.
    case trend
    /// One group beside another.
    case comparison
    /// Which rows and groups the numbers rest on, and which not.
    case coverage
    /// One group as a part of all.
    case partOfWhole = "part of whole"

    /// How many labels it takes.
    var labelCounts: Set<Int> {
        switch self {
        case .ranking, .partOfWhole: [0, 1]
        case .trend, .comparison: [0, 2]
        case .coverage: [0]
        }
    }
}
