import Diagnostics

/// Whether the points of a column of numbers may divide thousands, as in many languages: `10.000` is read as ten, and may be meant as
/// ten thousand. So it may be when every number with a point has three digits behind it and one to three before it.
struct ThousandsDoubt: Sendable {
    private var withPoint = 0
    private var doubtful = 0
    /// The first cell in doubt, by row and text.
    private(set) var first: (row: Int, text: String)?

    init() {}

    /// Looks at the cells of a batch whose first row has the given number; with `hasWords` at each number among the words of a cell.
    init(_ cells: [String?], from firstRow: Int, hasWords: Bool) {
        for (row, cell) in cells.enumerated() {
            guard let cell, cell.utf8.contains(UInt8(ascii: ".")) else { continue }
            if !hasWords {
                look(at: cell, in: cell, row: firstRow + row)
            } else {
                for number in Self.numbers(in: cell) { look(at: number, in: cell, row: firstRow + row) }
            }
        }
    }

    private mutating func look(at number: String, in cell: String, row: Int) {
        withPoint += 1
        guard Self.mayBeGrouped(number) else { return }
        doubtful += 1
        if first == nil { first = (row, cell) }
    }

    /// The digits with points that stand in a text. The point of `ca.` is no part of any.
    private static func numbers(in text: String) -> [String] {
        text.split { !("0"..."9").contains($0) && $0 != "." }.map(String.init).filter { number in
            number.contains(".") && number.contains { $0 != "." }
        }
    }

    /// Adds the rows that follow.
    mutating func append(_ other: ThousandsDoubt) {
        withPoint += other.withPoint
        doubtful += other.doubtful
        first = first ?? other.first
    }

    /// Nil unless all of them are in doubt.
    var found: (row: Int, text: String)? { doubtful == withPoint ? first : nil }

    private static func mayBeGrouped(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3, parts[0].first != UInt8(ascii: "0") else {
            return false
        }
        return parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}

extension NumberFormat {
    /// Whether a point is taken for the decimal sign because nothing else is declared.
    var readsPoints: Bool { decimalChar == UInt8(ascii: ".") && groupChar == nil }
}

extension FieldType {
    /// Whether its points are read as decimal signs by default.
    var readsPoints: Bool {
        switch self {
        case .number(let format), .estimate(let format): format.readsPoints
        default: false
        }
    }
}

extension Diagnostic {
    /// Of the first cell of a column of which all points may divide thousands.
    static func thousands(_ text: String, column: String, isOfCommand: Bool, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            .note, code: "type.number-doubt",
            "every number with a point in \"\(column)\" has three digits behind it; \(text) is read with a point before decimals",
            at: location, excerpt: "\(column): \(text)",
            remedy: isOfCommand
                ? "if it separates thousands, give --group-char . and another --decimal-char"
                : "if it separates thousands, declare \"groupChar\": \".\" and another \"decimalChar\"")
    }
}
