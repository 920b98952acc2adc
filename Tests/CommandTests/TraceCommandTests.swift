import Foundation
import TestSupport
import Testing

@Suite("purgestats trace")
struct TraceCommandTests {
    @Test("a number leads to its rows, for people and for programs; what is not there is 66")
    func trace() throws {
        let project = try TemporaryProject()
        let run = try project.run("trace", "landings", "landings", "--row", "North Harbour", "--column", "Herring")
        #expect(run.status == 0)
        #expect(
            run.output == """
                Table 1. Landings of 1901 by the log, in tons

                North Harbour, Herring: 120
                  Data/landings.csv:2: l1 — north; Herring; 1901; 120; tons — Lighthouse log [keeper]

                """)
        #expect(run.errors.isEmpty)
        let json = try project.run("trace", "landings", "north", "--format", "json")
        #expect(json.output.contains("\"file\": \"Data/landings.csv\""))
        #expect(json.output.contains("\"verified\": true"))
        #expect(try project.run("trace", "landings", "nothing").status == 66)
        #expect(try project.run("trace", "nothing", "landings").status == 66)
        try project.replace("l2,north", by: "l2,\"north", in: "Data/landings.csv")
        #expect(try project.run("trace", "landings", "landings").status == 65)
    }

    @Test(
        "the examples of the documentation are what the program prints of the shipped report",
        arguments: [
            ["order-00447-choices", "--row", "median of sources", "--column", "Number"], ["executions"],
        ])
    func documentation(arguments: [String]) throws {
        let page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/commands.md", encoding: .utf8)
        let run = try ProgramRun(["trace", "great-purge"] + arguments, in: FixtureFolder.checkout)
        let indented = run.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
        #expect(run.status == 0)
        #expect(run.output.contains("Datasets/") && page.contains(indented))
    }
}
