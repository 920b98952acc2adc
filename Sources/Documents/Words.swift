package import Formatting
import Tabular

/// The words that formats add around the author's own, by language.
package struct Words: Hashable, Sendable {
    let edition = "Edition"
    let contents = "Contents"
    let skip = "Skip to the text"
    let table = "Table"
    let figure = "Figure"
    let sources = "Sources"
    let archives = "Archives"
    let rows = "Rows"
    let rule = "Rule"
    let note = "Note"
    let dates = "Dates"
    let total = "Total"
    let source = "Source"
    let line = "Line"
    let key = "Key"
    let data = "Data"
    let ledger = "ledger"
    let number = "Number"
    let shareOfRow = "Share of row"
    let shareOfColumn = "Share of column"
    let shareOfAll = "Share of all"
    let uncheckedNote = "not verified against the source, or resting on rows that are not"
    let uncheckedSource = "Description not checked against the source."
    let back = "Back to the number"
    let fold = "Fold"
    let dataOfFigure = "The numbers of this figure"
    let howToRead = "Each underlined number leads to the rows behind it."

    package init(_ language: Language) {}

    /// What the bounds of the ranges of a table mean.
    func ranges(_ kind: IntervalKind) -> String {
        switch kind {
        case .authors: "Ranges are the authors' own."
        case .sources: "Ranges are bounds over sources."
        case .confidence: "Ranges are confidence intervals."
        case .rounding: "Ranges are what rounding allows."
        }
    }

    func dataset(_ count: Int, _ format: ValueFormat) -> String { format.plural(count, "dataset", "datasets") }
    func row(_ count: Int, _ format: ValueFormat) -> String { format.plural(count, "row", "rows") }
    func source(_ count: Int, _ format: ValueFormat) -> String { format.plural(count, "source", "sources") }
    func rejected(_ count: Int, _ format: ValueFormat) -> String { format.plural(count, "row", "rows") + " rejected" }
    func rowsBehind(_ count: Int, _ format: ValueFormat) -> String {
        count == 1 ? "The row behind" : "The \(format.integer(count)) rows behind"
    }
    func more(_ count: Int, lines: String, _ format: ValueFormat) -> String {
        "and \(format.integer(count)) more" + (lines.isEmpty ? "" : ": lines \(lines)")
    }
    func moreSources(_ count: Int, _ format: ValueFormat) -> String { format.plural(count, "more", "more") }
    func allRowsBehind(_ what: String) -> String { "The rows behind \(what)" }
}
