import Diagnostics
import Formatting
import Tabular

/// Whether each category and series has one number that can be a length or an area from zero.
extension ChannelAssignment {
    mutating func checkCells(_ specification: FigureSpecification, table: Table) {
        guard let value, value.type.isNumeric, let category, let color else { return }
        let rows = (0..<table.rowCount).filter { table.margin(of: $0) == .body }
        let format = specification.format, mark = specification.mark
        let categories = FigureCategory.list(of: category, rows: rows, declaredOrder: true, format: format)
        let series = FigureCategory.list(of: color, rows: rows, declaredOrder: true, format: format)
        if mark == .pyramid, !rows.isEmpty, series.count != 2 {
            faults.append((.color, .notTwoSides(color, series.map(\.label))))
            return
        }
        if mark == .marimekko, value.meaning == .share {
            faults.append((valueChannel, .noArea(value, "holds shares, which do not add up to a width", valueChannel)))
            return
        }
        if mark == .marimekko, case .perRow(let name) = value.unit, let units = table.column(name),
            Set(rows.map { units[$0] }).count > 1
        {
            faults.append((valueChannel, .noArea(value, "has several units, which do not add up", valueChannel)))
            return
        }
        func place(_ row: Int) -> String {
            [(categories, category), (series, color)].compactMap { list, column in
                list.first { $0.value == column[row] }?.label
            }.joined(separator: ", ")
        }
        var seen = Set<[Value]>()
        for row in rows {
            if !seen.insert([category[row], color[row]] + (facet.map { [$0[row]] } ?? [])).inserted {
                faults.append((valueChannel, .duplicate(mark, place(row), value, valueChannel)))
                return
            }
            let number = value[row].estimate
            if let placed = number?.placed, placed.least < 0 {
                faults.append((valueChannel, .belowZero(mark, value, format.estimate(placed), valueChannel)))
                return
            }
            let isWhole = mark == .marimekko || specification.stack == .normalize && value.meaning != .share
            guard isWhole else { continue }
            if let fault = lackOfWhole(row, value, number, allowsRanges: mark == .pyramid, format) {
                faults.append(
                    (
                        valueChannel,
                        mark == .marimekko
                            ? .noArea(value, "\(fault) (\(place(row)))", valueChannel)
                            : .noShare(value, "\(fault) (\(place(row)))", valueChannel)
                    ))
                return
            }
        }
    }

    /// Why a cell leaves the whole open; nil where it does not.
    private func lackOfWhole(
        _ row: Int, _ value: Column, _ number: Estimate?, allowsRanges: Bool, _ format: ValueFormat
    ) -> String? {
        guard let number else {
            guard case .missing(let reason) = value[row], reason != .noRows, reason.lacksNumber else { return nil }
            return "lacks a number: \(reason.label)"
        }
        if number.placed == nil { return "holds a number that is \(format.estimate(number))" }
        return number.isRange && !allowsRanges ? "holds \(format.estimate(number)), which has no one area" : nil
    }
}

extension Diagnostic {
    fileprivate static func notTwoSides(_ column: Column, _ series: [String]) -> Diagnostic {
        let names = series.prefix(6).joined(separator: ", ") + (series.count > 6 ? " …" : "")
        return Diagnostic(
            code: "figure.two-sides",
            "channel color: a pyramid has two sides, and column \"\(column.name)\" holds \(series.count): \(names)",
            excerpt: column.name,
            remedy: series.count > 2
                ? "narrow the rows to two of them with a condition, or draw bars with mark: bar"
                : "take in the rows of a second series, or draw bars with mark: bar")
    }

    fileprivate static func duplicate(_ mark: MarkKind, _ place: String, _ column: Column, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.duplicate-cell",
            "channel \(channel.rawValue): column \"\(column.name)\" has several numbers for \(place), and a \(mark.rawValue) has place for one",
            excerpt: column.name,
            remedy: "give one number for each cell with rows and measures, or narrow the rows with a condition")
    }

    fileprivate static func belowZero(_ mark: MarkKind, _ column: Column, _ number: String, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.below-zero",
            "channel \(channel.rawValue): column \"\(column.name)\" holds \(number), and a \(mark.rawValue) begins at zero",
            excerpt: column.name, remedy: "draw bars with mark: bar, or leave such rows out with a condition")
    }

    fileprivate static func noArea(_ column: Column, _ fault: String, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.not-additive", "channel \(channel.rawValue): column \"\(column.name)\" \(fault)", excerpt: column.name,
            remedy: "draw bars with mark: bar, name a count or a sum, or leave such rows out with a condition")
    }

    fileprivate static func noShare(_ column: Column, _ fault: String, _ channel: Channel) -> Diagnostic {
        Diagnostic(
            code: "figure.normalize",
            "channel \(channel.rawValue): column \"\(column.name)\" \(fault), so that no share is known",
            excerpt: column.name,
            remedy: "leave \"stack: normalize\" out, or leave such rows out with a condition")
    }
}
