import Formatting
import Tabular

/// What the pointer finds of a curve of survival: each of its steps with the estimate, its interval and how many were at risk.
struct SurvivalTargets {
    let curve: SurvivalCurve
    let time: SurvivalTime
    let format: ValueFormat

    private var group: SurvivalGroup { curve.group }

    /// The steps of the estimate, or where there are but bounds what lies between them. Those too narrow to be seen apart are left out.
    var elements: [SVGElement] {
        var elements: [SVGElement] = []
        let times = [0] + times
        var before = 1.0
        for (index, start) in times.enumerated() {
            let end = index + 1 < times.count ? times[index + 1] : group.last
            let left = curve.across(start), right = curve.across(end)
            guard right - left >= curve.grain || index + 1 == times.count else { continue }
            let shares = group.survival(at: start), share = group.estimate?.curve.share(at: start)
            let top = curve.height(share ?? shares.upperBound), foot = curve.height(share ?? shares.lowerBound)
            let points: [(x: Double, y: Double)]
            if let share {
                points = [(left, curve.height(before)), (left, top), (right, top)]
                before = share
            } else {
                points = [(left, top), (right, top), (right, foot), (left, foot)]
            }
            elements.append(
                .target(
                    points, isClosed: share == nil, reach: curve.theme.reach, label: label(from: start, share, within: shares)))
        }
        return elements
    }

    /// When the estimate or one of its bounds changes.
    private var times: [Double] {
        if let estimate = group.estimate { return estimate.curve.all.map(\.time).filter { $0 > 0 } }
        let bounds = group.bounds.map { $0.lower.all + $0.upper.all } ?? []
        return Set(bounds.map(\.time)).filter { $0 > 0 && $0 <= group.last }.sorted()
    }

    /// `North, from 412 days: 35.0 % (95 % confidence interval 20.1–50.3 %), 12 at risk`.
    private func label(from start: Double, _ share: Double?, within bounds: ClosedRange<Double>) -> String {
        let moment = "\(Words.from) \(format.number(start))" + (time.unit.isEmpty ? "" : " " + time.unit)
        let whole = format.percent(Estimate(unchecked: bounds.lowerBound, nil, bounds.upperBound))
        var text = share.map { format.percent(Estimate($0)) } ?? whole
        if share != nil, group.bounds != nil { text += " (\(Words.bounds) \(whole))" }
        if let interval = group.bounds == nil ? group.estimate?.interval(at: start) : nil {
            text += SurvivalMark.text(of: interval, format)
        }
        let risk = group.atRisk(start)
        text += ", \(format.range(of: risk)) \(Words.atRisk.asWords)"
        return (group.name.isEmpty ? "" : group.name + ", ") + moment + ": " + text
    }
}
