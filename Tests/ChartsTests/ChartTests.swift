import Diagnostics
import Tabular
import Testing

@testable import Charts

/// What every figure promises.
@Suite struct ChartTests {
    static let figures: [(name: String, specification: FigureSpecification, table: Table)] = {
        let samples: [(String, MarkKind, Channels, Stacking, Table)] = [
            ("bar-grouped", .bar, Channels(x: "harbour", y: "tons", color: "kind"), .none, FigureSamples.catches),
            ("bar-stacked", .bar, Channels(x: "year(day)", y: "tons", color: "kind"), .zero, FigureSamples.years),
            ("bar-lying", .bar, Channels(x: "tons", y: "harbour", color: "kind"), .normalize, FigureSamples.catches),
            ("bar-ranges", .bar, Channels(x: "stock", y: "survey"), .none, FigureSamples.estimates),
            ("dot", .dot, Channels(x: "stock", y: "survey", label: "when"), .none, FigureSamples.estimates),
            ("waffle", .waffle, Channels(x: "tons", y: "harbour", color: "kind"), .none, FigureSamples.catches),
            (
                "heatmap", .heatmap, Channels(x: "month(day)", y: "year(day)", color: "tons"), .none, FigureSamples.months
            ),
            (
                "dumbbell", .dumbbell, Channels(x: "boats", y: "harbour", color: "year", label: "difference"), .none,
                FigureSamples.crews
            ),
            ("slope", .slope, Channels(x: "year", y: "boats", color: "harbour"), .none, FigureSamples.crews),
            ("histogram", .histogram, Channels(x: "length"), .none, FigureSamples.boats),
            ("strip", .strip, Channels(x: "length", y: "harbour"), .none, FigureSamples.harbourBoats),
            ("box", .box, Channels(x: "length", y: "harbour"), .none, FigureSamples.harbourBoats),
            (
                "survival", .survival, Channels(color: "harbour", start: "came", end: "left", event: "drowned"), .none,
                FigureSamples.keepers
            ),
            ("gantt", .gantt, Channels(x: "held", y: "light", color: "kind", label: "keeper"), .none, FigureSamples.posts),
            ("line", .line, Channels(x: "year(day)", y: "tons", color: "kind"), .none, FigureSamples.years),
            ("timeline", .timeline, Channels(x: "date", color: "kind", label: "what"), .none, FigureSamples.events),
        ]
        return samples.flatMap { name, mark, channels, stack, table in
            SizePreset.allCases.map { size in
                let annotations = name == "bar-stacked" || name == "line" ? [FigureSamples.opening].compactMap { $0 } : []
                return (
                    "\(name) \(size.rawValue)",
                    FigureSamples.specification(name, mark, channels, stack: stack, size: size, annotations: annotations), table
                )
            }
        }
    }()

    @Test("values that are called approximate, and those that stand for a part of their rows, are named under the figure")
    func remarks() throws {
        var stock = Column(
            "stock",
            .estimate([
                Estimate(unchecked: 5_000, 5_000, 5_000, .approximate), Estimate(3_000),
                Estimate(unchecked: 10, nil, .infinity, .aboveLow),
            ]))
        stock.lacks[1] = NumberLack(asked: 3, [MissingReason("illegible")])
        let table = Table(name: "stock", columns: [Column("survey", .text(["First", "Second", "Third"])), stock])
        for mark in [MarkKind.dot, .bar] {
            let specification = FigureSamples.specification("remarks", mark, Channels(x: "stock", y: "survey"))
            let drawing = try Chart.draw(specification, table: table)
            let words = drawing.description.replacing("\u{202F}", with: " ")
            #expect(words.contains("Called approximate: First, about 5 000."))
            #expect(words.contains("Incomplete: Second (1 of 3 rows states no number (illegible))."))
            #expect(drawing.svg.contains("Called approximate: First"))
            #expect(drawing.svg.contains("Incomplete: Second"))
        }
    }

    @Test("no text leaves the canvas, none touches another, none is smaller than its size allows", arguments: figures.indices)
    func layout(_ index: Int) throws {
        let (name, specification, table) = Self.figures[index]
        let drawing = try Chart.draw(specification, table: table)
        let complaints = drawing.diagnostics.filter { $0.code != "figure.several-values" }
        #expect(complaints.isEmpty, "\(name): \(complaints.map(\.message))")
        let labels = drawing.root.descendants.compactMap(TextLabel.init)
        #expect(labels.allSatisfy { $0.box.minX >= 0 && $0.box.maxX <= drawing.width && $0.box.maxY <= drawing.height })
        #expect(LayoutAudit.overlaps(labels).isEmpty)
        let sizes = labels.map { $0.style.size / TextStyle.millimetresPerPoint }, allowed = specification.size.type
        #expect(sizes.allSatisfy { $0 >= allowed.lowerBound - 0.01 && $0 <= allowed.upperBound + 0.01 })
    }

    @Test("the same figure is the same bytes", arguments: figures.indices)
    func determinism(_ index: Int) throws {
        let (_, specification, table) = Self.figures[index]
        #expect(try Chart.draw(specification, table: table).bytes == Chart.draw(specification, table: table).bytes)
    }

    @Test("a figure says what it is: role, title, description, digest, size in millimetres")
    func document() throws {
        let drawing = try Chart.draw(Self.figures[0].specification, table: Self.figures[0].table)
        #expect(drawing.root["role"] == "img")
        #expect(drawing.root["id"] == "figure-bar-grouped-01234567")
        #expect(drawing.root["aria-labelledby"] == "figure-bar-grouped-01234567-title figure-bar-grouped-01234567-description")
        #expect(drawing.root["width"] == "89mm")
        #expect(drawing.root.elements.prefix(3).map(\.name) == ["title", "desc", "metadata"])
        #expect(drawing.root.elements[1].text == drawing.description)
        #expect(drawing.root.elements[2].text.contains("0123456789abcdef"))
        #expect(!drawing.svg.contains("var(") && !drawing.svg.contains("dominant-baseline"))
    }

    @Test("the description names what, over what, the extremes, what is missing and the source")
    func description() throws {
        let drawing = try Chart.draw(Self.figures[0].specification, table: Self.figures[0].table)
        #expect(
            drawing.description
                == "Grouped bars: tons by harbour, 3 categories. Series: cod and herring. Values run from 5 (East, cod) to 40 "
                + "(North, cod). No value: East, herring. Source: harbour books.")
    }

    @Test("an unknown column is an error that names the nearest and the column at fault")
    func unknownColumn() throws {
        let specification = FigureSamples.specification("f", .bar, Channels(x: "harbor", y: "tons"))
        let fault = #expect(throws: Diagnostic.self) { try Chart.draw(specification, table: FigureSamples.catches) }
        #expect(fault?.code == "figure.unknown-column")
        #expect(fault?.excerpt == "harbor")
        #expect(fault?.remedy == "did you mean \"harbour\"?")
        #expect(Chart.check(specification, table: FigureSamples.catches).map(\.channel) == [.x])
    }

    @Test("text cannot be measured, a number is no date")
    func types() throws {
        #expect(throws: Diagnostic.self) {
            try Chart.draw(
                FigureSamples.specification("f", .bar, Channels(x: "harbour", y: "kind")), table: FigureSamples.catches)
        }
        #expect(throws: Diagnostic.self) {
            try Chart.draw(FigureSamples.specification("f", .timeline, Channels(x: "tons")), table: FigureSamples.catches)
        }
    }

    @Test("without rows or values there is a figure that says so", arguments: MarkKind.allCases)
    func empty(_ mark: MarkKind) throws {
        let table = Table(
            name: "t", columns: [Column("k", .text([])), Column("d", .date([])), Column("n", .integer([]))])
        let channels =
            switch mark {
            case .heatmap: Channels(x: "d", y: "k", color: "n")
            case .timeline, .gantt: Channels(x: "d")
            case .histogram, .strip, .box, .survival: Channels(x: "n")
            default: Channels(x: "d", y: "n")
            }
        let drawing = try Chart.draw(FigureSamples.specification("f", mark, channels), table: table)
        #expect(drawing.texts.contains("No data to draw"))
        #expect(drawing.diagnostics.map(\.code) == ["figure.no-data"])
    }

    @Test("text from data is escaped")
    func hostile() throws {
        let table = Table(name: "t", columns: [Column("k", .text(["<script>&\""])), Column("n", .integer([1]))])
        let drawing = try Chart.draw(FigureSamples.specification("f", .bar, Channels(x: "n", y: "k")), table: table)
        #expect(drawing.svg.contains("&lt;script&gt;&amp;"))
        #expect(!drawing.svg.contains("<script>"))
    }

    @Test("a height that is too little is kept from clipping and reported")
    func tooLow() throws {
        var specification = FigureSamples.specification("f", .bar, Channels(x: "tons", y: "harbour"))
        specification.height = 5
        let drawing = try Chart.draw(specification, table: FigureSamples.catches)
        #expect(drawing.height > 5)
        #expect(drawing.diagnostics.contains { $0.code == "figure.overflow" })
    }

    @Test("a figure of a PLOS journal has the width that is asked for, and type from 8 to 10 points")
    func plos() throws {
        var specification = FigureSamples.specification("f", .bar, Channels(x: "tons", y: "harbour"), size: .plos)
        #expect(try Chart.draw(specification, table: FigureSamples.catches).width == 132)
        specification.width = 190.5
        let drawing = try Chart.draw(specification, table: FigureSamples.catches)
        #expect(drawing.root["width"] == "190.5mm")
        let sizes = drawing.root.descendants.compactMap(TextLabel.init).map { $0.style.size / TextStyle.millimetresPerPoint }
        #expect(sizes.allSatisfy { (7.99...10.01).contains($0) })
    }

    @Test("a figure that is higher than a journal's page is an error by the name of the size; on a page of A4 a warning")
    func tooHigh() throws {
        var specification = FigureSamples.specification("f", .bar, Channels(x: "tons", y: "harbour", color: "kind"))
        specification.height = 248
        func found() throws -> [String] {
            try Chart.draw(specification, table: FigureSamples.catches).diagnostics.map {
                "\($0.severity): \($0.message) [\($0.code)]"
            }
        }
        #expect(try found() == ["error: the figure is 248 mm high; nature-1col allows 247 mm [figure.too-high]"])
        specification.size = .page
        #expect(try found() == ["warning: the figure is 248 mm high; a4-text allows 240 mm [figure.too-high]"])
    }

    @Test("channels that are left out are filled where there is no doubt")
    func inferred() throws {
        let given = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(x: "harbour", y: "tons", color: "kind")), table: FigureSamples.catches
        )
        let inferred = try Chart.draw(
            FigureSamples.specification("f", .bar, Channels(color: "kind")), table: FigureSamples.catches)
        #expect(given.svg == inferred.svg)
    }
}
