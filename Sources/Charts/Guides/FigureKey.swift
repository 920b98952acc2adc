/// What explains the signs of a figure, under it; panels of small multiples have one in common where they can.
protocol FigureKey: Sendable {
    /// Between the sides of the page, under what reaches down to `bottom`; returns how far down it reaches itself, `bottom` where there is
    /// nothing to explain.
    func draw(_ frame: FigureFrame, below bottom: Double) -> (elements: [SVGElement], bottom: Double)
    /// One key that explains what both do; nil where there is none.
    func joined(with other: any FigureKey) -> (any FigureKey)?
}

extension SignLegend: FigureKey {
    func draw(_ frame: FigureFrame, below bottom: Double) -> (elements: [SVGElement], bottom: Double) {
        guard !kinds.isEmpty else { return ([], bottom) }
        return draw(left: frame.left, right: frame.right, top: bottom + 1.4 * theme.gap)
    }

    func joined(with other: any FigureKey) -> (any FigureKey)? {
        guard let other = other as? SignLegend else { return nil }
        return SignLegend(kinds: SignKind.allCases.filter { kinds.contains($0) || other.kinds.contains($0) }, theme: theme)
    }
}

extension DateSignLegend: FigureKey {
    func draw(_ frame: FigureFrame, below bottom: Double) -> (elements: [SVGElement], bottom: Double) {
        guard !kinds.isEmpty else { return ([], bottom) }
        return draw(left: frame.left, right: frame.right, top: bottom + 1.4 * theme.gap)
    }

    func joined(with other: any FigureKey) -> (any FigureKey)? {
        guard let other = other as? DateSignLegend else { return nil }
        return DateSignLegend(
            kinds: DateSignKind.allCases.filter { kinds.contains($0) || other.kinds.contains($0) }, theme: theme)
    }
}
