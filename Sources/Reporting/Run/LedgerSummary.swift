import DataPackages
import Formatting
import Tabular

/// The ledger in short: a line for each item and dataset, with what was excluded and by which condition.
struct LedgerSummary {
    let ledger: Ledger
    let package: DataPackage
    let format: ValueFormat

    func table(named name: String) -> Table {
        let lines = lines
        func counts(_ name: String, _ title: String, _ count: (Line) -> Int) -> Column {
            Column(name, .integer(lines.map(count)), title: title)
        }
        return Table(
            name: name,
            columns: [
                Column("item", .text(lines.map(\.item)), title: "Item"),
                Column("dataset", .text(lines.map(\.dataset)), title: "Dataset"), counts("read", "Read", \.read),
                counts("used", "Used", \.used), counts("excluded", "Excluded", \.excluded),
                counts("rejected", "Rejected", \.rejected),
                Column("reasons", .text(lines.map { $0.reasons.joined(separator: "; ") }), title: "Excluded by"),
            ])
    }

    private struct Line {
        let item: String
        let dataset: String
        let read: Int
        var used = 0
        var excluded = 0
        var rejected = 0
        var reasons: [String] = []
    }

    /// Why rows are excluded; of a condition that fails, its text alone.
    private static func words(_ entry: Ledger.Entry) -> String {
        switch ExclusionCode(rawValue: entry.code) {
        case .undecided: "undecided: \(entry.reason)"
        case .farRowMissing: "the row behind \(entry.reason) was rejected"
        case .condition, .claimNotChosen, .limit, .missingMeasure, .unknownGroup, .coarseDate, .qualifiedDate, nil: entry.reason
        }
    }

    /// In the order of booking.
    private var lines: [Line] {
        var lines: [Line] = []
        var indices: [[String]: Int] = [:]
        for entry in ledger.entries {
            let key = [entry.item, entry.dataset]
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
                lines[index].reasons.append("\(Self.words(entry)) — \(format.plural(entry.rows, "row", "rows"))")
            }
        }
        return lines
    }
}
