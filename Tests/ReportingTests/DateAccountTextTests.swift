import DataPackages
import Foundation
import Reporting
import TestSupport
import Testing

/// What a report says of rows whose dates are coarser than its groups.
@Suite("Notes on coarse dates")
struct DateAccountTextTests {
    private static let rows = "rows: {path: year(period), label: Year}"
    private static let figure = """
              - figure: years
                caption: Years
                from: landings
                where: [observer = keeper]
                rows: {path: year(period), COARSE}
                measures: [count]
                mark: MARK
                x: year(period)
                y: count
              - table: ledger
        """

    private func edition(_ coarse: String, mark: String = "bar", period: String = "1902/1903") throws -> ReportEdition {
        var files = try FixtureFolder.files("harbours")
        let figure = Self.figure.replacing("COARSE", with: coarse).replacing("MARK", with: mark)
        files["Reports/landings.yml"] = files["Reports/landings.yml"]?
            .replacing(Self.rows, with: "rows: {path: year(period), label: Year, \(coarse)}")
            .replacing("      - table: ledger", with: figure)
        files["Data/landings.csv"] = files["Data/landings.csv"]?.replacing("1902/1903", with: period)
        return try ReportRun(source: MemoryFileSource(files)).run("landings")
    }

    private func text(_ edition: ReportEdition, _ path: String) throws -> String {
        String(decoding: try #require(edition.files.first { $0.path == path }).bytes, as: UTF8.self)
    }

    /// The texts of a figure in one line, and its description.
    private func figure(_ edition: ReportEdition) throws -> (text: String, description: String) {
        let svg = try text(edition, "figures/years.svg")
        func between(_ start: String, _ end: String) -> [String] {
            svg.components(separatedBy: start).dropFirst().compactMap { $0.components(separatedBy: end).first }
        }
        let texts = between("<text", "</text>").compactMap { $0.components(separatedBy: ">").last }
        return (texts.joined(separator: " "), between("<desc", "</desc>").first ?? "")
    }

    @Test("bracketed rows are counted under the table, under the figure and in its description")
    func bracket() throws {
        let edition = try edition("coarse: bracket")
        let sentence =
            "Of 6 rows 1 (17\u{202F}%) states no single year: it is counted in every year that it may belong to, as a range."
        #expect(try text(edition, "report.md").contains("*Dates:* " + sentence))
        #expect(try figure(edition).text.contains(sentence))
        #expect(try figure(edition).description.contains(sentence))
        #expect(try text(edition, "tables/by-year.csv").contains("1902,1,,2\n1903,0,,1\n"))
        #expect(try text(edition, "report.md").contains("1 in several groups (year(period): counted in each as a range)"))
        #expect(
            try text(edition, "ledger.csv").contains("years,landings,used,year(period): counted in each as a range,coarse-date,"))
    }

    @Test("a trace tells the rows that may belong to a group from those that do")
    func trace() throws {
        var files = try FixtureFolder.files("harbours")
        files["Reports/landings.yml"] = files["Reports/landings.yml"]?
            .replacing(Self.rows, with: "rows: {path: year(period), label: Year, coarse: bracket}")
        let trace = try TraceRun(ReportRun(source: MemoryFileSource(files)))
            .trace("by-year", row: "1902", column: nil, of: "landings")
        let lines = TraceText(trace, project: { $0 }).text.split(separator: "\n").dropFirst(2)
        #expect(lines.map { $0.hasSuffix("; may belong here") } == [false, true])
        #expect(TraceJSON(trace).text.components(separatedBy: "\"possible\": true").count == 2)
    }

    @Test("spread rows are said to be spread, with those that cannot be")
    func spread() throws {
        #expect(
            try text(edition("coarse: spread"), "report.md").contains(
                "Of 6 rows 1 (17\u{202F}%) states no single year: it is counted in every year by its days there."))
        #expect(
            try text(edition("coarse: spread", period: "1902/.."), "report.md").contains(
                "states no single year: what is without a beginning or an end stands apart."))
    }

    @Test("without a rule the figure says how many rows it sets apart, or does not draw; approximate dates are counted")
    func unknown() throws {
        #expect(
            try figure(edition("coarse: unknown")).text.contains(
                "Of 6 rows 1 (17\u{202F}%) states no single year and stands apart."))
        #expect(try !text(edition("coarse: unknown"), "report.md").contains("*Dates:*"))
        let line = try figure(edition("coarse: unknown", mark: "line", period: "1902/.."))
        #expect(line.text.contains("states no single year and is not drawn."))
        #expect(
            try figure(edition("coarse: unknown", period: "1902~")).text.contains(
                "1 row (17\u{202F}%) has an approximate or uncertain date and counts by the days that are stated."))
    }
}
