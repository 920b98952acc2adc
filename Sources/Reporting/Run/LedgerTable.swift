import DataPackages
import Documents
import Formatting
import Tabular

/// The ledger in print: a line for each item and dataset, with what was excluded and why.
struct LedgerTable {
    let ledger: Ledger
    let package: DataPackage
    let format: ValueFormat

    private static let heads = ["Item", "Dataset", "Read", "Used", "Excluded", "Rejected", "Excluded by"]

    /// Holds the place of the ledger until every item is booked.
    static func placeholder(_ definition: TableDefinition, number: Int) -> PrintedTable {
        PrintedTable(
            name: definition.name.text, number: number, caption: definition.caption, labels: [], rows: [],
            notes: Notes(general: definition.note), tidy: Table(name: definition.name.text, columns: []))
    }

    static func isPlaceholder(_ table: PrintedTable) -> Bool { table.labels.isEmpty }

    func print(_ placeholder: PrintedTable) -> PrintedTable {
        var table = placeholder
        let lines = self.lines
        table.labels = Self.heads.enumerated().map { index, head in
            ColumnLabel(text: head, alignment: (2...5).contains(index) ? .right : .left, isStub: index == 0)
        }
        table.rows = lines.map { line in
            let numbers = [line.read, line.used, line.excluded, line.rejected]
            let cells =
                [
                    PrintedCell(text: line.item, value: .text(line.item)),
                    PrintedCell(text: line.dataset, value: .text(line.dataset)),
                ]
                + numbers.map { PrintedCell(text: format.integer($0), value: .integer($0)) }
                + [PrintedCell(text: line.reasons, value: .text(line.reasons))]
            return PrintedRow(cells: cells, isTotal: false)
        }
        table.tidy = Table(
            name: placeholder.name,
            columns: [
                Column("item", .text(lines.map(\.item))), Column("dataset", .text(lines.map(\.dataset))),
                Column("read", .integer(lines.map(\.read))), Column("used", .integer(lines.map(\.used))),
                Column("excluded", .integer(lines.map(\.excluded))), Column("rejected", .integer(lines.map(\.rejected))),
                Column("reasons", .text(lines.map(\.reasons))),
            ])
        return table
    }

    private struct Line {
        let item: String
        let dataset: String
        var read = 0
        var used = 0
        var excluded = 0
        var rejected = 0
        var reasons = ""
    }

    /// One line an item and dataset, in the order of booking.
    private var lines: [Line] {
        var lines: [Line] = []
        var indices: [String: Int] = [:]
        for entry in ledger.entries {
            let key = entry.item + "\u{1F}" + entry.dataset
            let index = indices[key] ?? lines.count
            if index == lines.count {
                indices[key] = index
                lines.append(Line(item: entry.item, dataset: entry.dataset, read: package.dataset(entry.dataset)?.rowsRead ?? 0))
            }
            switch entry.class {
            case .used: lines[index].used += entry.rows
            case .rejected: lines[index].rejected += entry.rows
            case .excluded:
                lines[index].excluded += entry.rows
                lines[index].reasons +=
                    (lines[index].reasons.isEmpty ? "" : "; ") + "\(entry.reason): \(format.integer(entry.rows))"
            }
        }
        return lines
    }
}
