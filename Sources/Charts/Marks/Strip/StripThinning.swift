import Formatting

/// Which of very many points are drawn: in each line, every nth in the order of their numbers, and always the first and the last.
struct StripThinning: Hashable, Sendable {
    /// More points are no longer seen as points on a page.
    static let mostPoints = 3_000

    /// 1 where every point is drawn.
    let interval: Int

    /// 1, 2, 5, 10, 20, 50 … up to one that leaves nothing but the ends.
    static func intervals(upTo count: Int) -> [StripThinning] {
        var found: [StripThinning] = []
        var power = 1
        while power <= max(count, 1) {
            found += [1, 2, 5].map { StripThinning(interval: $0 * power) }
            power *= 10
        }
        return found
    }

    /// The places of those that are drawn among `count` in order.
    func places(of count: Int) -> [Int] {
        guard interval > 1, count > 2 else { return Array(0..<count) }
        var places = Array(stride(from: 0, to: count, by: interval))
        if places.last != count - 1 { places.append(count - 1) }
        return places
    }

    func count(of count: Int) -> Int {
        guard interval > 1, count > 2 else { return count }
        return (count - 1) / interval + 1 + ((count - 1) % interval == 0 ? 0 : 1)
    }

    /// `Of 100,000 values 1,001 are drawn: in each line every 100th, in the order …`; nil where all are drawn.
    func remark(drawn: Int, of total: Int, _ what: String, _ format: ValueFormat) -> String? {
        guard drawn < total else { return nil }
        let number = interval == 2 ? "2nd" : "\(format.integer(interval))th"
        return "Of \(format.integer(total)) \(what) \(format.integer(drawn)) are drawn: in each line every \(number), "
            + "in the order of the numbers, and always the least and the greatest"
    }
}
