/// A sum of decimals with its rounding errors kept apart.
/// Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
struct CompensatedSum: Sendable {
    private var sum = 0.0
    private var compensation = 0.0

    mutating func add(_ number: Double) {
        let total = sum + number
        if total.isFinite {
            compensation += abs(sum) >= abs(number) ? (sum - total) + number : (number - total) + sum
        }
        sum = total
    }

    mutating func merge(_ other: CompensatedSum) {
        add(other.sum)
        compensation += other.compensation
    }

    var value: Double { sum + compensation }
}
