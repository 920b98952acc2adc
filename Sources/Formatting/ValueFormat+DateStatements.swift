import Tabular

extension ValueFormat {
    /// Longer sets are counted, not listed.
    private static let longestSet = 8

    /// What a date of level 1 or 2 says, in words.
    func statement(_ statement: DateStatement, _ style: DateStyle) -> String {
        switch statement.content {
        case .date(let date): part(date, style)
        case .interval(let start, let end): interval(start, end, style)
        case .oneOf(let items): set(items, isChoice: true, style)
        case .allOf(let items): set(items, isChoice: false, style)
        }
    }

    private func interval(_ start: DateStatement.End, _ end: DateStatement.End, _ style: DateStyle) -> String {
        switch (start, end) {
        case (.date(let first), .date(let last)): "\(part(first, style)) – \(part(last, style))"
        case (.date(let date), .open): words.fromOn.filled(part(date, style))
        case (.date(let date), .unknown): words.endNotKnown.filled(part(date, style))
        case (.open, .date(let date)): words.until.filled(part(date, style))
        case (.unknown, .date(let date)): words.beginningNotKnown.filled(part(date, style))
        case (.open, _), (.unknown, _): words.withoutEnds
        }
    }

    private func set(_ items: [DateSetItem], isChoice: Bool, _ style: DateStyle) -> String {
        guard items.count <= Self.longestSet, let last = items.last else {
            return (isChoice ? words.oneOf : words.allOf).filled(integer(items.count), span(items, style))
        }
        let texts = items.map { item(_: $0, isChoice: isChoice, isOnly: items.count == 1, style) }
        guard texts.count > 1, let lastText = texts.last else { return texts.first ?? "" }
        // Of "1937 and 1938 or later" it would not be clear what belongs together.
        if case .onwards = last { return texts.joined(separator: ", ") }
        return texts.dropLast().joined(separator: ", ") + " \(isChoice ? words.or : language.and) " + lastText
    }

    private func item(_ item: DateSetItem, isChoice: Bool, isOnly: Bool, _ style: DateStyle) -> String {
        switch item {
        case .date(let date): return part(date, style)
        case .run(let first, let last):
            if isChoice, isOnly { return words.between.filled(part(first, style), part(last, style)) }
            if let first = first.certain, let last = last.certain { return interval(first, last, style) }
            return "\(part(first, style)) – \(part(last, style))"
        case .upTo(let date): return (isChoice ? words.orEarlier : words.andEarlier).filled(part(date, style))
        case .onwards(let date): return (isChoice ? words.orLater : words.andLater).filled(part(date, style))
        }
    }

    /// The days between which the dates of a long set lie.
    private func span(_ items: [DateSetItem], _ style: DateStyle) -> String {
        let first = items.map(\.earliest).min().flatMap { PartialDate($0) }
        let last = items.map(\.latest).max().flatMap { PartialDate($0) }
        return switch (first, last) {
        case (let first?, let last?): words.between.filled(date(first, style), date(last, style))
        case (let first?, nil): words.fromOn.filled(date(first, style))
        case (nil, let last?): words.until.filled(date(last, style))
        case (nil, nil): words.withoutEnds
        }
    }
}

extension DatePart {
    /// The date, when nothing qualifies it.
    fileprivate var certain: PartialDate? { qualifier == [] ? date : nil }
}
