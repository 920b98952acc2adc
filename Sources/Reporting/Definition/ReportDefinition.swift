package import Documents

/// What a user writes to have a report made: one YAML file, one report.
package struct ReportDefinition: Sendable {
    package let title: String
    package let subtitle: String?
    /// BCP 47, such as `en`.
    package let language: String
    /// The folder of the data package, relative to the definition.
    package let data: Located
    /// Words with digits that are not quantities, such as `Order 7`.
    package let names: [String]
    /// In which order the notes under tables stand.
    package let noteOrder: NoteOrder
    package let sections: [SectionDefinition]
}

/// A heading and what stands under it.
package struct SectionDefinition: Sendable {
    package let title: String
    /// The anchor of the section; made from the title when nil.
    package let id: String?
    package let items: [ItemDefinition]
}

/// One thing that a section shows.
package enum ItemDefinition: Sendable {
    case text(TextDefinition)
    case table(TableDefinition)
    case figure(FigureDefinition)
    case sentences(SentencesDefinition)
}

/// Sentences with named values.
package struct TextDefinition: Sendable {
    package let text: Located
    package let values: [ValueDefinition]
    /// How many lines further the text begins than its location: 1 for a block.
    package let isBlock: Bool
}

/// A number that sentences print.
package struct ValueDefinition: Sendable {
    package let name: Located
    package let content: Content
    package let format: ValueStyle?
    /// What is printed when there is no number; without it that is an error.
    package let otherwise: String?

    package enum Content: Sendable {
        case measure(Selection, measure: Located, rule: Located?)
        case ratio(Located, Located)
        case difference(Located, Located)
        /// The whole of which a part and its share are known.
        case whole(Located, Located)
    }
}

/// How a value is printed when its type does not say it.
package enum ValueStyle: String, Sendable, CaseIterable {
    /// Without thousands separators.
    case year
    case percent
    /// As a number word up to ten.
    case words
}

/// Which rows of which dataset.
package struct Selection: Sendable {
    package let from: Located
    package let conditions: [Located]
}
