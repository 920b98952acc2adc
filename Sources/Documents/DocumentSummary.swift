/// What stands under the title: which edition this is, and what went into it.
package struct DocumentSummary: Hashable, Sendable {
    /// The first digits of the digest of everything that made the report.
    package var edition: String
    package var datasets: Int
    package var rows: Int
    package var sources: Int
    /// Rows that were not read because a cell did not fit its type.
    package var rejected: Int
    /// The section that accounts for every row; nil when there is none.
    package var ledgerSection: String?

    package init(edition: String, datasets: Int, rows: Int, sources: Int, rejected: Int, ledgerSection: String? = nil) {
        self.edition = edition
        self.datasets = datasets
        self.rows = rows
        self.sources = sources
        self.rejected = rejected
        self.ledgerSection = ledgerSection
    }
}
