import Foundation
import TestSupport
import Testing

@Suite("purgestats aggregate")
struct AggregateCommandTests {
    static let csv = "harbour,tons\nNorth,12\nSouth,7\nNorth,5\n"

    func project(_ csv: String = csv, _ file: String = "landings.csv") throws -> TemporaryProject {
        let project = try TemporaryProject("empty")
        try project.write(file, csv)
        return project
    }

    @Test("the table goes to standard output, the account to standard error")
    func table() throws {
        let run = try project().run("aggregate", "landings.csv", "--by", "harbour", "--measure", "count, sum(tons)")
        #expect(run.status == 0)
        #expect(
            run.output == """
                harbour  count  sum(tons)
                -------  -----  ---------
                North        2         17
                South        1          7

                """)
        #expect(run.errors == "landings.csv: 3 rows read, 3 used\n")
    }

    @Test("cells left out give status 1, and the numbers all the same")
    func leftOut() throws {
        let run = try project(Self.csv + "South,1 200\n").run(
            "aggregate", "landings.csv", "--measure", "sum(tons)", "--measure", "count", "--format", "csv")
        #expect(run.status == 1)
        #expect(run.output == "sum(tons),sum(tons)_lacking,count\n24,1,4\n")
        #expect(
            run.errors == """
                landings.csv:5:7: warning: "1 200" is not a number [type.number]
                    tons: 1 200
                    write it without spaces: 1200, or give --group-char ' '
                landings.csv: 4 rows read, 4 used; sum(tons): 1 cell left out

                """)
    }

    @Test("standard input is read as -, an absolute path as it was typed")
    func input() throws {
        let project = try project()
        let piped = try ProgramRun(["aggregate", "-", "--measure", "max(tons)"], in: project.path, input: "landings.csv")
        #expect(piped.status == 0)
        #expect(piped.output == "max(tons)\n---------\n       12\n")
        #expect(piped.errors == "-: 3 rows read, 3 used\n")
        let path = project.path + "/landings.csv"
        #expect(try project.run("aggregate", path, "--measure", "count").errors == "\(path): 3 rows read, 3 used\n")
    }

    @Test("encoding, delimiter and quote are declared")
    func dialect() throws {
        let project = try TemporaryProject("empty")
        // "имя;т" and "'Юг;1';7" in windows-1251.
        let bytes: [UInt8] = [0xE8, 0xEC, 0xFF, 0x3B, 0xF2, 0x0A, 0x27, 0xDE, 0xE3, 0x3B, 0x31, 0x27, 0x3B, 0x37, 0x0A]
        try project.write("names.csv", bytes)
        let refused = try project.run("aggregate", "names.csv", "--measure", "count")
        #expect(refused.status == 65)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains("it looks like windows-1251"))
        let run = try project.run(
            "aggregate", "names.csv", "--by", "имя", "--measure", "sum(т)", "--encoding", "cp1251", "--delimiter", ";", "--quote",
            "'", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.output == "имя,sum(т)\nЮг;1,7\n")
        try project.write("tabs.csv", "a\tb\n1\t2\n")
        #expect(try project.run("aggregate", "tabs.csv", "--measure", "sum(b)", "--delimiter", "tab").output.hasSuffix("2\n"))
    }

    @Test("the signs of numbers are declared, a no-break space by its code point")
    func numbers() throws {
        let project = try project("harbour,tons\nNorth,\"1\u{A0}234,5\"\nSouth,\"7,25\"\n")
        let run = try project.run(
            "aggregate", "landings.csv", "--measure", "sum(tons)", "--decimal-char", ",", "--group-char", "U+00A0", "--format",
            "csv")
        #expect(run.status == 0)
        #expect(run.output == "sum(tons)\n1241.75\n")
        #expect(run.errors == "landings.csv: 2 rows read, 2 used\n")
    }

    @Test("a key such as -5 is written to CSV as it stands; a formula gets an apostrophe")
    func formulas() throws {
        let run = try project("k,tons\n-5,1\n=cmd,2\n").run(
            "aggregate", "landings.csv", "--by", "k", "--measure", "count", "--format", "csv")
        #expect(run.output == "k,count\n-5,1\n'=cmd,1\n")
    }

    @Test("what is advised can be done: a command has no fields to declare, in 6 kinds of cells")
    func advice() throws {
        let project = try TemporaryProject("empty")
        try project.write("n.csv", "a,b,c,d\n1,9007199254740993,99999999999999999999,3-5\n2.5,1.5,2,4\n7 thousand,2,3,ca. 5\n")
        let run = try project.run("aggregate", "n.csv", "--measure", "sum(a),sum(b),sum(c),sum(d)")
        #expect(run.status == 1)
        #expect(run.errors.components(separatedBy: "warning: ").count == 6, "\(run.errors)")
        #expect(!run.errors.contains("declare") && !run.errors.contains("field"), "\(run.errors)")
        #expect(run.errors.contains("    put a range into columns of its own, low and high\n"))
        try project.write("u.csv", [0x61, 0x2C, 0x62, 0x0A, 0x31, 0x2C, 0xD0, 0x90, 0x0A])
        let doubtful = try project.run("aggregate", "u.csv", "--by", "b", "--measure", "count", "--encoding", "cp1251")
        #expect(doubtful.errors.contains("(in a command, leave --encoding out)"))
    }

    @Test(
        "each kind of failure has its status, and nothing on standard output",
        arguments: [
            (["aggregate", "landings.csv"], 64, "--measure count"),
            (["aggregate", "landings.csv", "--measure", "sum(ton)"], 64, "did you mean \"tons\"?"),
            (["aggregate", "landings.csv", "--measure", "count", "--encoding", "utf-17"], 64, "did you mean \"utf-8\"?"),
            (["aggregate", "landings.csv", "--measure", "count", "--delimiter", "ab"], 64, "one character"),
            (["aggregate", "landings.csv", "--measure", "count", "--format", "xlsx"], 64, "xlsx"),
            (["aggregate", "landings.csv", "--measure", "count", "--group-char", "."], 64, "two different signs"),
            (["aggregate", "landings.csv", "--measure", "count", "--decimal-char", "e"], 64, "one character"),
            (["aggregate", "landings.csv", "--measure", "count", "--decimal-char", " "], 64, "are --group-char ' '"),
            (["aggregate", "landings.csv", "--measure", "sum(harbour)"], 65, "no cell of \"harbour\" is a number"),
            (["aggregate", "broken.csv", "--measure", "count"], 65, "broken.csv:2:3: error: "),
            (["aggregate", "nothing.csv", "--measure", "count"], 66, "nothing.csv: error: there is no such file"),
            (["aggregate", ".", "--measure", "count"], 66, "a folder stands where a file belongs"),
        ] as [([String], Int32, String)])
    func failures(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let project = try project()
        try project.write("broken.csv", "a,b\n1,\"2\n")
        let run = try ProgramRun(arguments, in: project.path)
        #expect(run.status == status)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test("two runs write the same bytes in every format")
    func sameBytes() throws {
        let project = try project()
        for format in ["table", "csv", "json", "md", "html", "latex"] {
            let arguments = [
                "aggregate", "landings.csv", "--by", "tons,harbour", "--measure", "count,mean(tons)", "--format", format,
            ]
            let first = try ProgramRun(arguments, in: project.path)
            #expect(first.status == 0)
            #expect(try ProgramRun(arguments, in: project.path).output == first.output)
        }
    }

    @Test("the example of the documentation is what the program prints")
    func documentation() throws {
        let page = try String(contentsOfFile: FixtureFolder.checkout + "/Documentation/commands.md", encoding: .utf8)
        func indented(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }.joined(
                separator: "\n")
        }
        let csv = """
            harbour,year,tons,opened
            North,1936,12,1936-05-01
            North,1938,1 234,1938
            South,1938,7,1938-06
            South,1939,,1939-06-30
            ,1938,5.5,1938/1939

            """
        #expect(page.contains(indented(csv)))
        #expect(
            page.contains(
                "purgestats aggregate landings.csv --by harbour --measure 'count, sum(tons), mean(tons)' --where 'year > 1936'"))
        let run = try project(csv).run(
            "aggregate", "landings.csv", "--by", "harbour", "--measure", "count, sum(tons), mean(tons)", "--where", "year > 1936")
        #expect(run.status == 1)
        #expect(page.contains(indented(run.output + run.errors)))
    }
}
