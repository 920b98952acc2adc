import Aggregation
import DataPackages
import Diagnostics
import Tabular

/// `range(low, best, high)` or `range(low, high)`: columns of a file that hold one number and its bounds.
struct RangeText: Hashable {
    static let word = "range"

    /// As it was written, with one space after each comma.
    let text: String
    /// The names of two or three columns.
    let columns: [String]

    /// The ranges in a text, and the text with a quoted name in the place of each. Throws `chart.range`.
    static func extracted(from text: String) throws(Diagnostic) -> (text: String, ranges: [RangeText]) {
        var scanner = TextScanner(text), rest = "", ranges: [RangeText] = []
        while !scanner.isAtEnd {
            if scanner.next == "\"" {
                rest += quoted(&scanner)
                continue
            }
            let word = scanner.takeWord()
            if word == Self.word, scanner.take("(") {
                let range = try RangeText(&scanner)
                ranges.append(range)
                rest += "\"\(range.text)\""
            } else if word.isEmpty, let sign = scanner.next {
                _ = scanner.take(sign)
                rest.unicodeScalars.append(sign)
            } else {
                rest += word
            }
        }
        return (rest, ranges)
    }

    /// A name in quotes, which is left as it is.
    private static func quoted(_ scanner: inout TextScanner) -> String {
        _ = scanner.take("\"" as Unicode.Scalar)
        let name = scanner.take { $0 != "\"" }
        return "\"" + name + (scanner.take("\"" as Unicode.Scalar) ? "\"" : "")
    }

    /// The columns up to and with the closing parenthesis.
    private init(_ scanner: inout TextScanner) throws(Diagnostic) {
        var columns: [String] = []
        repeat {
            scanner.skipSpaces()
            let name: String
            if scanner.next == "\"" {
                name = String(Self.quoted(&scanner).dropFirst().dropLast())
            } else {
                name = String(scanner.take { $0 != "," && $0 != ")" }.trimmingSpaces)
            }
            columns.append(name)
            scanner.skipSpaces()
        } while scanner.take("," as Unicode.Scalar)
        guard scanner.take(")" as Unicode.Scalar), [2, 3].contains(columns.count), !columns.contains(""),
            Set(columns).count == columns.count
        else { throw .range }
        self.columns = columns
        text = "\(Self.word)(\(columns.joined(separator: ", ")))"
    }

    /// What a reader sees of it: the name of the number that is held for best, else those of the bounds.
    var title: String { columns.count == 3 ? columns[1] : columns.joined(separator: "–") }

    /// The range over columns that are read as numbers.
    func range(asking asked: inout AskedTypes) -> BareRange {
        let numbers = columns.map { column in
            let key = asked.read(GroupKey(.path([column])), as: .decimal)
            return asked.readings.firstIndex { [$0.name] == key.expression.columns } ?? 0
        }
        asked.keep(text)
        return BareRange(
            name: text, title: title, low: numbers[0], best: numbers.count == 3 ? numbers[1] : nil,
            high: numbers[numbers.count - 1])
    }
}

extension Diagnostic {
    fileprivate static var range: Diagnostic {
        Diagnostic(
            code: "chart.range", "a range is of two or three different columns",
            remedy: "write range(low, high) or range(low, best, high)",
            kind: .usage)
    }
}
