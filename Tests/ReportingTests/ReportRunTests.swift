import DataPackages
import Diagnostics
import Reporting
import TestSupport
import Testing

/// A report on a made-up subject, from files in memory.
@Suite("A whole report")
struct ReportRunTests {
    /// The fixture with one text replaced by another, in one file.
    func edition(_ file: String? = nil, _ old: String = "", _ new: String = "", strict: Bool = false) throws -> ReportEdition {
        var files = try FixtureFolder.files("harbours")
        if let file {
            let text = try #require(files[file])
            try #require(text.contains(old))
            files[file] = text.replacing(old, with: new)
        }
        return try ReportRun(source: MemoryFileSource(files), strict: strict).run("landings")
    }

    func failure(_ file: String, _ old: String, _ new: String, strict: Bool = false) throws -> [Diagnostic] {
        do {
            _ = try edition(file, old, new, strict: strict)
            return []
        } catch let failure as ReportFailure {
            return failure.diagnostics
        }
    }

    func text(_ edition: ReportEdition, _ path: String) throws -> String {
        String(decoding: try #require(edition.files.first { $0.path == path }).bytes, as: UTF8.self)
    }

    @Test("every format and every item has its files, and the manifest names them all")
    func files() throws {
        let edition = try edition()
        let paths = edition.files.map(\.path)
        for path in ["index.html", "report.md", "report.tex", "report.json", "references.bib", "ledger.csv", "manifest.json"] + [
            "references.json", "figures/landings.svg", "figures/landings.vl.json", "tables/landings.csv", "tables/landings.tex",
            "tables/ledger.csv",
        ] {
            #expect(paths.contains(path))
        }
        let manifest = try text(edition, "manifest.json")
        for path in paths where path != "manifest.json" { #expect(manifest.contains("\"\(path)\"")) }
        #expect(edition.diagnostics.isEmpty)
    }

    @Test("ranges and open ends stay what they are, from the cell to the total")
    func ranges() throws {
        let table = try text(edition(), "tables/landings.csv")
        #expect(table.contains("South Harbour,herring,80,,95\n"))
        #expect(try text(edition(), "report.md").contains("at least 50"))
        #expect(try text(edition(), "report.md").contains("and 80–95 in the south"))
    }

    @Test("a number that stands for a part of its rows says so in every form, and a bound of the others is none of all")
    func lackingNumbers() throws {
        let edition = try edition("Data/landings.csv", "l4,south,cod,1901,,10,,tons", "l4,south,cod,1901,,,,tons")
        let note = "1 of 2 rows states no number"
        let page = try text(edition, "report.md")
        #expect(page.contains("| South Harbour | 80–95 | – | 80–95<sup>a</sup> |") && page.contains("<sup>a</sup> \(note)"))
        #expect(try text(edition, "report.tex").contains(note))
        #expect(try text(edition, "index.html").contains(note))
        #expect(
            try text(edition, "report.json").contains(
                #""lacking": {"rows": 1, "of": 2, "reasons": [{"reason": "not stated", "rows": 1}]}"#))
        let open = try self.edition("Data/landings.csv", "l3,south,herring,1901,,80,95,tons", "l3,south,herring,1901,,,,tons")
        #expect(try text(open, "report.md").contains("| stated: at least 10\\*<sup>a</sup> |"))
    }

    @Test("the declared kind of ranges stands once under each table that has some")
    func kindOfRanges() throws {
        let edition = try edition("Data/datapackage.json", "\"unit\": {\"field\": \"unit\"}}],", "\"interval\": \"authors\"}],")
        let page = try text(edition, "report.md")
        #expect(page.ranges(of: "Ranges are the authors' own.").count == 1)
        #expect(try !text(self.edition(), "report.md").contains("Ranges are"))
    }

    @Test("a difference in a text takes ranges of one kind, and numbers without one")
    func kindsInTexts() throws {
        var files = try FixtureFolder.files("harbours")
        // The column of units says the kinds here.
        files["Data/datapackage.json"] = files["Data/datapackage.json"]?
            .replacing("\"unit\": {\"field\": \"unit\"}}],", with: "\"interval\": {\"field\": \"unit\"}}],")
            .replacing("\"unit\": {\"field\": \"unit\"}, ", with: "")
        files["Data/landings.csv"] = files["Data/landings.csv"]?
            .replacing("80,95,tons", with: "80,95,rounding").replacing("10,,tons", with: "10,,authors").replacing(
                ",tons,k", with: ",,k"
            )
            .replacing(",tons,g", with: ",,g")
        let definition = """
            title: Texts
            data: ../Data
            sections:
              - title: Texts
                items:
                  - text: "{{less}}"
                    values:
                      north: {from: landings, where: [id = l1], measure: sum(tons)}
                      south: {from: landings, where: [id = l3], measure: sum(tons)}
                      cod: {from: landings, where: [id = l4], measure: sum(tons)}
                      less: {difference: [A, south]}

            """
        files["Reports/landings.yml"] = definition.replacing("A,", with: "north,")
        let edition = try ReportRun(source: MemoryFileSource(files)).run("landings")
        #expect(try text(edition, "report.md").contains("25–40"))
        files["Reports/landings.yml"] = definition.replacing("A,", with: "cod,")
        #expect { _ = try ReportRun(source: MemoryFileSource(files)).run("landings") } throws: { error in
            (error as? ReportFailure)?.diagnostics.filter { $0.severity == .error }.map(\.headline) == [
                "Data/landings.csv:4:1: error: ranges of different kinds would be joined, authors and rounding: "
                    + "with Data/landings.csv:5, asked for by \"less\" at Reports/landings.yml:11:11 [aggregate.mixed-intervals]"
            ]
        }
    }

    @Test("figures of spans take their beginnings, ends and events from the columns that the definition names")
    func spans() throws {
        let figures = """
                  - figure: terms
                    caption: From opening to landing
                    from: landings
                    list: [harbour.name, harbour.opened, period, checked]
                    mark: MARK
                    start: harbour.opened
                    end: period
            """
        let definition = "      - table: ledger\n"
        let survival = figures.replacing("MARK", with: "survival") + "\n        event: checked\n        color: harbour.name\n"
        let first = try text(edition("Reports/landings.yml", definition, survival + definition), "figures/terms.svg")
        #expect(first.contains("Number at risk") && first.contains("South Harbour: 3 rows, 2 events, 1 censored"))
        let gantt = figures.replacing("MARK", with: "gantt") + "\n        y: harbour.name\n"
        let second = try text(edition("Reports/landings.yml", definition, gantt + definition), "figures/terms.svg")
        #expect(second.contains("7 spans on 2 lines, from 1 January 1880 to 31 December 1903"))
    }

    @Test("a date that covers two years stands in an unknown bin")
    func unknownBin() throws {
        #expect(
            try text(edition(), "tables/by-year.csv")
                == "year(period),year(period)_missing,count\n1901,,4\n1902,,1\n,date too coarse,1\n")
    }

    @Test("the ledger says which rows a condition excludes, which it leaves undecided, and of which the other row was rejected")
    func exclusionsInWords() throws {
        var files = try FixtureFolder.files("harbours")
        files["Data/landings.csv"] = files["Data/landings.csv"]?.replacing("l4,south,cod,1901,", with: "l4,south,cod,1901-06,")
        files["Data/harbours.csv"] = "id,name,opened\nnorth,North Harbour,1880\nsouth,South Harbour,about 1890\n"
        files["Reports/landings.yml"] = """
            title: Ledger
            data: ../Data
            sections:
              - title: Ledger
                items:
                  - table: t
                    caption: T
                    from: landings
                    where: [period within 1901-06, harbour.name = "North Harbour"]
                    measures: count
                  - table: u
                    caption: U
                    from: landings
                    where: [harbour.name = "North Harbour", fish = herring]
                    measures: count
                  - table: all
                    caption: All
                    ledger: all

            """
        let edition = try ReportRun(source: MemoryFileSource(files)).run("landings")
        #expect(
            try text(edition, "tables/all.csv") == """
                item,dataset,read,used,excluded,rejected,reasons
                t,landings,7,0,7,0,undecided: period within 1901-06 — 4 rows; period within 1901-06 — 2 rows; the row behind harbour.name was rejected — 1 row
                u,landings,7,3,4,0,the row behind harbour.name was rejected — 3 rows; fish = herring — 1 row

                """)
        #expect(
            try text(edition, "report.md").contains(
                "excluded: 3 of which the row behind “harbour.name” was rejected, 1 that does not meet “fish = herring”."))
    }

    @Test("read is used, excluded and rejected together, for each item and dataset")
    func ledger() throws {
        let lines = try text(edition(), "tables/ledger.csv").split(separator: "\n").dropFirst()
        #expect(lines.count == 6)
        for line in lines {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).prefix(6).dropFirst(2).compactMap { Int($0) }
            #expect(cells[0] == cells[1] + cells[2] + cells[3])
        }
    }

    @Test("claims that differ stand side by side")
    func disagreements() throws {
        let table = try text(edition(), "tables/disagreements.csv")
        #expect(table.contains("Lighthouse log,120,120,120") && table.contains("Guild returns,131,131,131"))
    }

    @Test("identities are counted by source, and those that fail stand with both sides, their difference and their rows")
    func identities() throws {
        var files = try FixtureFolder.files("harbours")
        let rule = #"{"name": "north", "title": "North", "measure": "tons", "total": "l5", "parts": ["l1", "l2"]}"#
        let descriptor = try #require(files["Data/datapackage.json"])
        files["Data/datapackage.json"] = descriptor.replacing(#""claims":"#, with: "\"identities\": [\(rule)], \"claims\":")
        files["Reports/landings.yml"]? += """
                  - {table: sums, caption: Sums, identities: all}
                  - {table: wrong-sums, caption: Wrong sums, identities: [north], outcomes: fails}

            """
        let edition = try ReportRun(source: MemoryFileSource(files)).run("landings")
        #expect(try text(edition, "tables/sums.csv") == "identity,source,holds,fails,not checkable\nNorth,Lighthouse log,0,1,0\n")
        #expect(
            try text(edition, "tables/wrong-sums.csv")
                == "identity,row,source,computed,stated,difference\nNorth,\"North Harbour, Herring, 1902\",Lighthouse log,160,150,10\n"
        )
        #expect(try text(edition, "ledger.csv").contains("wrong-sums,landings,used,,,Data/landings.csv,,3\n"))
        let json = try text(edition, "report.json")
        #expect(json.contains("{\"dataset\": \"landings\", \"key\": \"l5\", \"line\": 6}"))
        files["Reports/landings.yml"] = files["Reports/landings.yml"]?.replacing("[north]", with: "[nroth]")
        let source = MemoryFileSource(files)
        #expect { _ = try ReportRun(source: source).run("landings") } throws: { error in
            let found = (error as? ReportFailure)?.diagnostics.first { $0.severity == .error }
            return found?.code == "plan.unknown-identity" && found?.remedy == "did you mean \"north\"?"
        }
    }

    @Test("claims that differ and sums that do not hold stand in the order in which they move the headline numbers")
    func moves() throws {
        var files = try FixtureFolder.files("harbours")
        let rule = #"{"name": "north", "title": "North", "measure": "tons", "total": "l5", "parts": ["l1", "l2"]}"#
        let descriptor = try #require(files["Data/datapackage.json"])
        files["Data/datapackage.json"] = descriptor.replacing(#""claims":"#, with: "\"identities\": [\(rule)], \"claims\":")
        files["Reports/landings.yml"]? += """
                  - table: herring
                    caption: Herring of 1901
                    sensitivity: {from: landings, where: [harbour_id = north, fish = herring, period = 1901], measure: sum(tons), rule: only keeper}
                  - table: next-year
                    caption: Herring of 1902
                    sensitivity: {from: landings, where: [id = l5], measure: sum(tons), rule: preferred}
                  - table: moves
                    caption: What moves the numbers
                    contradictions: [landings]
                    identities: all
                    headlines: [herring, {table: next-year, label: Next year}]

            """
        let edition = try ReportRun(source: MemoryFileSource(files)).run("landings")
        let north = "\"North: North Harbour, Herring\",1902,150,,160,stated by Lighthouse log; the parts together,"
        let expected = """
            matter,period,claimed_low,claimed,claimed_high,sources,number,stated_low,stated,stated_high,moved_low,moved,moved_high,change
            "North Harbour, Herring, Tons",1901,120,,131,Lighthouse log; Guild returns,Herring of 1901,120,120,120,120,,131,0.09166666666666666
            \(north)Herring of 1901,120,120,120,110,110,110,0.08333333333333333
            \(north)Next year,150,150,150,160,160,160,0.06666666666666667

            """
        #expect(try text(edition, "tables/moves.csv") == expected)
        #expect(try text(edition, "ledger.csv").contains("moves,landings,used,,,Data/landings.csv,,4\n"))
    }

    @Test("every number of a table leads to its rows, file and line")
    func evidence() throws {
        let page = try text(edition(), "index.html")
        #expect(page.contains("<code>landings.csv:4</code>"))
        let json = try text(edition(), "report.json")
        #expect(json.contains("{\"dataset\": \"landings\", \"key\": \"l3\", \"line\": 4}"))
    }

    @Test("the same input gives the same bytes")
    func sameBytes() throws { #expect(try edition().files == (try edition()).files) }

    @Test("a cell that does not fit rejects its row; the report says so at its top and goes on")
    func rejectedRow() throws {
        let edition = try edition("Data/landings.csv", "150,,,tons", "many,,,tons")
        #expect(edition.diagnostics.map(\.code) == ["type.number"])
        #expect(edition.diagnostics.first?.location == FileLocation(file: "Data/landings.csv", line: 6, column: 23))
        #expect(edition.diagnostics.first?.severity == .warning)
        let page = try text(edition, "report.md")
        #expect(page.contains("Data/landings.csv:6: "))
        #expect(try text(edition, "ledger.csv").contains("by-year,landings,rejected,"))
        #expect(try text(edition, "tables/ledger.csv").contains("by-year,landings,7,5,1,1,"))
    }

    @Test("strict makes an error of a warning")
    func strict() throws {
        let diagnostics = try failure("Data/landings.csv", "150,,,tons", "many,,,tons", strict: true)
        #expect(diagnostics.map(\.severity) == [.error])
    }

    @Test(
        "each mistake is one line at its place",
        arguments: [
            ("Data/landings.csv", "l2,north", "l2,\"north", "csv.unclosed-quote", 3, 4),
            ("Data/landings.csv", "l3,south", "l3,souht", "key.foreign", 4, 4),
            ("Data/landings.csv", "l3,south", "l1,south", "key.duplicate", 4, 1),
            ("Data/landings.csv", "40,,,tons", "40,,tons", "csv.too-few-fields", 3, 1),
            ("Data/landings.csv", "harbour_id,fish", "harbour,fish", "schema.unknown-column", 1, 4),
            ("Reports/landings.yml", "harbour.name, label", "harbour.nmae, label", "plan.unknown-column", 15, 30),
            ("Reports/landings.yml", "columns: fish", "colums: fish", "definition.unknown-key", 16, 9),
            ("Reports/landings.yml", "measures: [sum(tons)]", "measures: [summ(tons)]", "plan.unknown-aggregate", 17, 20),
            ("Reports/landings.yml", "measures: [count]", "measures: [count, count]", "definition.repeated-name", 31, 27),
            ("Reports/landings.yml", "{{north}}", "{{nroth}}", "text.unknown-value", 7, nil),
            ("Reports/landings.yml", "mark: bar", "mark: baar", "definition.unknown-word", 22, 15),
            ("Reports/landings.yml", "data: landings", "data: landing", "definition.unknown-table", 21, 15),
            ("Reports/landings.yml", "where: [id = l1]", "where: [id == l1]", "condition.syntax", 9, 46),
            ("Reports/landings.yml", "harbour.opened < 1890", "harbour.opened < soon", "condition.type", 29, 53),
            ("Reports/landings.yml", "data: ../Data", "data: ../../Data", "definition.data-outside", 2, 7),
            (
                "Reports/landings.yml", "where: [observer = keeper, period = 1901]", "where: [period = 1901]",
                "claims.no-rule", 7, 1
            ),
        ] as [(String, String, String, String, Int, Int?)])
    func mistakes(_ file: String, _ old: String, _ new: String, _ code: String, _ line: Int, _ column: Int?) throws {
        let diagnostics = try failure(file, old, new)
        let found = try #require(diagnostics.first { $0.code == code }, "\(diagnostics.map(\.headline))")
        #expect(found.severity == .error)
        #expect(found.location?.line == line)
        if let column { #expect(found.location?.column == column) }
    }

    @Test("all errors are reported, not the first")
    func allErrors() throws {
        let diagnostics = try failure("Reports/landings.yml", "sum(tons)", "sum(tonnes)")
        #expect(diagnostics.filter { $0.code == "plan.unknown-column" }.count == 3)
    }

    @Test("a number typed by hand is a warning")
    func literal() throws {
        let edition = try edition("Reports/landings.yml", "In 1901 the log", "In 1901, 17 boats: the log")
        #expect(edition.diagnostics.map(\.code) == ["text.literal-quantity"])
    }

    @Test("a missing file is named")
    func missing() throws {
        var files = try FixtureFolder.files("harbours")
        files["Data/storms.csv"] = nil
        let source = MemoryFileSource(files)
        #expect { _ = try ReportRun(source: source).run("landings") } throws: { error in
            let diagnostics = (error as? ReportFailure)?.diagnostics ?? []
            return diagnostics.map(\.code) == ["file.not-found"] && diagnostics.first?.kind == .noInput
        }
    }
}
