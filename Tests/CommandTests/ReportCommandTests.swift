import Foundation
import Testing

/// Whole commands: what is printed, what is written, and the exit status.
@Suite("purgestats report")
struct ReportCommandTests {
    @Test("a report is written, and a second run writes the same bytes")
    func writes() throws {
        let project = try TemporaryProject()
        let first = try project.run("report")
        #expect(first.status == 0)
        #expect(first.output.isEmpty)
        #expect(first.errors == "Reports/landings: 22 files\n")
        let files = try project.contents("Reports/landings")
        #expect(try project.run("report", "landings").status == 0)
        #expect(try project.contents("Reports/landings") == files)
        #expect(try project.run("report", "--output", "elsewhere").status == 0)
        #expect(try project.contents("elsewhere") == files)
    }

    @Test("sentences about a table are written, found again by --check and traced")
    func sentences() throws {
        let project = try TemporaryProject()
        let table = "      - table: by-year\n", item = "      - sentences: landings\n        say: [ranking, coverage]\n"
        try project.replace(table, by: item + table, in: "Reports/landings.yml")
        #expect(try project.run("report").errors == "Reports/landings: 22 files\n")
        let page = try #require(try project.contents("Reports/landings")["report.md"])
        let sentence =
            "According to Lighthouse log, the greatest number of tons may be that for North Harbour (160) or for South Harbour (at least 90\\*): the ranges overlap."
        #expect(page.contains(sentence))
        #expect(try project.run("report", "--check").status == 0)
        let trace = try project.run("trace", "landings", "landings-sentences", "--row", "ranking: North Harbour")
        #expect(
            trace.output == """
                landings-sentences

                ranking: North Harbour: 160
                  Data/landings.csv:2: l1 — north; Herring; 1901; 120; tons — Lighthouse log [keeper]
                  Data/landings.csv:3: l2 — north; Cod; 1901; 40; tons — Lighthouse log [keeper]

                """)
        #expect(try project.run("trace", "landings", "landings-sentences", "--row", "ranking: West Harbour").status == 66)
    }

    @Test("--check is silent when nothing differs, and names what does, with status 1")
    func check() throws {
        let project = try TemporaryProject()
        #expect(try project.run("report", "--check").status == 66)
        _ = try project.run("report")
        #expect(try project.run("report", "--check").status == 0)
        try project.replace("120", by: "121", in: "Data/landings.csv")
        let before = try project.contents("Reports/landings")
        let run = try project.run("report", "--check")
        #expect(run.status == 1)
        #expect(run.output.contains("changed: Reports/landings/tables/landings.csv\n"))
        #expect(try project.contents("Reports/landings") == before)
    }

    @Test(
        "on bad input the old report stays as it was",
        arguments: [
            ("Data/landings.csv", "l2,north", "l2,\"north", "Data/landings.csv:3:4: error: ", 65),
            ("Data/landings.csv", "l3,south", "l3,souht", "Data/landings.csv:4:4: error: ", 65),
            ("Reports/landings.yml", "columns: fish", "colums: fish", "Reports/landings.yml:16:9: error: ", 65),
            (
                "Data/datapackage.json", "storms.csv", "missing.csv",
                "Data/missing.csv: error: there is no such file [file.not-found]", 66
            ),
        ] as [(String, String, String, String, Int32)])
    func badInput(_ file: String, _ old: String, _ new: String, _ message: String, _ status: Int32) throws {
        let project = try TemporaryProject()
        _ = try project.run("report")
        let before = try project.contents("Reports/landings")
        try project.replace(old, by: new, in: file)
        let run = try project.run("report")
        #expect(run.status == status)
        #expect(run.errors.hasPrefix(message))
        #expect(run.errors.contains("landings: not made; what was there before is unchanged\n"))
        #expect(try project.contents("Reports/landings") == before)
    }

    @Test("a rejected row is a warning with status 0; with --strict an error with 65")
    func rejectedRow() throws {
        let project = try TemporaryProject()
        try project.replace("150,,,tons", by: "many,,,tons", in: "Data/landings.csv")
        let run = try project.run("report")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("Data/landings.csv:6:23: warning: \"many\" is not a number [type.number]\n    tons: many\n"))
        #expect(try project.run("report", "--strict").status == 65)
    }

    @Test("a folder that purgestats did not write is refused; files of others in its own are carried over and named")
    func outputFolder() throws {
        let project = try TemporaryProject()
        try project.write("out/letter.txt", "mine")
        let refused = try project.run("report", "--output", "out")
        #expect(refused.status == 73)
        #expect(
            refused.errors.hasPrefix(
                "out: error: the output folder is not empty and was not written by purgestats [output.not-ours]"))
        #expect(try project.contents("out") == ["letter.txt": "mine"])
        _ = try project.run("report")
        try project.write("Reports/landings/figures/notes.txt", "mine")
        let kept = try project.run("report")
        #expect(kept.status == 0)
        #expect(kept.errors.hasPrefix("carried over: Reports/landings/figures/notes.txt\n"))
        #expect(try project.read("Reports/landings/figures/notes.txt") == "mine")
    }

    @Test("a file of others where one of the report belongs is not overwritten")
    func clash() throws {
        let project = try TemporaryProject()
        _ = try project.run("report", "--output", "out", "--format", "markdown")
        try project.write("out/index.html", "mine")
        let run = try project.run("report", "--output", "out")
        #expect(run.status == 73)
        #expect(try project.read("out/index.html") == "mine")
    }

    @Test("nothing is left beside the report")
    func noLeftovers() throws {
        let project = try TemporaryProject()
        _ = try project.run("report")
        // A process with this number cannot exist: it is above the greatest that Linux gives.
        try project.write("Reports/.landings.staging-99999999/index.html", "killed")
        _ = try project.run("report")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: project.path + "/Reports").sorted() == [
                "landings", "landings.yml",
            ])
    }

    @Test("--only and --format make a part, elsewhere")
    func parts() throws {
        let project = try TemporaryProject()
        #expect(try project.run("report", "--only", "landings").status == 64)
        #expect(try project.run("report", "--only", "landings", "--output", "part", "--format", "svg,csv").status == 0)
        #expect(
            try project.contents("part").keys.sorted() == [
                "figures/landings.svg", "ledger.csv", "manifest.json", "tables/landings.csv",
            ])
        let unknown = try project.run("report", "--only", "landing", "--output", "part")
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("did you mean \"landings\"?"))
    }

    @Test(
        "wrong words on the command line have status 64, unknown reports 66",
        arguments: [
            (["report", "--bogus"], 64), (["bogus"], 64), (["report", "--format", "pdf", "--output", "o"], 64),
            (["report", "landing"], 66), (["report", "--project", "nowhere"], 66),
        ] as [([String], Int32)])
    func usage(_ arguments: [String], _ status: Int32) throws {
        let project = try TemporaryProject()
        #expect(try ProgramRun(arguments, in: project.path).status == status)
    }
}
