import Foundation
import TestSupport
import Testing

/// With which status `chart` refuses what it cannot draw: 64 where no rows could mend it, 65 where other rows would.
@Suite("Exit status of a refused chart")
struct ChartStatusTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let code: String
        let status: Int32
        let arguments: String
        /// Below the head of the file.
        let rows: [String]

        init(_ code: String, _ status: Int32, _ arguments: String, _ rows: [String] = ChartStatusTests.rows) {
            (self.code, self.status, self.arguments, self.rows) = (code, status, arguments, rows)
        }

        var testDescription: String { "\(code) \(arguments)" }
    }

    static let head = "harbour,kind,crew,low,high,lost"
    static let rows = ["North,sail,40,30,50,yes", "South,sail,20,15,25,no", "North,steam,10,5,15,no", "South,steam,30,30,35,yes"]
    private static let negative = ["North,sail,-4,,,yes", "South,sail,2,,,no", "North,steam,1,,,no", "South,steam,3,,,yes"]
    private static let many = (1...120).map { "Pier \($0),kind \($0),\($0),,,yes" }
    private static let bars = "--mark bar --x harbour --y crew --color kind"

    static let refusals = [
        Refusal("chart.no-channel", 64, "--mark bar"),
        Refusal("chart.range", 64, "--mark dot --y harbour --x 'range(low)'"),
        Refusal("chart.unknown-function", 64, "--mark bar --x harbour --y 'sun(crew)'"),
        Refusal("plan.syntax", 64, "--mark bar --x harbour --y 'sum(crew'"),
        Refusal("condition.syntax", 64, bars + " --where 'crew >'"),
        Refusal("columns.unknown", 64, "--mark bar --x harbor --y crew"),
        Refusal("definition.unknown-word", 64, "--mark pie --x harbour"),
        Refusal("definition.unknown-word", 64, bars + " --stack hundred"),
        Refusal("definition.wrong-kind", 64, "--mark histogram --x crew --bins many"),
        Refusal("definition.bins-twice", 64, "--mark histogram --x crew --bins 3 --bin-width 2"),
        Refusal("figure.channel-type", 64, "--mark bar --x harbour --y 'text(crew)'"),
        Refusal("figure.channel-type", 64, "--mark timeline --x 'text(kind)'"),
        Refusal("figure.channel-type", 64, "--mark survival --x 'text(kind)'"),
        Refusal("figure.missing-channel", 64, "--mark bar --x harbour"),
        Refusal("figure.missing-channel", 64, "--mark gantt --y harbour"),
        Refusal("figure.no-panels", 64, bars + " --axes own"),
        Refusal("figure.no-patterns", 64, bars + " --fill pattern"),
        Refusal("figure.scale", 64, bars + " --scale log"),
        Refusal("figure.scale", 64, "--mark dot --x crew --y harbour --threshold 3"),
        Refusal("figure.width", 64, bars + " --width 100"),
        Refusal("figure.not-additive", 64, "--mark marimekko --x harbour --y 'mean(crew)' --color kind"),
        Refusal("figure.diverge", 64, "--mark bar --x harbour --y crew --diverge sail"),
        Refusal("figure.diverge", 64, bars + " --shape range --diverge sail"),
        Refusal("figure.too-high", 64, bars + " --height 250"),

        Refusal("aggregate.nothing-readable", 65, "--mark bar --x crew --y harbour"),
        Refusal("figure.below-zero", 65, "--mark pyramid --x crew --y harbour --color kind", negative),
        Refusal("figure.diverge", 65, bars + " --diverge oars"),
        Refusal("figure.diverge", 65, bars + " --diverge sail", negative),
        Refusal("figure.duplicate-cell", 65, "--mark pyramid --x crew --y lost --color kind", rows + rows),
        Refusal("figure.event", 65, "--mark survival --x crew --event harbour"),
        Refusal("figure.log-scale", 65, "--mark dot --x crew --y harbour --scale log", ["North,sail,0,,,yes"]),
        Refusal("figure.many-panels", 65, "--mark bar --x harbour --y crew --facet kind", many),
        Refusal(
            "figure.narrow-panels", 65, "--mark bar --x harbour --y crew --facet kind --facet-columns 8", Array(many.prefix(8))),
        Refusal("figure.normalize", 65, bars + " --stack normalize", negative),
        Refusal(
            "figure.not-additive", 65, "--mark marimekko --x harbour --y 'range(low, high)' --color kind"),
        Refusal("figure.slope-ends", 65, "--mark slope --x kind --y crew --color harbour", many),
        Refusal("figure.squares", 65, "--mark waffle --x crew --y harbour", negative),
        Refusal("figure.too-high", 65, "--mark dot --y harbour --x crew", many),
        Refusal("figure.too-high", 65, "--mark heatmap --x harbour --y kind --color crew", many),
        Refusal("figure.two-sides", 65, "--mark pyramid --x crew --y harbour --color harbour", many),
        Refusal("figure.unstackable", 65, "--mark line --x 'text(harbour)' --y crew --color kind --shape area", negative),
    ]

    @Test("whole commands: 64 stays 64 when the file has a head only, 65 does not", arguments: refusals)
    func statuses(_ refusal: Refusal) throws {
        let project = try TemporaryProject("empty")
        try project.write("boats.csv", ([Self.head] + refusal.rows).map { $0 + "\n" }.joined())
        try project.write("head.csv", Self.head + "\n")
        let run = try ProgramRun(shell: "purgestats chart boats.csv \(refusal.arguments) -o x.svg", in: project.path)
        #expect(run.status == refusal.status, "\(run.output)")
        #expect(run.output.contains("error: ") && run.output.contains("[\(refusal.code)]"), "\(run.output)")
        #expect(!project.exists("x.svg"))
        let bare = try ProgramRun(shell: "purgestats chart head.csv \(refusal.arguments) -o x.svg", in: project.path)
        #expect(refusal.status == 64 ? bare.status == 64 : bare.status == 0, "\(bare.status): \(bare.output)")
    }

    @Test("every code of a figure or chart that refuses is among them")
    func codes() throws {
        let page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/refusals.md", encoding: .utf8)
        let codes = page.matches(of: /### `((figure|chart)\.[a-z-]+)`/).map { String($0.1) }
        /// Warnings and notes, what only a definition can ask for, and what the layout never does.
        let others: Set<String> = [
            "figure.annotation", "figure.annotation-dropped", "figure.colours-alike", "figure.label-dropped", "figure.many-bins",
            "figure.many-series", "figure.no-data", "figure.overflow", "figure.overlap", "figure.row-dropped",
            "figure.several-values", "figure.text-outlined", "figure.text-too-large", "figure.text-too-small",
            "figure.unknown-column",
            "figure.unused-channel", "figure.unused-setting",
        ]
        #expect(codes.count > 30)
        #expect(Set(codes).subtracting(others).subtracting(Self.refusals.map(\.code)).sorted() == [])
    }
}
