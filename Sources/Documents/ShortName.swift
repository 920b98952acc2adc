/// What a source is called under a table and in a sentence, when nothing else is declared.
enum ShortName {
    /// Surnames of the authors (three or more: the first and "et al."), else the beginning of the title; then the year.
    static func of(id: String, author: String, title: String, year: String) -> String {
        let authors = author.split(separator: ";").map(name)
        let name =
            switch authors.count {
            case 0: beginning(of: title)
            case 1, 2: authors.joined(separator: " and ")
            default: authors[0] + " et al."
            }
        return [name.isEmpty ? id : name, year].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The surname of a person, the name of a body; what stands in brackets is left out.
    private static func name(_ author: Substring) -> String {
        let words = author.prefix { $0 != "(" }.split(separator: " ")
        let text = words.joined(separator: " ")
        if let comma = text.firstIndex(of: ",") { return String(text[..<comma]) }
        if isPerson(words) { return words.last.map(String.init) ?? text }
        // "of the" and a land at the end of a long name are not needed to know it.
        if let end = text.ranges(of: " of the ").last?.lowerBound, text[..<end].split(separator: " ").count > 2 {
            return String(text[..<end])
        }
        return text
    }

    /// Two to four capitalised words, none of which names a body. Whoever is in doubt is called in full.
    private static func isPerson(_ words: [Substring]) -> Bool {
        guard (2...4).contains(words.count) else { return false }
        return words.allSatisfy { word in
            word.first?.isUppercase == true && !bodies.contains(word.lowercased())
        }
    }

    private static let bodies: Set<String> = [
        "academy", "agency", "archive", "archives", "association", "bureau", "centre", "center", "commission", "committee",
        "council",
        "court", "department", "foundation", "government", "institute", "library", "ministry", "museum", "office", "party",
        "press",
        "service", "society", "tribunal", "union", "university",
    ]

    /// Words that a cut title does not end in.
    private static let joints: Set<Substring> = [
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "that", "the", "to", "with",
    ]

    private static func beginning(of title: String) -> String {
        let words = title.split(separator: " ")
        if words.count <= 6 { return title }
        var kept = words.prefix(5)
        while let last = kept.last, joints.contains(last) { kept.removeLast() }
        var text = kept.joined(separator: " ")
        while let last = text.last, ",;:.".contains(last) { text.removeLast() }
        return text + " …"
    }
}
