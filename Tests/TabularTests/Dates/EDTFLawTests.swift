import TestSupport
import Testing

@testable import Tabular

/// A family of texts of every kind, from seeded random numbers.
private struct DateFamily {
    var generator: SeededGenerator

    mutating func pick(_ texts: [String]) -> String { texts[Int.random(in: 0..<texts.count, using: &generator)] }

    mutating func digits(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    /// The same digits with some left open.
    mutating func opened(_ text: String) -> String {
        text.map { Int.random(in: 0..<8, using: &generator) == 0 ? "X" : String($0) }.joined()
    }

    mutating func date() -> String {
        let year = opened(digits(Int.random(in: 1930...1940, using: &generator), 4))
        let sign = { (family: inout DateFamily) in family.pick(["", "", "", "?", "~", "%"]) }
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return sign(&self) + year
        case 1: return year + sign(&self)
        case 2: return year + "-" + digits(Int.random(in: 21...41, using: &generator), 2) + sign(&self)
        case 3: return year + sign(&self) + "-" + sign(&self) + opened(digits(Int.random(in: 1...12, using: &generator), 2))
        default:
            return year + "-" + opened(digits(Int.random(in: 1...12, using: &generator), 2)) + sign(&self) + "-"
                + opened(digits(Int.random(in: 1...31, using: &generator), 2)) + sign(&self)
        }
    }

    mutating func text() -> String {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1, 2: return date()
        case 3: return pick([date(), "..", ""]) + "/" + pick([date(), "..", ""])
        default:
            let items = (0..<Int.random(in: 1...4, using: &generator)).map { _ in pick([date(), date() + ".." + date()]) }
            let list = pick(["", "", ".."]) + items.joined(separator: ",") + pick(["", "", ".."])
            return pick(["[\(list)]", "{\(list)}"])
        }
    }

    /// With one character lost, doubled or replaced.
    mutating func mutated(_ text: String) -> String {
        var characters = Array(text)
        guard !characters.isEmpty else { return pick(Self.signs) }
        let place = Int.random(in: 0..<characters.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: characters.remove(at: place)
        case 1: characters.insert(characters[place], at: place)
        default: characters[place] = Character(pick(Self.signs))
        }
        return String(characters)
    }

    private static let signs = [
        "X", "?", "~", "%", "-", "/", ".", ",", "[", "]", "{", "}", "S", "Y", "0", "9", " ", "é", "\u{0}",
    ]

    mutating func dates(_ count: Int) -> [EDTFDate] {
        var dates: [EDTFDate] = []
        while dates.count < count {
            if let date = EDTFDate(text()) { dates.append(date) }
        }
        return dates
    }
}

@Suite("Laws of EDTF dates")
struct EDTFLawTests {
    @Test("of 20,000 texts, those that are read begin before they end and are written back as they were", arguments: [1, 2, 3])
    func bounds(seed: UInt64) {
        var family = DateFamily(generator: SeededGenerator(seed: seed))
        var count = 0
        for _ in 0..<20_000 {
            let text = family.text()
            guard let date = EDTFDate(text) else { continue }
            count += 1
            if date.earliest > date.latest || date.description != text || EDTFDate(date.description) != date {
                Issue.record("\(text)")
            }
            if let named = date.namedDays, named.lowerBound < date.earliest || date.latest < named.upperBound {
                Issue.record("\(text) names days beyond its bounds")
            }
            if let year = date.year, date.decade != year / 10 * 10 { Issue.record("\(text) has a year and another decade") }
        }
        #expect(count > 8_000)
    }

    @Test("to lie within is reflexive and transitive, goes both ways only for the same days, and implies to overlap")
    func within() {
        var family = DateFamily(generator: SeededGenerator(seed: 7))
        let dates = family.dates(160)
        for a in dates {
            #expect(a.isWithin(a))
            for b in dates where a.isWithin(b) {
                if !a.overlaps(b) { Issue.record("\(a) within \(b) without overlapping") }
                if b.isWithin(a), a.earliest != b.earliest || a.latest != b.latest { Issue.record("\(a) and \(b)") }
                for c in dates where b.isWithin(c) && !a.isWithin(c) { Issue.record("\(a) within \(b) within \(c)") }
            }
            for b in dates where a.overlaps(b) != b.overlaps(a) { Issue.record("\(a) overlaps \(b) one way") }
        }
    }

    @Test("the order is strict and total")
    func order() {
        var family = DateFamily(generator: SeededGenerator(seed: 8))
        let dates = family.dates(200)
        for a in dates {
            for b in dates where (a < b ? 1 : 0) + (b < a ? 1 : 0) + (a == b ? 1 : 0) != 1 { Issue.record("\(a) and \(b)") }
        }
        let sorted = dates.sorted()
        for (a, b) in zip(sorted, sorted.dropFirst()) where b < a { Issue.record("\(a) after \(b)") }
    }

    @Test("the bounds of one date are the first and the last of all days that its digits fit")
    func exhaustive() throws {
        var family = DateFamily(generator: SeededGenerator(seed: 9))
        let days = (CalendarDay(year: 1900, month: 1, day: 1).number...CalendarDay(year: 1999, month: 12, day: 31).number).map {
            PartialDate(CalendarDay(number: $0))?.description ?? ""
        }
        for _ in 0..<40 {
            let text = "19" + family.opened("37") + "-" + family.opened("02") + "-" + family.opened("29")
            let fitting = days.filter { day in zip(day, text).allSatisfy { $1 == "X" || $0 == $1 } }
            let date = EDTFDate(text)
            #expect(date.flatMap { PartialDate($0.earliest)?.description } == fitting.first, "\(text)")
            #expect(date.flatMap { PartialDate($0.latest)?.description } == fitting.last, "\(text)")
        }
    }

    @Test("30,000 damaged texts are read or refused, and what is read is written back")
    func mutations() {
        var family = DateFamily(generator: SeededGenerator(seed: 10))
        for _ in 0..<30_000 {
            let text = family.mutated(family.mutated(family.text()))
            if let date = EDTFDate(text), date.description != text { Issue.record("\(text)") }
        }
    }
}
