import Tabular

extension ValueFormat {
    var words: DateWords { language.dates }

    /// One date of level 1 or 2: what is known of it, then how sure that is.
    func part(_ date: DatePart, _ style: DateStyle) -> String {
        let text = unqualified(date, style)
        guard let qualifier = date.qualifier else { return "\(text) (\(qualifiersOfParts(date)))" }
        let placed = qualifier.contains(.approximate) ? words.about.filled(text) : text
        return qualifier.contains(.uncertain) ? "\(placed) (\(words.uncertain))" : placed
    }

    /// `year uncertain, day approximate`.
    private func qualifiersOfParts(_ date: DatePart) -> String {
        let parts = [
            (words.year, date.yearQualifier), (words.month, date.monthQualifier), (words.day, date.dayQualifier),
        ].filter { !$0.1.isEmpty }
        var texts: [String] = []
        for qualifier in [DateQualifier.uncertain, .approximate, [.uncertain, .approximate]] {
            let names = parts.filter { $0.1 == qualifier }.map(\.0)
            guard !names.isEmpty else { continue }
            let signs = [(DateQualifier.uncertain, words.uncertain), (.approximate, words.approximate)]
                .filter { qualifier.contains($0.0) }.map(\.1)
            texts.append("\(list(names)) \(list(signs))")
        }
        return texts.joined(separator: ", ")
    }

    private func unqualified(_ date: DatePart, _ style: DateStyle) -> String {
        if let plain = date.date { return self.date(plain, style) }
        if let grouping = date.grouping { return self.grouping(grouping, of: date.year, style) ?? range(date, style) }
        if let digits = date.significantDigits, let year = date.year.number {
            return digits == 4 ? self.year(year) : words.estimated.filled(self.year(year), range(date, style))
        }
        guard let years = years(date.year) else { return range(date, style) }
        func within(_ text: String) -> String {
            switch date.year.openAtEnd {
            case 0: "\(text) \(years)"
            case 1: words.inDecade.filled(text, years)
            default: words.amongYears.filled(text, years)
            }
        }
        let isOneYearOrDecade = (date.year.openAtEnd ?? 4) < 2
        switch (date.month, date.day) {
        case (nil, _): return years
        case (let month?, nil):
            if let number = month.number { return within(self.month(number, style)) }
            guard month.isOpen else { return range(date, style) }
            return isOneYearOrDecade ? words.aMonthOf.filled(years) : within(words.aMonth)
        case (let month?, let day?):
            if let number = month.number {
                if let day = day.number { return within("\(day) \(self.month(number, style))") }
                return day.isOpen ? words.aDayIn.filled(within(self.month(number, style))) : range(date, style)
            }
            guard month.isOpen && day.isOpen else { return range(date, style) }
            return isOneYearOrDecade ? words.aDayIn.filled(years) : within(words.aDay)
        }
    }

    /// The years that a pattern leaves open at its end; nil when it leaves others open.
    private func years(_ year: DigitPattern) -> String? {
        switch year.openAtEnd {
        case 0: self.year(year.least)
        case 1: words.decade.filled(self.year(year.least) + language.decadeSuffix)
        case 2, 3: words.between.filled(self.year(year.least), self.year(year.greatest))
        case 4: words.yearNotKnown
        default: nil
        }
    }

    /// Between which dates it lies, as coarse as it was written, then the text where that says more.
    private func range(_ date: DatePart, _ style: DateStyle) -> String {
        guard date.earliest.isBounded, date.latest.isBounded else { return "\(date) (\(words.yearNotKnown))" }
        let first = date.earliest.civil, last = date.latest.civil
        let hasMonth = date.month != nil, hasDay = date.day != nil
        guard
            let start = PartialDate(year: first.year, month: hasMonth ? first.month : nil, day: hasDay ? first.day : nil),
            let end = PartialDate(year: last.year, month: hasMonth ? last.month : nil, day: hasDay ? last.day : nil)
        else { return date.description }
        let text = start == end ? self.date(start, style) : words.between.filled(self.date(start, style), self.date(end, style))
        return date.hasGaps ? "\(text) (\(date))" : text
    }

    /// Nil when the digits of the year are left open in a way that no words say.
    private func grouping(_ grouping: SubYearGrouping, of pattern: DigitPattern, _ style: DateStyle) -> String? {
        guard let year = years(pattern) else { return nil }
        func ordinal(_ pattern: String) -> String {
            let index = grouping.index - 1
            return pattern.filled(
                words.ordinals.indices.contains(index) ? words.ordinals[index] : String(grouping.index), year)
        }
        func season() -> String {
            let index = grouping.index - 1
            return words.seasons.indices.contains(index) ? words.seasons[index].filled(year) : year
        }
        return switch grouping.kind {
        case .season: season()
        case .northernSeason: words.northern.filled(season())
        case .southernSeason: words.southern.filled(season())
        case .quarter: ordinal(words.quarter)
        case .quadrimester: "\(month(grouping.months.lowerBound, style))–\(month(grouping.months.upperBound, style)) \(year)"
        case .semester: ordinal(words.half)
        }
    }
}
