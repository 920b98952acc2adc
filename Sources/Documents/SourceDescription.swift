/// A source in words: author, title, publisher and year, kind, note, each ending in a full stop.
struct SourceDescription {
    struct Part: Hashable {
        let text: String
        let isTitle: Bool
    }

    let parts: [Part]

    init(_ entry: BibliographyEntry) {
        let publisher = entry.publisher == entry.author ? "" : entry.otherPublisher
        let imprint = [publisher, entry.year].filter { !$0.isEmpty }.joined(separator: ", ")
        let texts = [
            (entry.author, false), (entry.title, true), (imprint, false),
            (entry.archivalReference, false), (Self.words(entry.kind), false), (entry.note, false),
        ]
        parts = texts.filter { !$0.0.isEmpty }.map { text, isTitle in
            Part(text: text.last.map { ".!?".contains($0) } == true ? text : text + ".", isTitle: isTitle)
        }
    }

    private static func words(_ kind: String) -> String {
        let words = kind.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
