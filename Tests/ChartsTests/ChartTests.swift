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

    @Test("no text leaves the canvas, none touches another, none is smaller than its size allows", arguments: figures.indices)
    func layout(_ index: Int) throws {
        let (name, specification, table) = Self.figures[index]
        let drawing = try Chart.draw(specification, table: table)
        let complaints = drawing.diagnostics.filter { $0.code != "figure.several-values" }
        #expect(complaints.isEmpty, "\(name): \(complaints.map(\.message))")
        let labels = drawing.root.descendants.compactMap(TextLabel.init)
        #expect(labels.allSatisfy { $0.box.minX >= 0 && $0.box.maxX <= drawing.width && $0.box.maxY <= drawing.height })
        #expect(LayoutAudit.overlaps(labels).isEmpty)
        let least = labels.map { $0.style.size / TextStyle.millimetresPerPoint }.min() ?? 0
        #expect(least >= specification.size.minimumType - 0.01)
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
            case .timeline: Channels(x: "d")
            case .histogram: Channels(x: "n")
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
