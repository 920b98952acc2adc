import Formatting
import Tabular

/// What a figure shows, in sentences made from its data.
struct DataWords {
    let data: FigureData

    init(_ data: FigureData) { self.data = data }

    /// The head of a column with its unit, for the title of an axis.
    static func title(of column: Column) -> String {
        let words = column.title ?? column.name
        guard case .fixed(let unit) = column.unit else { return words }
        if unit == "percent" { return words + " (%)" }
        return words.lowercased() == "number" ? unit : words
    }

    /// What is drawn, its extremes and what is missing.
    func sentences(kind: String, value: Column, category: Column?, series: Column?) -> [String] {
        let format = data.format
        var what = "\(kind): \(Self.title(of: value))"
        if let category { what += " by \((category.title ?? category.name).lowercased())" }
        if let series, series.name != category?.name {
            let names = data.labels(series)
            what += names.count <= 6 ? ", for \(format.list(names))" : ", for \(format.integer(names.count)) series"
        }
        var result = [what + "."]
        let numbers = data.rows.compactMap { row in data.number(value, row).map { (row, $0) } }
        if let least = numbers.min(by: { $0.1.position < $1.1.position }),
            let most = numbers.max(by: { $0.1.position < $1.1.position })
        {
            if least.0 == most.0 {
                result.append("One value: \(words(value, least.0)) (\(name(least.0, category, series))).")
            } else {
                result.append(
                    "The values run from \(words(value, least.0)) (\(name(least.0, category, series))) to \(words(value, most.0)) (\(name(most.0, category, series)))."
                )
            }
        } else {
            result.append("There are no values.")
        }
        let missing = data.rows.count - numbers.count
        if missing > 0 { result.append("\(format.plural(missing, "value is", "values are")) missing.") }
        let unchecked = data.rows.filter(data.isUnchecked).count
        if unchecked > 0 { result.append("\(format.plural(unchecked, "value", "values")) not checked against the source.") }
        return result
    }

    private func words(_ column: Column, _ row: Int) -> String { data.format.value(column[row], meaning: column.meaning) }

    private func name(_ row: Int, _ category: Column?, _ series: Column?) -> String {
        [category, series].compactMap { $0 }.map { data.label($0, row) }.joined(separator: ", ")
    }
}
