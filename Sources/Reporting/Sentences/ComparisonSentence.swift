import Aggregation
import Diagnostics
import Documents
import Formatting
import Tabular

/// One group beside another.
extension SentenceWriter {
    /// Two labels, or the only two groups.
    func comparison(_ sentence: SentenceDefinition) throws(Diagnostic) -> [Run] {
        var pair = subject.known
        if sentence.labels.count == 2 {
            pair = [try subject.place(of: sentence.labels[0]), try subject.place(of: sentence.labels[1])]
        }
        guard pair.count == 2 else { throw .whichGroups(sentence.place, count: pair.count) }
        return isBySource ? comparisonBySource(pair[0], pair[1]) : comparison(pair[0], pair[1])
    }

    private func comparison(_ first: Int, _ second: Int) -> [Run] {
        let a = subject.series[0][first], b = subject.series[0][second]
        guard let left = a.estimate, let right = b.estimate else {
            let lacking = [first, second].filter { subject.series[0][$0].estimate == nil }
            return fill(words.without, ["places": [.text(places(lacking, format.list))]]) + [.text(".")]
        }
        let contrast = Contrast(left, right)
        let isReversed = contrast.course == .fall
        let greater = isReversed ? second : first, lesser = isReversed ? first : second
        let pattern =
            switch contrast.course {
            case .rise, .fall: words.more
            case .level: words.same
            case .open: words.overlap
            }
        let origin = a.origin.union(b.origin)
        return fill(
            pattern,
            [
                "place": [.text(place(greater))], "place2": [.text(place(lesser))], "number": [number(greater)],
                "number2": [number(lesser)], "difference": difference(contrast, origin), "times": ratio(contrast, origin),
                "why": why([a, b]),
            ]) + [.text(".")]
    }

    private func number(_ group: Int, source: Int = 0) -> Run {
        let voice = isBySource ? ", \(subject.speakers[source].name)" : ""
        return number(subject.series[source][group], "comparison: \(subject.groups[group].label)\(voice)")
    }

    private func difference(_ contrast: Contrast, _ origin: Origin) -> [Run] {
        guard let difference = contrast.difference else { return [] }
        guard subject.meaning == .share, let points = difference.estimate else {
            return [number(difference, origin: origin, "difference")]
        }
        // Shares differ by percentage points; per cent would be of one of them.
        let hundred = Estimate(
            from: points.lowEnd.mapped { $0 * 100 }, best: points.best.map { $0 * 100 }, to: points.highEnd.mapped { $0 * 100 },
            isApproximate: points.isApproximate)
        let text = format.spoken(hundred.isPoint ? .decimal(hundred.low) : .estimate(hundred))
        return [.value(text, name: "difference", value: difference, origin: origin), .text(" " + words.percentagePoints)]
    }

    /// Left out for shares, and where it would be printed as 1.
    private func ratio(_ contrast: Contrast, _ origin: Origin) -> [Run] {
        guard subject.meaning == .quantity, let ratio = contrast.ratio else { return [] }
        let text = format.spoken(ratio)
        guard text != format.spoken(.integer(1)) else { return [] }
        return SentencePattern(words.times).filled([
            "ratio": [.value(text, name: "ratio", value: ratio, origin: origin)]
        ])
    }

    private func comparisonBySource(_ first: Int, _ second: Int) -> [Run] {
        let answers = subject.series.map { cells -> Support<Course>.Answer in
            guard let a = cells[first].estimate, let b = cells[second].estimate else { return .silent }
            let course = Course(from: b, to: a)
            return course == .open ? .undecided : .claims(course)
        }
        return sides(Support(answers, families: subject.speakers.map(\.family))) { side in
            let isReversed = side.claim == .fall
            let greater = isReversed ? second : first, lesser = isReversed ? first : second
            let numbers = bySource(side.sources) { source in
                side.claim == .level
                    ? [number(greater, source: source)]
                    : fill(
                        words.against,
                        ["number": [number(greater, source: source)], "number2": [number(lesser, source: source)]])
            }
            return fill(
                side.claim == .level ? words.same : words.contrastBySource,
                [
                    "place": [.text(place(greater))], "place2": [.text(place(lesser))], "numbers": numbers, "number": numbers,
                ])
        }
    }
}

extension Diagnostic {
    fileprivate static func whichGroups(_ place: Located, count: Int) -> Diagnostic {
        Diagnostic(
            code: "sentence.labels", "the table has \(count) groups, and a comparison is of two", at: place.location,
            excerpt: place.text, remedy: "such as {comparison: [LABEL, LABEL]}")
    }
}
