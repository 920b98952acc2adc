import Aggregation
import Diagnostics
import Documents
import Formatting
import Tabular

/// How the numbers go in the order of their key.
extension SentenceWriter {
    /// More than so many times are not listed.
    private static let longestList = 4

    /// Between two labels, or from the first number to the last.
    func trend(_ labels: [Located]) throws(Diagnostic) -> [Run] {
        var order = SentenceOrder(subject)
        if labels.count == 2 {
            let ends = [try subject.place(of: labels[0]), try subject.place(of: labels[1])]
            order.keep(between: ends)
        }
        guard !order.overlaps else { return [.text(words.overlapping + ".")] }
        return isBySource ? trendBySource(order, areEndsGiven: labels.count == 2) : trend(order)
    }

    private func trend(_ order: SentenceOrder) -> [Run] {
        let numbers = order.places.map { subject.series[0][$0].estimate }
        guard let trend = Trend(numbers) else { return [.text(words.fewerThanTwo + ".")] }
        let first = order.places[trend.first], last = order.places[trend.last]
        let gaps = order.gaps { subject.series[0][$0].estimate != nil }
        var runs = fill(
            words.course[trend.course.rawValue] ?? "",
            [
                "number": [number(first)], "place": [.text(place(first))], "number2": [number(last)],
                "place2": [.text(place(last))],
            ])
        if let step = trend.everyStep {
            let isYearly = gaps?.isEmpty == true && order.isYearly
            runs.append(.text((isYearly ? words.everyYear : words.everyStep)[step.rawValue] ?? ""))
        }
        runs.append(.text("."))
        // Where every step goes one way, the ends are the greatest and the least.
        if trend.everyStep == nil, numbers.compactMap({ $0 }).count > 2, let peak = trend.peak.first, let low = trend.low.first {
            runs.append(.text(" "))
            let ends = [Ranking.Statement.only(trend.first), .only(trend.last)]
            runs +=
                peak != low && ends.contains(peak) && ends.contains(low)
                ? [.text(words.between)]

                : fill(
                    gaps?.isEmpty == false || numbers.contains(nil) ? words.extremesKnown : words.extremes,
                    ["peak": extreme(peak, .greatest, order), "low": extreme(low, .least, order)])
        }
        if let gaps, !gaps.isEmpty {
            runs.append(.text(" "))
            runs += fill(words.gaps, ["gaps": [.text(format.list(gaps))]])
        }
        let unknown = subject.groups.indices.filter {
            subject.groups[$0].isUnknown && subject.series[0][$0].estimate != nil
        }
        if !unknown.isEmpty {
            let items = unknown.map { group in
                fill(words.unknownGroup, ["number": [number(group)], "label": [.text(subject.groups[group].label)]])
            }
            runs += [.text(" ")] + fill(words.notInOrder, ["groups": items.separated(by: ", ")])
        }
        return runs.joined
    }

    private func number(_ group: Int, source: Int = 0) -> Run {
        let voice = isBySource ? ", \(subject.speakers[source].name)" : ""
        return number(
            subject.series[source][group], "\(SentenceKind.trend.rawValue): \(subject.groups[group].label)\(voice)")
    }

    private func extreme(_ statement: Ranking.Statement, _ end: Ranking.End, _ order: SentenceOrder) -> [Run] {
        let groups = statement.places.map { order.places[$0] }
        switch statement {
        case .only:
            return fill(
                words.extreme[end.rawValue] ?? "", ["place": [.text(place(groups[0]))], "number": [number(groups[0])]])
        case .tied where groups.count <= Self.longestList:
            return fill(
                words.extremeTied[end.rawValue] ?? "",
                ["places": [.text(places(groups, format.list))], "number": [number(groups[0])]])
        case .oneOf where groups.count <= Self.longestList:
            return fill(words.extremeOneOf[end.rawValue] ?? "", ["places": [.text(places(groups, format.choice))]])
        case .tied, .oneOf: return [.text(words.extremeOpen[end.rawValue] ?? "")]
        }
    }

    /// From and to the same times for all sources: those for which most voices have both numbers, and the longest of these.
    private func trendBySource(_ order: SentenceOrder, areEndsGiven: Bool) -> [Run] {
        guard case (let first, let last)? = areEndsGiven ? order.ends : order.commonEnds(subject) else {
            return [.text(words.fewerThanTwo + ".")]
        }
        let answers = subject.series.map { cells -> Support<Course>.Answer in
            guard let a = cells[first].estimate, let b = cells[last].estimate else { return .silent }
            let course = Course(from: a, to: b)
            return course == .open ? .undecided : .claims(course)
        }
        let support = Support(answers, families: subject.speakers.map(\.family))
        return sides(support) { side in
            fill(
                words.courseBySource[side.claim.rawValue] ?? "",
                [
                    "place": [.text(place(first))], "place2": [.text(place(last))],
                    "numbers": bySource(side.sources) { source in
                        fill(
                            words.fromTo, ["number": [number(first, source: source)], "number2": [number(last, source: source)]])
                    },
                ])
        }
    }
}
