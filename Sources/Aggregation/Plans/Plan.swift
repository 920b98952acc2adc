/// Groups of rows and what is computed for each.
package struct Plan: Sendable {
    /// The table whose rows are grouped.
    package var from: String
    /// All are to hold.
    package var conditions: [Condition]
    package var rows: [GroupKey]
    package var columns: [GroupKey]
    package var measures: [Measure]
    /// How several claims for one quantity become one number; nil when none is named.
    package var rule: ClaimRule?
    package var totals: Totals
    /// Of the row groups; ties, and plans without an order, go by declared category order, else by value.
    package var order: [Ordering]
    /// How many row groups are kept.
    package var limit: Int?

    package init(
        from: String, conditions: [Condition] = [], rows: [GroupKey] = [], columns: [GroupKey] = [], measures: [Measure],
        rule: ClaimRule? = nil, totals: Totals = [], order: [Ordering] = [], limit: Int? = nil
    ) {
        self.from = from
        self.conditions = conditions
        self.rows = rows
        self.columns = columns
        self.measures = measures
        self.rule = rule
        self.totals = totals
        self.order = order
        self.limit = limit
    }
}

extension Plan {
    /// The fields that a measure's rows are chosen, grouped and measured by.
    func fields(of measure: Measure) -> Set<String> {
        var fields = (rows + columns).reduce(into: Set<String>()) { $0.formUnion($1.expression.fields) }
        for condition in conditions + measure.conditions { fields.formUnion(condition.expression.fields) }
        switch measure.calculation {
        case .aggregate(let call): for argument in call.arguments { fields.formUnion(argument.fields) }
        case .ratio(let a, let b), .difference(let a, let b):
            for other in measures where other != measure && (other.name == a || other.name == b) {
                fields.formUnion(self.fields(of: other))
            }
        }
        return fields
    }
}

/// Rows as they are.
package struct Listing: Sendable {
    package var from: String
    package var conditions: [Condition]
    package var columns: [GroupKey]
    package var order: [Ordering]
    package var limit: Int?

    package init(from: String, conditions: [Condition] = [], columns: [GroupKey], order: [Ordering] = [], limit: Int? = nil) {
        self.from = from
        self.conditions = conditions
        self.columns = columns
        self.order = order
        self.limit = limit
    }
}

/// An expression with the name and head of its column.
package struct GroupKey: Sendable, Hashable {
    package var expression: Expression
    package var name: String
    package var title: String?
    /// Where rows are counted whose date is coarser than the groups; nil when the plan does not say, which is `unknown`.
    package var coarseDates: CoarseDateRule?

    package init(_ expression: Expression, name: String? = nil, title: String? = nil, coarseDates: CoarseDateRule? = nil) {
        self.expression = expression
        self.name = name ?? expression.text
        self.title = title
        self.coarseDates = coarseDates
    }
}

/// A column of the result, ascending or descending.
package struct Ordering: Sendable, Hashable {
    package var column: String
    package var isDescending: Bool

    package init(_ column: String, descending: Bool = false) {
        self.column = column
        self.isDescending = descending
    }

    /// `NAME`, `NAME asc` or `NAME desc`.
    package static func parse(_ text: String) -> Ordering {
        for (suffix, descending) in [(" desc", true), (" asc", false)] where text.hasSuffix(suffix) {
            return Ordering(String(text.dropLast(suffix.count)), descending: descending)
        }
        return Ordering(text)
    }
}

/// Which totals a plan asks for.
package struct Totals: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// One more line: all rows of each column.
    package static let rows = Totals(rawValue: 1)
    /// One more column: all columns of each row.
    package static let columns = Totals(rawValue: 2)
}
