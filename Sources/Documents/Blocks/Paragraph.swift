package import Formatting
import Tabular

/// Sentences, and what is to be said of some of their numbers.
package struct Paragraph: Hashable, Sendable {
    /// The name of the item that it belongs to; empty for a text by hand.
    package let name: String
    package let runs: [Run]
    package let footnotes: [Footnote]
    /// What its asterisks mean.
    package let sourceNotes: [SourceNote]

    /// Marks the values that rest on unchecked rows with an asterisk, and those of which there is something to say with a letter.
    /// - Parameter fields: by which all values of the paragraph were read or chosen, beside their own.
    package init(
        _ runs: [Run], name: String = "", fields: Set<String> = [], evidence: Evidence = Evidence(), language: Language = .english
    ) {
        var footnotes: [Footnote] = [], hasUnchecked = false
        self.runs = runs.map { run in
            guard case .value(var value) = run else { return run }
            value.isUnchecked =
                value.isMarked && !value.value.isMissing
                && evidence.hasUnchecked(value.origin, fields: value.fields.union(fields))
            hasUnchecked = hasUnchecked || value.isUnchecked
            if let remark = value.remark {
                let known = footnotes.first { $0.text == remark }
                let footnote = known ?? Footnote(letter: Footnote.letter(footnotes.count), text: remark)
                if known == nil { footnotes.append(footnote) }
                value.marks = [footnote.letter]
            }
            return .value(value)
        }
        self.name = name
        self.footnotes = footnotes
        sourceNotes = hasUnchecked ? [SourceNote(label: "*", Words(language).uncheckedNote)] : []
    }

    /// All lines under it.
    var notes: [TableNote] { footnotes.map(TableNote.lettered) + sourceNotes.map(TableNote.whole) }

    /// Its computed values, in reading order.
    package var values: [ValueRun] { runs.compactMap { if case .value(let value) = $0 { value } else { nil } } }
}
