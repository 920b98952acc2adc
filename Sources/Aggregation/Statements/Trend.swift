package import Tabular

/// What is certain of numbers in an order, such as that of years. Numbers are known by their places; a place without a number is
/// a gap.
package struct Trend: Hashable, Sendable {
    /// The first and the last place with a number.
    package let first: Int
    package let last: Int
    /// From the first number to the last.
    package let course: Course
    /// The same for every step from one number to the next; nil when the steps differ, or one of them is open, or there is one.
    package let everyStep: Course?
    package let peak: Ranking
    package let low: Ranking

    /// Nil when there are not two numbers.
    package init?(_ numbers: [Estimate?]) {
        let known = numbers.indices.compactMap { place in numbers[place].map { (place: place, number: $0) } }
        guard known.count > 1, let start = known.first, let end = known.last else { return nil }
        first = start.place
        last = end.place
        course = Course(from: start.number, to: end.number)
        let steps = zip(known, known.dropFirst()).map { Course(from: $0.number, to: $1.number) }
        everyStep = steps.count > 1 && steps[0] != .open && steps.allSatisfy { $0 == steps[0] } ? steps[0] : nil
        peak = Ranking(numbers)
        low = Ranking(numbers, end: .least)
    }
}
