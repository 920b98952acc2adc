import DataPackages
import Diagnostics
import Tabular
import TestSupport
import Testing

@Suite("EDTF texts that are refused")
struct EDTFTextTests {
    private static let field = "{\"name\": \"x\", \"type\": \"string\", \"purgestats\": {\"type\": \"edtf\"}}"

    private func read(_ texts: [String]) -> PackageFixture {
        PackageFixture(
            fields: "{\"name\": \"id\", \"type\": \"integer\"}, " + Self.field,
            csv: "id,x\n" + texts.enumerated().map { "\($0.offset),\"\($0.element)\"\n" }.joined())
    }

    @Test("85 texts are refused, each with what is wrong and one way to mend it")
    func messages() throws {
        let lines = try TabbedLines.read("edtf", "refused.tsv")
        #expect(lines.count == 85)
        let fixture = read(lines.map { $0[0] })
        #expect(fixture.diagnostics.count == lines.count)
        for (line, diagnostic) in zip(lines, fixture.diagnostics) {
            #expect(diagnostic.code == "type.edtf")
            #expect(diagnostic.message == "\"\(line[0])\" \(line[1])")
            #expect(diagnostic.remedy == line[2], "\(line[0])")
        }
    }

    @Test("113 texts of levels 0 to 2 are read from a file as they stand")
    func accepted() throws {
        let texts = try TabbedLines.read("edtf", "accepted.tsv").map { $0[0] }
        let fixture = read(texts)
        #expect(Set(fixture.diagnostics.map(\.code)) == ["type.edtf-doubt"])
        guard case .date(let dates)? = fixture.table?.column("x")?.values else {
            Issue.record("no dates")
            return
        }
        #expect(dates.map { $0?.description } == texts)
    }

    @Test("a set of 1,001 dates is refused in one short line")
    func longSet() {
        let set = "[" + (1...1_001).map { String(1000 + $0) }.joined(separator: ",") + "]"
        let fixture = read([set])
        #expect(fixture.diagnostics.map(\.message) == ["\"\(set.prefix(59))…\" is a set of 1001 dates, more than 1000"])
        #expect(fixture.diagnostics.map(\.remedy) == ["divide it among several rows"])
    }

    @Test(
        "a part of a year that looks like a run of years is read as the standard has it, with a warning; of a season with a note")
    func doubts() {
        let fixture = read(["1936-37", "1917-21", "1937-21", "1937-37", "1937-38", "1937-38?", "1930-41", "1930-12"])
        #expect(fixture.notes.map { $0.location?.line } == [3])
        #expect(
            (fixture.diagnostics + fixture.notes).map { "\($0.location?.line ?? 0): \($0.message); \($0.remedy ?? "")" } == [
                "2: \"1936-37\" is read as a third of the year 1936, as EDTF has it; write 1936/1937 if the years from 1936 to 1937 are meant, and 1936-01/1936-04 if those months are",
                "6: \"1937-38\" is read as a third of the year 1937, as EDTF has it; write 1937/1938 if the years from 1937 to 1938 are meant, and 1937-05/1937-08 if those months are",
                "8: \"1930-41\" is read as a half of the year 1930, as EDTF has it; write 1930/1941 if the years from 1930 to 1941 are meant, and 1930-07/1930-12 if those months are",
                "3: \"1917-21\" is read as a season of the year 1917, as EDTF has it; write 1917/1921 if the years from 1917 to 1921 are meant",
            ])
        #expect(fixture.table?.rowCount == 8)
    }

    @Test("a field of full dates takes no other form, and says how to write one that has another order")
    func fullDates() {
        let fixture = PackageFixture(
            fields: "{\"name\": \"x\", \"type\": \"date\"}", csv: "x\n1937-06-11\n1937-06-11?\n25.06.1937\n1937-02-29\n")
        #expect(
            fixture.diagnostics.map { "\($0.message): \($0.remedy ?? "")" } == [
                "\"1937-06-11?\" is not a date: write a full date, year first: 1937-06-11",
                "\"25.06.1937\" is not a date: write it year first: 1937-06-25",
                "\"1937-02-29\" is no day of the calendar: check the month and the day",
            ])
    }
}
