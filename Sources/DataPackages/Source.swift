import Tabular

/// Who says something: a row of the resource that lists the sources.
package struct Source: Hashable, Sendable {
    package let id: String
    /// Several authors are separated by `; `.
    package let author: String?
    /// The id when nothing is stated.
    package let title: String
    package let year: String?
    package let publisher: String?
    /// Such as `scholarship` or `archival`.
    package let kind: String?
    package let note: String?
    /// Where an archival document is kept, and under which number.
    package let archive: String?
    package let shelfmark: String?
    /// Whether it was checked; nil when not stated.
    package let checked: Bool?
    /// As it is named where room is short: the column `short`, else author or title, and year.
    package let short: String
    /// The origin that it shares with other sources: together they are one voice. Nil when it speaks for itself.
    package let family: String?

    package init(
        id: String, author: String? = nil, title: String? = nil, year: String? = nil, publisher: String? = nil,
        kind: String? = nil,
        note: String? = nil, archive: String? = nil, shelfmark: String? = nil, checked: Bool? = nil, short: String? = nil,
        family: String? = nil
    ) {
        self.id = id
        self.author = author
        self.title = title ?? id
        self.year = year
        self.publisher = publisher
        self.kind = kind
        self.note = note
        self.archive = archive
        self.shelfmark = shelfmark
        self.checked = checked
        self.family = family
        self.short = short ?? Self.short(author: author, title: title, year: year) ?? id
    }

    /// The first of three authors or more stands for all. Names are not taken apart: which word is the surname would be a guess.
    private static func short(author: String?, title: String?, year: String?) -> String? {
        guard let whole = author ?? title else { return nil }
        let authors = author == nil ? [whole] : whole.split(separator: "; ").map(String.init)
        let names = authors.count > 2 ? "\(authors[0]) et al." : authors.joined(separator: " and ")
        return year.map { "\(names) \($0)" } ?? names
    }
}

extension Source {
    /// The sources of a table with the columns `id`, `author`, `title` …; columns that it lacks are not stated.
    static func sources(in table: Table) -> [Source] {
        (0..<table.rowCount).compactMap { row in
            func text(_ name: String) -> String? { table.column(name)?[row].plainText }
            guard let id = text("id") else { return nil }
            return Source(
                id: id, author: text("author"), title: text("title"), year: text("year"), publisher: text("publisher"),
                kind: text("kind"),
                note: text("note"), archive: text("archive"), shelfmark: text("shelfmark"),
                checked: text("checked").map { $0 == "yes" || $0 == "true" }, short: text("short"),
                family: text("family"))
        }
    }
}

extension Value {
    /// As a file would hold it; nil when missing, and for an estimate, which no single cell holds.
    var plainText: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): String(number)
        case .date(let date): date.description
        case .estimate, .missing: nil
        }
    }
}
