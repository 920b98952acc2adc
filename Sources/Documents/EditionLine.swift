import Formatting

/// The line under the title: what was read.
struct EditionLine {
    let text: String

    init(_ edition: Edition) {
        let format = ValueFormat()
        text = [
            "Edition \(edition.digest)", format.count(edition.datasets, "dataset", "datasets"),
            format.count(edition.rows, "row", "rows"), format.count(edition.sources, "source", "sources"),
            format.count(edition.rejectedRows, "row rejected", "rows rejected"),
        ].joined(separator: " · ")
    }
}

/// A source as a line of the bibliography.
struct SourceLine {
    let text: String

    init(_ entry: BibliographyEntry) {
        var parts = [entry.author, entry.title, entry.publisher, entry.year].compactMap { $0 }.filter { !$0.isEmpty }
        if let last = parts.popLast() { parts.append(last.hasSuffix(".") ? last : last + ".") }
        text = parts.joined(separator: ", ") + (entry.note.map { " " + $0 } ?? "")
    }
}
