extension EDTFDate {
    /// Reads a level 0 text; nil when it is none, or no such date exists.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
        guard let first = parts.first, let start = PartialDate(edtf: first) else { return nil }
        switch parts.count {
        case 1: self.init(start)
        case 2:
            guard let end = PartialDate(edtf: parts[1]) else { return nil }
            self.init(from: start, to: end)
        default: return nil
        }
    }
}

extension PartialDate {
    /// Four digits, then two and two, joined by hyphens; nothing else.
    init?(edtf text: Substring.UTF8View) {
        var numbers: [Int] = []
        for (index, part) in text.split(separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false).enumerated()
        {
            guard part.count == (index == 0 ? 4 : 2) else { return nil }
            var number = 0
            for byte in part {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            numbers.append(number)
        }
        switch numbers.count {
        case 1: self.init(year: numbers[0])
        case 2: self.init(year: numbers[0], month: numbers[1])
        case 3: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        default: return nil
        }
    }
}
