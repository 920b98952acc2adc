/// A part of a year that is no month, as the numbers 21 to 41 in the place of a month name it.
package struct SubYearGrouping: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// 21–24, without a hemisphere.
        case season
        /// 25–28.
        case northernSeason
        /// 29–32.
        case southernSeason
        /// 33–36: three months each.
        case quarter
        /// 37–39: four months each.
        case quadrimester
        /// 40 and 41: six months each.
        case semester
    }

    package let kind: Kind
    /// From 1: of seasons, spring, summer, autumn, winter.
    package let index: Int
    /// What stands in the place of a month, 21 to 41.
    package let number: Int

    /// Nil when the number names none.
    init?(number: Int) {
        self.number = number
        switch number {
        case 21...24: (kind, index) = (.season, number - 20)
        case 25...28: (kind, index) = (.northernSeason, number - 24)
        case 29...32: (kind, index) = (.southernSeason, number - 28)
        case 33...36: (kind, index) = (.quarter, number - 32)
        case 37...39: (kind, index) = (.quadrimester, number - 36)
        case 40...41: (kind, index) = (.semester, number - 39)
        default: return nil
        }
    }

    /// The months it can lie in. A season without a hemisphere can lie in either half of the year; a season from December to
    /// February begins in one year and ends in the next, and which of the two the text means it does not say. Both have
    /// the whole year for bounds. Other seasons are those of the weather services: spring in the north is March to May.
    package var months: ClosedRange<Int> {
        switch kind {
        case .season: return 1...12
        case .northernSeason: return index == 4 ? 1...12 : 3 * index...3 * index + 2
        case .southernSeason:
            if index == 2 { return 1...12 }
            let first = (3 * index + 6 - 1) % 12 + 1
            return first...first + 2
        case .quarter: return 3 * index - 2...3 * index
        case .quadrimester: return 4 * index - 3...4 * index
        case .semester: return 6 * index - 5...6 * index
        }
    }
}
