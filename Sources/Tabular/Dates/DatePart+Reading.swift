extension DatePart {
    /// Reads a date with what levels 1 and 2 add to it.
    init(edtf text: Substring.UTF8View) throws(DateFault) {
        guard !text.isEmpty else { throw .noDate }
        if text.first == UInt8(ascii: "Y") { throw .yearBeyondFourDigits }
        if text.first == UInt8(ascii: "-"), text.dropFirst().first.map(Self.isDigit) == true { throw .yearBeforeZero }
        if text.dropFirst(10).first == UInt8(ascii: "T") { throw .timeOfDay }
        let components = text.split(separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
        guard components.count <= 3 else { throw .noDate }
        var parts: [Component] = []
        for component in components { parts.append(try Component(component)) }
        // A sign right of a part is said of it and of all before it, a sign left of it of that part alone.
        var qualifiers: [DateQualifier] = [[], [], []]
        for (index, part) in parts.enumerated() {
            qualifiers[index].formUnion(part.own)
            for earlier in 0...index { qualifiers[earlier].formUnion(part.upToHere) }
        }
        let all = (year: qualifiers[0], month: qualifiers[1], day: qualifiers[2])
        var digits = parts[0].digits
        let significant = try Self.takeSignificantDigits(&digits)
        if significant != nil, parts.count > 1 || !all.year.isEmpty { throw .noDate }
        guard let year = DigitPattern(digits, count: 4), significant == nil || year.number != nil else { throw .noDate }
        guard parts.count > 1 else {
            try self.init(year: year, significantDigits: significant, qualifiers: all)
            return
        }
        guard let month = DigitPattern(parts[1].digits, count: 2) else { throw .noDate }
        let grouping = month.number.flatMap(SubYearGrouping.init(number:))
        guard grouping != nil || !month.numbers(in: 1...12).isEmpty else { throw .noSuchMonth }
        guard parts.count > 2 else {
            try self.init(year: year, month: grouping == nil ? month : nil, grouping: grouping, qualifiers: all)
            return
        }
        guard let day = DigitPattern(parts[2].digits, count: 2) else { throw .noDate }
        guard grouping == nil else { throw .dayOfGrouping }
        try self.init(year: year, month: month, day: day, qualifiers: all)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Takes `S` and a number off the end of a year; nil when there is none.
    private static func takeSignificantDigits(_ text: inout Substring.UTF8View) throws(DateFault) -> Int? {
        guard let sign = text.firstIndex(of: UInt8(ascii: "S")) else { return nil }
        let number = text[text.index(after: sign)...]
        text = text[..<sign]
        guard number.count == 1, let digit = number.first, (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(digit) else {
            throw .significantDigits
        }
        return Int(digit - UInt8(ascii: "0"))
    }

    /// A year, month or day with the signs beside it.
    private struct Component {
        var digits: Substring.UTF8View
        var own: DateQualifier = []
        var upToHere: DateQualifier = []

        init(_ text: Substring.UTF8View) throws(DateFault) {
            digits = text
            if let sign = digits.first.flatMap(DateQualifier.init(sign:)) {
                own = sign
                digits = digits.dropFirst()
                guard !digits.isEmpty else { throw .qualifierAlone }
            }
            if let sign = digits.last.flatMap(DateQualifier.init(sign:)) {
                upToHere = sign
                digits = digits.dropLast()
            }
            guard !digits.contains(where: { DateQualifier(sign: $0) != nil }) else { throw .qualifierRepeated }
            guard !digits.isEmpty else { throw .noDate }
        }
    }
}
