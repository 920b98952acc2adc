/// A work in the list of sources.
package struct BibliographyEntry: Sendable, Equatable {
    package let id: String
    package let author: String?
    package let title: String
    package let year: String?
    package let publisher: String?
    package let kind: String?
    package let note: String?
    package let isChecked: Bool?

    package init(
        id: String, author: String? = nil, title: String, year: String? = nil, publisher: String? = nil, kind: String? = nil,
        note: String? = nil, isChecked: Bool? = nil
    ) {
        self.id = id
        self.author = author
        self.title = title
        self.year = year
        self.publisher = publisher
        self.kind = kind
        self.note = note
        self.isChecked = isChecked
    }
}
