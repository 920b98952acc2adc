import Foundation
import Testing

@Suite("purgestats validate")
struct ValidateCommandTests {
    @Test("a valid package is counted row by row")
    func valid() throws {
        let project = try TemporaryProject()
        let run = try ProgramRun(["validate"], in: project.path)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("Data/landings.csv: 7 rows read, 7 in the table\n"))
        #expect(run.output.hasSuffix("\nData/datapackage.json: valid\n"))
    }

    @Test("findings are grouped by file, with counts, and rejected rows are warnings")
    func rejected() throws {
        let project = try TemporaryProject()
        try project.replace("l2,north", by: "l2,north ", in: "Data/landings.csv")
        let run = try ProgramRun(["validate"], in: project.path)
        #expect(run.status == 65)
        #expect(run.output.hasPrefix("Data/landings.csv: 1 error, 1 note\n  Data/landings.csv:3:4: "))
        #expect(run.output.hasSuffix("\nData/datapackage.json: not valid, 1 error\n"))
    }

    @Test("a file in Russian Windows encoding is told in one line how to go on, and read when that is declared")
    func windows1251() throws {
        let project = try TemporaryProject("empty")
        let bytes: [UInt8] = [0xE8, 0xEC, 0xFF, 0x0A, 0xC0, 0xED, 0xED, 0xE0, 0x0A]
        try project.write("names.csv", bytes)
        try project.write("datapackage.json", "{\"resources\": [{\"name\": \"names\", \"path\": \"names.csv\"}]}")
        let refused = try ProgramRun(["validate"], in: project.path)
        #expect(refused.status == 65)
        #expect(
            refused.output.contains(
                """
                  names.csv:1:1: error: the byte E8 (number 1 of the file) is not UTF-8 text here [csv.invalid-utf8]
                      it looks like windows-1251: declare "encoding": "windows-1251" for the file (in a command, --encoding windows-1251), or save it as "CSV UTF-8"
                """))
        try project.write(
            "datapackage.json",
            "{\"resources\": [{\"name\": \"names\", \"path\": \"names.csv\", \"encoding\": \"windows-1251\"}]}")
        let read = try ProgramRun(["validate"], in: project.path)
        #expect(read.status == 0)
        #expect(read.output == "names.csv: 1 row read, 1 in the table\n\ndatapackage.json: valid\n")
    }

    @Test("a spreadsheet's export of Russian Windows is told step by step what to declare: encoding, delimiter, decimal comma")
    func spreadsheetExport() throws {
        let project = try TemporaryProject("empty")
        let export = "Порт;Год;Улов, т\r\nМурманск;1937;1234,5\r\n\"Кола; устье\";1938;0,25\r\n"
        try project.write("landings.csv", [UInt8](try #require(export.data(using: .windowsCP1251))))
        func firstFinding(declaring declared: String, number: String = "") throws -> String {
            try project.write(
                "datapackage.json",
                """
                {"resources": [{"name": "landings", "path": "landings.csv", \(declared) "schema": {"fields": [
                  {"name": "Порт", "type": "string"}, {"name": "Год", "type": "year"},
                  {"name": "Улов, т", "type": "number"\(number)}]}}]}
                """)
            return try project.run("validate").output.split(separator: "\n").prefix(4).joined(separator: "\n")
        }
        #expect(
            try firstFinding(declaring: "") == """
                landings.csv: 1 error
                  landings.csv:1:1: error: the byte CF (number 1 of the file) is not UTF-8 text here [csv.invalid-utf8]
                      it looks like windows-1251: declare "encoding": "windows-1251" for the file (in a command, --encoding windows-1251), or save it as "CSV UTF-8"
                datapackage.json: not valid, 1 error
                """)
        let encoding = "\"encoding\": \"windows-1251\","
        #expect(
            try firstFinding(declaring: encoding) == """
                landings.csv: 1 error
                  landings.csv:1:1: error: the header names the fields of the schema divided by ";", not by "," [schema.other-delimiter]
                      declare "dialect": {"delimiter": ";"} for the file (in a command, --delimiter ';')
                datapackage.json: not valid, 1 error
                """)
        let dialect = encoding + " \"dialect\": {\"delimiter\": \";\"},"
        #expect(
            try firstFinding(declaring: dialect) == """
                landings.csv: 2 warnings
                  landings.csv:2:15: warning: "1234,5" is not a number [type.number]
                      Улов, т: 1234,5
                      write 1234.5, or declare "decimalChar": "," for the field
                """)
        #expect(
            try firstFinding(declaring: dialect, number: ", \"decimalChar\": \",\"")
                == "landings.csv: 2 rows read, 2 in the table\ndatapackage.json: valid")
    }

    @Test("without a schema another delimiter in the names is said, and is the remedy of what comes of it")
    func doubtfulDelimiter() throws {
        let project = try TemporaryProject("empty")
        try project.write("datapackage.json", "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\"}]}")
        let signs = [(";", ";", "a semicolon", "';'"), ("\t", "\\t", "a tab", "tab"), ("|", "|", "a vertical bar", "'|'")]
        for (sign, name, words, option) in signs {
            let way =
                "if fields are divided by \(words), declare \"dialect\": {\"delimiter\": \"\(name)\"} for the file (in a command, --delimiter \(option))\n"
            for (cells, finding) in [
                (
                    "x\(sign)y,a\(sign)b\n1\(sign)2,1\n",
                    "1:1: warning: the names of the columns have \"\(name)\" in them [csv.delimiter-doubtful]\n"
                ),
                (
                    "x\(sign)y,a\(sign)b\n1\(sign)2,5,6\n",
                    "2:7: error: 2 fields expected, 3 found [csv.too-many-fields]\n      1\(sign)2,5,6\n"
                ),
                (
                    "x\(sign)\"y\"\n",
                    "1:3: error: a quote stands inside a field that does not begin with one [csv.stray-quote]\n      x\(sign)\"y\"\n"
                ),
            ] {
                try project.write("a.csv", cells)
                let output = try project.run("validate").output
                #expect(output.contains("  a.csv:" + finding + "      " + way), "\(output)")
            }
        }
        try project.write("a.csv", "x,\"y; z\"\n1,2\n")
        #expect(try project.run("validate").output == "a.csv: 1 row read, 1 in the table\n\ndatapackage.json: valid\n")
    }

    @Test("keys name the lines of both rows, after cells of several lines and rejected rows too")
    func lines() throws {
        let project = try TemporaryProject("empty")
        try project.write("a.csv", "id,n,note\n\"x\ny\",1,\nb,q,\nc,3,\nb,4,\n\"x\ny\",5,\nd,6\nc,7,\n")
        try project.write(
            "datapackage.json",
            """
            {"resources": [{"name": "a", "path": "a.csv", "schema": {"primaryKey": "id", "fields": [
              {"name": "id"}, {"name": "n", "type": "integer"}, {"name": "note"}]}}]}
            """)
        let output = try project.run("validate").output
        let duplicates = output.split(separator: "\n").filter { $0.contains("[key.duplicate]") }
        #expect(
            duplicates.map { String($0.prefix(19)) }
                == ["  a.csv:6:1: error:", "  a.csv:7:1: error:", "  a.csv:10:1: error"])
        for (duplicate, line) in zip(duplicates, [4, 2, 5]) { #expect(duplicate.contains(" stands on line \(line) already ")) }
    }

    @Test("--format json says the same for programs")
    func json() throws {
        let project = try TemporaryProject("empty")
        try project.write("a.csv", "x\n1\nb\n")
        try project.write(
            "datapackage.json",
            "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\", \"schema\": {\"fields\": [{\"name\": \"x\", \"type\": \"integer\"}]}}]}"
        )
        let run = try ProgramRun(["validate", "--format", "json"], in: project.path)
        #expect(run.status == 0)
        #expect(
            run.output == """
                {
                  "valid": true,
                  "packages": [
                    {
                      "path": "datapackage.json",
                      "valid": true,
                      "errors": 0,
                      "warnings": 1,
                      "datasets": [{"name": "a", "path": "a.csv", "read": 2, "accepted": 1, "malformed": 0, "rejected": 1, "missing": []}],
                      "claims": [],
                      "identities": [],
                      "findings": [
                        {
                          "severity": "warning",
                          "code": "type.integer",
                          "message": "\\"b\\" is not an integer",
                          "file": "a.csv",
                          "line": 3,
                          "column": 1,
                          "text": "x: b",
                          "remedy": "write digits only, such as 17"
                        }
                      ],
                      "unlisted": []
                    }
                  ]
                }

                """)
        #expect(try ProgramRun(["validate", "--strict"], in: project.path).status == 65)
    }

    @Test("an identity that fails is a finding, not an error, under --strict too, and all three outcomes are counted")
    func identities() throws {
        let project = try TemporaryProject("empty")
        try project.write("a.csv", "id,x,y\np,1,1\nq,1,2\nr,1,\n")
        let fields = #"{"name": "id"}, {"name": "x", "type": "integer"}, {"name": "y", "type": "integer"}"#
        let identity = #"{"name": "same", "title": "Both alike", "holds": "x = y"}"#
        try project.write(
            "datapackage.json",
            """
            {"resources": [{"name": "a", "path": "a.csv", "purgestats": {"identities": [\(identity)]},
              "schema": {"fields": [\(fields)], "primaryKey": "id"}}]}
            """)
        let run = try ProgramRun(["validate", "--strict"], in: project.path)
        #expect(run.status == 0)
        #expect(
            run.output == """
                a.csv: 1 note
                  a.csv:3:1: note: Both alike: 1 where 2 is stated [identity.fails]
                      q

                a.csv: 3 rows read, 3 in the table
                a, same: holds in 1, fails in 1, not checkable in 1

                datapackage.json: valid

                """)
        let json = try ProgramRun(["validate", "--format", "json"], in: project.path).output
        #expect(json.contains("\"holds\": 1,"))
        #expect(json.contains("\"reason\": \"y: not stated\""))
    }

    @Test("records of another width are counted apart from rows of the table")
    func malformed() throws {
        let project = try TemporaryProject("empty")
        try project.write("a.csv", "x,y\n1,2\n1,2,3\n1\n3,4\n")
        try project.write("datapackage.json", "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\"}]}")
        let run = try ProgramRun(["validate"], in: project.path)
        #expect(run.status == 65)
        #expect(run.output.contains("a.csv: 4 rows read, 2 in the table, 2 malformed\n"))
    }

    @Test("a missing descriptor or file is 66")
    func missing() throws {
        let project = try TemporaryProject("empty")
        try project.write("notes.txt", "")
        #expect(try ProgramRun(["validate"], in: project.path).status == 66)
        try project.write("datapackage.json", "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\"}]}")
        let run = try ProgramRun(["validate"], in: project.path)
        #expect(run.status == 66)
        #expect(run.output.contains("a.csv: error: there is no such file [file.not-found]"))
    }

    @Test("all findings are reported, bounded per file, with a count of the rest")
    func bounded() throws {
        let project = try TemporaryProject("empty")
        try project.write("a.csv", "x\n" + String(repeating: "b\n", count: 250))
        try project.write(
            "datapackage.json",
            "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\", \"schema\": {\"fields\": [{\"name\": \"x\", \"type\": \"integer\"}]}}]}"
        )
        let run = try ProgramRun(["validate"], in: project.path)
        #expect(run.output.hasPrefix("a.csv: 100 warnings, 1 note\n"))
        #expect(run.output.contains("  a.csv: note: 150 more of this file are not shown [diagnostics.more]\n"))
        #expect(run.output.contains("a.csv: 250 rows read, 0 in the table, 250 rejected\n"))
        #expect(run.output.hasSuffix("datapackage.json: valid, 250 warnings\n"))
        let json = try ProgramRun(["validate", "--format", "json"], in: project.path).output
        #expect(json.contains("\"unlisted\": [{\"file\": \"a.csv\", \"findings\": 150}]"))
        #expect(json.matches(of: /"severity": "warning"/).count == 100)
    }

    @Test("findings stand in the order of lines and columns, in text and in JSON; notes push no error out")
    func ordered() throws {
        let project = try TemporaryProject("empty")
        let rows = (1...120).map { "\($0),1917-21, x" }.joined(separator: "\n")
        try project.write("a.csv", "id,day,n\n\(rows)\n7,1937,3\nz,1937,3\n")
        let fields = #"{"name": "id", "type": "integer"}, {"name": "day", "purgestats": {"type": "edtf"}}, {"name": "n"}"#
        try project.write(
            "datapackage.json",
            #"{"resources": [{"name": "a", "path": "a.csv", "schema": {"primaryKey": "id", "fields": [\#(fields)]}}]}"#)
        let run = try ProgramRun(["validate"], in: project.path)
        #expect(run.status == 65)
        let places = run.output.matches(of: #/  a\.csv:(\d+):(\d+): (\w+)/#).map {
            (Int($0.1) ?? 0, Int($0.2) ?? 0, String($0.3))
        }
        #expect(places.count == 102)
        #expect(zip(places, places.dropFirst()).allSatisfy { ($0.0, $0.1) < ($1.0, $1.1) })
        #expect(places.filter { $0.2 != "note" }.map { "\($0.0) \($0.2)" } == ["122 error", "123 warning"])
        #expect(run.output.contains("a.csv: 1 error, 1 warning, 101 notes\n"))
        let json = try ProgramRun(["validate", "--format", "json"], in: project.path).output
        #expect(json.matches(of: /"line": (\d+)/).compactMap { Int($0.1) } == places.map(\.0))
    }

    @Test(
        "files are named from the working directory, in text and in JSON, in validate, report and trace alike; not in the report")
    func paths() throws {
        let project = try TemporaryProject()
        try project.replace("l1,north,herring,1901,120,", by: "l1,north,herring,1901,many,", in: "Data/landings.csv")
        let parent = (project.path as NSString).deletingLastPathComponent
        let warning = "project/Data/landings.csv:2:23: warning: "
        for folder in ["project", "project/"] {
            let text = try ProgramRun(["validate", "--project", folder], in: parent).output
            #expect(text.hasPrefix("project/Data/landings.csv: 1 warning\n  \(warning)"))
            #expect(text.contains("\nproject/Data/landings.csv: 7 rows read, 6 in the table, 1 rejected\n"))
            #expect(text.hasSuffix("\nproject/Data/datapackage.json: valid, 1 warning\n"))
            let json = try ProgramRun(["validate", "--project", folder, "--format", "json"], in: parent).output
            #expect(json.contains("\"path\": \"project/Data/datapackage.json\""))
            #expect(json.contains("\"path\": \"project/Data/landings.csv\""))
            #expect(json.contains("\"file\": \"project/Data/landings.csv\""))
            let report = try ProgramRun(["report", "--project", folder], in: parent)
            #expect(report.status == 0)
            #expect(report.errors.hasPrefix(warning))
        }
        #expect(try project.read("Reports/landings/ledger.csv").contains(",Data/landings.csv,2,1\n"))
        for file in ["ledger.csv", "report.json", "report.md", "index.html", "manifest.json"] {
            #expect(try !project.read("Reports/landings/\(file)").contains("project/Data"), "\(file)")
        }
        let trace = try ProgramRun(["trace", "landings", "landings", "--project", "project", "--format", "json"], in: parent)
        #expect(trace.output.contains("\"file\": \"project/Data/landings.csv\""))
        try project.write("Data/storms.csv", "")
        #expect(try ProgramRun(["report", "--project", "project"], in: parent).errors.contains("project/Data/storms.csv"))
        #expect(
            try ProgramRun(["report", "nope", "--project", "project"], in: parent).errors.hasPrefix("project/Reports/nope.yml: "))
        #expect(try ProgramRun(["report", "--project", "other"], in: parent).errors.hasPrefix("other/Reports: error: "))
    }

    @Test("an error that names a second row names it, too, from the working directory, and says who asked")
    func secondPlace() throws {
        let project = try TemporaryProject()
        try project.replace("[observer = keeper, period = 1901]", by: "[period = 1901]", in: "Reports/landings.yml")
        try project.replace("1901,131,", by: "1901,120,", in: "Data/landings.csv")
        let parent = (project.path as NSString).deletingLastPathComponent
        let run = try ProgramRun(["report", "--project", "project"], in: parent)
        #expect(
            run.errors.hasPrefix(
                "project/Data/landings.csv:7:1: error: several claims for one quantity would be added: with project/Data/landings.csv:2, asked for by \"landings\" at project/Reports/landings.yml:11:16 [aggregate.several-claims]\n"
            ))
    }
}
