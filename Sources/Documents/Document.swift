package import Formatting

/// A report as it is said, before any format: sections of blocks, the sources, and the rows behind every number.
package struct Document: Sendable {
    package var title: String
    package var subtitle: String?
    package var language: Language
    package var summary: DocumentSummary
    /// What a reader has to know before the first section, such as rows that were rejected.
    package var notices: [Notice]
    package var sections: [DocumentSection]
    package var bibliography: Bibliography
    package var evidence: Evidence
    /// Rules of style by which drawings within `.drawing` are shown on a dark ground; empty when they stay as they are.
    package var darkDrawingStyle: String

    package init(
        title: String, subtitle: String? = nil, language: Language = .english, summary: DocumentSummary,
        notices: [Notice] = [], sections: [DocumentSection] = [], bibliography: Bibliography = Bibliography(),
        evidence: Evidence = Evidence(), darkDrawingStyle: String = ""
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.summary = summary
        self.notices = notices
        self.sections = sections
        self.bibliography = bibliography
        self.evidence = evidence
        self.darkDrawingStyle = darkDrawingStyle
    }

    /// Every printed table in reading order, those that hold the data of a figure included.
    package var tables: [PrintedTable] {
        sections.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table): table
            case .figure(let figure): figure.ownData
            case .paragraph, .notice: nil
            }
        }
    }

    /// Every figure in reading order.
    package var figures: [FigureBlock] {
        sections.flatMap(\.blocks).compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
}

/// A titled part of a document.
package struct DocumentSection: Sendable {
    package var title: String
    /// What links to it name; different for each section of a document.
    package var id: String
    package var blocks: [Block]

    package init(title: String, id: String? = nil, blocks: [Block] = []) {
        self.title = title
        self.id = id ?? Identifier.slug(title)
        self.blocks = blocks
    }
}
