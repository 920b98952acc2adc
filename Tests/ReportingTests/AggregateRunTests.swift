import CSVReading
import DataPackages
import Diagnostics
import Reporting
import Testing

/// One CSV without a descriptor: what is computed, what is left out, and what is said about it.
@Suite("Aggregating one file")
struct AggregateRunTests {
    static let landings = """
        harbour,kind,year,tons,price,opened
        North,herring,1936,12,1.5,1936-05-01
        North,cod,1937,1 234,2.25,1937
        South,herring,1937,7,"12,5",1937-06
        South,cod,1938,,3,1937-06-30
        ,cod,1938,5,4.125,
        Østby,cod,x,9,1e2,1938/1939

        """

    static func run(
        _ csv: String = landings, by: String..., measure: String, where conditions: [String] = [],
        format: AggregateFormat = .csv, chunk: Int = .max
    ) throws -> AggregateRun.Result {
        var run = AggregateRun(file: "f.csv")
        run.by = by
        run.measures = [measure]
        run.conditions = conditions
        run.format = format
        return try run.run(MemoryStream(Array(csv.utf8), chunk: chunk))
    }

    static func failure(
        _ csv: String = landings, by: String..., measure: String = "count", where conditions: [String] = []
    ) -> AggregateRun.Failure? {
        var run = AggregateRun(file: "f.csv")
        run.by = by
        run.measures = [measure]
        run.conditions = conditions
        do throws(AggregateRun.Failure) {
            _ = try run.run(MemoryStream(Array(csv.utf8)))
            return nil
        } catch {
            return error
        }
    }

    @Test("measures by group: whole numbers stay whole, decimals are decimals, groups stand by code point, missing last")
    func numbers() throws {
        let result = try Self.run(
            by: "harbour", measure: "count, sum(tons), mean(tons), median(price), max(price), distinct(kind)")
        #expect(
            result.text == """
                harbour,count,sum(tons),sum(tons)_lacking,mean(tons),mean(tons)_lacking,median(price),median(price)_lacking,max(price),max(price)_lacking,distinct(kind)
                North,2,12,1,12,1,1.875,0,2.25,0,2
                South,2,7,1,7,1,3,1,3,1,2
                Østby,1,9,0,9,0,100,0,100,0,1
                ,1,5,0,5,0,4.125,0,4.125,0,1

                """)
    }

    @Test("a cell that is no number is left out of its measure alone, counted and located; an empty one is only counted")
    func leftOut() throws {
        let result = try Self.run(measure: "count, sum(tons), sum(price), ratio(tons, price)")
        #expect(
            result.text == """
                count,sum(tons),sum(tons)_lacking,sum(price),sum(price)_lacking,"ratio(tons, price)","ratio(tons, price)_lacking"
                6,33,2,110.875,1,\(26.0 / 105.625),3

                """)
        #expect(result.leftOutCells == 2)
        #expect(
            result.diagnostics.map(\.description) == [
                "f.csv:3:16: warning: \"1 234\" is not a number [type.number]\n    tons: 1 234\n    write it without spaces: 1234, or give --group-char ' '",
                "f.csv:4:22: warning: \"12,5\" is not a number [type.number]\n    price: 12,5\n    write 12.5, or give --decimal-char ','",
            ])
        #expect(
            result.account
                == "f.csv: 6 rows read, 6 used; sum(tons): 1 cell left out, 1 empty; sum(price): 1 cell left out; ratio(tons, price): 2 cells left out, 1 empty"
        )
    }

    @Test("numbers with decimal commas and groups are read when both signs are declared")
    func numberFormat() throws {
        var run = AggregateRun(file: "f.csv")
        run.measures = ["sum(tons)", "sum(crew)"]
        run.conditions = ["tons > 10.5"]
        run.format = .csv
        run.numbers = try #require(NumberFormat(decimalChar: ",", groupChar: "\u{A0}"))
        let csv = "tons,crew\n\"1\u{A0}234,5\",1\u{A0}000\n\"10,5\",3\n12.5,4\n\"2\u{A0}0\",5\n"
        let result = try run.run(MemoryStream(Array(csv.utf8)))
        #expect(result.text == "sum(tons),sum(crew)\n1234.5,1000\n")
        #expect(
            result.diagnostics.map(\.headline) == [
                "f.csv:4:1: warning: \"12.5\" is not a number [type.number]",
                "f.csv:5:1: warning: \"2\u{A0}0\" is not a number [type.number]",
            ])
    }

    @Test("points that may divide thousands are said, with the options that would read them so; not where another point stands")
    func thousands() throws {
        func notes(_ csv: String, _ format: NumberFormat = .ofCommand) throws -> [String] {
            var run = AggregateRun(file: "f.csv")
            run.measures = ["sum(tons)"]
            run.numbers = format
            return try run.run(MemoryStream(Array(csv.utf8))).diagnostics.map(\.description)
        }
        let note = """
            f.csv:3:3: note: every number with a point in "tons" has three digits behind it; 10.000 is read with a point before decimals [type.number-doubt]
                tons: 10.000
                if it separates thousands, give --group-char . and another --decimal-char
            """
        #expect(try notes("a,tons\nx,7\ny,10.000\nz,12.500\n") == [note])
        #expect(try notes("a,tons\nx,7\ny,10.000\nz,12.5\n") == [])
        #expect(try notes("a,tons\ny,10.000\n", try #require(NumberFormat(decimalChar: ",", groupChar: "."))) == [])
        // Beyond the first batch of rows.
        let far = "a,tons\n" + String(repeating: "x,7\n", count: 70_000) + "y,1.250\n"
        #expect(try notes(far).first?.hasPrefix("f.csv:70002:3: note: ") == true)
    }

    @Test(
        "what is no number names the options that would read it",
        arguments: [
            ("12,5", "write 12.5, or give --decimal-char ','"),
            (
                "1,234",
                "give --group-char ',' if the comma separates thousands, or --decimal-char ',' if it stands before decimals"
            ),
            ("1 234", "write it without spaces: 1234, or give --group-char ' '"),
            ("1\u{A0}234", "write it without spaces: 1234, or give --group-char U+00A0"),
            ("1\u{202F}234,5", "write it without spaces: 1234.5, or give --group-char U+202F and --decimal-char ','"),
            ("1 2", "write it without spaces: 12"),
        ])
    func numberAdvice(_ cell: String, _ remedy: String) throws {
        var run = AggregateRun(file: "f.csv")
        run.measures = ["sum(tons)"]
        #expect(try run.run(MemoryStream(Array("tons\n1\n\"\(cell)\"\n".utf8))).diagnostics.map(\.remedy) == [remedy])
    }

    @Test("a part of a year that looks like two years is said; 1937 is computed all the same")
    func dateDoubt() throws {
        var run = AggregateRun(file: "f.csv")
        run.by = ["year(opened)"]
        run.measures = ["count"]
        run.format = .csv
        let result = try run.run(MemoryStream(Array("opened\n1937-38\n1937-21\n1937-05\n".utf8)))
        #expect(result.text == "year(opened),count\n1937,3\n")
        #expect(result.leftOutCells == 0)
        #expect(
            result.diagnostics.map(\.description) == [
                """
                f.csv:2:1: warning: "1937-38" is read as a third of the year 1937, as EDTF has it [type.edtf-doubt]
                    opened: 1937-38
                    write 1937/1938 if the years from 1937 to 1938 are meant, and 1937-05/1937-08 if those months are
                """
            ])
    }

    @Test("cells of rows that a condition excludes are not said to be left out")
    func excluded() throws {
        let result = try Self.run(measure: "sum(tons)", where: ["kind = herring"])
        #expect(result.text == "sum(tons)\n19\n")
        #expect(result.diagnostics.isEmpty)
        #expect(result.account == "f.csv: 6 rows read, 2 used, 4 excluded by \"kind = herring\"")
    }

    @Test("a condition asks for numbers, dates or text by its literal; what cannot be read is excluded and counted apart")
    func conditions() throws {
        let numbers = try Self.run(measure: "count", where: ["year > 1936", "tons >= 5"])
        #expect(numbers.text == "count\n2\n")
        #expect(
            numbers.account
                == "f.csv: 6 rows read, 2 used, 1 excluded by \"year > 1936\", 1 without a readable cell for \"year > 1936\", 1 without a readable cell for \"tons >= 5\", 1 excluded by \"tons >= 5\""
        )
        #expect(numbers.diagnostics.compactMap { $0.location?.description } == ["f.csv:3:16", "f.csv:7:11"])
        let dates = try Self.run(measure: "count", where: ["opened < 1937-07-01"])
        #expect(
            dates.account
                == "f.csv: 6 rows read, 3 used, 1 undecided by \"opened < 1937-07-01\", 2 excluded by \"opened < 1937-07-01\"")
        #expect(dates.leftOutCells == 0)
        #expect(try Self.run(measure: "count", where: ["year = \"x\""]).account.contains(" 1 used, 5 excluded"))
        #expect(try Self.run(measure: "count", where: ["year in (x, 1936)"]).account.contains(" 2 used, 4 excluded"))
        #expect(try Self.run(measure: "count", where: ["tons is missing"]).account.contains(" 1 used, 5 excluded"))
        #expect(try Self.run(measure: "count", where: ["opened within 1937"]).account.contains(" 3 used, 3 excluded"))
        #expect(try Self.run(measure: "count", where: ["year(opened) = 1937"]).account.contains(" 3 used, 3 excluded"))
    }

    @Test("the same column can be a key, a number and a date at once")
    func severalReadings() throws {
        let csv = "day,n\n1937,1\n1938,2\n1937,3\nJune,4\n"
        let result = try Self.run(csv, by: "day,year(day)", measure: "max(day),sum(n)", where: ["day > 1900"])
        #expect(result.text == "day,year(day),max(day),sum(n)\n1937,1937,1937,4\n1938,1938,1938,2\n")
        #expect(result.account == "f.csv: 4 rows read, 3 used, 1 without a readable cell for \"day > 1900\"")
        #expect(result.leftOutCells == 1)
    }

    @Test("a date that cannot be read stands in a group of its own, said once")
    func unreadableKeys() throws {
        let csv = "day,n\n1937,1\n17.3.1938,2\n,3\n"
        let result = try Self.run(csv, by: "year(day)", measure: "count", format: .table)
        #expect(
            result.text == """
                year(day)               count
                ----------------------  -----
                1937                        1
                not readable as a date      1
                not stated                  1

                """)
        #expect(result.account == "f.csv: 3 rows read, 3 used; year(day): 1 cell left out")
        #expect(result.diagnostics.map(\.code) == ["type.edtf"])
    }

    @Test("whole numbers beyond 64 bits are left out of whole numbers, and are numbers among decimals")
    func longNumbers() throws {
        let whole = try Self.run("n\n9223372036854775807\n9223372036854775808\n", measure: "max(n)")
        #expect(whole.text == "max(n),max(n)_lacking\n9223372036854775807,1\n")
        #expect(whole.diagnostics.map(\.code) == ["type.integer-range"])
        let decimal = try Self.run("n\n9223372036854775808\n0.5\n", measure: "max(n),count")
        #expect(decimal.text == "max(n),count\n9.223372036854776e+18,2\n")
        #expect(decimal.leftOutCells == 0)
    }

    @Test("no number of a file is rounded: a whole number that decimals cannot hold is left out among decimals")
    func exactNumbers() throws {
        let whole = try Self.run("n\n9007199254740993\n1\n", measure: "max(n)")
        #expect(whole.text == "max(n)\n9007199254740993\n")
        #expect(whole.leftOutCells == 0)
        for csv in ["n\n9007199254740993\n0.5\n", "n\n0.5\n9007199254740993\n"] {
            let mixed = try Self.run(csv, measure: "max(n)")
            #expect(mixed.text == "max(n),max(n)_lacking\n0.5,1\n")
            #expect(mixed.diagnostics.map(\.code) == ["type.number-range"])
            #expect(mixed.leftOutCells == 1)
        }
    }

    @Test("numbers are what a schema takes for numbers, and nothing else")
    func forms() throws {
        #expect(try Self.run("n\n+5\n-3\n007\n", measure: "sum(n),count").text == "sum(n),count\n9,3\n")
        #expect(try Self.run("n\n-.5\n5.\n1e3\n2E-1\n", measure: "sum(n)").text == "sum(n)\n1004.7\n")
        for text in ["1_000", "0x10", "NaN", "INF", "1e", "--1", ".", "e5", "1 ", "٣", "5%", "1.2.3"] {
            let result = try Self.run("n\n1\n\(text)\n", measure: "sum(n)")
            #expect(result.text == "sum(n),sum(n)_lacking\n1,1\n", "\(text)")
            #expect(result.leftOutCells == 1)
            #expect(result.diagnostics.filter { $0.severity == .warning }.map(\.code) == ["type.number"])
        }
    }

    @Test("decimals and faults in a later batch: earlier whole numbers follow, places stay right")
    func batches() throws {
        var csv = "n\n100000000000000000000\n" + String(repeating: "1\n", count: 70_000)
        csv += "0.5\nno\n"
        let result = try Self.run(csv, measure: "sum(n),count", chunk: 1000)
        #expect(result.text == "sum(n),sum(n)_lacking,count\n1.0000000000000007e+20,1,70003\n")
        #expect(result.diagnostics.map { $0.location?.description } == ["f.csv:70004:1"])
        #expect(result.leftOutCells == 1)
        let rounded = try Self.run(
            "n\n99999999999999999999" + csv.dropFirst("n\n100000000000000000000".count), measure: "sum(n),count", chunk: 1000)
        #expect(rounded.text == "sum(n),sum(n)_lacking,count\n70000.5,2,70003\n")
        #expect(rounded.diagnostics.map { $0.location?.description } == ["f.csv:2:1", "f.csv:70004:1"])
        #expect(rounded.leftOutCells == 2)
    }

    @Test("many faults: twenty are shown, the others counted")
    func bounded() throws {
        let result = try Self.run("n\n1\n" + String(repeating: "no\n", count: 50), measure: "sum(n)")
        #expect(result.leftOutCells == 50)
        #expect(result.diagnostics.count == 21)
        #expect(result.diagnostics.last?.description == "f.csv: note: 30 more of this file are not shown [diagnostics.more]")
    }

    @Test("names of columns with spaces and signs stand in double quotes; a column may be called as a measure is")
    func names() throws {
        let csv = "count,Landed weight (t)\na,2\na,3\n"
        #expect(
            try Self.run(csv, by: "count", measure: "count,sum(\"Landed weight (t)\")").text
                == "count,count(),\"sum(\"\"Landed weight (t)\"\")\"\na,2,5\n")
        #expect(try Self.run(csv, by: "Landed weight (t)", measure: "count").text == "Landed weight (t),count\n2,1\n3,1\n")
    }

    @Test(
        "what is wrong with the command is of kind usage and shows the option",
        arguments: [
            (["--by harbor"], "columns.unknown", "--by harbor", "did you mean \"harbour\"?"),
            (["--by yaer(opened)"], "plan.unknown-function", "--by yaer(opened)", "did you mean \"year\" or \"years\"?"),
            (["--measure sum(ton)"], "columns.unknown", "--measure sum(ton)", "did you mean \"tons\"?"),
            (["--measure summ(tons)"], "plan.unknown-aggregate", "--measure summ(tons)", "did you mean \"sum\"?"),
            (
                ["--measure sum(Landed weight)"], "plan.syntax", "--measure sum(Landed weight)",
                "put a name of several words, or with other signs, in double quotes"
            ),
            (["--where kind < cod"], "condition.type", "--where kind < cod", "a text is compared with = or != or in"),
            (["--where year(opened) = x"], "condition.type", "--where year(opened) = x", "write digits without separators"),
            (["--measure count,count"], "aggregate.asked-twice", "--measure count", "leave one of them out"),
            (
                ["--measure share(row)"], "aggregate.share-of-row", "--measure share(row)",
                "write share(total), the share of all rows"
            ),
        ] as [([String], String, String, String)])
    func usage(_ options: [String], _ code: String, _ excerpt: String, _ remedy: String) throws {
        func values(_ name: String) -> [String] {
            options.filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count + 1)) }
        }
        let failure = try #require(
            Self.failure(
                by: values("--by").first ?? "harbour", measure: values("--measure").first ?? "count", where: values("--where")))
        #expect(failure.kind == .usage)
        #expect(failure.diagnostics.map(\.code) == [code])
        #expect(failure.diagnostics.first?.excerpt == excerpt)
        #expect(failure.diagnostics.first?.remedy == remedy)
    }

    @Test(
        "a broken file is of kind data, with every fault",
        arguments: [
            ("a,b\n1,\"2\n", ["csv.unclosed-quote"]), ("a,b\n1\n1,2,3\n", ["csv.too-few-fields", "csv.too-many-fields"]),
            ("a,a\n1,2\n", ["csv.duplicate-header"]), ("", ["csv.empty-file"]),
            ("a;b\n1;2,5\n", ["csv.delimiter-doubtful", "csv.too-many-fields"]),
        ])
    func broken(_ csv: String, _ codes: [String]) throws {
        let failure = try #require(Self.failure(csv))
        #expect(failure.kind == .data)
        #expect(failure.diagnostics.map(\.code) == codes)
    }

    @Test("a file of one column with delimiters in its name is told what to declare")
    func delimiter() throws {
        let failure = try #require(Self.failure("a;b\n1;2\n", measure: "sum(b)"))
        #expect(
            failure.diagnostics.map(\.remedy) == [
                "if fields are divided by a semicolon, declare \"dialect\": {\"delimiter\": \";\"} for the file (in a command, --delimiter ';'); if it is one name, put it in quotes"
            ])
    }

    @Test("a column in which no cell is a number has no sum, no least and no greatest; nothing is taken for a date")
    func noNumbers() throws {
        let sum = try #require(Self.failure(measure: "sum(kind)"))
        #expect(sum.kind == .data)
        #expect(
            sum.diagnostics.first?.headline
                == "f.csv:2:7: error: no cell of \"kind\" is a number; this is the first [aggregate.nothing-readable]")
        let least = try #require(Self.failure("day\n1937-05-01\n1937-06-01\n", measure: "min(day)"))
        #expect(least.diagnostics.first?.remedy?.contains("declare the type of the column in a datapackage.json") == true)
        let compared = try #require(Self.failure("day\n1937-05-01\n", where: ["day > 1900"]))
        #expect(
            compared.diagnostics.first?.remedy
                == "it is a date: ask for year(day), or compare it with a date such as 1937-06-30")
    }

    @Test("a sum beyond 64 bits is an error at the row that tipped it")
    func overflow() throws {
        let failure = try #require(Self.failure("n\n9223372036854775807\n1\n", measure: "sum(n)"))
        #expect(failure.kind == .data)
        #expect(failure.diagnostics.map(\.headline).first?.hasPrefix("f.csv:3:1: error: the sum leaves the range") == true)
    }

    @Test("a file without records has a count of 0")
    func noRecords() throws {
        let result = try Self.run("n\n", measure: "count,sum(n)")
        #expect(result.text == "count,sum(n)\n0,\n")
        #expect(result.diagnostics.map(\.code) == ["csv.no-records"])
    }

    @Test("every format says the same; a hostile text steers no terminal and no spreadsheet")
    func formats() throws {
        let csv = "who,n\n\"=1+1\u{1B}[2J\",1000.5\n東京,2\n"
        let table = try Self.run(csv, by: "who", measure: "sum(n)", format: .table).text
        #expect(
            table == """
                who        sum(n)
                --------  -------
                =1+1␛[2J  1\u{202F}000.5
                東京          2.0

                """)
        #expect(try Self.run(csv, by: "who", measure: "sum(n)").text == "who,sum(n)\n'=1+1\u{1B}[2J,1000.5\n東京,2\n")
        let json = try Self.run(csv, by: "who", measure: "sum(n)", format: .json).text
        #expect(
            json.contains("\"groups\": [{\"who\": \"=1+1\\u001b[2J\", \"sum(n)\": 1000.5}, {\"who\": \"東京\", \"sum(n)\": 2}]"))
        let html = try Self.run(csv, by: "who", measure: "sum(n)", format: .html).text
        #expect(html.hasPrefix("<table>\n") && html.hasSuffix("</table>\n") && html.ranges(of: "<table").count == 1)
        let latex = try Self.run(csv, by: "who", measure: "sum(n)", format: .latex).text
        #expect(latex.contains("\\begin{tabular}{lr}\n\\toprule\nwho & sum(n) \\\\\n\\midrule\n") && !latex.contains("caption"))
        #expect(try Self.run(csv, by: "who", measure: "sum(n)", format: .md).text.hasPrefix("| who | sum(n) |\n| :-- | --: |\n"))
    }
}
