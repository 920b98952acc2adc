import Formatting

/// The small pieces of which specifications are made.
enum VegaLite {
    static let schema = "https://vega.github.io/schema/vega-lite/v6.json"

    /// A field's name where a channel names it: what would be read as a path is escaped.
    static func field(_ name: String) -> JSON {
        var escaped = ""
        for character in name {
            if ".[]\\'\"".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return .string(escaped)
    }

    /// A field's value in an expression.
    static func datum(_ name: String) -> String {
        let isWord = name.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "_") || isDigit($0) }
        return isWord && !(name.utf8.first.map(isDigit) ?? true) ? "datum.\(name)" : "datum[\(JSON.quoted(name))]"
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    static func isValid(_ name: String) -> String { "isValid(\(datum(name)))" }

    static func calculate(_ expression: String, as name: String) -> JSON {
        ["calculate": .string(expression), "as": .string(name)]
    }

    static func filter(_ conditions: String...) -> JSON { ["filter": .string(conditions.joined(separator: " && "))] }

    /// A list as an expression writes it.
    static func list(_ items: [JSON]) -> String {
        "[" + items.map { String($0.text.dropLast()) }.joined(separator: ", ") + "]"
    }

    /// The place of a field's value in a list, from 0.
    static func place(of name: String, in items: [JSON], as result: String) -> JSON {
        calculate("indexof(\(list(items)), \(datum(name)))", as: result)
    }

    static func layer(_ name: String, _ mark: JSON, _ encoding: JSON? = nil, transform: [JSON] = []) -> JSON {
        ["name": .string(name), "transform": transform.isEmpty ? nil : .array(transform), "mark": mark, "encoding": encoding]
    }

    /// CSS pixels, 96 to the inch, in hundredths.
    static func pixels(_ millimetres: Double) -> JSON { .decimal((millimetres / 25.4 * 96 * 100).rounded() / 100) }

    /// The area of a point's sign in square pixels, by its radius in millimetres.
    static func area(radius: Double) -> JSON {
        let pixels = radius / 25.4 * 96
        return .decimal((.pi * pixels * pixels * 10).rounded() / 10)
    }
}

extension JSON {
    /// An object with further members.
    func with(_ members: [Member]) -> JSON {
        guard case .object(let own) = self else { return self }
        return .object(own.filter { member in !members.contains { $0.name == member.name } } + members)
    }

    func with(_ name: String, _ value: JSON?) -> JSON { value.map { with([Member(name, $0)]) } ?? self }
}
