import Formatting
import Tabular

/// The words of a histogram.
struct HistogramText {
    let data: FigureData
    let counts: HistogramCounts

    /// Edges that three digits do not tell apart are written with all of theirs.
    private var format: ValueFormat {
        var format = data.format
        let greatest = counts.bins.edges.map(abs).max() ?? 0
        format.writesPowers = format.writesPowers && greatest < 100 * counts.bins.width
        return format
    }

    private func number(_ value: Double) -> String {
        if let column = data.columns.value, NumberColumn.isYears(column), value.rounded() == value {
            return format.year(Int(value))
        }
        return data.isShare ? format.percent(value) : format.number(value)
    }

    /// `12 bins of 5 from 0 to 60, their width by the rule of Freedman and Diaconis, rounded`.
    var bins: String {
        let bins = counts.bins
        let from = number(bins.edges[0]), end = number(bins.edges[bins.count])
        let rule =
            switch bins.rule {
            case .freedmanDiaconis: ", " + Words.byFreedmanDiaconis
            case .sturges: ", " + Words.bySturges
            case .given: ""
            }
        return "\(format.plural(bins.count, "bin", "bins")) of \(width) from \(from) to \(end)\(rule)"
    }

    var width: String { data.isShare ? format.percent(counts.bins.width) : format.number(counts.bins.width) }

    /// A bin by its edges.
    func bin(_ index: Int) -> String {
        let low = counts.bins.edges[index], high = counts.bins.edges[index + 1]
        return "\(number(low)) to under \(number(high))"
    }

    /// `5`, or `5 to 8` where three more may be in it.
    func count(_ index: Int) -> String {
        let certain = counts.certain[index], possible = counts.possible[index]
        return possible == 0 ? format.integer(certain) : "\(format.integer(certain)) to \(format.integer(certain + possible))"
    }

    /// Over a bar.
    func short(_ index: Int) -> String {
        let certain = counts.certain[index], possible = counts.possible[index]
        if certain + possible == 0 { return "" }
        return possible == 0 ? format.integer(certain) : "\(format.integer(certain))–\(format.integer(certain + possible))"
    }

    /// What stands under the figure.
    var remarks: [String] {
        var remarks = [
            format.plural(counts.total, "value", "values") + " in " + bins + "; a value on an edge is in the bin above it"
        ]
        if counts.bins.rule == .given, case .count = data.specification.binning { remarks[0] += ", the greatest in the last" }
        if counts.open > 0 {
            remarks.append(
                "\(format.plural(counts.open, "value has", "values have")) an open end and may lie beyond the bins")
        }
        if let missing = counts.missing.remark(format) { remarks.append(missing) }
        let unverified = data.present.filter(\.isUnverified).count
        if unverified > 0 {
            remarks.append(Words.unverified(format.plural(unverified, "value", "values"), isOne: unverified == 1))
        }
        return remarks
    }
}
