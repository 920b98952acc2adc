import DataPackages
import Diagnostics
import Reporting
import TestSupport
import Testing

/// Scales, panels and markings, from the definition of a report to its figure.
@Suite("Settings of a figure")
struct FigureSettingTests {
    private static let mark = "        mark: bar\n        x: harbour.name\n        y: sum(tons)\n        color: fish\n"

    /// The report of the fixture with other settings of its first figure.
    private func run(_ settings: String) throws -> ReportEdition {
        var files = try FixtureFolder.files("harbours")
        let text = try #require(files["Reports/landings.yml"])
        try #require(text.contains(Self.mark))
        files["Reports/landings.yml"] = text.replacing(Self.mark, with: settings)
        return try ReportRun(source: MemoryFileSource(files), strict: false).run("landings")
    }

    private func figure(_ settings: String) throws -> String {
        String(decoding: try #require(try run(settings).files.first { $0.path == "figures/landings.svg" }).bytes, as: UTF8.self)
    }

    private func codes(_ settings: String) throws -> [String] {
        do {
            return try run(settings).diagnostics.map(\.code)
        } catch let failure as ReportFailure {
            return failure.diagnostics.map(\.code)
        }
    }

    private func count(_ text: String, in whole: String) -> Int { whole.ranges(of: text).count }

    @Test("facet divides a figure into panels, in the figure and in the page that holds it")
    func panels() throws {
        let settings = "        mark: bar\n        x: harbour.name\n        y: sum(tons)\n        facet: fish\n"
        #expect(count("class=\"panel\"", in: try figure(settings)) == 2)
        #expect(count("class=\"panel\"", in: try figure(settings + "        facet-columns: 1\n        axes: own\n")) == 2)
        let page = try #require(try run(settings).files.first { $0.path == "index.html" })
        #expect(count("class=\"panel\"", in: String(decoding: page.bytes, as: UTF8.self)) == 2)
        #expect(try codes(settings + "        facet-columns: none\n").contains("definition.wrong-kind"))
        #expect(try codes(Self.mark + "        axes: own\n").contains("figure.no-panels"))
    }

    @Test("scale and threshold reach the axis; where they have no meaning they are refused at their place")
    func scales() throws {
        let dots = Self.mark.replacing("bar", with: "dot")
        #expect(try figure(dots + "        scale: log\n").contains("logarithmic scale"))
        #expect(try figure(dots + "        scale: symlog\n        threshold: 20\n").contains("linear from −20 to 20"))
        #expect(try codes(Self.mark + "        scale: log\n").contains("figure.scale"))
        #expect(try codes(dots + "        scale: log\n        threshold: 20\n").contains("figure.scale"))
        #expect(try codes(dots + "        scale: symlog\n        threshold: -1\n").contains("definition.wrong-kind"))
        #expect(try codes(dots + "        scale: cubic\n").contains("definition.unknown-word"))
    }

    @Test("a rule and a band of the definition are drawn and described")
    func markings() throws {
        let svg = try figure(
            Self.mark + "        annotations:\n          - {rule: 100, label: Quota}\n          - {band: [50, 80], label: Norm}\n"
        )
        #expect(count("number-span", in: svg) == 1)
        #expect(svg.contains("Marked numbers: Quota (100); Norm (50–80)."))
    }

    @Test(
        "a marking that is no place on an axis is refused",
        arguments: [
            ("{rule: soon, label: L}", "definition.wrong-kind"), ("{band: [5], label: L}", "definition.wrong-kind"),
            ("{band: [5, 3], label: L}", "definition.wrong-kind"), ("{band: [5, 1901-02-11], label: L}", "definition.wrong-kind"),
            ("{rule: 5, band: [1, 2], label: L}", "definition.annotation"),
            ("{rule: 5, from: storms, date: date, label: L}", "definition.annotation"), ("{rule: 5}", "definition.missing-key"),
            ("{band: [1901-02, 1901-05], label: L}", "figure.annotation-dropped"),
        ])
    func faults(_ marking: String, _ code: String) throws {
        #expect(try codes(Self.mark + "        annotations:\n          - \(marking)\n").contains(code))
    }
}
