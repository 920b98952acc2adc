extension DateStatement {
    /// The most items a set may list.
    static let mostItems = 1_000
    /// The longest text that is read: a set of so many items, each with both qualifiers and two dates.
    static let longestText = 32_000

    /// Reads a text of level 1 or 2.
    init(edtf text: String) throws(DateFault) {
        let bytes = Substring(text).utf8
        guard bytes.count <= Self.longestText else { throw .tooLong }
        switch bytes.first {
        case UInt8(ascii: "["): self.init(text: text, content: .oneOf(try Self.items(bytes, closedBy: UInt8(ascii: "]"))))
        case UInt8(ascii: "{"): self.init(text: text, content: .allOf(try Self.items(bytes, closedBy: UInt8(ascii: "}"))))
        default:
            if bytes.contains(UInt8(ascii: "/")) {
                self.init(text: text, content: try Self.interval(bytes))
            } else {
                self.init(text: text, content: .date(try DatePart(edtf: bytes)))
            }
        }
    }

    private static func items(_ text: Substring.UTF8View, closedBy bracket: UInt8) throws(DateFault) -> [DateSetItem] {
        guard text.last == bracket, text.count > 1 else {
            let rest = text.firstIndex(of: bracket).map { text[text.index(after: $0)...] }
            guard let rest else { throw .unclosedSet }
            throw rest.first == UInt8(ascii: "/") ? .setInInterval : .noDate
        }
        let places = text.dropFirst().dropLast().split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard places.count <= mostItems else { throw .tooManyItems(places.count) }
        if places.contains(where: { $0.contains(UInt8(ascii: " ")) }) { throw .spaceInSet }
        var items: [DateSetItem] = []
        for (index, place) in places.enumerated() {
            items.append(try DateSetItem(edtf: place, isFirst: index == 0, isLast: index == places.count - 1))
        }
        return items
    }

    private static func interval(_ text: Substring.UTF8View) throws(DateFault) -> Content {
        let ends = text.split(separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
        guard ends.count == 2 else { throw .noDate }
        let start = try End(edtf: ends[0]), end = try End(edtf: ends[1])
        switch (start, end) {
        case (.date(let first), .date(let last)):
            guard isInOrder(first, last) else { throw .endsBeforeItBegins }
        case (.date, _), (_, .date), (.open, .open): break
        case (.unknown, _), (_, .unknown): throw .neitherEnd
        }
        return .interval(start, end)
    }
}

extension DateStatement.End {
    fileprivate init(edtf text: Substring.UTF8View) throws(DateFault) {
        if text.isEmpty {
            self = .unknown
        } else if text.elementsEqual("..".utf8) {
            self = .open
        } else if let first = text.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
            throw .setInInterval
        } else {
            self = .date(try DatePart(edtf: text))
        }
    }
}
