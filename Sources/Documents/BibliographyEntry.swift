/// One source, as the table of sources describes it. Empty fields are unknown.
package struct BibliographyEntry: Hashable, Sendable {
    package var id: String
    package var author: String
    package var title: String
    package var year: String
    package var publisher: String
    package var kind: String
    package var note: String
    /// Where an archival document is kept, and under which number.
    package var archive: String
    package var shelfmark: String
    /// Whether its description was checked against the source itself; nil when nothing is said.
    package var isChecked: Bool?
    /// As it is called under a table and in a sentence.
    package var short: String

    package init(
        id: String, author: String = "", title: String = "", year: String = "", publisher: String = "", kind: String = "",
        note: String = "", archive: String = "", shelfmark: String = "", isChecked: Bool? = nil, short: String? = nil
    ) {
        self.id = id
        self.author = author
        self.title = title
        self.year = year
        self.publisher = publisher
        self.kind = kind
        self.note = note
        self.archive = archive
        self.shelfmark = shelfmark
        self.isChecked = isChecked
        self.short = short ?? ShortName.of(id: id, author: author, title: title, year: year)
    }
}

extension BibliographyEntry {
    /// The archive and the number in it; empty when none is stated.
    package var archivalReference: String { [archive, shelfmark].filter { !$0.isEmpty }.joined(separator: ", ") }

    /// The publisher, unless it only repeats the archive.
    var otherPublisher: String { !archive.isEmpty && publisher.hasPrefix(archive) ? "" : publisher }
}

/// The sources of a document, in the order in which they are listed.
package struct Bibliography: Hashable, Sendable {
    package let entries: [BibliographyEntry]
    private let indices: [String: Int]

    /// Sources that would be called the same get their id behind the name.
    package init(_ entries: [BibliographyEntry] = []) {
        let counts = Dictionary(entries.map { ($0.short, 1) }, uniquingKeysWith: +)
        let entries = entries.map { entry in
            var entry = entry
            if counts[entry.short, default: 0] > 1 { entry.short += " (\(entry.id))" }
            return entry
        }
        self.entries = entries
        indices = Dictionary(entries.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package func entry(_ id: String) -> BibliographyEntry? { indices[id].map { entries[$0] } }
    /// Those of some sources that are kept in archives, each with its place; empty when none is.
    package func archives(of ids: [String]) -> String {
        ids.compactMap { id in
            entry(id).flatMap { $0.archivalReference.isEmpty ? nil : "\($0.short): \($0.archivalReference)" }
        }.joined(separator: "; ")
    }

    /// The short name of a source; its id when it is not listed.
    package func short(_ id: String) -> String { entry(id)?.short ?? id }
}
