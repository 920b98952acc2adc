/// Numbers as digits, without the machine's locale.
enum NumberText {
    /// Between groups of three digits: a narrow space at which no line breaks.
    static let groupSeparator: Character = "\u{202F}"
    static let minus: Character = "\u{2212}"

    /// An integer with its thousands apart, from four digits on.
    static func grouped(_ number: Int) -> String {
        let text = grouped(digits: String(number.magnitude))
        return number < 0 ? String(minus) + text : text
    }

    static func grouped(digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(groupSeparator) }
            result.append(digit)
        }
        return result
    }

    /// A decimal with a fixed number of places, rounded half to even from the exact value of the shortest text that
    /// means this number: 0.125 to two places is 0.12, 2.675 is 2.68.
    static func fixed(_ number: Double, places: Int) -> String {
        guard number.isFinite else { return number.isNaN ? "–" : (number < 0 ? "\(minus)∞" : "∞") }
        var (digits, point) = shortestDigits(number.magnitude)
        let wanted = point + places
        if wanted < 0 {
            digits = [0]
            point = 1 - places
        } else if wanted < digits.count {
            let tail = digits[wanted...]
            let isHalf = tail.first == 5 && tail.dropFirst().allSatisfy { $0 == 0 }
            let previousIsOdd = wanted > 0 && digits[wanted - 1] % 2 == 1
            let roundsUp = isHalf ? previousIsOdd : (tail.first ?? 0) >= 5
            digits = Array(digits[..<wanted])
            if roundsUp { increment(&digits, &point) }
        }
        while digits.count < point + places { digits.append(0) }
        while point < 1 {
            digits.insert(0, at: 0)
            point += 1
        }
        let whole = digits[..<point].map(String.init).joined()
        let fraction = digits[point..<(point + places)].map(String.init).joined()
        let isZero = digits.allSatisfy { $0 == 0 }
        let sign = number < 0 && !isZero ? String(minus) : ""
        return sign + grouped(digits: whole) + (places > 0 ? "." + fraction : "")
    }

    /// The digits of the shortest text that means the number, and how many stand before the point.
    private static func shortestDigits(_ number: Double) -> (digits: [Int], point: Int) {
        let text = number.description
        let parts = text.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = mantissa[0], fraction = mantissa.count > 1 ? mantissa[1] : ""
        var digits = (whole + fraction).compactMap(\.wholeNumberValue)
        var point = whole.count + exponent
        while digits.count > 1, digits[0] == 0, point > 1 {
            digits.removeFirst()
            point -= 1
        }
        if point < 0 {
            digits = [Int](repeating: 0, count: -point) + digits
            point = 0
        }
        while digits.count < point { digits.append(0) }
        return (digits, point)
    }

    private static func increment(_ digits: inout [Int], _ point: inout Int) {
        var index = digits.count - 1
        while index >= 0 {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
            index -= 1
        }
        digits.insert(1, at: 0)
        point += 1
    }
}
