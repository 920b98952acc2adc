import Formatting
import Tabular

/// The sentences of `<desc>`, made from the data.
enum FigureDescription {
    /// How many values are named one by one; more are summed up.
    static let longestList = 12

    /// What is drawn over what, and how many of each. Titles of axes name both, unless these measure something else.
    static func subject(_ what: String, _ data: FigureData, usesTitles: Bool = true) -> [String] {
        let value = usesTitles ? data.valueTitle : ValueAxis.name(of: data.columns.value, override: nil)
        let title = usesTitles ? data.title(of: data.columns.categoryChannel) : nil
        let category = ValueAxis.name(of: data.columns.category, override: title)
        var sentence = what
        if !value.isEmpty { sentence += ": " + value }
        if !category.isEmpty { sentence += " by " + category }
        let known = data.categories.filter { !$0.value.isMissing }
        // "until 1934 to about 1936" would be read wrongly, so dates that are not plain are counted.
        let isInTime = data.hasYears || data.columns.category?.type == .date && !known.contains(where: \.isStatement)
        if let first = known.first, let last = known.last, known.count > 1, isInTime {
            sentence += ", \(first.label) to \(last.label)"
        } else if !data.categories.isEmpty {
            sentence += ", \(data.format.plural(data.categories.count, "category", "categories"))"
        }
        var sentences = [sentence + "."]
        if data.series.count > 1 { sentences.append("Series: " + data.format.list(data.series.map(\.label)) + ".") }
        return sentences
    }

    /// The greatest and the least value with their places, and how many are missing.
    static func extremes(_ data: FigureData) -> [String] {
        let present = data.present
        let values = present.compactMap(\.value)
        var sentences: [String] = []
        let least = Extremes(least: values), greatest = Extremes(greatest: values)
        func text(_ index: Int) -> String { "\(value(present[index], data)) (\(place(present[index], data)))" }
        if present.count == 1 {
            sentences.append("The value is \(text(0)).")
        } else if let first = least.certain, let last = greatest.certain {
            sentences.append("Values run from \(text(first)) to \(text(last)).")
        } else {
            for (word, extreme) in [("least", least), ("greatest", greatest)] {
                if let index = extreme.certain {
                    sentences.append("The \(word) value is \(text(index)).")
                } else if !extreme.named.isEmpty {
                    sentences.append("The \(word) value may be \(data.format.choice(extreme.named.map(text))).")
                }
            }
        }
        let ranges = present.filter { $0.value?.isRange ?? false }.count
        if ranges > 0 {
            sentences.append("\(data.format.plural(ranges, "value is a range or bound", "values are ranges or bounds")).")
        }
        return sentences
    }

    /// The greatest sum of a stack, where no range and no part without a number leaves it open which one it is.
    static func totals(_ data: FigureData) -> [String] {
        var stated: Set<Int> = []
        let sums = data.categories.indices.map { index -> Estimate in
            let rows = data.rows(category: index), values = rows.compactMap(\.value)
            if !values.isEmpty { stated.insert(index) }
            let sum = values.isEmpty ? Estimate(0) : values.dropFirst().reduce(values[0], +)
            // A part that is not known, or not stated, adds what nobody knows.
            let isOpen = rows.contains {
                $0.value == nil && ($0.isUnknown || $0.absence?.lacksNumber ?? true) && $0.absence != .noRows
            }
            return isOpen ? sum + Estimate(unchecked: 0, nil, .infinity) : sum
        }
        guard sums.count > 1 else { return [] }
        let greatest = Extremes(greatest: sums)
        func text(_ index: Int) -> String { "\(data.categories[index].label) with \(number(sums[index], data)) in all" }
        if let index = greatest.certain {
            let equal = sums.indices.filter { sums[$0].isPoint && sums[$0] == sums[index] }
            if equal.count < 2 { return ["The highest column is \(text(index))."] }
            let sum = "with \(number(sums[index], data)) in all"
            if equal.count > Extremes.mostNamed {
                return ["\(data.format.integer(equal.count)) columns are the highest, each \(sum)."]
            }
            return ["The highest columns, each \(sum), are \(data.format.list(equal.map { data.categories[$0].label }))."]
        }
        // Of a column of which no number is stated nothing can be said.
        let named = greatest.named.filter(stated.contains)
        return named.isEmpty ? [] : ["The highest column may be \(data.format.choice(named.map(text)))."]
    }

    /// Each share in full: what the bars show is few and exact.
    static func shares(_ data: FigureData) -> String {
        let parts = data.rows.compactMap { row -> String? in
            guard let value = row.value, let whole = row.whole else { return nil }
            return "\(place(row, data)) \(Words.part(data.format.estimate(value), of: data.format.estimate(whole)))"
        }
        return parts.joined(separator: "; ") + "."
    }

    /// What is missing or unverified, and where the data come from.
    /// - Parameters:
    ///   - isDropped: whether an event was to be marked and is not.
    ///   - dropped: the labels of numbers that were to be marked and are not.
    static func closing(
        _ data: FigureData, isDropped: (Annotation) -> Bool = { _ in false }, dropped: Set<String> = []
    ) -> [String] {
        var sentences: [String] = []
        let isCrowd = data.specification.mark.isOfRows
        // What is not known is said in a remark of its own, but for rows without a name; so are spans without a length.
        let missing = data.rows.filter { row in
            row.value == nil && !data.specification.mark.isOfSpans && !(row.isUnknown && ValueRemarks.namesUnknown(data))
        }
        if !missing.isEmpty, isCrowd || data.columns.category == nil && data.series.isEmpty {
            // Rows without a name are counted by why they have no value.
            let reasons = ReasonCounts(missing.compactMap(\.lackOfPlace))
            let parts = reasons.counts.map { "\($0.reason) \(data.format.integer($0.count))" }
            sentences.append(
                "\(data.format.plural(missing.count, "row has", "rows have")) no value: " + parts.joined(separator: ", ") + ".")
        } else if !missing.isEmpty {
            let places = missing.prefix(8).map { place($0, data) }
            let rest = missing.count > 8 ? " and \(missing.count - 8) more" : ""
            // Places of two parts have a comma of their own.
            let separator = places.contains { $0.contains(", ") } ? "; " : ", "
            sentences.append("No value: " + places.joined(separator: separator) + rest + ".")
        }
        let unverified = data.rows.filter(\.isUnverified).count
        if unverified > 0 { sentences.append("\(data.format.plural(unverified, "value is", "values are")) not verified.") }
        let placed = data.events.filter { !isDropped($0) }
        if !placed.isEmpty {
            let events = placed.map { "\($0.label) (\(data.format.date($0.date)))" }
            sentences.append("Marked events: " + events.joined(separator: "; ") + ".")
        }
        let marked = data.numberMarkings.filter { !dropped.contains($0.label) }.map { "\($0.label) (\($0.value))" }
        if !marked.isEmpty { sentences.append("Marked numbers: " + marked.joined(separator: "; ") + ".") }
        if let source = data.specification.sourceLine, let last = source.last {
            sentences.append(".!?".contains(last) ? source : source + ".")
        }
        return sentences
    }

    static func value(_ row: FigureRow, _ data: FigureData) -> String {
        row.value.map { number($0, data) } ?? (row.isUnknown ? row.absence?.label : nil) ?? "no value"
    }

    static func number(_ value: Estimate, _ data: FigureData) -> String {
        data.isShare ? data.format.percent(value) : data.format.estimate(value)
    }

    static func place(_ row: FigureRow, _ data: FigureData) -> String {
        var parts: [String] = []
        if data.panels.indices.contains(row.panel) { parts.append(data.panels[row.panel].label) }
        if data.categories.indices.contains(row.category) { parts.append(data.categories[row.category].label) }
        if data.series.count > 1, data.series.indices.contains(row.series) { parts.append(data.series[row.series].label) }
        return parts.joined(separator: ", ")
    }
}
