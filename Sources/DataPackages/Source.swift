/// A work that numbers come from.
package struct Source: Sendable, Equatable {
    package let id: String
    package let author: String?
    package let title: String
    /// As the data give it; nil when the work is undated.
    package let year: String?
    package let publisher: String?
    package let kind: String?
    package let note: String?
    /// Author and year in short, for the line under a figure; the id when nothing is given.
    package let short: String
    /// Whether it was read; nil when the data do not say.
    package let checked: Bool?

    package init(
        id: String, author: String? = nil, title: String, year: String? = nil, publisher: String? = nil, kind: String? = nil,
        note: String? = nil, short: String? = nil, checked: Bool? = nil
    ) {
        self.id = id
        self.author = author
        self.title = title
        self.year = year
        self.publisher = publisher
        self.kind = kind
        self.note = note
        self.short = short ?? id
        self.checked = checked
    }
}
