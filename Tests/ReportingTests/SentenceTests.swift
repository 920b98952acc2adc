import Diagnostics
import Documents
import Tabular
import TestSupport
import Testing

@testable import Reporting

/// Every kind of sentence, word by word, and with each hedge.
@Suite("Generated sentences")
struct SentenceTests {
    private let byHarbour = "rows: {path: harbour.name, label: Harbour}, measures: [sum(tons)]"
    private let byYear = "rows: {path: year(period), label: Year}, measures: [sum(tons)]"
    private let byYearAndObserver = "rows: {path: year(period), label: Year}, columns: observer, measures: [sum(tons)]"

    private func text(_ landings: [String], _ table: String, _ sentences: String) throws -> String {
        try SentenceSample(landings: landings, table: table, sentences: sentences).text()
    }

    // MARK: - Ranking

    @Test("the greatest with its number and share, then the next; the only source is named before")
    func ranking() throws {
        let rows = ["north,cod,1901,40,,,keeper,yes", "south,cod,1901,25,,,keeper,yes", "east,cod,1901,35,,,keeper,yes"]
        #expect(
            try text(rows, byHarbour, "say: ranking")
                == "According to Lighthouse log, the greatest number of tons is 40 (40.0 % of all in the table), for North Harbour; next is 35, for East Harbour."
        )
        #expect(
            try text(rows, byHarbour, "say: {ranking: least}, called: catch in tons")
                == "According to Lighthouse log, the least catch in tons is 25 (25.0 % of all in the table), for South Harbour; next is 35, for East Harbour."
        )
    }

    @Test("ranges that overlap at the top are no superlative; a range below is none of those that may be it")
    func overlappingRanking() throws {
        let rows = ["north,cod,1901,,40,50,keeper,yes", "south,cod,1901,,45,,keeper,no", "east,cod,1901,,10,20,keeper,yes"]
        #expect(
            try text(rows, byHarbour, "say: ranking")
                == "According to Lighthouse log, the greatest number of tons may be that for North Harbour (between 40 and 50) or for South Harbour (at least 45*): the ranges overlap."
        )
        #expect(
            try text(rows, byHarbour, "say: {ranking: least}")
                == "According to Lighthouse log, the least number of tons is between 10 and 20 (between 0 and 19.0 %* of all in the table), for East Harbour; which is next is not certain."
        )
    }

    @Test("equal numbers are said to be equal, and a label with a small letter stands in quotes")
    func ties() throws {
        let rows = ["north,cod,1901,40,,,keeper,yes", "west,cod,1901,40,,,keeper,yes", "east,cod,1901,35,,,guild,yes"]
        #expect(
            try text(rows, byHarbour, "say: ranking")
                == "The greatest number of tons is 40, for North Harbour and “the western quay” alike; next is 35, for East Harbour."
        )
    }

    @Test("what is in no known group, or has no number, is not ranked, and there is no share of a whole that is not known")
    func notRanked() throws {
        let rows = [
            "north,cod,1901,40,,,keeper,yes", "north,cod,1902,50,,,keeper,yes", "north,cod,1901/1902,7,,,keeper,yes",
            "north,cod,1903,,,,keeper,yes",
        ]
        #expect(
            try text(rows, byYear, "say: ranking")
                == "According to Lighthouse log, the greatest number of tons is 50, in 1902; next is 40, in 1901. Not ranked: 1903 (without a number), 7 in an unknown group (date too coarse). Rows without a number, which are in none of these: 1."
        )
    }

    @Test("rows of a group without a number are noted at its number, and no other")
    func lackingRows() throws {
        let rows = ["north,cod,1901,40,,,keeper,yes", "north,herring,1901,,,,keeper,yes", "south,cod,1901,25,,,keeper,yes"]
        let paragraph = try SentenceSample(landings: rows, table: byHarbour, sentences: "say: ranking").paragraph()
        #expect(
            paragraph.plainText
                == "According to Lighthouse log, the greatest number of tons may be that for North Harbour (40[a]) or for South Harbour (25): some of their rows state no number. Rows without a number, which are in none of these: 1."
        )
        #expect(paragraph.footnotes == [Footnote(letter: "a", text: "1 of 2 rows states no number")])
    }

    @Test("the ends of independent sums are no bounds, so that nothing is said to be greater by them")
    func independent() throws {
        let rows = [
            "north,cod,1901,10,7,13,keeper,yes", "north,herring,1901,10,6,14,keeper,yes",
            "south,cod,1901,14,13.9,14.5,keeper,yes",
        ]
        let table = "rows: harbour.name, measures: ['sum(tons, independent)']"
        let said = try text(rows, table, "say: [ranking, comparison]")
        #expect(said.contains("may be that for North Harbour") && !said.contains("greatest number of tons is"), "\(said)")
        #expect(try !text(rows, table, "say: comparison").contains("greater by"))
    }

    @Test("where coarse dates are counted as ranges, a part is one of the rows that there are")
    func bracketed() throws {
        let rows = [
            "north,cod,1901-01-05,1,,,keeper,yes", "north,cod,1901-02-05,1,,,keeper,yes", "north,cod,1901,1,,,keeper,yes",
        ]
        let table = "rows: {path: month(period), coarse: bracket}, measures: [count], totals: rows"
        let said = try text(rows, table, "say: {part of whole: January}")
        #expect(said.contains("3 in all; of this between 1 and 2, or between 33.3 and 66.7 %"), "\(said)")
    }

    @Test("of a table that is cut off only the groups shown are spoken of")
    func limited() throws {
        let rows = ["north,cod,1901,40,,,keeper,yes", "south,cod,1901,25,,,keeper,yes", "east,cod,1901,35,,,keeper,yes"]
        #expect(
            try text(rows, byHarbour + ", order: harbour.name, limit: 2", "say: ranking")
                == "According to Lighthouse log, among the groups shown, the greatest number of tons is 40, for North Harbour; next is 35, for East Harbour."
        )
    }

    // MARK: - Trend

    @Test("from the first number to the last, the greatest and the least between, and the years without a number")
    func trend() throws {
        let rows = [
            "north,cod,1901,40,,,keeper,yes", "north,cod,1902,20,,,keeper,yes", "north,cod,1905,,90,95,keeper,yes",
            "north,cod,1909,,50,60,keeper,yes", "north,cod,1910,70,,,keeper,yes",
        ]
        #expect(
            try text(rows, byYear, "say: trend")
                == "According to Lighthouse log, the number of tons rose from 40 in 1901 to 70 in 1910. Of the times with a number it was greatest in 1905 (between 90 and 95) and least in 1902 (20). There is no number for 1903, 1904 and 1906–1908."
        )
        #expect(
            try text(rows, byYear, "say: {trend: [1901, 1902]}")
                == "According to Lighthouse log, the number of tons fell from 40 in 1901 to 20 in 1902.")
    }

    @Test("a rise every year is said when every step is certain and no year lacks a number")
    func everyYear() throws {
        let rows = ["north,cod,1901,1,,,keeper,yes", "north,cod,1902,,2,3,keeper,yes", "north,cod,1903,4,,,keeper,yes"]
        #expect(
            try text(rows, byYear, "say: trend")
                == "According to Lighthouse log, the number of tons rose from 1 in 1901 to 4 in 1903, and rose every year.")
        #expect(
            try text([rows[0], rows[1], "north,cod,1904,4,,,keeper,yes"], byYear, "say: trend")
                == "According to Lighthouse log, the number of tons rose from 1 in 1901 to 4 in 1904, and rose from each number to the next. There is no number for 1903."
        )
        #expect(
            try text([rows[0], "north,cod,1902,,2,4,keeper,yes", rows[2]], byYear, "say: trend")
                == "According to Lighthouse log, the number of tons rose from 1 in 1901 to 4 in 1903. Within this time it was greatest in 1902 or 1903, which is not certain and least in 1901 (1)."
        )
    }

    @Test("no rise or fall is said of ranges that overlap, nor of times that do")
    func openTrend() throws {
        #expect(
            try text(["north,cod,1901,,1,5,keeper,yes", "north,cod,1902,,4,9,keeper,yes"], byYear, "say: trend")
                == "According to Lighthouse log, whether the number of tons rose or fell is not certain: it was between 1 and 5 in 1901 and between 4 and 9 in 1902."
        )
        #expect(
            try text(
                ["north,cod,1901,1,,,keeper,yes", "north,cod,1901-06,4,,,keeper,yes"], "rows: period, measures: [sum(tons)]",
                "say: trend")
                == "According to Lighthouse log, the times overlap, so that nothing is said of a rise or fall.")
        #expect(
            try text(
                ["north,cod,1901-06-05,1,,,keeper,yes", "north,cod,1902,4,,,keeper,yes"], "rows: period, measures: [sum(tons)]",
                "say: trend") == "According to Lighthouse log, the number of tons rose from 1 on 5 June 1901 to 4 in 1902.")
    }

    @Test("decades are no years, so that none between them is missing")
    func decades() throws {
        let rows = ["north,cod,1871,1,,,keeper,yes", "north,cod,1895,,2,3,keeper,yes", "north,cod,1901,4,,,keeper,yes"]
        #expect(
            try text(rows, "rows: decade(period), measures: [sum(tons)]", "say: trend")
                == "According to Lighthouse log, the number of tons rose from 1 in the 1870s to 4 in the 1900s, and rose from each number to the next."
        )
    }

    // MARK: - Comparison

    @Test("one beside the other, by how much and how many times, as bounds")
    func comparison() throws {
        let rows = ["north,cod,1901,120,,,keeper,yes", "south,cod,1901,,80,95,keeper,yes"]
        #expect(
            try text(rows, byHarbour, "say: {comparison: [South Harbour, North Harbour]}")
                == "According to Lighthouse log, the number of tons is greater for North Harbour than for South Harbour by between 25 and 40, or between 1.26 and 1.5 times: 120 against between 80 and 95."
        )
        #expect(
            try text(rows, "rows: harbour.name, measures: [count]", "say: comparison")
                == "According to Lighthouse log, the number of rows is the same for North Harbour and for South Harbour: 1.")
        #expect(
            try text([rows[1], "north,cod,1901,90,,,keeper,yes"], byHarbour, "say: comparison")
                == "According to Lighthouse log, whether the number of tons is greater for North Harbour or for South Harbour is not certain: 90 and between 80 and 95, the ranges overlap."
        )
    }

    @Test("without a number on one side nothing is compared")
    func comparisonWithoutNumber() throws {
        let rows = ["north,cod,1901,120,,,keeper,yes", "west,cod,1901,,,,keeper,yes"]
        #expect(
            try text(rows, byHarbour, "say: comparison")
                == "According to Lighthouse log, there is no number for “the western quay”. Rows without a number, which are in none of these: 1."
        )
    }

    @Test("shares differ by percentage points")
    func points() throws {
        let rows = ["north,cod,1901,30,,,keeper,yes", "south,cod,1901,70,,,keeper,yes"]
        #expect(
            try text(
                rows, "rows: harbour.name, measures: [{measure: 'share(column, tons)', label: Share of the catch}]",
                "say: comparison")
                == "According to Lighthouse log, the share of the catch is greater for South Harbour than for North Harbour by 40 percentage points: 70.0 % against 30.0 %."
        )
    }

    // MARK: - Part of a whole

    @Test("a part, its share as true bounds, and the whole; groups without a number are not counted")
    func partOfWhole() throws {
        let rows = ["north,cod,1901,100,,,keeper,yes", "south,cod,1901,,50,100,keeper,yes"]
        #expect(
            try text(rows, byHarbour, "say: {part of whole: South Harbour}")
                == "According to Lighthouse log, the number of tons is between 150 and 200 in all; of this between 50 and 100, or between 33.3 and 50.0 %, is for South Harbour."
        )
        #expect(
            try text(rows + ["east,cod,1901,,,,keeper,yes"], byHarbour + ", totals: rows", "say: {part of whole: North Harbour}")
                == "According to Lighthouse log, the number of tons is between 150 and 200[a] in all; of this 100, or between 50.0 and 66.7 %[a], is for North Harbour. Not counted: East Harbour (without a number). Rows without a number, which are in none of these: 1."
        )
        #expect(
            try text(["north,cod,1901,0,,,keeper,yes", "south,cod,1901,,0,9,keeper,yes"], byHarbour, "say: part of whole")
                == "According to Lighthouse log, no part for North Harbour can be said: 0 of between 0 and 9 in all.")
    }

    // MARK: - Coverage

    @Test("the rows used, left out and rejected, what they lack, the groups with a number, the sources")
    func coverage() throws {
        let rows = [
            "north,cod,1901,40,,,keeper,yes", "north,cod,1902,,,,keeper,no", "south,cod,1903,9,,,guild,yes",
            "south,cod,1901/1902,9,,,guild,yes",
            "south,cod,1904,many,,,guild,yes", "south,herring,1904,1,,,guild,yes",
        ]
        #expect(
            try text(rows, byYear + ", where: [fish = cod]", "say: coverage")
                == "The table uses 4 of 6 rows of landings.csv. Left out: 1 by its conditions, 1 rejected. Among the rows used: 1 in an unknown group, 1 without a number, 1 not verified against the source. Of its 4 groups 3 have a number. It rests on 2 sources."
        )
        #expect(
            try text([rows[0]], byYear, "say: coverage")
                == "The table uses 1 of 1 rows of landings.csv. All of it is from one source, keeper.")
    }

    // MARK: - Several sources

    private let bySource = [
        "north,cod,1901,10,,,keeper,yes", "north,cod,1902,20,,,keeper,yes", "north,cod,1901,11,,,guild,yes",
        "north,cod,1902,19,,,guild,yes", "north,cod,1901,,5,30,pilot,yes", "north,cod,1902,25,,,pilot,yes",
    ]

    @Test("a trend is according to those sources that are certain; the others are named")
    func sourcesOfATrend() throws {
        #expect(
            try text(bySource, byYearAndObserver, "say: trend")
                == "According to two of three sources (Guild returns and Lighthouse log), the number of tons was greater in 1902 than in 1901: 19 against 11 by Guild returns; 20 against 10 by Lighthouse log. By Pilot it is not certain."
        )
        #expect(
            try text(Array(bySource[..<5]), byYearAndObserver, "say: trend")
                == "According to both sources (Guild returns and Lighthouse log), the number of tons was greater in 1902 than in 1901: 19 against 11 by Guild returns; 20 against 10 by Lighthouse log. Without the numbers for this: Pilot."
        )
        #expect(
            try text(Array(bySource[..<3]) + ["north,cod,1902,9,,,guild,yes"], byYearAndObserver, "say: trend")
                == "According to one of two sources (Guild returns), the number of tons was less in 1902 than in 1901: 9 against 11. According to one of two sources (Lighthouse log), the number of tons was greater in 1902 than in 1901: 20 against 10."
        )
    }

    @Test("rankings, comparisons and parts are according to sources that have every number")
    func sourcesOfOthers() throws {
        #expect(
            try text(bySource, byYearAndObserver, "say: ranking")
                == "According to two of three sources (Guild returns and Lighthouse log), the greatest number of tons is 19 by Guild returns; 20 by Lighthouse log, in 1902. By Pilot it is not certain."
        )
        #expect(
            try text(Array(bySource[..<4]), byYearAndObserver, "say: {comparison: [1902, 1901]}")
                == "According to both sources (Guild returns and Lighthouse log), the number of tons is greater in 1902 than in 1901: 19 against 11 by Guild returns; 20 against 10 by Lighthouse log."
        )
        #expect(
            try text(Array(bySource[..<3]), byYearAndObserver, "say: part of whole")
                == "According to Lighthouse log, of the number of tons in all, 10 of 30 (33.3 %) is in 1901. Without the numbers for this: Guild returns."
        )
    }

    @Test("where no source is certain that is said, and who has the numbers")
    func noCertainSource() throws {
        #expect(
            try text([bySource[0], bySource[4], bySource[5]], byYearAndObserver, "say: trend")
                == "Nothing certain can be said of the number of tons by any one source. By Pilot it is not certain. Without the numbers for this: Lighthouse log."
        )
    }

    @Test("sources of one origin count once")
    func families() throws {
        var sample = SentenceSample(
            landings: Array(bySource[..<4]) + ["north,cod,1901,30,,,pilot,yes", "north,cod,1902,25,,,pilot,yes"],
            table: byYearAndObserver, sentences: "say: trend")
        sample.changes = [
            ("Data/observers.csv", "short\n", "short,family\n"),
            ("Data/observers.csv", "Lighthouse log\n", "Lighthouse log,harbour\n"),
            ("Data/observers.csv", "Guild returns\n", "Guild returns,harbour\n"), ("Data/observers.csv", "Pilot\n", "Pilot,\n"),
            (
                "Data/datapackage.json", #"{"name": "short", "type": "string"}"#,
                #"{"name": "short", "type": "string"}, {"name": "family", "type": "string"}"#
            ),
        ]
        #expect(
            try sample.text()
                == "According to one of two sources (Guild returns and Lighthouse log; sources of one origin count once), the number of tons was greater in 1902 than in 1901: 19 against 11 by Guild returns; 20 against 10 by Lighthouse log. According to one of two sources (Pilot; sources of one origin count once), the number of tons was less in 1902 than in 1901: 25 against 30."
        )
    }

    @Test("one column can be chosen, also that of one source; totals over columns stand for all of them")
    func columns() throws {
        #expect(
            try text(bySource, byYearAndObserver, "column: Pilot, say: ranking")
                == "According to Pilot, the greatest number of tons may be that in 1901 (between 5 and 30) or in 1902 (25): the ranges overlap."
        )
        let rows = ["north,cod,1901,40,,,keeper,yes", "north,herring,1901,5,,,keeper,yes", "south,herring,1901,20,,,keeper,yes"]
        let table = "rows: harbour.name, columns: fish, measures: [sum(tons)], totals: [rows, columns]"
        #expect(
            try text(rows, table, "say: part of whole")
                == "According to Lighthouse log, the number of tons is 65 in all; of this 45, or 69.2 %, is for North Harbour.")
        #expect(
            try text(rows, table, "column: Herring, say: part of whole")
                == "According to Lighthouse log, the number of tons is 25 in all; of this 5, or 20.0 %, is for North Harbour.")
    }

    @Test("across the columns the groups are the columns, of one line or of the totals")
    func across() throws {
        let rows = ["north,cod,1901,40,,,keeper,yes", "north,herring,1901,5,,,keeper,yes", "south,herring,1901,20,,,keeper,yes"]
        let table = "rows: harbour.name, columns: fish, measures: [sum(tons)]"
        #expect(
            try text(rows, table + ", totals: [rows, columns]", "across: columns, say: [comparison, {part of whole: Cod}]")
                == "According to Lighthouse log, the number of tons is greater for Cod than for Herring by 15, or 1.6 times: 40 against 25. The number of tons is 65 in all; of this 40, or 61.5 %, is for Cod."
        )
        #expect(
            try text(rows, table + ", totals: [columns]", "across: columns, row: North Harbour, say: part of whole")
                == "According to Lighthouse log, the number of tons is 45 in all; of this 5, or 11.1 %, is for Herring.")
        #expect(
            try text(rows, "columns: fish, measures: [sum(tons)], totals: [columns]", "say: part of whole")
                == "According to Lighthouse log, the number of tons is 65 in all; of this 25, or 38.5 %, is for Herring.")
        #expect(
            try text(bySource, "rows: observer, columns: year(period), measures: [sum(tons)]", "across: columns, say: trend")
                == "According to two of three sources (Guild returns and Lighthouse log), the number of tons was greater in 1902 than in 1901: 19 against 11 by Guild returns; 20 against 10 by Lighthouse log. By Pilot it is not certain."
        )
        #expect(
            try text(bySource, byYearAndObserver, "across: columns, row: 1902, say: ranking")
                == "The greatest number of tons is 25 (39.1 % of all in the table), for Pilot; next is 20, for Lighthouse log.")
    }

    @Test("a rule for claims is said before what it made")
    func rule() throws {
        let rows = ["north,cod,1901,40,,,keeper,yes", "north,cod,1901,44,,,guild,yes", "south,cod,1901,20,,,keeper,yes"]
        #expect(
            try text(rows, byHarbour + ", rule: widest", "say: ranking")
                == "Over the numbers of all sources, the greatest number of tons is between 40 and 44 (between 66.7 and 68.8 % of all in the table), for North Harbour; next is 20, for South Harbour."
        )
        #expect(
            try text(rows, byHarbour + ", rule: only keeper", "say: ranking").hasPrefix(
                "According to Lighthouse log, the greatest"))
    }

    @Test("what the numbers are follows from the measure")
    func phrases() throws {
        let rows = ["north,cod,1901,40,,,keeper,yes", "south,cod,1901,20,,,keeper,yes"]
        for (measure, phrase) in [
            ("count", "number of rows"), ("{measure: count, label: Catches}", "number of catches"),
            ("mean(tons)", "mean of tons"),
            ("max(tons)", "greatest of tons"), ("distinct(fish)", "number of different fish"),
            ("{measure: mean(tons), label: Usual catch}", "usual catch"),
        ] {
            let text = try text(rows, "rows: harbour.name, measures: [\(measure)]", "say: ranking")
            #expect(text.hasPrefix("According to Lighthouse log, the greatest \(phrase) is "), "\(text)")
        }
    }
}
