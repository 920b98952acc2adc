import Formatting
import Tabular

/// What is said under a survival figure: by which method, and what the data lack.
enum SurvivalRemarks {
    static func all(_ data: FigureData, _ groups: [SurvivalGroup], _ time: SurvivalTime) -> [String] {
        let format = data.format
        let hasIntervals = groups.contains { $0.bounds == nil && $0.estimate?.steps.contains { $0.interval != nil } ?? false }
        var remarks = [Words.kaplanMeier + (hasIntervals ? "; " + Words.confidenceBands : "")]
        let rows = groups.flatMap(\.rows)
        let ranges = rows.count { $0.low != $0.high }
        let unclear = rows.count { $0.state == .notStated }
        let isBounded = ranges > 0 || unclear > 0
        if isBounded {
            var reasons: [String] = []
            if ranges > 0 { reasons.append(format.plural(ranges, "duration is a range", "durations are ranges")) }
            if unclear > 0 {
                reasons.append("\(format.plural(unclear, "row does", "rows do")) not say whether the event was observed")
            }
            remarks.append(
                "\(format.list(reasons)): \(Words.edgedBands)"
                    + (groups.contains { $0.bounds != nil && $0.estimate != nil } ? ". " + Words.bestCurve : ""))
        }
        let censored = rows.count { $0.state == .censored }
        if censored > 0 {
            remarks.append(
                "\(Words.censoredStrokes): \(format.integer(censored)) of \(format.plural(rows.count, "row", "rows"))"
                    + (isBounded ? Words.strokesOnEdges : ""))
        }
        if data.columns.event == nil {
            remarks.append(data.columns.value == nil ? Words.everyEndIsEvent : Words.everyRowIsEvent)
        }
        let uncertain = data.present.count { $0.span.map { $0.qualifiers != [] } ?? false }
        if uncertain > 0 {
            remarks.append(
                "\(format.plural(uncertain, "row has an approximate or uncertain date", "rows have approximate or uncertain dates")), \(Words.takenAsStated)"
            )
        }
        if time.isInYears { remarks.append(Words.yearOfDays) }
        remarks += missing(data)
        let unverified = data.present.count(where: \.isUnverified)
        if unverified > 0 {
            remarks.append(Words.unverified(format.plural(unverified, "row", "rows"), isOne: unverified == 1))
        }
        return remarks
    }

    /// How many rows have no duration, by their reasons, and in how many of them the event was observed.
    static func missing(_ data: FigureData) -> [String] {
        let rows = data.rows.filter { $0.value == nil }
        guard let text = ReasonCounts(rows.compactMap(\.lackOfPlace)).remark(data.format, Words.aDuration) else { return [] }
        let observed = data.columns.event == nil ? 0 : rows.count { $0.event == .observed }
        return [text + (observed > 0 ? "; \(Words.eventObserved) \(data.format.integer(observed)) of them" : "")]
    }
}
