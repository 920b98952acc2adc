import Foundation
import TestSupport
import Testing

@Suite("purgestats chart")
struct ChartCommandTests {
    static let csv = """
        date,harbour,crew,lost,low,best,high
        1936-05-01,North,3,2,1,2,4
        1936-07,South,4,1,1,1,
        1937,North,5,3 000,2,3,6
        1938-01-01,South,6,,9,5,7

        """

    private func project(_ csv: String = csv) throws -> TemporaryProject {
        let project = try TemporaryProject("empty")
        try project.write("wrecks.csv", csv)
        return project
    }

    /// The texts of a figure in their order, without those of its head.
    private func texts(_ svg: String) -> [String] {
        svg.matches(of: /<text [^>]*>([^<]*)<\/text>/).map { String($0.1) }
    }

    @Test("a measure groups by y and color: 2 years of 2 harbours are 4 numbers, summed from 6 rows")
    func aggregated() throws {
        let csv = "year,harbour,lost\n1936,North,2\n1936,South,1\n1936,North,5\n1937,South,4\n1937,North,3\n1937,North,1\n"
        let run = try project(csv).run(
            "chart", "wrecks.csv", "--mark", "dot", "--y", "year", "--x", "sum(lost)", "--color", "harbour")
        #expect(run.status == 0)
        #expect(run.errors == "wrecks.csv: 6 rows read, 6 used\n")
        #expect(run.output.hasPrefix("<svg xmlns"))
        #expect(run.output.contains("1936, North 7; 1936, South 1; 1937, North 4; 1937, South 4."))
        #expect(run.output.contains("<title id=\"figure-wrecks-"))
        #expect(run.output.contains(">sum(lost) by year and harbour</title>"))
    }

    @Test("with --strict a cell that is left out is an error, and nothing is written")
    func strict() throws {
        let project = try project()
        let arguments = ["chart", "wrecks.csv", "--mark", "bar", "--x", "harbour", "--y", "sum(lost)", "-o", "x.svg"]
        #expect(try ProgramRun(arguments, in: project.path).status == 1 && project.exists("x.svg"))
        let strict = try ProgramRun(
            arguments.dropLast() + ["y.svg", "--strict"], in: project.path)
        #expect(strict.status == 65 && strict.errors.contains("wrecks.csv:4:14: error: \"3 000\" is not a number [type.number]"))
        #expect(!strict.errors.contains("warning") && !project.exists("y.svg"))
        // What no rows could mend is the fault of the command line.
        let unused = ["chart", "wrecks.csv", "--mark", "bar", "--x", "harbour", "--y", "sum(crew)", "--strict", "--bins", "3"]
        #expect(try ProgramRun(unused, in: project.path).status == 64)
        let whole = ["chart", "wrecks.csv", "--mark", "bar", "--x", "harbour", "--y", "sum(crew)", "--strict", "-o", "z.svg"]
        #expect(try ProgramRun(whole, in: project.path).status == 0 && project.exists("z.svg"))
    }

    @Test("the ending .vl.json gives the Vega-Lite specification with the numbers of the figure")
    func vegaLite() throws {
        let project = try project()
        let run = try project.run(
            "chart", "wrecks.csv", "--mark", "bar", "--x", "harbour", "--y", "sum(crew)", "-o", "x.vl.json")
        #expect(run.status == 0)
        let text = try String(contentsOfFile: project.path + "/x.vl.json", encoding: .utf8)
        #expect(
            text.contains("https://vega.github.io/schema/vega-lite/v6.json")
                && text.contains(#"{"harbour": "South", "sum(crew)": 10}"#))
    }

    @Test("means are no widths of a marimekko, as in a report; sums are")
    func additivity() throws {
        let project = try project("n,g,v\nA,x,10\nA,x,20\nA,y,30\nB,x,20\nB,y,6\n")
        let mean = try project.run("chart", "wrecks.csv", "--mark", "marimekko", "--x", "n", "--y", "mean(v)", "--color", "g")
        #expect(mean.errors.contains("[figure.not-additive]") && mean.output.isEmpty && mean.status >= 64)
        let sum = try project.run("chart", "wrecks.csv", "--mark", "marimekko", "--x", "n", "--y", "sum(v)", "--color", "g")
        #expect(sum.status == 0 && sum.output.contains("In all 86."))
    }

    @Test("numbers of 64 digits leave a line no room, and a figure that says so", arguments: ["straight", "step", "area"])
    func greatNumbers(shape: String) throws {
        let run = try project("d,v\n1937,1\n1938,1e64\n").run(
            "chart", "wrecks.csv", "--mark", "line", "--x", "d", "--y", "v", "--shape", shape)
        #expect(run.status == 0 && run.output.hasSuffix("</svg>\n"))
    }

    @Test("a grid of 1,000 rows and 1,000 columns is refused before it is drawn")
    func crowdedGrid() throws {
        let csv = "n,m,v\n" + (0..<1_000).map { "a\($0),b\($0),\($0)\n" }.joined()
        let run = try project(csv).run("chart", "wrecks.csv", "--mark", "heatmap", "--x", "m", "--y", "n", "--color", "v")
        #expect(run.status >= 64 && run.output.isEmpty)
        #expect(run.errors.contains("a grid of 1\u{202F}000 rows and 1\u{202F}000 columns has more cells than a page can show"))
    }

    @Test("a plain column is drawn row by row: 3 rows, 3 dots with their ranges, an empty high as an open end")
    func rows() throws {
        let run = try project().run(
            "chart", "wrecks.csv", "--mark", "dot", "--x", "range(low, best, high)", "--y", "harbour", "--where", "crew < 6")
        #expect(run.status == 0)
        #expect(run.errors == "wrecks.csv: 4 rows read, 3 used, 1 excluded by \"crew < 6\"\n")
        #expect(run.output.contains("North 2 (1–4); South 1 (at least 1); North 3 (2–6)."), "\(run.output)")
        #expect(texts(run.output).contains("best"))
    }

    @Test("cells left out give status 1, are located, and are said under the figure, crossed bounds by their line")
    func leftOut() throws {
        let project = try project()
        let sum = try project.run("chart", "wrecks.csv", "--mark", "bar", "--x", "harbour", "--y", "sum(lost)", "-o", "a.svg")
        #expect(sum.status == 1)
        #expect(sum.output.isEmpty)
        #expect(
            sum.errors == """
                wrecks.csv:4:14: warning: "3 000" is not a number [type.number]
                    lost: 3 000
                    write it without spaces: 3000, or give --group-char ' '
                wrecks.csv: 4 rows read, 4 used; sum(lost): 1 cell left out, 1 empty

                """)
        #expect(texts(try project.read("a.svg")).contains("sum(lost): 1 of 4 cells cannot be read and is left out"))
        let range = try project.run(
            "chart", "wrecks.csv", "--mark", "bar", "--x", "harbour", "--y", "sum(range(low, best, high))", "-o", "b.svg")
        #expect(range.status == 1)
        #expect(
            range.errors == """
                wrecks.csv:5: warning: the bounds do not hold: low 9, best 5, high 7 [estimate.bounds]
                    range(low, best, high)
                    low must not be above best, nor best above high
                wrecks.csv: 4 rows read, 4 used; sum(range(low, best, high)): 1 cell left out

                """)
    }

    @Test("title, caption and source stand under the figure, the title and the caption first")
    func words() throws {
        let run = try project().run(
            "chart", "wrecks.csv", "--mark", "histogram", "--x", "crew", "--bins", "2", "--title", "Crews", "--caption",
            "Lost ships only.", "--source", "Lloyd's list")
        #expect(run.status == 0)
        #expect(run.output.contains(">Crews</title>"))
        let foot = texts(run.output).drop { $0 != "Crews. Lost ships only." }
        #expect(foot.last == "Source: Lloyd's list")
        #expect(foot.count >= 2)
    }

    @Test("encoding, delimiter, decimal and group sign are those of aggregate; standard input is -")
    func reading() throws {
        let project = try TemporaryProject("empty")
        // "имя;т" and "Юг;1 234,5" in windows-1251.
        let bytes: [UInt8] = [0xE8, 0xEC, 0xFF, 0x3B, 0xF2, 0x0A, 0xDE, 0xE3, 0x3B] + Array("1 234,5\n".utf8)
        try project.write("names.csv", bytes)
        let run = try ProgramRun(
            [
                "chart", "-", "--mark", "dot", "--y", "имя", "--x", "т", "--encoding", "cp1251", "--delimiter", ";",
                "--decimal-char", ",", "--group-char", " ",
            ], in: project.path, input: "names.csv")
        #expect(run.status == 0)
        #expect(run.output.contains("Юг 1\u{202F}234.5"))
    }

    @Test("text(c), number(c) and date(c) read a column otherwise than the mark does: bars lie along x")
    func readings() throws {
        let run = try project().run(
            "chart", "wrecks.csv", "--mark", "bar", "--x", "number(crew)", "--y", "text(harbour)", "--where", "crew in (3, 4)")
        #expect(run.status == 0)
        #expect(run.output.contains("Values run from 3 (North) to 4 (South)."))
        let unreadable = try project().run("chart", "wrecks.csv", "--mark", "bar", "--x", "crew", "--y", "harbour")
        #expect(unreadable.status == 65)
        #expect(
            unreadable.errors.contains("if it holds words, write --y 'text(harbour)', and --x 'number(COLUMN)' for the numbers"))
    }

    @Test("every channel and setting of a definition is an option of chart, and is drawn by its word")
    func options() throws {
        let help = try project().run("chart", "--help").output
        let schema = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: FixtureFolder.checkout + "/Documentation/report.schema.json")))
        let definitions = try #require((schema as? [String: Any])?["$defs"] as? [String: Any])
        let figure = try #require((definitions["figure"] as? [String: Any])?["properties"] as? [String: Any])
        let others: Set<String> = [
            "figure", "caption", "note", "data", "annotations", "from", "where", "rows", "columns", "measures", "totals", "order",
            "limit", "rule", "list", "contradictions", "headlines", "identities", "sensitivity", "verdicts", "outcomes",
        ]
        let names = Set(figure.keys).subtracting(others)
        #expect(names.count >= 16)
        for name in names.sorted() { #expect(help.contains("--\(name) <"), "\(name)") }
        let run = try project().run(
            "chart", "wrecks.csv", "--mark", "line", "--x", "date(date)", "--y", "crew", "--shape", "step", "--size", "slide",
            "--x-title", "When", "--y-title", "Men", "--height", "90", "--palette", "grey")
        #expect(run.output.contains("width=\"254mm\" height=\"90mm\""), "\(run.errors)")
        #expect(texts(run.output).contains("Men"))
    }

    @Test("outlines: no text is left, every path says its words, and the box of the letter is where the text stood")
    func outlines() throws {
        let project = try project("harbour,tons\nNorth,3\nSouth,5\n")
        let arguments = ["chart", "wrecks.csv", "--mark", "bar", "--x", "harbour", "--y", "tons", "--size", "ias-1col"]
        let live = try ProgramRun(arguments, in: project.path)
        let outlined = try ProgramRun(arguments + ["--text", "outline", "--font", TestFonts.plain], in: project.path)
        #expect(outlined.status == 0)
        #expect(outlined.errors == live.errors)
        #expect(!outlined.output.contains("<text"))
        #expect(!outlined.output.contains("font-"))
        let words = outlined.output.matches(of: /aria-label="([^"]*)" d="M/).map { String($0.1) }
        #expect(words.sorted() == texts(live.output).sorted())
        #expect(
            try ProgramRun(arguments + ["--text", "outline", "--font", TestFonts.plain], in: project.path).output
                == outlined.output)
    }

    @Test(
        "a PDF and a PNG are what rsvg-convert makes of the figure at its size, with a fixed time and 300 or --dpi pixels an inch"
    )
    func pictures() throws {
        let project = try project("harbour,tons\nNorth,3\nSouth,5\n")
        try project.write(
            "bin/rsvg-convert",
            "#!/bin/sh\nif [ \"$2\" = pdf ]; then printf '%%PDF-'; else printf '\\211PNG'; fi; echo \"$@\" \"$SOURCE_DATE_EPOCH\"; head -c 4\n"
        )
        _ = try ProgramRun(shell: "chmod +x bin/rsvg-convert", in: project.path)
        let start = "PATH=$PWD/bin:$PATH purgestats chart wrecks.csv --mark bar --x harbour --y tons -o "
        #expect(try ProgramRun(shell: start + "a.pdf", in: project.path).output.hasSuffix("2 rows read, 2 used\n"))
        #expect(try project.read("a.pdf") == "%PDF---format pdf --unlimited 0\n<svg")
        _ = try ProgramRun(shell: "SOURCE_DATE_EPOCH=99 " + start + "b.pdf", in: project.path)
        #expect(try project.read("b.pdf") == "%PDF---format pdf --unlimited 99\n<svg")
        _ = try ProgramRun(shell: start + "a.png --dpi 600", in: project.path)
        let words = "PNG--format png --unlimited --dpi-x 600 --dpi-y 600 --background-color white 0\n<svg"
        #expect(project.bytes("a.png") == [0x89] + Array(words.utf8))
    }

    @Test(
        "each kind of failure has its status, nothing on standard output, and no file",
        arguments: [
            (["--mark", "bar", "--x", "harbour"], 64, "column of numbers"),
            (["--mark", "bar"], 64, "--x COLUMN"),
            (["--mark", "pie", "--x", "harbour"], 64, "--mark pie"),
            (["--mark", "bar", "--x", "harbor", "--y", "count"], 64, "did you mean \"harbour\"?"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "--stack", "hundred"], 64, "--stack hundred"),
            (["--mark", "histogram", "--x", "crew", "--bins", "many"], 64, "such as --bins 12"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "--where", "crew >"], 64, "--where crew >"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "--output", "x.gif"], 64, ".svg, .pdf, .png or .vl.json"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "--text", "outline"], 64, "--font FILE"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "--font", "a.ttf"], 64, "--text outline"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "--dpi", "0"], 64, "from 1 to 2400"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "--text", "outline", "--font", "a.ttf"], 66, "no such file"),
            (["--mark", "bar", "--x", "harbour", "--y", "count", "-o", "no/x.svg"], 73, "cannot be created"),
        ] as [([String], Int32, String)])
    func failures(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let project = try project()
        let run = try ProgramRun(["chart", "wrecks.csv"] + arguments, in: project.path)
        #expect(run.status == status)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: project.path) == ["wrecks.csv"])
    }

    @Test("two runs write the same bytes for every mark")
    func sameBytes() throws {
        let project = try project()
        for mark in ["bar", "line", "dot", "waffle", "heatmap", "dumbbell"] {
            let channels =
                ["dot", "waffle", "dumbbell"].contains(mark)
                ? ["--y", "harbour", "--x", "sum(crew)", "--color", "year(date)"]
                : mark == "heatmap"
                    ? ["--y", "harbour", "--color", "sum(crew)", "--x", "year(date)"]
                    : ["--x", "year(date)", "--y", "sum(crew)", "--color", "harbour"]
            let first = try ProgramRun(["chart", "wrecks.csv", "--mark", mark] + channels, in: project.path)
            #expect(first.status == 0, "\(mark): \(first.errors)")
            #expect(try ProgramRun(["chart", "wrecks.csv", "--mark", mark] + channels, in: project.path).output == first.output)
        }
    }

    @Test("the example of the documentation is what the program prints")
    func documentation() throws {
        let page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/commands.md", encoding: .utf8)
        let csv = """
            date,region,side,killed,low,best,high
            1936-05-01,North,red,12,10,12,15
            1936-07,South,white,7,5,7,
            1937,North,red,20,18,20,30
            1937-03-02,South,red,1 200,9,12,20
            1938-01-01,North,white,31,25,31,40

            """
        let command = "purgestats chart conflicts.csv --mark line --x 'year(date)' --y 'sum(killed)' --color side -o killed.svg"
        let project = try TemporaryProject("empty")
        try project.write("conflicts.csv", csv)
        let run = try ProgramRun(shell: command, in: project.path)
        for text in [csv, command, run.output] {
            let indented = text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
            #expect(page.contains(indented), "\(indented)")
        }
        for range in page.matches(of: /`(--mark [^`]*)`/) {
            let example = try ProgramRun(shell: "purgestats chart conflicts.csv \(range.1) -o x.svg", in: project.path)
            #expect(example.output.contains("5 rows read"), "\(range.1): \(example.output)")
            #expect(project.exists("x.svg"))
        }
    }
}
