/// Finds numbers written by hand in a text: a quantity that no value backs goes stale without anyone noticing.
/// Not quantities: a year 1000 to 2999, a day with its month, an ordinal, and the report's own names.
enum LiteralQuantity {
    struct Finding: Equatable {
        let text: String
        /// From 1, in the text.
        let line: Int
        /// From 1, in Unicode scalars.
        let column: Int
    }

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    static func findings(in text: String, names: [String]) -> [Finding] {
        var findings: [Finding] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let masked = mask(names, in: String(line))
            let words = split(masked)
            for (position, word) in words.enumerated() where word.text.contains(where: \.isNumber) {
                let before = position > 0 ? words[position - 1].text.lowercased() : ""
                let after = position + 1 < words.count ? words[position + 1].text.lowercased() : ""
                if isQuantity(word.text, before: before, after: after) {
                    findings.append(Finding(text: word.text, line: index + 1, column: word.column))
                }
            }
        }
        return findings
    }

    private static func isQuantity(_ word: String, before: String, after: String) -> Bool {
        if let number = Int(word) {
            if (1000...2999).contains(number) { return false }
            if (1...31).contains(number), months.contains(after) || months.contains(before) { return false }
            return true
        }
        // An ordinal (17th), a decade (1930s), or a range of years (1937–1938, 1937/38).
        let digits = word.prefix { $0.isNumber }
        let rest = word.dropFirst(digits.count)
        if ["st", "nd", "rd", "th", "s"].contains(rest) { return false }
        if digits.count == 4, rest.first.map({ "–-/".contains($0) }) == true, rest.dropFirst().allSatisfy(\.isNumber) {
            return false
        }
        if digits.count <= 2, rest.first.map({ "–-".contains($0) }) == true, months.contains(after) { return false }
        return true
    }

    /// Words with the column of their first character; punctuation at their ends is left out.
    private static func split(_ line: String) -> [(text: String, column: Int)] {
        var words: [(text: String, column: Int)] = []
        var current = "", start = 1
        for (offset, scalar) in (line + " ").unicodeScalars.enumerated() {
            if scalar.properties.isWhitespace {
                let leading = current.prefix { !$0.isLetter && !$0.isNumber }
                var trimmed = String(current.dropFirst(leading.count))
                while let last = trimmed.last, !last.isLetter, !last.isNumber { trimmed.removeLast() }
                if !trimmed.isEmpty { words.append((trimmed, start + leading.unicodeScalars.count)) }
                current = ""
                start = offset + 2
            } else {
                current.unicodeScalars.append(scalar)
            }
        }
        return words
    }

    /// Replaces the digits of names by a letter, so that columns stay.
    private static func mask(_ names: [String], in line: String) -> String {
        var line = line
        for name in names where !name.isEmpty {
            while let range = line.firstRange(of: name) {
                let masked = String(name.map { $0.isNumber ? "x" : $0 })
                guard masked != name else { break }
                line.replaceSubrange(range, with: masked)
            }
        }
        return line
    }
}
