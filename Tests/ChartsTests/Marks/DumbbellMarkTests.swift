import Diagnostics
import Tabular
import Testing

@testable import Charts

@Suite struct DumbbellMarkTests {
    private func draw(
        _ channels: Channels, _ table: Table = FigureSamples.crews, size: SizePreset = .oneColumn
    ) throws -> Drawing {
        try Chart.draw(FigureSamples.specification("f", .dumbbell, channels, size: size), table: table)
    }

    let channels = Channels(x: "boats", y: "harbour", color: "year")

    @Test("the numbers of a category stand on one line and are joined; a category with one number has no join")
    func joined() throws {
        let drawing = try draw(channels)
        #expect(drawing.all("row").count == 4)
        #expect(drawing.all("dot").count == 6)
        #expect(drawing.all("join").count == 3)
        #expect(drawing.all("interval").count == 1 + 1)  // in its row, and in the key
        #expect(drawing.texts.contains("150\u{2013}190"))
    }

    @Test("the names of the series stand over their dots on the first line, in their colours")
    func names() throws {
        let drawing = try draw(channels)
        let dots = drawing.all("row").first?.elements.filter { $0.classes.contains("dot") } ?? []
        for (name, series) in [("1921", 0), ("1924", 1)] {
            let label = drawing.root.descendants.first { $0.name == "text" && $0.text == name }
            #expect(label?["fill"] == Palette.house.line(series))
            let dot = dots.first { $0["fill"] == Palette.house.line(series) }
            #expect(abs((label?.number("x") ?? 0) - (dot?.number("cx") ?? 99)) < 0.01)
        }
        #expect(drawing.all("key").count == 1)  // the dot in the key of signs
    }

    @Test("where the first line lacks a series the names stand in a row with keys")
    func legend() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["a", "b", "b"])), Column("n", .integer([5, 5, 7])),
                Column("by", .text(["one", "one", "two"])),
            ])
        let drawing = try draw(Channels(x: "n", y: "k", color: "by"), table)
        #expect(drawing.all("legend").first?.elements.filter { $0.name == "text" }.map(\.text) == ["one", "two"])
    }

    @Test("label: difference prints the last less the first, with bounds where a number is a range")
    func difference() throws {
        let drawing = try draw(Channels(x: "boats", y: "harbour", color: "year", label: "difference"))
        #expect(drawing.texts.contains("+60"))
        #expect(drawing.texts.contains("\u{2212}35"))
        #expect(drawing.texts.contains("+30\u{2013}70"))
        #expect(drawing.texts.contains("Difference: 1924 less 1921"))
        #expect(drawing.description.contains("North: 1921 40, 1924 100 (difference +60)"))
        let plain = Table(name: "t", columns: [Column("k", .text(["a"])), Column("n", .integer([1]))])
        let fault = #expect(throws: Diagnostic.self) {
            try Chart.draw(FigureSamples.specification("f", .dot, Channels(label: "difference")), table: plain)
        }
        #expect(fault?.code == "figure.unknown-column")
    }

    @Test("a column of that name is printed as any other, and words stand beside the lines")
    func words() throws {
        let drawing = try draw(Channels(x: "boats", y: "harbour", color: "year", label: "note"))
        #expect(drawing.texts.contains("by one count"))
        #expect(drawing.diagnostics.isEmpty)
    }

    @Test("a category without a number says why, and one that is not verified is an open circle")
    func missing() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["a", "a", "b", "b"])), Column("by", .text(["one", "two", "one", "two"])),
                Column("n", .integer([5, 9, nil, nil]), absences: [2: MissingReason("page torn")]),
                Column("checked", .text(["yes", "no", "yes", "yes"])),
            ], checkedColumn: "checked")
        let drawing = try draw(Channels(x: "n", y: "k", color: "by"), table)
        #expect(drawing.texts.contains("page torn"))
        #expect(drawing.all("dot").map { $0["fill"] } == [Ink.paper.colour, Palette.house.line(0)])
        #expect(drawing.texts.contains("Open circles: not verified against the source"))
    }

    @Test("shares differ by points")
    func shares() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["a", "a"])), Column("by", .text(["one", "two"])),
                Column("n", .decimal([0.25, 0.5]), meaning: .share),
            ])
        let drawing = try draw(Channels(x: "n", y: "k", color: "by", label: "difference"), table)
        #expect(drawing.texts.contains("+25.0\u{A0}points"))
    }

    @Test("equal numbers stand one below the other, so that both are seen")
    func equal() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("k", .text(["a", "a", "b", "b"])), Column("by", .text(["one", "two", "one", "two"])),
                Column("n", .integer([5, 5, 1, 9])),
            ])
        let drawing = try draw(Channels(x: "n", y: "k", color: "by"), table)
        let dots = drawing.all("dot")
        #expect(dots.count == 4)
        #expect(abs(dots[0].number("cy") - dots[1].number("cy")) > 1.4)
        #expect(dots[2].number("cy") == dots[3].number("cy"))
    }

    @Test("two columns of numbers are two series with the columns' titles")
    func columns() throws {
        let table = Table(
            name: "t",
            columns: [
                Column("crew", .text(["Pilots", "Divers"])), Column("saved", .integer([3, 154])),
                Column("aboard", .integer([5, nil]), title: "All aboard"),
            ])
        let drawing = try draw(Channels(x: "saved", y: "crew", label: "difference", of: "aboard"), table)
        #expect(drawing.all("dot").count == 3)
        #expect(drawing.all("join").count == 1)
        #expect(["saved", "All aboard", "+2"].allSatisfy(drawing.texts.contains))
        #expect(drawing.description.contains("Pilots: saved 3, All aboard 5 (difference +2); Divers: saved 154."))
        #expect(drawing.description.contains("No value: Divers, All aboard."))
    }
}
