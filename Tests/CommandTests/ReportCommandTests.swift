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

    @Test("a re-run names each value of a text that has moved, what it was and where it is defined; an unchanged one names none")
    func movedValues() throws {
        let project = try TemporaryProject()
        _ = try project.run("report")
        try project.replace("1901,120,", by: "1901,121,", in: "Data/landings.csv")
        let run = try project.run("report")
        #expect(
            run.errors.contains(
                """
                Reports/landings.yml:9:11: note: the text now prints 121 where the report before printed 120 [text.value-moved]
                    north
                    read the sentence around it again
                """))
        #expect(run.status == 0 && run.errors.components(separatedBy: "text.value-moved").count == 2)
        #expect(try !project.run("report").errors.contains("moved"))
        try project.write("Reports/landings/report.json", Array("{}".utf8))
        #expect(try project.run("report").errors == "Reports/landings: 22 files\n")
    }

    @Test("values of one name in two texts of a section are told apart: one that moves is noted, and none where none moves")
    func movedNamesakes() throws {
        let project = try TemporaryProject()
        try project.replace(
            "      - table: landings\n",
            by: "      - {text: \"Cod: {{north}}.\", values: {north: {from: landings, where: [id = l2], measure: sum(tons)}}}\n"
                + "      - table: landings\n", in: "Reports/landings.yml")
        #expect(try project.run("report").status == 0)
        #expect(try !project.run("report").errors.contains("moved"))
        try project.replace("1901,40,", by: "1901,44,", in: "Data/landings.csv")
        let errors = try project.run("report").errors
        #expect(errors.contains("the text now prints 44 where the report before printed 40 [text.value-moved]"))
        #expect(errors.components(separatedBy: "text.value-moved").count == 2)
    }

    @Test("an output folder can have a name of one letter")
    func shortName() throws {
        let project = try TemporaryProject()
        #expect(try project.run("report", "--output", "o").status == 0)
        #expect(try project.run("report", "--output", "o", "--check").status == 0)
        #expect(project.exists("o/index.html"))
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

    @Test("beside --check, --format and --only are refused with the way that there is, with or without --output")
    func checkOfPart() throws {
        let project = try TemporaryProject()
        for part in [["--only", "landings"], ["--format", "svg"], ["--only", "landings", "--output", "o"]] {
            let run = try ProgramRun(["report", "--check"] + part, in: project.path)
            #expect(run.status == 64)
            #expect(run.errors.contains("--check compares all that is written in the folder"), "\(run.errors)")
            #expect(run.errors.contains("--check --output DIR"))
        }
        #expect(try project.run("report", "--only", "landings", "--output", "o").status == 0)
        #expect(try project.run("report", "--check", "--output", "o").status == 0)
    }

    @Test("a folder of --format svg,pdf has 2 figures in both forms and is compared as that, a changed picture included")
    func pictures() throws {
        let project = try TemporaryProject()
        try project.write(
            "bin/rsvg-convert", "#!/bin/sh\nif [ \"$2\" = pdf ]; then printf '%%PDF-'; else printf '\\211PNG'; fi; cksum\n")
        let start = "chmod +x bin/rsvg-convert; PATH=$PWD/bin:$PATH purgestats report --output out"
        let made = try ProgramRun(shell: start + " --format svg,pdf", in: project.path)
        #expect(made.status == 0)
        #expect(
            made.output == """
                texts are set in the fonts of this machine; with --text outline --font FILE they are the same on every machine
                out: 5 files

                """)
        let names = try project.contents("out").keys.sorted()
        #expect(names.map { $0.split(separator: ".").last } == ["pdf", "svg", "pdf", "svg", "json"])
        #expect(names.contains("figures/landings.pdf"))
        let manifest = try project.read("out/manifest.json")
        #expect(manifest.contains("figures/landings.pdf"))
        let check = try ProgramRun(shell: start + " --check", in: project.path)
        #expect(check.status == 0)
        #expect(check.output == "out: up to date\n")
        try project.write("out/figures/landings.pdf", "%PDF-")
        let differing = try ProgramRun(shell: start + " --check", in: project.path)
        #expect(differing.status == 1)
        #expect(differing.output.contains("changed: out/figures/landings.pdf\n"))
    }

    @Test("a missing rsvg-convert is status 69 where a picture is asked for, and the old folder stays as it was")
    func missingProgram() throws {
        let project = try TemporaryProject()
        let path = "PATH=$(dirname $(command -v purgestats)) "
        let run = try ProgramRun(shell: path + "purgestats report --output out --format svg,png", in: project.path)
        #expect(run.status == 69)
        #expect(
            run.output.contains("error: the program rsvg-convert is needed for this and is not on the PATH [program.missing]"))
        #expect(!project.exists("out"))
        #expect(try ProgramRun(shell: path + "purgestats report --output out", in: project.path).status == 0)
    }

    @Test("outlines: the files of figures have no text, the page keeps it, the manifest has the font, and --check wants it again")
    func outlines() throws {
        let project = try TemporaryProject()
        let outline = ["report", "--text", "outline", "--font", TestFonts.plain, "--font", TestFonts.bold]
        let run = try ProgramRun(outline, in: project.path)
        #expect(run.status == 0, "\(run.errors)")
        let files = try project.contents("Reports/landings")
        let figures = files.filter { $0.key.hasSuffix(".svg") }.values
        #expect(!figures.isEmpty)
        #expect(figures.allSatisfy { !$0.contains("<text") && $0.contains("aria-label=") })
        #expect(files["index.html"]?.contains("<text") == true)
        #expect(files["manifest.json"]?.contains("\"path\": \"Boxes.ttf\"") == true)
        #expect(try ProgramRun(outline + ["--check"], in: project.path).status == 0)
        #expect(try project.run("report", "--check").status == 1)
        #expect(try project.run("report", "--text", "outline").status == 64)
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
            (["report", "--bogus"], 64), (["bogus"], 64), (["report", "--format", "docx", "--output", "o"], 64),
            (["report", "landing"], 66), (["report", "--project", "nowhere"], 66),
        ] as [([String], Int32)])
    func usage(_ arguments: [String], _ status: Int32) throws {
        let project = try TemporaryProject()
        #expect(try ProgramRun(arguments, in: project.path).status == status)
    }
}
