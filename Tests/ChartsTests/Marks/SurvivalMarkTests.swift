import Diagnostics
import Tabular
import TestSupport
import Testing

@testable import Charts

@Suite struct SurvivalMarkTests {
    private func draw(
        _ table: Table, _ channels: Channels, size: SizePreset = .oneColumn, height: Double? = nil
    ) throws -> Drawing {
        var specification = FigureSamples.specification("f", .survival, channels, size: size)
        specification.height = height
        return try Chart.draw(specification, table: table)
    }

    private let keepers = Channels(color: "harbour", start: "came", end: "left", event: "drowned")

    @Test("no name of a curve stands in the band of another", arguments: [DataShape.ranges, .panels, .numbers])
    func names(shape: DataShape) throws {
        let cell = FigureMatrix.Cell(mark: .survival, shape: shape)
        let drawing = try Chart.draw(FigureMatrix.specification(cell, size: .oneColumn), table: FigureMatrix.table(cell))
        let names = drawing.all("series-name").filter { $0["paint-order"] != nil }
        let bands = drawing.all("bounds") + drawing.all("confidence")
        #expect(names.count >= 2 && bands.count == names.count)
        for name in names {
            let box = try #require(TextLabel(name)).box
            for band in bands where band["fill"] != name["fill"] {
                // Bands have the colours of their lines.
                #expect(!Polygon(points: band.places).touches(box), "\(name.text)")
            }
        }
    }

    /// The description with plain spaces.
    private func words(_ drawing: Drawing) -> String {
        drawing.description.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }

    /// How far down lines of a role stand.
    private func heights(_ drawing: Drawing, _ role: String) -> [Double] { drawing.all(role).compactMap { $0.places.first?.y } }

    /// The numbers at risk that are drawn, row by row.
    private func atRisk(_ drawing: Drawing) -> [String] {
        drawing.all("at-risk").flatMap(\.descendants).filter { $0.name == "text" }.map(\.text)
    }

    @Test("a curve falls at its events to the shares of the estimate, and stays level between")
    func curve() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("days", .integer([10, 20, 20, 30, 40])), Column("seen", .text(["yes", "yes", "no", "yes", "no"])),
            ])
        let drawing = try draw(table, Channels(x: "days", event: "seen"))
        let curve = try #require(drawing.all("curve").first)
        let places = curve.places
        let ys = Set(places.map(\.y)).sorted()
        // From all to 0.8, 0.6 and 0.3.
        let whole = try #require(heights(drawing, "grid").min())
        let foot = try #require(heights(drawing, "zero").first)
        let shares = ys.map { (foot - $0) / (foot - whole) }
        #expect(zip(shares, [1, 0.8, 0.6, 0.3]).allSatisfy { abs($0 - $1) < 0.001 } && shares.count == 4)
        for (from, to) in zip(places, places.dropFirst()) { #expect(from.x == to.x || from.y == to.y) }
        #expect(drawing.all("confidence").count == 1)
        #expect(drawing.all("censored").count == 2)
        #expect(words(drawing).contains("5 rows, 3 events, 2 censored; a half or less from 30 on; 30.0 % at 40 (95 % confidence"))
    }

    @Test("below the axis stands how many are at risk at each tick, those included that leave then")
    func risk() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("days", .integer([10, 20, 20, 30, 40])), Column("by", .text(["a", "a", "b", "b", "b"])),
                Column("seen", .text(["yes", "yes", "no", "yes", "no"])),
            ])
        #expect(atRisk(try draw(table, Channels(x: "days", event: "seen"))) == ["At risk", "5", "5", "4", "2", "1"])
        let two = try draw(table, Channels(x: "days", color: "by", event: "seen"))
        #expect(atRisk(two) == ["Number at risk", "a", "2", "2", "1", "0", "0", "b", "3", "3", "3", "2", "1"])
    }

    @Test("two dates give days; coarse dates leave bounds and no confidence interval, and the number at risk is a range")
    func coarse() throws {
        let drawing = try draw(FigureSamples.keepers, keepers)
        // North has exact dates, South coarse ones.
        #expect(drawing.all("curve").count == 1 && drawing.all("confidence").count == 1)
        #expect(drawing.all("bounds").count == 1 && drawing.all("edge").count == 2)
        #expect(atRisk(drawing).contains { $0.contains("–") })
        #expect(drawing.texts.contains { $0.contains("came to left (years)") })
        let words = drawing.texts.joined(separator: " ")
        #expect(words.contains("4 durations are ranges: bands with edges hold the estimate, whatever is the case"))
        #expect(drawing.diagnostics.isEmpty, "\(drawing.diagnostics.map(\.message))")
    }

    @Test("rows without a duration are counted by their reasons, with how many of them had the event; none is dropped in silence")
    func missing() throws {
        let drawing = try draw(FigureSamples.keepers, keepers)
        #expect(
            drawing.description.contains(
                "3 rows without a duration: left page torn 1, left not stated 1, below zero 1; the event was observed in 1 of them."
            ))
        let risk = atRisk(drawing)
        #expect(risk.contains("12") && risk.contains("10"))
    }

    @Test("whether the event was observed is not stated: the bounds hold both")
    func notStated() throws {
        let table = Table(
            name: "t", columns: [Column("days", .integer([10, 20, 30])), Column("seen", .text(["yes", nil, "yes"]))])
        let drawing = try draw(table, Channels(x: "days", event: "seen"))
        #expect(drawing.all("bounds").count == 1 && drawing.all("curve").isEmpty)
        #expect(drawing.description.contains("1 row does not say whether the event was observed"))
        // Of three rows the second leaves a third or two thirds.
        #expect(drawing.description.contains("2 events, 0 censored"))
    }

    @Test("where every range has a best number, the curve of the best numbers runs within the bounds")
    func best() throws {
        let table = Table(
            name: "t",
            columns: [
                Column(
                    "days", .estimate([Estimate(low: 4, best: 6, high: 9), Estimate(12), Estimate(low: -3, best: nil, high: -1)]))
            ])
        let drawing = try draw(table, Channels(x: "days"))
        #expect(drawing.all("bounds").count == 1 && drawing.all("curve").count == 1)
        #expect(drawing.description.contains("1 row without a duration: below zero."))
        #expect(drawing.description.contains("every row counts as an event"))
    }

    @Test("without an event the curve stays level and has no band")
    func censored() throws {
        let table = Table(
            name: "t", columns: [Column("days", .integer([10, 20, 30])), Column("seen", .text(["no", "no", "no"]))])
        let drawing = try draw(table, Channels(x: "days", event: "seen"))
        let curve = try #require(drawing.all("curve").first)
        #expect(Set(curve.places.map(\.y)).count == 1)
        #expect(drawing.all("confidence").isEmpty && drawing.all("censored").count == 3)
        #expect(words(drawing).contains("0 events, 3 censored; always more than a half; 100 % at 30."))
        #expect(!drawing.description.contains("pale bands"))
    }

    @Test("of two curves that are the same the second is broken, so that both are seen")
    func same() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("days", .integer([10, 20, 30, 40])), Column("seen", .text(["no", "no", "no", "no"])),
                Column("by", .text(["a", "b", "a", "b"])),
            ])
        let curves = try draw(table, Channels(x: "days", color: "by", event: "seen")).all("curve")
        #expect(curves.map { $0["stroke-dasharray"] == nil } == [true, false])
    }

    @Test("approximate and uncertain dates count as they stand, and the figure says so; so it does of rows that were not checked")
    func doubt() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("came", .date(["1937-06-01~", "1937-06-01", "1937-06-01?"].map { EDTFDate($0) })),
                Column("left", .date(["1937-06-11", "1937-06-21", "1937-07-01"].map { EDTFDate($0) })),
                Column("checked", .text(["yes", "no", "yes"])),
            ], checkedColumn: "checked")
        let drawing = try draw(table, Channels(start: "came", end: "left"))
        #expect(drawing.all("curve").count == 1 && drawing.all("bounds").isEmpty)
        #expect(words(drawing).contains("2 rows have approximate or uncertain dates, taken as stated."))
        #expect(words(drawing).contains("1 row is not verified against the source."))
        #expect(words(drawing).contains("every end counts as an event."))
        #expect(drawing.texts.contains("came to left (days)"))
    }

    @Test("no band, no stroke and no curve leaves the plot, and every curve falls, whatever the data", arguments: 0..<40)
    func laws(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...60, using: &random)
        let values = (0..<count).map { _ -> Estimate? in
            let low = Double(Int.random(in: -2...900, using: &random))
            return switch Int.random(in: 0..<6, using: &random) {
            case 0: nil
            case 1 where seed % 2 == 0: Estimate(low: low, best: nil, high: low + 90)
            case 2 where seed % 2 == 0: Estimate(low: low, best: low + 3, high: nil)
            default: Estimate(low)
            }
        }
        func pick(_ words: [String?]) -> [String?] { (0..<count).map { _ in words.randomElement(using: &random) ?? nil } }
        let table = Table(
            name: "t",
            columns: [
                Column("days", .estimate(values)), Column("seen", .text(pick(["yes", "no", "TRUE", "0"]))),
                Column("by", .text(pick(["North", "Южная гавань", "The old pier in the west"]))),
            ])
        for size in [SizePreset.oneColumn, .twoColumns] {
            let drawing = try draw(table, Channels(x: "days", color: seed % 3 == 0 ? nil : "by", event: "seen"), size: size)
            #expect(drawing.diagnostics.filter { $0.code != "figure.no-data" }.isEmpty, "\(drawing.diagnostics.map(\.message))")
            guard let foot = drawing.all("zero").first?.places.first?.y else { continue }
            let top = try #require(heights(drawing, "grid").min())
            let ticks = drawing.all("tick").compactMap { $0.places.first?.x }
            for element in ["curve", "edge", "bounds", "confidence"].flatMap(drawing.all) {
                for place in element.places {
                    #expect(place.y >= top - 0.001 && place.y <= foot + 0.001 && place.x >= (ticks.min() ?? 0) - 0.001)
                }
            }
            for element in ["curve", "edge"].flatMap(drawing.all) {
                for (from, to) in zip(element.places, element.places.dropFirst()) { #expect(from.x <= to.x && from.y <= to.y) }
            }
            // Each row is drawn or counted.
            let drawn = values.filter { $0.map { $0.high >= 0 } ?? false }.count
            let missing = count - drawn
            #expect(missing == 0 || drawing.description.contains("\(missing) row\(missing == 1 ? "" : "s") without a duration"))
        }
    }

    @Test("of 20,000 rows the figure stays below 300 kB")
    func many() throws {
        var random = SeededGenerator(seed: 3)
        let days = (0..<20_000).map { _ in Double.random(in: 0...1, using: &random) * Double.random(in: 0...2_000, using: &random)
        }
        let table = Table(
            name: "t",
            columns: [Column("days", .decimal(days)), Column("seen", .text(days.indices.map { $0 % 3 == 0 ? "no" : "yes" }))])
        let drawing = try draw(table, Channels(x: "days", event: "seen"), size: .twoColumns)
        #expect(drawing.bytes.count < 300_000 && drawing.diagnostics.isEmpty)
    }

    @Test("a word that is neither yes nor no is refused, with the column at fault")
    func faults() throws {
        let table = Table(name: "t", columns: [Column("days", .integer([1, 2])), Column("seen", .text(["yes", "perhaps"]))])
        let fault = #expect(throws: Diagnostic.self) { try draw(table, Channels(x: "days", event: "seen")) }
        #expect(fault?.code == "figure.event" && fault?.excerpt == "seen")
        let names = #expect(throws: Diagnostic.self) { try draw(table, Channels(x: "seen")) }
        #expect(names?.code == "figure.channel-type")
        let one = #expect(throws: Diagnostic.self) { try draw(table, Channels(start: "days")) }
        #expect(one?.code == "figure.channel-type")
        let dates = Table(name: "t", columns: [Column("came", .date([EDTFDate("1937")]))])
        let end = #expect(throws: Diagnostic.self) { try draw(dates, Channels(start: "came")) }
        #expect(end?.code == "figure.missing-channel")
    }

    @Test("where durations are given beginnings and ends have no use, and where all are unknown the figure says so")
    func unused() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("days", .integer([1, nil])), Column("came", .date([EDTFDate("1937"), nil])),
                Column("left", .date([nil, EDTFDate("1938")])),
            ])
        let channels = Channels(x: "days", start: "came")
        #expect(!MarkKind.survival.channels(beside: channels).contains(.start))
        #expect(try draw(table, channels).svg == draw(table, Channels(x: "days")).svg)
        let nothing = try draw(table, Channels(start: "came", end: "left"))
        #expect(nothing.texts.contains("No duration is known"))
        #expect(nothing.texts.contains("2 rows without a duration: left not stated 1, came not stated 1"))
    }
}
