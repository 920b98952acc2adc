import Charts
import Diagnostics
import Tabular
import Testing

@Suite("Events on an axis of time")
struct EventDateTests {
    /// A line over days from January 1934 to December 1935 with one event.
    private func drawn(_ date: String, label: String = "Storm") throws -> Drawing {
        let days = ["1934-01-02", "1934-06-01", "1934-12-01", "1935-06-01", "1935-12-30"].map { EDTFDate($0) }
        let table = Table(
            name: "t", columns: [Column("date", .date(days)), Column("tons", .integer([3, 4, 5, 3, 4]))])
        return try Chart.draw(
            FigureSamples.specification(
                "f", .line, Channels(x: "date", y: "tons"),
                annotations: [Annotation(date: try #require(EDTFDate(date)), label: label)]),
            table: table)
    }

    @Test("a day is a rule, a month a band as wide as its days")
    func bands() throws {
        let day = try drawn("1934-09-12")
        #expect(day.all("event").filter { $0.name == "path" }.count == 1 && day.all("event-span").isEmpty)
        let month = try drawn("1934-09")
        #expect(month.all("event").filter { $0.name == "path" }.isEmpty)
        let band = try #require(month.all("event-span").first).places.map(\.x)
        let first = try drawn("1934-09-01").all("event").first { $0.name == "path" }?.places[0].x
        let last = try drawn("1934-09-30").all("event").first { $0.name == "path" }?.places[0].x
        let start = try #require(first), end = try #require(last)
        let half = (end - start) / 29 / 2
        #expect(abs((band.min() ?? 0) - (start - half)) < 0.01)
        #expect(abs((band.max() ?? 0) - (end + half)) < 0.01)
    }

    @Test("a band of about then has broken edges, an open one an arrow at the edge of the plot, an unknown end a broken line")
    func signs() throws {
        #expect(try drawn("1934-09").all("about").isEmpty)
        #expect(try drawn("1934-09~").all("about").count == 2)
        // What goes on beyond the plot has no edge there.
        #expect(try drawn("1935-09/1936-05~").all("about").isEmpty == false)
        let open = try drawn("1935-03/..")
        #expect(open.all("arrow").count == 1 && open.all("unknown-end").isEmpty)
        let unknown = try drawn("1935-03/")
        #expect(unknown.all("arrow").isEmpty && unknown.all("unknown-end").count == 1)
        #expect(try drawn("[1934-03,1935-03]").all("event-span").count == 2)
        #expect(try drawn("[1934-03,1935-03]").all("one-of").count == 1)
    }

    @Test("a name that has the year says it again where the date is not plain")
    func names() throws {
        #expect(try drawn("1934-09", label: "Storm of 1934").texts.contains("Storm of 1934"))
        #expect(
            try drawn("1934-09~", label: "Storm of 1934").texts.joined(separator: " ").contains("Storm of 1934, about Sep 1934"))
    }

    @Test("bars over dates that are not plain are named by what they are")
    func bars() throws {
        let dates = ["1934", "1935~", "1936/..", "[1937,1939]", "1938?"].map { EDTFDate($0) }
        let table = Table(name: "t", columns: [Column("date", .date(dates)), Column("tons", .integer([3, 4, 5, 3, 4]))])
        let texts = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "date", y: "tons")), table: table
        ).texts.joined(separator: " ")
        for name in ["about 1935", "from 1936 on", "1937 or 1939", "1938 (uncertain)"] {
            #expect(texts.contains(name), "\(name)")
        }
    }

    @Test("an event before or after the axis is left out and said to be")
    func outside() throws {
        for date in ["1933", "1936-01/..", "../1933-12"] {
            #expect(try drawn(date).diagnostics.map(\.code) == ["figure.annotation-dropped"])
        }
        #expect(try drawn("1933/1934-02").diagnostics.isEmpty)
    }
}
