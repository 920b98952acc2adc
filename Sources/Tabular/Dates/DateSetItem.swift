/// One of the dates that a set lists, or a run of them.
package enum DateSetItem: Hashable, Sendable {
    case date(DatePart)
    /// `1670..1672`: from one to the other.
    case run(DatePart, DatePart)
    /// `..1938-05`: that date or any before it; only at the beginning of a set.
    case upTo(DatePart)
    /// `1937-06..`: that date or any after it; only at the end of a set.
    case onwards(DatePart)

    /// The first day of it, and the last; unbounded where it is open.
    package var earliest: CalendarDay {
        switch self {
        case .date(let date), .run(let date, _), .onwards(let date): date.earliest
        case .upTo: .unboundedPast
        }
    }

    package var latest: CalendarDay {
        switch self {
        case .date(let date), .run(_, let date), .upTo(let date): date.latest
        case .onwards: .unboundedFuture
        }
    }

    /// The dates it is written with.
    var parts: [DatePart] {
        switch self {
        case .date(let date), .upTo(let date), .onwards(let date): [date]
        case .run(let first, let last): [first, last]
        }
    }

    /// Reads a place of a set.
    init(edtf text: Substring.UTF8View, isFirst: Bool, isLast: Bool) throws(DateFault) {
        guard !text.isEmpty else { throw .emptyPlace }
        if text.contains(UInt8(ascii: "/")) { throw .intervalInSet }
        guard let dots = Self.dots(text) else {
            self = .date(try DatePart(edtf: text))
            return
        }
        let before = text[..<dots.lowerBound], after = text[dots.upperBound...]
        switch (before.isEmpty, after.isEmpty) {
        case (true, true): throw .noDate
        case (true, false):
            guard isFirst else { throw .openWithinSet }
            self = .upTo(try DatePart(edtf: after))
        case (false, true):
            guard isLast else { throw .openWithinSet }
            self = .onwards(try DatePart(edtf: before))
        case (false, false):
            let first = try DatePart(edtf: before), last = try DatePart(edtf: after)
            guard DateStatement.isInOrder(first, last) else { throw .endsBeforeItBegins }
            self = .run(first, last)
        }
    }

    /// The first two dots in a row.
    private static func dots(_ text: Substring.UTF8View) -> Range<Substring.UTF8View.Index>? {
        guard let first = text.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let second = text.index(after: first)
        guard second < text.endIndex, text[second] == UInt8(ascii: ".") else { return nil }
        return first..<text.index(after: second)
    }
}
