package import DataPackages

/// A table of the report.
package struct TableDefinition: Sendable {
    package let name: Located
    package let caption: String
    package let note: String?
    package let content: TableContent
}

/// Where the cells of a table or figure come from.
package enum TableContent: Sendable {
    case aggregation(AggregationDefinition)
    case listing(ListingDefinition)
    /// Every quantity of these datasets with more than one claim and differing values.
    case contradictions([Located])
    /// The same, and the identities that fail, in the order in which they move numbers of the report.
    case moves(MovesDefinition)
    /// Comparisons of the data package by name; all of them when the list is empty.
    case comparisons([Located])
    /// Accounting identities of the data package by name, all of them when the list is empty: each check with one of the
    /// outcomes; how many hold and fail when none is named.
    case identities([Located], outcomes: [Identity.Kind])
    /// Every number of one source with what the others make of it.
    case verdicts(Located)
    /// How far one number depends on the rule and on each source.
    case sensitivity(Selection, measure: Located, rule: Located)
    /// Rows read, used, excluded and rejected.
    case ledger
}

/// Groups and what is computed for each.
package struct AggregationDefinition: Sendable {
    package let selection: Selection
    package let rows: [ColumnDefinition]
    package let columns: [ColumnDefinition]
    package let measures: [MeasureDefinition]
    /// How several claims for one quantity become one number.
    package let rule: Located?
    package let totals: [Located]
    package let order: [Located]
    package let limit: Int?
}

/// Rows as they are, one printed line each.
package struct ListingDefinition: Sendable {
    package let selection: Selection
    package let columns: [ColumnDefinition]
    package let order: [Located]
    package let limit: Int?
}

/// Disagreements, and the numbers of the report that they may move.
package struct MovesDefinition: Sendable {
    package let datasets: [Located]
    /// Identities whose failures are listed too; nil when none are asked for, all of them when the list is empty.
    package let identities: [Located]?
    package let headlines: [HeadlineDefinition]
}

/// A number of the report: that of a table `sensitivity:`.
package struct HeadlineDefinition: Sendable {
    package let table: Located
    /// What it is called; the caption of its table when nothing is said.
    package let label: String?
}

/// A path with the words at the head of its column.
package struct ColumnDefinition: Sendable {
    package let path: Located
    package let name: String?
    package let label: String?
    /// Where rows are counted whose date is coarser than the groups.
    package let coarse: Located?
}

/// A measure with its name, its own conditions and the words at the head of its column.
package struct MeasureDefinition: Sendable {
    package let content: Content
    package let name: String?
    package let label: String?
    package let conditions: [Located]

    package enum Content: Sendable {
        case expression(Located)
        /// Of two measures that stand before it in the same table.
        case ratio(Located, Located)
        case difference(Located, Located)
    }
}

extension MeasureDefinition {
    /// Where the measure begins, for messages about it as a whole.
    package var place: Located {
        switch content {
        case .expression(let text), .ratio(let text, _), .difference(let text, _): text
        }
    }
}
