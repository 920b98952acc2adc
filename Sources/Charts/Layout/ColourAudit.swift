import Diagnostics

/// Measures whether the colours of a figure can be told apart: by every reader, and in a grey print.
enum ColourAudit {
    /// Two colours that look alike to some readers.
    struct Alike: Hashable {
        let first: Int
        let second: Int
        let vision: ColourVision
        /// CIEDE2000.
        let difference: Double
    }

    /// Below this two areas or lines that do not touch are taken for one another; chosen by eye, six times what can just be seen.
    static let leastDifference = 6.0
    /// Grey has room for few steps.
    static let leastGreyDifference = 3.0

    /// For each way of seeing the two colours that are nearest to one another, where they are too near.
    static func alike(_ colours: [String]) -> [Alike] {
        let colours = colours.map(Colour.init)
        return ColourVision.allCases.compactMap { vision in
            let seen = colours.map { LabColour(vision.seen($0)) }
            var nearest: Alike?
            for first in seen.indices {
                for second in seen.indices.dropFirst(first + 1) {
                    let difference = seen[first].difference(from: seen[second])
                    if nearest.map({ difference < $0.difference }) ?? true {
                        nearest = Alike(first: first, second: second, vision: vision, difference: difference)
                    }
                }
            }
            let least = vision == .greyscale ? leastGreyDifference : leastDifference
            return nearest.flatMap { $0.difference < least ? $0 : nil }
        }
    }

    /// Of the series of a figure, in areas or in lines.
    static func faults(_ data: FigureData, palette: Palette) -> [Diagnostic] {
        // Patterns tell areas apart whatever their colours.
        guard data.specification.fill == .solid else { return [] }
        let count = min(data.series.count, palette.areas.count), mark = data.specification.mark
        guard count > 1, data.columns.whole == nil, ![MarkKind.heatmap, .histogram, .strip, .box].contains(mark) else {
            return []
        }
        // A slope of more series than colours names each at its ends, in ink.
        if mark == .slope, data.series.count > count { return [] }
        let usesLines =
            data.specification.lineShape != .area
            && [MarkKind.line, .dot, .dumbbell, .slope, .strip, .survival, .gantt].contains(mark)
        let colours = (0..<count).map { usesLines ? palette.line($0) : palette.area($0) }
        return alike(colours).map { .alike($0, data.series.map(\.label), data.specification) }
    }
}

extension Diagnostic {
    fileprivate static func alike(_ pair: ColourAudit.Alike, _ names: [String], _ specification: FigureSpecification)
        -> Diagnostic
    {
        let reader =
            switch pair.vision {
            case .full: "to every reader"
            case .greyscale: "in a grey print"
            default: "to readers with \(pair.vision.rawValue)"
            }
        return Diagnostic(
            pair.vision == .greyscale ? .note : .warning, code: "figure.colours-alike",
            "in figure \(specification.name) \"\(names[pair.first])\" and \"\(names[pair.second])\" look alike \(reader) "
                + "(a difference of \(SVGNumber.text((pair.difference * 10).rounded() / 10)))",
            remedy: "show fewer series, "
                + (specification.canTakePatterns ? "add \"fill: pattern\", " : "") + "or name another palette: "
                + PaletteName.allCases.map(\.rawValue).joined(separator: ", "))
    }
}
