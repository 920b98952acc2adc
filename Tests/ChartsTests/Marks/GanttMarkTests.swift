import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct GanttMarkTests {
    private func table(_ spans: [(String?, String?)], names: [String?]? = nil, labels: [String?]? = nil) -> Table {
        var columns = [
            Column("from", .date(spans.map { $0.0.flatMap { EDTFDate($0) } })),
            Column("until", .date(spans.map { $0.1.flatMap { EDTFDate($0) } })),
            Column("who", .text(names ?? spans.indices.map { "Ship \($0)" })),
        ]
        if let labels { columns.append(Column("what", .text(labels))) }
        return Table(name: "t", columns: columns)
    }

    private func draw(
        _ table: Table, _ channels: Channels = Channels(y: "who", start: "from", end: "until"), size: SizePreset = .oneColumn,
        annotations: [Annotation] = []
    ) throws -> Drawing {
        try Chart.draw(
            FigureSamples.specification("f", .gantt, channels, size: size, annotations: annotations), table: table)
    }

    private func boxes(_ elements: [SVGElement]) -> [(left: Double, right: Double, y: Double)] {
        elements.map { ($0.number("x"), $0.number("x") + $0.number("width"), $0.number("y") + $0.number("height") / 2) }
    }

    /// The sides and the middle of an area.
    private func extent(_ area: SVGElement) -> (left: Double, right: Double, y: Double) {
        let x = area.places.map(\.x).sorted(), y = area.places.map(\.y).sorted()
        guard let left = x.first, let right = x.last, let top = y.first, let bottom = y.last else { return (.nan, .nan, .nan) }
        return (left, right, (top + bottom) / 2)
    }

    @Test("a span of known days is one full bar from its first day to its last, in the order of the rows")
    func days() throws {
        let drawing = try draw(table([("1934-01-01", "1935-12-31"), ("1934-01-01", "1936-12-31"), ("1936-01-01", "1936-12-31")]))
        let bars = boxes(drawing.inked("period"))
        #expect(bars.count == 3 && bars.map(\.y) == bars.map(\.y).sorted())
        // Less the seam at both ends.
        let year = bars[2].right - bars[2].left + 0.2
        #expect(
            abs(bars[0].right - bars[0].left + 0.2 - 2 * year) < 0.02 && abs(bars[1].right - bars[1].left + 0.2 - 3 * year) < 0.05
        )
        #expect(drawing.inked("perhaps").isEmpty && drawing.all("legend").isEmpty)
        #expect(["Ship 0", "Ship 1", "Ship 2"].allSatisfy(drawing.texts.contains))
        #expect(
            drawing.description.hasPrefix(
                "Spans on an axis of time: 3 spans on 3 lines, from 1 January 1934 to 31 December 1936. Ship 0: 1 January 1934 – 31"
            ))
    }

    @Test("a coarse beginning is pale for the time in which it lies and full from its last day on; a coarse end likewise")
    func coarse() throws {
        let drawing = try draw(table([("1934", "1936"), ("1934-01-01", "1936-12-31")]))
        let bars = boxes(drawing.inked("period")), pale = drawing.inked("perhaps").map(extent)
        #expect(bars.count == 2 && pale.count == 2)
        let year = (bars[1].right - bars[1].left + 0.2) / 3
        // From the last day of 1934 to the first of 1936.
        #expect(abs(bars[0].right - bars[0].left - year * 367 / 365) < 0.02)
        #expect(abs(pale[0].right - bars[0].left) < 0.001 && abs(pale[1].left - bars[0].right) < 0.001)
        #expect(abs(pale[0].left - bars[1].left) < 0.001 && abs(pale[1].right - bars[1].right) < 0.001)
        #expect(drawing.texts.contains { $0.hasPrefix("perhaps: the first or the last day") })
        #expect(
            drawing.description.contains(
                "Of the spans 1 has an end that is only known to lie within a month, a year or the like."))
    }

    @Test("a beginning and an end in one month are pale throughout: no day of it is certain")
    func within() throws {
        let drawing = try draw(table([("1934", "1934"), ("1933-01-01", "1936-12-31")]))
        #expect(drawing.inked("perhaps").count == 1 && drawing.inked("period").count == 1)
    }

    @Test("one column of intervals draws the same as two columns of dates")
    func oneColumn() throws {
        let spans = [("1934-11", "1936-02-03"), ("1933?", "1935"), ("1934-02-01~", "1936")]
        let intervals = Table(
            name: "t",
            columns: [
                Column("held", .date(spans.map { EDTFDate("\($0.0)/\($0.1)") })),
                Column("who", .text(spans.indices.map { "Ship \($0)" })),
            ])
        let one = try draw(intervals, Channels(x: "held", y: "who")), two = try draw(table(spans))
        #expect(one.svg == two.svg)
    }

    @Test("an open end has an arrow at the edge, one that is not known a broken line, and both reach beyond the last day")
    func ends() throws {
        let open = try draw(
            Table(
                name: "t",
                columns: [
                    Column("held", .date(["1934/..", "1935/", "../1936", "1934/1936"].map { EDTFDate($0) })),
                    Column("who", .text(["a", "b", "c", "d"])),
                ]), Channels(x: "held", y: "who"))
        #expect(open.inked("arrow").count == 2 && open.inked("unknown-end").count == 1)
        let missing = try draw(table([("1934", nil), ("1934", "1936")]))
        #expect(missing.inked("unknown-end").count == 1 && missing.inked("arrow").isEmpty)
        let grid = missing.all("grid").compactMap { $0.places.first?.x }
        let right = try #require(grid.max())
        #expect(missing.inked("unknown-end")[0].places.map(\.x).max().map { $0 > right + 2 } == true)
        #expect(missing.description.contains("Ship 0: from 1934, end not known"))
    }

    @Test(
        "spans of one category stand on one line, on further ones where they overlap, and no bar covers another",
        arguments: 0..<40)
    func lanes(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let forms = ["Y-M-D", "Y-M", "Y", "Y-M-D~", "Y-M-D?"]
        let spans = (0..<Int.random(in: 2...30, using: &random)).map { _ -> (String?, String?) in
            func date(_ year: Int) -> String? {
                if Int.random(in: 0..<12, using: &random) == 0 { return nil }
                return (forms.randomElement(using: &random) ?? "Y").replacing("Y", with: "\(year)")
                    .replacing("M", with: "0\(Int.random(in: 1...9, using: &random))")
                    .replacing("D", with: "1\(Int.random(in: 0...9, using: &random))")
            }
            let year = Int.random(in: 1930...1938, using: &random)
            return (date(year), date(year + Int.random(in: 0...3, using: &random)))
        }
        let names = spans.map { _ in ["North", "South", "Восточная гавань"].randomElement(using: &random) }
        let labels = spans.indices.map { seed % 2 == 0 && $0 % 3 == 0 ? "Keeper \($0)" : nil }
        let drawing = try draw(
            table(spans, names: names, labels: labels), Channels(y: "who", label: "what", start: "from", end: "until"),
            size: seed % 3 == 0 ? .twoColumns : .oneColumn)
        #expect(drawing.diagnostics.allSatisfy { $0.code == "figure.row-dropped" }, "\(drawing.diagnostics.map(\.message))")
        for row in drawing.all("row") {
            let full = boxes(row.descendants.filter { $0.classes.contains("period") })
            let perhaps = row.descendants.filter { $0.classes.contains("perhaps") }.map(extent)
            let all = (full + perhaps).sorted { $0.left < $1.left }
            for (index, one) in all.enumerated() {
                for other in all[(index + 1)...] where abs(one.y - other.y) < 0.1 {
                    #expect(one.left < one.right && one.right <= other.left + 0.002, "\(one) \(other)")
                }
            }
        }
        // Each row is drawn or counted.
        let dropped = spans.filter { DateSpanTests.isLost($0.0, $0.1) }.count
        if dropped > 0, dropped < spans.count {
            #expect(drawing.description.contains("\(dropped) row\(dropped == 1 ? "" : "s") not drawn"))
        }
    }

    @Test("spans that follow one another by a day stand on one line with a seam between")
    func seam() throws {
        let drawing = try draw(
            table(
                [("1934-07-10", "1936-09-26"), ("1936-09-26", "1938-11-25"), ("1938-11-25", "1945-12-29")],
                names: ["Head", "Head", "Head"]))
        let bars = boxes(drawing.inked("period"))
        #expect(bars.count == 3 && Set(bars.map(\.y)).count == 1)
        #expect(bars[0].right < bars[1].left && bars[1].right < bars[2].left)
    }

    @Test("a name stands in its bar where it fits, else beside it")
    func names() throws {
        let drawing = try draw(
            table([("1930-01-01", "1938-12-31"), ("1937-01-01", "1937-03-31")], labels: ["Pilot", "Keeper of the light"]),
            Channels(y: "who", label: "what", start: "from", end: "until"))
        let labels = drawing.root.descendants.compactMap(TextLabel.init)
        let pilot = try #require(labels.first { $0.text == "Pilot" }).box
        let keeper = try #require(labels.first { $0.text == "Keeper of the light" }).box
        let bars = boxes(drawing.inked("period"))
        #expect(pilot.minX > bars[0].left && pilot.maxX < bars[0].right)
        #expect(keeper.maxX < bars[1].left || keeper.minX > bars[1].right)
    }

    @Test("a row that ends before it begins, and one without dates, are counted and keep their lines")
    func dropped() throws {
        let drawing = try draw(table([("1938-02-01", "1937-01-01"), (nil, nil), ("1936", "1937")]))
        #expect(
            drawing.diagnostics.map(\.message) == [
                "one row has no date with bounds and is not on the axis of time",
                "one row ends before it begins and is not drawn",
            ])
        #expect(drawing.texts.contains("2 rows not drawn: ends before it begins 1, no date 1"))
        #expect(["Ship 0", "Ship 1"].allSatisfy(drawing.texts.contains))
        let nothing = try draw(table([(nil, nil), ("1938-02-01", "1937-01-01")]))
        #expect(
            nothing.texts.contains("No date is known")
                && nothing.texts.contains("2 rows not drawn: no date 1, ends before it begins 1"))
    }

    @Test("a row that was not checked against its source has a star, explained once")
    func unverified() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("held", .date(["1934/1936", "1935/", nil].map { $0.flatMap { EDTFDate($0) } })),
                Column("who", .text(["a", "b", "c"])), Column("what", .text(["Pilot", "Mate", nil])),
                Column("checked", .text(["no", "yes", "yes"])),
            ], checkedColumn: "checked")
        let drawing = try draw(table, Channels(x: "held", y: "who", label: "what"))
        #expect(drawing.texts.contains("Pilot\u{A0}*") && drawing.texts.contains("Mate"))
        #expect(drawing.texts.filter { $0 == "* not verified against the source" }.count == 1)
        #expect(drawing.texts.contains("1 row not drawn: no date"))
    }

    @Test("events stand as rules with their names above the lines")
    func events() throws {
        let opening = try #require(EDTFDate("1935-02-03").map { Annotation(date: $0, label: "Harbour opened") })
        let drawing = try draw(table([("1934", "1936"), ("1933", "1937")]), annotations: [opening])
        #expect(drawing.all("event").count == 1 && drawing.diagnostics.isEmpty)
        let labels = drawing.root.descendants.compactMap(TextLabel.init)
        let label = try #require(labels.first { $0.text.hasPrefix("Harbour opened") })
        #expect(boxes(drawing.inked("period")).allSatisfy { $0.y > label.box.maxY })
    }

    @Test("without names all spans share a line, and channels are filled where there is no doubt")
    func inferred() throws {
        let given = try draw(table([("1934", "1936"), ("1933", "1937")]))
        #expect(try draw(table([("1934", "1936"), ("1933", "1937")]), Channels()).svg == given.svg)
        let nameless = Table(name: "t", columns: [Column("held", .date(["1934/1935", "1936/1937"].map { EDTFDate($0) }))])
        #expect(try draw(nameless, Channels()).all("row").count == 1)
        let fault = #expect(throws: Diagnostic.self) { try draw(table([("1934", "1936")]), Channels(x: "who")) }
        #expect(fault?.code == "figure.channel-type")
        let text = Table(name: "t", columns: [Column("who", .text(["a"]))])
        #expect(throws: Diagnostic.self) { try draw(text, Channels(y: "who")) }
    }

    @Test("a set of dates keeps its pieces, and a day is a point")
    func sets() throws {
        let dates = ["{1934,1936}", "1935-02-03", "1934/1937"].map { EDTFDate($0) }
        let drawing = try draw(
            Table(name: "t", columns: [Column("held", .date(dates)), Column("who", .text(["a", "b", "c"]))]),
            Channels(x: "held", y: "who"))
        #expect(drawing.inked("event").count == 1)
        #expect(drawing.inked("period").count == 3)
    }

    @Test(
        "a beginning /1938 or an end 1938/ is one of which a side is not known, ../1938 and 1938/.. are open: dotted lines and arrows, 1 each"
    )
    func unknownSides() throws {
        let known = ("1930-01-01", "1945-12-31")
        func signs(_ span: (String, String)) throws -> [Int] {
            let drawing = try draw(table([known, span]))
            return [drawing.inked("unknown-end").count, drawing.inked("arrow").count]
        }
        #expect(try signs(("/1938", "1940")) == [1, 0] && signs(("1936", "1938/")) == [1, 0])
        #expect(try signs(("../1938", "1940")) == [0, 1] && signs(("1936", "1938/..")) == [0, 1])
        let drawing = try draw(table([known, ("/1938", "1940"), ("1936", "1938/"), ("../1938", "1940")]))
        #expect(drawing.texts.contains("end not known") && drawing.texts.contains("open end"))
        #expect(
            drawing.description.contains(
                "Of the spans 1 is open at an end, 2 have an end that is not known and 3 have ends that are only known"),
            "\(drawing.description)")
    }

    @Test("of a beginning /1938 the year 1938 is pale, what is before it is dotted, and from 1939 on the bar is full")
    func unknownBeginning() throws {
        let drawing = try draw(table([("1930-01-01", "1945-12-31"), ("/1938", "1940-12-31"), ("1939-01-01", "1940-12-31")]))
        let pale = try #require(drawing.inked("perhaps").first.map(extent)), bars = boxes(drawing.inked("period"))
        #expect(bars.count == 3 && abs(bars[1].left - bars[2].left) < 0.15 && abs(pale.right - bars[1].left) < 0.15)
        let dotted = try #require(drawing.inked("unknown-end").first?.places.map(\.x).sorted())
        #expect(abs(dotted[1] - pale.left) < 0.15 && dotted[0] <= bars[0].left + 0.1)
    }
}

extension DateSpanTests {
    /// Whether two texts of dates make no span that can be drawn.
    static func isLost(_ start: String?, _ end: String?) -> Bool {
        func value(_ text: String?) -> Value { text.flatMap { EDTFDate($0) }.map(Value.date) ?? .missing(.notStated) }
        let span = DateSpan(from: value(start), to: value(end))
        return span.namedDays == nil || span.isBackwards
    }
}
