/// A stretch of text in one foreign script, or in none of those known here.
struct ScriptRun: Hashable {
    let text: String
    /// The language tag of BCP 47 that says no more than is certain, such as `und-Cyrl`; nil for Latin text.
    let tag: String?

    private static let scripts: [(range: ClosedRange<UInt32>, tag: String)] = [
        (0x0370...0x03FF, "und-Grek"), (0x0400...0x052F, "und-Cyrl"), (0x0530...0x058F, "und-Armn"),
        (0x0590...0x05FF, "und-Hebr"),
        (0x0600...0x06FF, "und-Arab"), (0x10A0...0x10FF, "und-Geor"), (0x4E00...0x9FFF, "und-Hani"),
    ]

    /// Splits a text where its script changes; spaces and points between two words of one script stay with them.
    static func split(_ text: String) -> [ScriptRun] {
        // Latin texts, nearly all there are, need no second look: no byte of theirs begins a letter of those scripts.
        let mayBeForeign = text.utf8.contains { (0xCD...0xDB).contains($0) || $0 == 0xE1 || (0xE4...0xE9).contains($0) }
        guard mayBeForeign else { return [ScriptRun(text: text, tag: nil)] }
        var runs: [(text: String.UnicodeScalarView, tag: String?)] = []
        var pending = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let tag = scripts.first { $0.range.contains(scalar.value) }?.tag
            if tag == nil, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar), runs.last?.tag != nil {
                pending.append(scalar)
                continue
            }
            if runs.last?.tag == tag, !runs.isEmpty {
                runs[runs.count - 1].text += pending
                runs[runs.count - 1].text.append(scalar)
            } else if tag == nil {
                runs.append((pending + String.UnicodeScalarView([scalar]), nil))
            } else {
                if !pending.isEmpty { runs.append((pending, nil)) }
                runs.append((String.UnicodeScalarView([scalar]), tag))
            }
            pending = String.UnicodeScalarView()
        }
        if !pending.isEmpty { runs.append((pending, nil)) }
        return runs.map { ScriptRun(text: String($0.text), tag: $0.tag) }
    }
}
