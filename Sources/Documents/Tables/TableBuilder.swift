import Formatting
import Tabular

/// Turns a tidy table into the parts of a printed one.
struct TableBuilder {
    let table: Table
    let layout: TableLayout
    let evidence: Evidence
    let bibliography: Bibliography
    let format: ValueFormat

    struct Parts {
        var stub: Stub
        var spanners: [[Spanner]] = []
        var columns: [ColumnLabel]
        var rows: [TableRow]
    }

    var words: Words { Words(format.language) }

    /// What a reader sees at the head of a column, with `(%)` for shares.
    func heading(_ name: String) -> String {
        let column = table.column(name)
        let known: String? =
            switch name {
            case "count": words.number
            case "share(row)": words.shareOfRow
            case "share(column)": words.shareOfColumn
            case "share(total)": words.shareOfAll
            default: nil
            }
        let text = layout.labels[name] ?? column?.title ?? known ?? column?.heading ?? name
        return column?.meaning == .share && !text.contains("%") ? text + " (%)" : text
    }

    /// A cell of the body or of a listing.
    /// - Parameter marksRows: whether it is marked for rows that were not checked, and not only for fields.
    func cell(_ column: Column, text: String, row: Int, marksRows: Bool = true) -> TableCell {
        let value = column[row], origin = table.origin(row: row, column: column.name)
        let isUnchecked =
            evidence.hasUncheckedField(origin, among: column.fields) || marksRows && evidence.hasUnchecked(origin)
        return TableCell(
            text: text, value: value, origin: value.isMissing ? Origin() : origin,
            isUnchecked: !value.isMissing && isUnchecked)
    }

    /// The one way in which a column is printed; ids of sources become their short names.
    func cellFormat(_ column: Column) -> CellFormat {
        var result = CellFormat(column, format: format)
        let last = column.name.split(separator: ".").last
        if column.type == .text, column.name == table.sourceColumn || last == "source" || last == "source_id" {
            result.sources = bibliography
        }
        return result
    }
}
