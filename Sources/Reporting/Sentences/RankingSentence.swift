import Aggregation
import Documents
import Formatting
import Tabular

/// Who has the greatest number, or the least.
extension SentenceWriter {
    /// More than so many groups that could be the one are counted, not listed.
    private static let longestList = 4

    func ranking(_ end: Ranking.End) -> [Run] {
        guard !isBySource else { return rankingBySource(end) }
        let ranking = Ranking(subject.numbers(0), end: end)
        var runs: [Run] = []
        switch ranking.first {
        case nil: runs = fill(words.noNumber, [:])
        case .only(let group) where subject.numbers(0).compactMap({ $0 }).count == 1:
            runs = fill(words.onlyNumber, ["number": [number(group, end)], "place": [.text(place(group))]])
        case .only(let group):
            runs = fill(
                words.first[end.rawValue] ?? "",
                ["number": [number(group, end)], "share": share(of: group), "place": [.text(place(group))]])
            runs += next(ranking)
        case .tied(let groups):
            runs = fill(
                words.firstTied[end.rawValue] ?? "",
                ["number": [number(groups[0], end)], "places": [.text(places(groups, format.list))]])
            runs += next(ranking)
        case .oneOf(let groups): runs = mayBe(groups, end)
        }
        return (runs + [.text(".")] + leftOut(words.notRanked)).joined
    }

    private func number(_ group: Int, _ end: Ranking.End) -> Run {
        number(subject.series[0][group], "\(SentenceKind.ranking.rawValue): \(subject.groups[group].label)")
    }

    /// Of what adds up, how much of all it is; unknown groups belong to all.
    private func share(of group: Int) -> [Run] {
        let isWhole = subject.series[0].allSatisfy { !$0.value.isMissing && $0.lack == nil }
        guard sentences.addsUp, subject.groups.count > 1, isWhole, !isLimited else { return [] }
        let share = PartOfWhole(subject.series[0].map(\.value)).shares[group]
        guard !share.isMissing else { return [] }
        let origin = subject.origin(0)
        let run = Run.value(
            format.spoken(share, meaning: .share), name: "share: \(subject.groups[group].label)", value: share, origin: origin)
        return SentencePattern(words.firstShare).filled(["share": [run]])
    }

    private func next(_ ranking: Ranking) -> [Run] {
        switch ranking.second {
        case nil: []
        case .only(let group): fill(words.next, ["number": [number(group, ranking.end)], "place": [.text(place(group))]])
        case .tied(let groups):
            fill(
                words.nextTied,
                ["number": [number(groups[0], ranking.end)], "places": [.text(places(groups, format.list))]])
        case .oneOf: [.text(words.nextOpen)]
        }
    }

    private func mayBe(_ groups: [Int], _ end: Ranking.End) -> [Run] {
        let origin = groups.reduce(into: Origin()) { $0.formUnion(subject.series[0][$1].origin) }
        guard groups.count <= Self.longestList else {
            let all = subject.numbers(0).compactMap { $0 }.count
            let whole = subject.known.reduce(into: Origin()) { $0.formUnion(subject.series[0][$1].origin) }
            return fill(
                words.notCertainWhich[end.rawValue] ?? "",
                [
                    "able": [count(groups.count, origin: origin, "able")], "all": [count(all, origin: whole, "groups")],
                    "why": why(groups.map { subject.series[0][$0] }),
                ])
        }
        let able = groups.map { group -> [Run] in
            [.text("\(place(group)) ("), number(group, end), .text(")")]
        }
        return fill(
            words.mayBe[end.rawValue] ?? "", ["places": able.listed(format.or), "why": why(groups.map { subject.series[0][$0] })])
    }

    private func rankingBySource(_ end: Ranking.End) -> [Run] {
        let complete = completeSources
        let answers = subject.series.indices.map { source -> Support<[Int]>.Answer in
            guard complete.contains(source) else { return .silent }
            return switch Ranking(subject.numbers(source), end: end).first {
            case .only(let group): .claims([group])
            case .tied(let groups): .claims(groups)
            case .oneOf, nil: .undecided
            }
        }
        let support = Support(answers, families: subject.speakers.map(\.family))
        return sides(support) { side in
            let numbers = bySource(side.sources) { source in
                let cell = subject.series[source][side.claim[0]]
                return [number(cell, "ranking: \(subject.groups[side.claim[0]].label), \(subject.speakers[source].name)")]
            }
            let isTie = side.claim.count > 1
            return fill(
                (isTie ? words.firstTied : words.first)[end.rawValue] ?? "",
                [
                    "number": numbers, "place": [.text(place(side.claim[0]))],
                    "places": [.text(places(side.claim, format.list))],
                ])
        }
    }
}
