import Formatting
import Tabular

/// How categories stand along the foot of a plot: in their order, or each year in its place with the years between left empty.
struct CategoryBands: Sendable {
    let scale: BandScale
    /// The years from first to last; nil when the categories are no years, or too far apart.
    let years: ClosedRange<Int>?
    private let positions: [Int]

    init(_ data: FigureData, start: Double, end: Double, fill: Double = 0.72) {
        var years: ClosedRange<Int>?
        if data.hasYears {
            let known = data.categories.filter { !$0.value.isMissing }.compactMap(\.year)
            if let first = known.min(), let last = known.max(), last - first < 150 { years = first...last }
        }
        self.years = years
        var count = 0
        if let years {
            var next = years.count
            var positions: [Int] = []
            for category in data.categories {
                if !category.value.isMissing, let year = category.year {
                    positions.append(year - years.lowerBound)
                } else {
                    // What has no year stands apart, after an empty band.
                    next += 1
                    positions.append(next)
                }
            }
            self.positions = positions
            count = next > years.count ? next + 1 : years.count
        } else {
            positions = Array(data.categories.indices)
            count = positions.count
        }
        scale = BandScale(count: count, start: start, end: end, fill: fill)
    }

    func band(of category: Int) -> Int { positions.indices.contains(category) ? positions[category] : 0 }

    func middle(of category: Int) -> Double { scale.middle(band(of: category)) }

    /// Where a fractional year stands; nil when it lies outside the years shown.
    func position(year: Double) -> Double? {
        guard let years, year >= Double(years.lowerBound), year <= Double(years.upperBound + 1) else { return nil }
        return scale.position(year - Double(years.lowerBound))
    }
}
