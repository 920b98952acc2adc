import Aggregation
import Diagnostics
import Documents
import Formatting
import Tabular

/// One group as a part of all.
extension SentenceWriter {
    /// Of the group with the label, or of the first.
    func partOfWhole(_ label: Located?) throws(Diagnostic) -> [Run] {
        let part: Int
        if let label { part = try subject.place(of: label) } else { part = subject.known.first ?? 0 }
        guard subject.groups.indices.contains(part) else { return fill(words.noNumber, [:]) + [.text(".")] }
        guard isBySource else {
            return (partOfWhole(part, source: 0) + [.text(".")] + leftOut(words.notCounted, unknown: false)).joined
        }
        let complete = completeSources
        let answers = subject.series.enumerated().map { source, cells -> Support<Int>.Answer in
            complete.contains(source) && !PartOfWhole(cells.map(\.value)).shares[part].isMissing ? .claims(part) : .silent
        }
        return sides(Support(answers, families: subject.speakers.map(\.family))) { side in
            let numbers = bySource(side.sources) { source in fill(words.partOf, parts(part, source: source)) }
            return fill(words.partBySource, ["numbers": numbers, "place": [.text(place(part))]])
        }
    }

    private func partOfWhole(_ part: Int, source: Int) -> [Run] {
        guard subject.series[source][part].estimate != nil else {
            return fill(words.partWithout, ["place": [.text(place(part))]])
        }
        let isDefined = !PartOfWhole(subject.series[source].map(\.value), total: bracketedTotal(source)).shares[part].isMissing
        return fill(isDefined ? words.part : words.partUndefined, parts(part, source: source))
    }

    /// Where a row may belong to several groups, the total counts it once.
    private func bracketedTotal(_ source: Int) -> Value? {
        sentences.plan.coarseDates == .bracket ? subject.totals[source]?.value : nil
    }

    /// The whole is the printed total where there is one. It holds unknown groups.
    private func parts(_ part: Int, source: Int) -> [String: [Run]] {
        let cells = subject.series[source], statement = PartOfWhole(cells.map(\.value), total: bracketedTotal(source))
        let origin = subject.origin(source)
        let label = subject.groups[part].label
        let voice = isBySource ? ", \(subject.speakers[source].name)" : ""
        let total = subject.totals[source], whole = total?.value ?? statement.whole
        let lacks = total.map { [$0.lack] } ?? cells.map(\.lack)
        return [
            "whole": [number(whole, origin: origin, lacks: lacks, "whole\(voice)")],
            "number": [number(cells[part], "part: \(label)\(voice)")],
            "share": [
                .value(
                    format.spoken(statement.shares[part], meaning: .share), name: "share: \(label)\(voice)",
                    value: statement.shares[part], origin: origin, remark: format.lacks(lacks.compactMap { $0 }))
            ],
            "place": [.text(place(part))],
        ]
    }
}
