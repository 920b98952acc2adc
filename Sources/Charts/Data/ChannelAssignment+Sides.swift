import Diagnostics
import Formatting
import Tabular

/// Whether series can stand on the other side of zero.
extension ChannelAssignment {
    mutating func checkSides(_ specification: FigureSpecification, table: Table) {
        guard !specification.oppositeSeries.isEmpty else { return }
        guard whole == nil, specification.barExtent == .fromZero else {
            faults.append((valueChannel, .noSides("only bars from zero that are no parts of a whole have another side")))
            return
        }
        guard let color else {
            faults.append((.color, .noSides("\"diverge\" names series, and no column tells series apart")))
            return
        }
        let rows = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        // A category that is declared may have no row here.
        let declared = (color.categories ?? []).map { FigureCategory(value: .text($0.value), label: $0.label) }
        let series = FigureCategory.list(of: color, rows: rows, declaredOrder: true, format: specification.format)
        for name in specification.oppositeSeries
        where !rows.isEmpty && !(series + declared).contains(where: { $0.isNamed(in: [name]) }) {
            faults.append((.color, .noSeries(name, column: color, known: series.map(\.label))))
        }
        // Beside a declared side a sign would say the same again, or the contrary.
        guard let value, let number = rows.lazy.compactMap({ value[$0].estimate?.placed }).first(where: { $0.least < 0 }) else {
            return
        }
        faults.append((valueChannel, .twoSigns(value, specification.format.estimate(number), valueChannel)))
    }
}

extension Diagnostic {
    fileprivate static func noSides(_ fault: String) -> Diagnostic {
        Diagnostic(
            code: "figure.diverge", fault, remedy: "leave \"diverge\" out, or give bars with a channel color",
            kind: .definition)
    }

    fileprivate static func noSeries(_ name: String, column: Column, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "figure.diverge", "diverge: column \"\(column.name)\" has no series \"\(name)\"", excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    fileprivate static func twoSigns(_ column: Column, _ number: String, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.diverge",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(number), and \"diverge\" says the sides by itself",
            excerpt: column.name, remedy: "leave \"diverge\" out: numbers below zero stand on the other side of zero anyway")
    }
}
