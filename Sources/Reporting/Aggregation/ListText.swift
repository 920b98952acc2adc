/// A list of the command line: `count, quantile(age, 0.9)` has two items.
enum ListText {
    /// Split at commas outside parentheses and double quotes; spaces around items are dropped.
    static func items(of text: String) -> [String] {
        var items: [String] = [], item = String.UnicodeScalarView()
        var depth = 0, isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted: depth -= 1
            case "," where !isQuoted && depth <= 0:
                items.append(trimmed(item))
                item = String.UnicodeScalarView()
                continue
            default: break
            }
            item.append(scalar)
        }
        return items + [trimmed(item)]
    }

    private static func trimmed(_ text: String.UnicodeScalarView) -> String {
        var rest = text.drop(while: \.properties.isWhitespace)
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
