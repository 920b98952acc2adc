import Foundation

/// Numbers of one digit times a power of ten, for axes on which factors count.
enum RoundNumbers {
    /// The nearest number to so many times a power of ten; the greatest or least there is where that lies beyond.
    static func number(_ digit: Int, _ exponent: Int) -> Double {
        let number = Double("\(digit)e\(exponent)") ?? 0
        return number == 0 ? .leastNonzeroMagnitude : min(number, .greatestFiniteMagnitude)
    }

    /// The exponent of the greatest power of ten that is not above a number above zero.
    static func exponent(_ number: Double) -> Int {
        var exponent = Int(log10(number).rounded(.down))
        // The logarithm may err by its last bit.
        while self.number(1, exponent) > number, exponent > -324 { exponent -= 1 }
        while exponent < 308, self.number(1, exponent + 1) <= number { exponent += 1 }
        return exponent
    }

    /// The nearest of 1, 2 and 5 times a power of ten that is not above the number, which is above zero.
    static func below(_ number: Double) -> Double {
        let exponent = exponent(number)
        return [5, 2, 1].map { self.number($0, exponent) }.first { $0 <= number } ?? number
    }

    /// The nearest that is not below it.
    static func above(_ number: Double) -> Double {
        let exponent = exponent(number)
        return [1, 2, 5, 10].map { self.number($0, exponent) }.first { $0 >= number } ?? number
    }

    /// Those within a range above zero, from the closest to the farthest apart: 1, 2 and 5 times powers of ten, powers of ten, every second
    /// power, every third …
    static func levels(_ range: ClosedRange<Double>) -> [[Double]] {
        let first = exponent(range.lowerBound), last = exponent(range.upperBound)
        let fine = (first...last).flatMap { exponent in [1, 2, 5].map { number($0, exponent) } }.filter(range.contains)
        let powers = (first...last).filter { range.contains(number(1, $0)) }
        let coarse = (1...max(powers.count, 1)).map { step in
            powers.filter { step == 1 || $0 % step == 0 }.map { number(1, $0) }
        }
        // A level of one number says nothing of the scale.
        let levels = [fine] + coarse.filter { $0.count > 1 }
        return levels
    }

    /// All whole multiples of the powers of ten, one to nine times.
    static func multiples(_ range: ClosedRange<Double>) -> [Double] {
        (exponent(range.lowerBound)...exponent(range.upperBound)).flatMap { exponent in
            (1...9).map { number($0, exponent) }
        }.filter(range.contains)
    }
}
