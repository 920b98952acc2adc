import Tabular
import Testing

@testable import Charts

/// Rows without a number have a sign in bars and lines, and a reason.
@Suite struct MissingNumberTests {
    private static let torn = MissingReason("page torn")

    /// Of three harbours and two kinds of fish: East lacks eel, South lacks all.
    private static let catches = Table(
        name: "t",
        columns: [
            Column("harbour", .text(["North", "North", "East", "East", "South", "South"])),
            Column("kind", .text(["cod", "eel", "cod", "eel", "cod", "eel"])),
            Column("tons", .integer([12, 3, 9, nil, nil, nil]), absences: [3: torn, 4: .notStated, 5: .notStated]),
        ])

    private func draw(
        _ channels: Channels, _ table: Table = catches, mark: MarkKind = .bar, stack: Stacking = .none,
        orientation: Orientation? = nil
    ) throws -> Drawing {
        var specification = FigureSamples.specification("f", mark, channels, stack: stack)
        specification.orientation = orientation
        return try Chart.draw(specification, table: table)
    }

    private func texts(_ drawing: Drawing) -> [String] {
        drawing.root.descendants.filter { $0.name == "text" }.map { $0.text.replacing("\u{202F}", with: " ") }
    }

    @Test(
        "grouped standing bars: 1 cross in the colour of its series, with its reason below; a category without bars says why in 1 word"
    )
    func grouped() throws {
        let drawing = try draw(Channels(x: "harbour", y: "tons", color: "kind"), orientation: .vertical)
        #expect(drawing.all("cross").count == 1)
        #expect(drawing.all("cross")[0].classes.contains(Ink.line(1).strokeClass))
        #expect(texts(drawing).contains("Crosses: without a number (page torn): East, eel"))
        #expect(texts(drawing).filter { $0 == "not stated" }.count == 1)
    }

    @Test("grouped lying bars: the reason stands in the place of each of 2 bars, and no cross")
    func lying() throws {
        let drawing = try draw(Channels(x: "tons", y: "harbour", color: "kind"), orientation: .horizontal)
        #expect(drawing.all("cross").isEmpty)
        #expect(texts(drawing).filter { $0 == "page torn" || $0 == "not stated" } == ["page torn", "not stated"])
        #expect(!texts(drawing).contains { $0.contains("without a number") }, "nothing is said twice")
    }

    @Test("a lying stack that lacks a part says so behind its sum, 9 without eel, and of 100 % behind its number")
    func lyingStack() throws {
        let channels = Channels(x: "tons", y: "harbour", color: "kind")
        let sums = try texts(draw(channels, stack: .zero, orientation: .horizontal))
        #expect(sums.contains("15") && sums.contains("9 without eel") && sums.contains("not stated"))
        #expect(sums.contains("Without a number (page torn): East, eel"))
        #expect(try texts(draw(channels, stack: .normalize, orientation: .horizontal)).contains("n = 9 without eel"))
    }

    @Test("a standing stack that lacks a part has a cross over its top, at 9 of its axis and not at its foot")
    func standingStack() throws {
        let drawing = try draw(Channels(x: "harbour", y: "tons", color: "kind"), stack: .zero, orientation: .vertical)
        let cross = try #require(drawing.all("cross").first?.places.map(\.y).max())
        let tops = drawing.all("bar").compactMap { $0["y"].flatMap(Double.init) }
        #expect(drawing.all("cross").count == 1 && tops.count == 3)
        #expect(cross < tops[2], "East is the third of the parts")
        #expect(texts(drawing).contains("Crosses: without a number (page torn): East, eel"))
    }

    @Test("parts of a whole, standing: a category without a number says why in its place")
    func partsOfWhole() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "East"])), Column("lost", .integer([12, nil]), absences: [1: Self.torn]),
                Column("boats", .integer([40, 30])),
            ])
        let drawing = try draw(Channels(x: "harbour", y: "lost", of: "boats"), table, orientation: .vertical)
        #expect(texts(drawing).filter { $0 == "page torn" }.count == 1 && drawing.all("bar").count == 1)
    }

    @Test("two parts that a lying stack without numbers lacks for two reasons have crosses in two places")
    func twoReasons() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "North", "East", "East"])),
                Column("kind", .text(["cod", "eel", "cod", "eel"])),
                Column("tons", .integer([12, 3, nil, nil]), absences: [2: Self.torn, 3: .notStated]),
            ])
        let drawing = try draw(
            Channels(x: "tons", y: "harbour", color: "kind"), table, stack: .zero, orientation: .horizontal)
        #expect(drawing.all("cross").count == 2)
        #expect(Set(drawing.all("cross").compactMap { $0.places.map(\.x).min() }).count == 2)
    }

    @Test("a lying stack below zero that lacks a part says so once, behind its sum, and has no cross")
    func belowZero() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "North", "East", "East"])),
                Column("kind", .text(["cod", "eel", "cod", "eel"])),
                Column("tons", .integer([-12, -3, -8, nil]), absences: [3: Self.torn]),
            ])
        let drawing = try draw(
            Channels(x: "tons", y: "harbour", color: "kind"), table, stack: .zero, orientation: .horizontal)
        #expect(drawing.all("cross").isEmpty && texts(drawing).contains("−8 without eel"))
    }

    @Test("a series of a line figure without any number is named under it")
    func withoutAny() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer([1921, 1922, 1923, 1921, 1922, 1923])),
                Column("kind", .text(["cod", "cod", "cod", "eel", "eel", "eel"])),
                Column("tons", .integer([5, 6, 7, nil, nil, nil])),
            ])
        let drawing = try draw(Channels(x: "year", y: "tons", color: "kind"), table, mark: .line)
        #expect(texts(drawing).contains("Without any number: eel") && drawing.all("cross").count == 3)
    }

    @Test("2 series of which each category has but one number are stacked all the same, and each stack lacks a part")
    func halves() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("harbour", .text(["North", "North", "East", "East"])),
                Column("kind", .text(["cod", "eel", "cod", "eel"])),
                Column("tons", .integer([12, nil, nil, 3])),
            ])
        let channels = Channels(x: "tons", y: "harbour", color: "kind")
        let texts = try texts(draw(channels, table, stack: .zero, orientation: .horizontal))
        #expect(texts.contains("12 without eel") && texts.contains("3 without cod"))
    }

    @Test("a line has a cross at its foot for each of 2 missing numbers, above one another where they fall in one year")
    func line() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer([1921, 1922, 1923, 1921, 1922, 1923])),
                Column("kind", .text(["cod", "cod", "cod", "eel", "eel", "eel"])),
                Column("tons", .integer([5, nil, 7, 2, nil, 4]), absences: [1: Self.torn, 4: .notStated]),
            ])
        let drawing = try draw(Channels(x: "year", y: "tons", color: "kind"), table, mark: .line)
        let crosses = drawing.all("cross")
        #expect(crosses.count == 2)
        #expect(Set(crosses.compactMap { $0.places.map(\.x).min() }).count == 1)
        #expect(Set(crosses.compactMap { $0.places.map(\.y).min() }).count == 2)
        #expect(
            texts(drawing).joined(separator: " ").contains(
                "Crosses: without a number: 1922, cod (page torn); 1922, eel (not stated)"))
    }

    @Test("of panels each has its own cross and says its own reason; a combination of no rows has none")
    func panels() throws {
        let drawing = try draw(Channels(x: "harbour", y: "tons", facet: "kind"), orientation: .vertical)
        #expect(drawing.all("panel").count == 2)
        #expect(texts(drawing).filter { $0 == "page torn" || $0 == "not stated" }.count == 3)
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer([1921, 1922, 1923])), Column("tons", .integer([5, nil, 7]), absences: [1: .noRows]),
            ])
        for mark in [MarkKind.line, .bar] {
            let drawing = try draw(Channels(x: "year", y: "tons"), table, mark: mark)
            #expect(drawing.all("cross").isEmpty && !texts(drawing).contains("no data"))
        }
    }

    @Test("6 rows without a number are counted by their reasons: page torn 4, not stated 2")
    func many() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("year", .integer(Array(1921...1928))),
                Column(
                    "tons", .integer([5, nil, nil, nil, nil, nil, nil, 7]),
                    absences: [1: Self.torn, 2: Self.torn, 3: Self.torn, 4: Self.torn]),
            ])
        let texts = try texts(draw(Channels(x: "year", y: "tons"), table, mark: .line)).joined(separator: " ")
        #expect(texts.contains("Crosses: 6 rows without a number: page torn 4, not stated 2"))
    }

    @Test("columns that are equally high are all named, and one without a number is not said to be perhaps the highest")
    func highest() throws {
        func description(_ numbers: [Int?]) throws -> String {
            let table = Table(
                name: "t",
                columns: [
                    Column("harbour", .text(["North", "North", "East", "East"])),
                    Column("kind", .text(["cod", "eel", "cod", "eel"])), Column("tons", .integer(numbers)),
                ])
            return try draw(Channels(x: "harbour", y: "tons", color: "kind"), table, stack: .zero).description
        }
        #expect(try description([3, 4, 5, 2]).contains("The highest columns, each with 7 in all, are North and East."))
        #expect(try description([3, 4, 5, 1]).contains("The highest column is North with 7 in all."))
        #expect(try description([3, nil, nil, nil]).contains("The highest column may be North with at least 3 in all."))
    }
}
