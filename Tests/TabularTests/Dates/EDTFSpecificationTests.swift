import Foundation
import TestSupport
import Testing

@testable import Tabular

/// `accepted.tsv` lists the examples of the specification by the Library of Congress and more of each kind; every line gives the
/// bounds and the signs as worked out by hand from the text.
@Suite("EDTF texts of the specification")
struct EDTFSpecificationTests {
    @Test("113 texts of levels 0 to 2 are read with their bounds and signs, and written back as they were")
    func accepted() throws {
        let lines = try TabbedLines.read("edtf", "accepted.tsv")
        #expect(lines.count == 113)
        for line in lines {
            let (text, earliest, latest, signs) = (line[0], line[2], line[3], line[4])
            guard let date = EDTFDate(text) else {
                Issue.record("\(text) is refused")
                continue
            }
            #expect(date.description == text)
            #expect(date.earliest.isBounded ? PartialDate(date.earliest)?.description == earliest : earliest.isEmpty, "\(text)")
            #expect(date.latest.isBounded ? PartialDate(date.latest)?.description == latest : latest.isEmpty, "\(text)")
            #expect(date.qualifiers.sign == signs, "\(text)")
            #expect(date.isUncertain == (signs == "?" || signs == "%"), "\(text)")
            #expect(date.isApproximate == (signs == "~" || signs == "%"), "\(text)")
            #expect(date.isStatement == (line[1] != "0"), "\(text)")
        }
    }

    @Test("85 other texts are refused")
    func refused() throws {
        let lines = try TabbedLines.read("edtf", "refused.tsv")
        #expect(lines.count == 85)
        for line in lines { #expect(EDTFDate(line[0]) == nil, "\(line[0])") }
    }

    @Test("41 texts that the documentation explains are read")
    func documentation() throws {
        let page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/datapackage.md", encoding: .utf8)
        let section = try #require(page.components(separatedBy: "\n## Dates\n").last)
        let texts = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { line in
            line.split(separator: "|")[0].split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }
        #expect(texts.count == 41)
        for text in texts { #expect(EDTFDate(text) != nil, "\(text)") }
    }

    @Test("an open end and an unknown end have the same bounds and are different statements")
    func ends() throws {
        let open = try #require(EDTFDate("1937-06/..")), unknown = try #require(EDTFDate("1937-06/"))
        #expect(open.latest == unknown.latest)
        #expect(open != unknown)
        #expect(!open.hasUnknownEnd)
        #expect(unknown.hasUnknownEnd)
        #expect(try #require(EDTFDate("/1938")).hasUnknownEnd)
    }

    @Test("year, decade and month of levels 1 and 2 exist only when all days lie in one")
    func calendar() throws {
        func date(_ text: String) throws -> EDTFDate { try #require(EDTFDate(text)) }
        for text in ["1937?", "1937-XX", "1937-21", "1937-28", "1937-1X", "[1937-01,1937-12]", "1937-XX-31"] {
            #expect(try date(text).year == 1937)
            #expect(try date(text).month == nil)
        }
        #expect(try date("1937-06~").month == 6)
        #expect(try date("1937-06-XX").month == 6)
        #expect(try date("193X-06").month == 6)
        #expect(try date("XXXX-12-25").month == 12)
        #expect(try date("[1936-06,1937-06-11]").month == 6)
        #expect(try date("[1936-06..1937-06]").month == nil)
        #expect(try date("1937-06-01~/1937-06-11").month == 6)
        #expect(try date("193X").year == nil)
        #expect(try date("193X").decade == 1930)
        #expect(try date("19XX").decade == nil)
        #expect(try date("[1931,1938]").decade == 1930)
        for text in ["1937/..", "../1937", "1937/", "XXXX", "[..1937]"] {
            #expect(try date(text).year == nil)
            #expect(try date(text).decade == nil)
            #expect(try date(text).month == nil)
        }
    }

    @Test("the dates of a set leave out the days between them")
    func gaps() throws {
        func date(_ text: String) throws -> EDTFDate { try #require(EDTFDate(text)) }
        #expect(try !date("1937").isWithin(date("[1936,1938]")))
        #expect(try !date("1937").overlaps(date("{1936,1938}")))
        #expect(try date("1938-06").isWithin(date("[1936,1938]")))
        #expect(try date("1936-12/1937-01").isWithin(date("[1936,1937]")))
        #expect(try date("[1936,1938]").isWithin(date("1936/1938")))
        #expect(try date("[1936,1938]").isWithin(date("[1935..1936,1938..1940]")))
        #expect(try !date("[1936,1938]").isWithin(date("[1935,1938]")))
        #expect(try date("[1936,1938]").overlaps(date("[1935,1938]")))
        #expect(try !date("[1936,1938]").overlaps(date("[1935,1937,1939..]")))
    }

    @Test("what is open lies within nothing bounded, and bounded dates within what is open")
    func open() throws {
        func date(_ text: String) throws -> EDTFDate { try #require(EDTFDate(text)) }
        #expect(try !date("1937/..").isWithin(date("1937/9999")))
        #expect(try date("1937/..").overlaps(date("1950")))
        #expect(try date("1950").isWithin(date("1937/..")))
        #expect(try date("1938/..").isWithin(date("1937/..")))
        #expect(try !date("1936").overlaps(date("1937/..")))
        #expect(try date("1937/..").isWithin(date("../..")))
        #expect(try !date("../1938").isWithin(date("1937/..")))
    }

    @Test("sets of 1,000 dates are read and longer ones refused, as are texts of more than 32,000 bytes")
    func limits() throws {
        func set(_ count: Int) -> String { "[" + (0..<count).map { String(1000 + $0) }.joined(separator: ",") + "]" }
        #expect(EDTFDate(set(1_000)) != nil)
        #expect(throws: DateFault.tooManyItems(1_001)) { try EDTFDate(reading: set(1_001)) }
        #expect(throws: DateFault.tooLong) { try EDTFDate(reading: set(10_000)) }
        #expect(throws: DateFault.tooLong) { try EDTFDate(reading: String(repeating: "1937/", count: 10_000)) }
    }

    @Test("a plain date in a column takes as many bytes as two words")
    func size() {
        #expect(MemoryLayout<PartialDate>.size == 4)
        #expect(MemoryLayout<EDTFDate?>.stride == 16)
    }

    @Test("order is by earliest day, then latest, then text, and what is open comes first or last")
    func order() throws {
        let texts = ["../1936", "/1937", "1937", "1937%", "1937?", "1937/..", "1937-06", "[1937-06..1937-07]", "1938"]
        let dates = try texts.map { try #require(EDTFDate($0)) }
        #expect(dates.reversed().sorted().map(\.description) == texts)
    }
}
