import Formatting
import Tabular

extension ValueAxis {
    /// The axis of the numbers of a figure, on the scale that is asked for. `extent`, in units of the data, is what a linear axis shows; any
    /// other begins and ends at round numbers around the numbers themselves.
    init(_ data: FigureData, extent: ClosedRange<Double>, fromZero: Bool, tickCount: Int) {
        let unit = data.columns.value?.unit ?? .none, scaling = data.specification.scaling
        guard scaling != .linear else {
            self.init(
                extent: extent, title: data.valueTitle, unit: unit, isShare: data.isShare, fromZero: fromZero,
                tickCount: tickCount, format: data.format)
            return
        }
        let numbers = data.axisValues.flatMap(\.finiteNumbers)
        // The smallest number decides where a factor is a step: it is not to become a small part of a thousand.
        let sizes = numbers.map(abs).filter { $0 > 0 }
        let magnitude = scaling == .squareRoot ? sizes.max() : sizes.min()
        let measure = Self.measure(magnitude ?? 1, isShare: data.isShare)
        let scaled = ScaledDomain(
            scaling, numbers.map { $0 / measure.divisor }, threshold: data.specification.threshold.map { $0 / measure.divisor },
            tickCount: tickCount)
        let words = Self.title(data.valueTitle, unit: Self.unit(unit, isShare: data.isShare, data.format), word: measure.word)
        let scale = Words.scale(scaling, threshold: data.format.number(scaled.transform.threshold))
        self.init(
            scaled, divisor: measure.divisor,
            // A heatmap has no axis but the scale of its colours, which is explained under it.
            title: data.specification.mark == .heatmap ? words : Words.axis(words, on: scale), format: data.format)
        if scaled.hasEdge { edgeLabel = numbers.contains { $0 < 0 } ? "\u{2264}\u{2009}0" : "0" }
    }

    func scale(start: Double, end: Double) -> NumberScale {
        NumberScale(domain: domain, start: start, end: end, transform: transform)
    }

    /// Where a number of the data stands between the ends of the axis, from 0 to 1.
    func share(_ number: Double) -> Double { scale(start: 0, end: 1).clamped(shown(number)) }
}

extension Estimate {
    /// Its best number and its bounds, as far as it has them.
    var finiteNumbers: [Double] { [low, best ?? low, high].filter(\.isFinite) }
}
