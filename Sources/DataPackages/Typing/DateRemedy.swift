import Tabular

/// One way to mend a text that should have been a date.
enum DateRemedy {
    /// For a field that wants a full date.
    static func fullDate(for text: String) -> String {
        yearFirst(text).map { "write it year first: \($0)" } ?? "write a full date, year first: 1937-06-11"
    }

    /// For a text that has the form of no date.
    static func edtf(for text: String) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if plain != text, EDTFDate(plain) != nil { return "write it without the spaces around it" }
        if let numbers = numbers(text) { return numbers }
        if let words = words(plain.lowercased()) { return words }
        return "write 1937, 1937-06, 1937-06-11, or two of them as 1937-06/1938"
    }

    /// A date of which the calendar knows only the beginning.
    static func shorter(than text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        for count in [2, 1] where count < parts.count {
            let shorter = parts.prefix(count).joined(separator: "-")
            if PartialDate(shorter) != nil { return "write \(shorter) if no more is known" }
        }
        return nil
    }

    /// For `1937-11-?`.
    static func digitsForSign(in text: String) -> String {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let filled = parts.map { ["?", "~", "%"].contains($0) ? "XX" : String($0) }.joined(separator: "-")
        guard parts.count > 1, EDTFDate(filled) != nil else { return "put the sign beside a year, a month or a day: 1937-11?" }
        return "write X for each digit that is not known: \(filled)"
    }

    static func closed(_ text: String) -> String {
        "write \(text.first == "{" ? "}" : "]") at its end"
    }

    /// For `1937-06-11T12:00:00`.
    static func dayAlone(in text: String) -> String {
        let day = text.prefix { $0 != "T" }
        return PartialDate(String(day)) == nil ? "write the day alone" : "write the day alone: \(day)"
    }

    /// `25.06.1937` and the like as EDTF; nil where the day might be the month.
    private static func yearFirst(_ text: String) -> String? {
        for separator in ["." as Character, "/"] {
            let numbers = text.split(separator: separator, omittingEmptySubsequences: false).map { Int($0) ?? -1 }
            guard numbers.count == 3, text.unicodeScalars.allSatisfy({ $0.isASCII }), numbers[2] > 999 else { continue }
            let readings = Set(
                [(numbers[1], numbers[0]), (numbers[0], numbers[1])].compactMap {
                    PartialDate(year: numbers[2], month: $0.0, day: $0.1)
                })
            if readings.count == 1, let only = readings.first { return only.description }
        }
        return nil
    }

    /// For dates in digits, in another form than EDTF's.
    private static func numbers(_ text: String) -> String? {
        if let date = yearFirst(text) { return "write it year first: \(date)" }
        let parts = text.split(whereSeparator: { "./".contains($0) }).map(\.utf8.count)
        if [[2, 2, 4], [1, 2, 4], [2, 1, 4], [1, 1, 4]].contains(parts) {
            return "write it year first, YYYY-MM-DD; which number is the month the text does not say"
        }
        if text.utf8.count == 8, Int(text) != nil {
            let date = text.prefix(4) + "-" + text.dropFirst(4).prefix(2) + "-" + text.suffix(2)
            if PartialDate(String(date)) != nil { return "write it with hyphens: \(date)" }
        }
        let ends = text.split(whereSeparator: { "-–—/".contains($0) }).map { part in
            part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        if ends.count == 2, ends[0].utf8.count == 4, let first = Int(ends[0]), let last = Int(ends[1]) {
            if ends[1].utf8.count == 4, EDTFDate("\(first)/\(last)") != nil { return "write \(first)/\(last) for a period" }
            let year = first / 100 * 100 + last
            if ends[1].utf8.count == 2, last > first % 100 {
                return "write \(first)/\(year) for the period, or [\(first),\(year)] for one of the two years"
            }
        }
        let padded = text.split(separator: "-", omittingEmptySubsequences: false).map {
            $0.utf8.count == 1 ? "0" + $0 : String($0)
        }
        .joined(separator: "-")
        if padded != text, PartialDate(padded) != nil { return "write two digits each: \(padded)" }
        let open = text.uppercased().replacing("U", with: "X").replacing("Х", with: "X")
        if open != text, EDTFDate(open) != nil { return "write a capital X for each digit left open: \(open)" }
        return nil
    }

    /// For dates with English words beside them.
    private static func words(_ text: String) -> String? {
        for sign in ["about ", "around ", "circa ", "ca. ", "ca ", "c. ", "approximately "] where text.hasPrefix(sign) {
            let date = text.dropFirst(sign.count)
            if PartialDate(String(date)) != nil { return "write \(date)~ for about \(date)" }
        }
        let words = text.split(separator: " ").map(String.init)
        if words.count == 2, let date = PartialDate(words[1]) {
            switch words[0] {
            case "until", "till", "to": return "write ../\(date)"
            case "since", "from": return "write \(date)/.."
            case "before" where date.month == nil && date.year > 0:
                return PartialDate(year: date.year - 1).map { "write [..\($0)] for some date before \(date)" }
            case "after" where date.month == nil:
                return PartialDate(year: date.year + 1).map { "write [\($0)..] for some date after \(date)" }
            case "spring": return "write \(date)-21"
            case "summer": return "write \(date)-22"
            case "autumn", "fall": return "write \(date)-23"
            case "winter": return "write \(date)-24"
            default: break
            }
        }
        if words.count == 4, words[0] == "between", words[2] == "and", let first = PartialDate(words[1]),
            let last = PartialDate(words[3]), first.earliest < last.latest
        {
            return "write [\(first)..\(last)] for some date between them"
        }
        if words.count == 3, words[1] == "or", let first = PartialDate(words[0]), let last = PartialDate(words[2]) {
            return "write [\(first),\(last)] for one of them"
        }
        let decade = text.hasSuffix("'s") ? text.dropLast(2) : text.hasSuffix("s") ? text.dropLast() : ""
        if decade.utf8.count == 4, decade.hasSuffix("0"), PartialDate(String(decade)) != nil {
            return "write \(decade.dropLast())X for a year of that decade"
        }
        return nil
    }
}
