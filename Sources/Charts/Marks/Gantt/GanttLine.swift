import Formatting
import Tabular

/// The spans of one category, on as many lines as keep them apart.
struct GanttLine {
    /// A span with its name.
    struct Item {
        let row: FigureRow
        let sign: DateSign
        let name: SignName?
        /// The name within the bar; nil where it has no room there.
        let inside: TextLabel?
        /// Where sign and name begin and end, in millimetres.
        let extent: ClosedRange<Double>
        let height: Double
    }

    /// Lines from the top, each with its spans.
    let lanes: [[Item]]

    /// `candidates` are the ways in which each span can be drawn, the best first; a span takes the first line on which one of them is
    /// free.
    init(_ candidates: [[Item]]) {
        let order = candidates.indices.filter { !candidates[$0].isEmpty }.sorted {
            let (one, other) = (candidates[$0][0].sign.extent, candidates[$1][0].sign.extent)
            return (one.lowerBound, one.upperBound, $0) < (other.lowerBound, other.upperBound, $1)
        }
        var lanes: [[Item]] = []
        for index in order {
            let found = lanes.indices.lazy.compactMap { lane -> (lane: Int, item: Item)? in
                let free = candidates[index].first { item in
                    !lanes[lane].contains { taken in
                        taken.extent.lowerBound < item.extent.upperBound && item.extent.lowerBound < taken.extent.upperBound
                    }
                }
                return free.map { (lane, $0) }
            }.first
            if let found { lanes[found.lane].append(found.item) } else { lanes.append([candidates[index][0]]) }
        }
        self.lanes = lanes
    }
}

extension GanttLine {
    static func isDrawn(_ row: FigureRow) -> Bool {
        guard let span = row.span else { return row.date?.namedDays != nil }
        return span.namedDays != nil && !span.isBackwards
    }

    /// Days from the first that is named to the last.
    static func extent(_ rows: [FigureRow]) -> ClosedRange<CalendarDay>? {
        let days = rows.compactMap { $0.span?.namedDays ?? $0.date?.namedDays }
        guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
        return first...last
    }

    static func kinds(_ row: FigureRow) -> [DateSignKind] {
        row.span.map { DateSignKind.all(of: $0) } ?? row.date.map { DateSignKind.all(of: $0) } ?? []
    }

    static func words(_ row: FigureRow, _ format: ValueFormat) -> String {
        row.span?.words(format) ?? row.date.map { format.date($0) } ?? ""
    }

    /// How many rows are not drawn, and why.
    static func remarks(_ data: FigureData) -> [String] {
        let reasons = data.rows.filter { !isDrawn($0) }.map {
            $0.span?.isBackwards ?? false ? Words.endsBeforeBegins : Words.noDate
        }
        guard !reasons.isEmpty else { return [] }
        let counts = ReasonCounts(reasons)
        let words = counts.counts.map { counts.counts.count == 1 ? $0.reason : "\($0.reason) \(data.format.integer($0.count))" }
        return ["\(data.format.plural(counts.total, "row", "rows")) not drawn: " + words.joined(separator: ", ")]
    }
}
