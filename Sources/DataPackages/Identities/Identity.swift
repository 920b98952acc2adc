package import Tabular

/// An accounting identity of the package, checked: what it says and what each check found.
package struct Identity: Sendable {
    package let name: String
    package let title: String
    /// The rule in its own words.
    package let statement: String
    /// The table whose rows it is about.
    package let table: String
    /// In the order of the file.
    package let checks: [Check]

    package func count(_ kind: Kind) -> Int { checks.count { $0.outcome.kind == kind } }

    /// What a check can find.
    package enum Kind: String, Sendable, CaseIterable {
        case holds, fails
        case notCheckable = "not checkable"
    }

    package enum Outcome: Hashable, Sendable {
        case holds
        case fails
        /// Why nothing can be said.
        case notCheckable(String)

        package var kind: Kind {
            switch self {
            case .holds: .holds
            case .fails: .fails
            case .notCheckable: .notCheckable
            }
        }
    }

    /// The identity in one row.
    package struct Check: Sendable {
        /// The row of the table; nil when it was rejected.
        package let row: Int?
        /// The physical line on which the row begins.
        package let line: Int
        /// The primary key of the row, parts joined by `, `.
        package let key: String
        package let outcome: Outcome
        /// The side that is added up or counted, and the side it is to equal; nil when a term is missing. A check that fails whatever
        /// a missing term is has them, as far as they are known.
        package let computed: Estimate?
        package let stated: Estimate?
        /// The rows behind the computed side.
        package let parts: Origin
        /// The cells of both sides; empty of a row that was rejected.
        package let cells: [Cell]
        /// Times or values of a total for which there is no row.
        package let gaps: [String]
        /// What the numbers count; nil when nothing is declared.
        package let unit: String?

        /// By how much the computed side must fall for the sides to meet: below zero when it must rise, nil when they meet.
        package var excess: Double? {
            guard outcome == .fails, let computed, let stated else { return nil }
            return computed.low > stated.high ? computed.low - stated.high : computed.high - stated.low
        }
    }

    /// A cell that a side adds up or states.
    package struct Cell: Hashable, Sendable {
        package let table: String
        package let column: String
        package let row: Int
        /// Whether the computed side grows above the stated one when the cell grows.
        package let raises: Bool
    }
}
