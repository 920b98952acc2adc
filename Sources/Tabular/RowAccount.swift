/// What became of the rows of one table in one calculation: each row stands in exactly one class.
package struct RowAccount: Sendable, Equatable {
    package let table: String
    package private(set) var used = RowSet()
    /// In the order in which the reasons first apply.
    package private(set) var exclusions: [Exclusion] = []
    /// Used rows whose measure or group key is missing, by what is missing: used, and counted apart.
    package private(set) var remarks: [Exclusion] = []

    package struct Exclusion: Sendable, Equatable {
        package let code: ExclusionCode
        /// In words: the text of the condition, or what is missing.
        package let reason: String
        package var rows: RowSet
    }

    package init(table: String) {
        self.table = table
    }

    /// Of a table with so many rows: the given ones are used, the others excluded for one reason.
    package init(table: String, rowCount: Int, using used: Set<Int>, othersExcluded code: ExclusionCode, reason: String) {
        self.table = table
        for row in 0..<rowCount {
            if used.contains(row) { use(row) } else { exclude(row, code: code, reason: reason) }
        }
    }

    package mutating func use(_ row: Int) { used.insert(row) }

    package mutating func exclude(_ row: Int, code: ExclusionCode, reason: String) {
        Self.add(row, code, reason, to: &exclusions)
    }

    /// A used row of which something is missing; it stays used.
    package mutating func remark(_ row: Int, code: ExclusionCode, reason: String) {
        Self.add(row, code, reason, to: &remarks)
    }

    private static func add(_ row: Int, _ code: ExclusionCode, _ reason: String, to list: inout [Exclusion]) {
        if let index = list.firstIndex(where: { $0.code == code && $0.reason == reason }) {
            list[index].rows.insert(row)
        } else {
            list.append(Exclusion(code: code, reason: reason, rows: RowSet(CollectionOfOne(row))))
        }
    }

    package var excludedCount: Int { exclusions.reduce(0) { $0 + $1.rows.count } }
}

/// Why a row is not in a result, or what a used row lacks.
package enum ExclusionCode: String, Sendable, CaseIterable {
    /// A `where` does not hold.
    case condition
    /// A `where` holds for part of the row's date or range only.
    case undecided
    /// The rule of the plan leaves the claim.
    case claimNotChosen = "claim-not-chosen"
    /// The row of another table that a path needs is missing or was rejected.
    case farRowMissing = "far-row-missing"
    /// Beyond `limit`.
    case limit
    /// Used, but the number is missing.
    case missingMeasure = "missing-measure"
    /// Used, but it stands in an "unknown" group.
    case unknownGroup = "unknown-group"
    /// Used, but counted in every group that its date can lie in.
    case coarseDate = "coarse-date"
    /// Used, and its date is marked as approximate or uncertain: it counts by the days that are stated.
    case qualifiedDate = "qualified-date"
}
