/// A report as a reader meets it, before any format.
package struct Document: Sendable {
    package var title: String
    package var subtitle: String?
    /// BCP 47.
    package var language: String
    package var edition: Edition
    package var sections: [Section]
    /// The works that the numbers come from, in code point order of their ids.
    package var bibliography: [BibliographyEntry]

    package init(
        title: String, subtitle: String? = nil, language: String = "en", edition: Edition, sections: [Section],
        bibliography: [BibliographyEntry] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.edition = edition
        self.sections = sections
        self.bibliography = bibliography
    }

    package var tables: [PrintedTable] {
        sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    package var figures: [Figure] {
        sections.flatMap(\.blocks).compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
}

/// What was read to make this report; it stands before any claim.
package struct Edition: Sendable, Equatable {
    /// The first digits of the digest of all inputs.
    package var digest: String
    package var datasets: Int
    package var rows: Int
    package var sources: Int
    package var rejectedRows: Int
    /// The anchor of the section with the ledger; nil when the report prints none.
    package var ledgerSection: String?

    package init(digest: String, datasets: Int, rows: Int, sources: Int, rejectedRows: Int, ledgerSection: String? = nil) {
        self.digest = digest
        self.datasets = datasets
        self.rows = rows
        self.sources = sources
        self.rejectedRows = rejectedRows
        self.ledgerSection = ledgerSection
    }
}

/// A heading and the blocks under it.
package struct Section: Sendable {
    /// The anchor; unique in the document.
    package var id: String
    package var title: String
    package var blocks: [Block]

    package init(id: String, title: String, blocks: [Block]) {
        self.id = id
        self.title = title
        self.blocks = blocks
    }
}

/// One thing in the flow of a section.
package enum Block: Sendable {
    case paragraph([Run])
    case table(PrintedTable)
    case figure(Figure)
    /// What a reader must know before the numbers, such as rejected rows.
    case notice([Run])
}

/// A piece of a sentence.
package enum Run: Sendable, Equatable {
    case text(String)
    /// A number with the rows behind it.
    case value(String, Evidence)
}
