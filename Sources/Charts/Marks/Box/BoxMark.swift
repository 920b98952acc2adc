import Diagnostics
import Formatting
import Tabular

/// For each category the middle half of its numbers as a box, with its median, whiskers, and what lies beyond them.
struct BoxMark: Mark {
    var kind: MarkKind { .box }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        return BoxRows(data: data, frame: frame, groups: StripCategories(data)).draw(&sink)
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { nil }

    func describe(_ data: FigureData) -> [String] {
        let groups = StripCategories(data)
        var sentences = FigureDescription.subject("Boxes from the first quartile to the third", data)
        sentences.append(
            "Quartiles by definition R-7; whiskers reach to the farthest value within 1.5 times the length of the box.")
        if groups.categories.count <= FigureDescription.longestList {
            sentences.append(groups.categories.map { Self.text($0, data) }.joined(separator: "; ") + ".")
        } else {
            sentences += FigureDescription.extremes(data)
        }
        return sentences
    }

    /// `North: 20 values, median 7, quartiles 5.8 and 9.5, whiskers from 4 to 14, 2 beyond (18, 31)`.
    static func text(_ category: StripCategories.Category, _ data: FigureData) -> String {
        guard let summary = BoxSummary(category.rows) else { return StripMark.extent(category, data) }
        func number(_ value: Estimate) -> String { FigureDescription.number(value, data) }
        let quartiles = summary.quartiles
        var text = category.name.isEmpty ? category.values(data) : "\(category.name): \(category.count(data))"
        text += ", median \(number(quartiles[1])), quartiles \(number(quartiles[0])) and \(number(quartiles[2]))"
        if summary.hasRanges {
            let whole = Estimate(unchecked: summary.whiskers.low, nil, summary.whiskers.high)
            text += whole.isPlaced ? ", all numbers within \(number(whole))" : ", numbers open at both ends"
        } else {
            text += ", whiskers from \(number(Estimate(summary.whiskers.low))) to \(number(Estimate(summary.whiskers.high)))"
        }
        guard !summary.beyond.isEmpty else { return text }
        text += ", \(data.format.integer(summary.beyond.count)) beyond"
        guard summary.beyond.count <= 4 else { return text }
        return text + " (\(summary.beyond.map { FigureDescription.value($0, data) }.joined(separator: ", ")))"
    }
}
