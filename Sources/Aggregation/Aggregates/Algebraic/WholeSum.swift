/// The exact sum of 64-bit integers: 2^63 of them and more have room in it.
struct WholeSum: Sendable {
    private(set) var total: Int128 = 0

    mutating func add(_ number: Int) { total += Int128(number) }
    mutating func merge(_ other: WholeSum) { total += other.total }

    /// The number nearest to the sum divided by a count above zero; of two as near, the even one.
    func divided(by count: Int) -> Double {
        let divisor = UInt128(count), size = total.magnitude
        // As many bits of the quotient as a number holds, two more, and one that stands for all that are left.
        let lack = size.leadingZeroBitCount - divisor.leadingZeroBitCount + 55
        let shift = max(0, lack), scaled = size << UInt128(shift)
        let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: divisor)
        let number = Double(quotient << 1 | (rest == 0 ? 0 : 1)) * Double(sign: .plus, exponent: -shift - 1, significand: 1)
        return total < 0 ? -number : number
    }
}
