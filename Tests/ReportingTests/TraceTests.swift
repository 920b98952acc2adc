import DataPackages
import Diagnostics
import Documents
import Foundation
import Tabular
import TestSupport
import Testing

@testable import Reporting

@Suite("Tracing numbers")
struct TraceTests {
    private func trace(_ item: String, row: String? = nil, column: String? = nil) throws -> Trace {
        let source = MemoryFileSource(try FixtureFolder.files("harbours"))
        return try TraceRun(ReportRun(source: source)).trace(item, row: row, column: column, of: "landings")
    }

    private func fault(_ item: String, row: String? = nil, column: String? = nil) -> Diagnostic? {
        do {
            _ = try trace(item, row: row, column: column)
            return nil
        } catch { return (error as? ReportFailure)?.diagnostics.first }
    }

    @Test("a number of a table leads to its rows with file, line, key, words, source, and whether it was verified")
    func cell() throws {
        let trace = try trace("landings", row: "South Harbour", column: "Cod")
        #expect(trace.title == "Table 1. Landings of 1901 by the log, in tons")
        #expect(trace.cells.map(\.text) == ["at least 10"])
        let row = try #require(trace.cells.first?.rows.first)
        #expect((row.file, row.line, row.key) == ("Data/landings.csv", 5, "l4"))
        #expect(row.source?.id == "keeper" && row.source?.name == "Lighthouse log" && row.isUnchecked)
        #expect(
            TraceText(trace, project: { $0 }).text == """
                Table 1. Landings of 1901 by the log, in tons

                South Harbour, Cod: at least 10
                  Data/landings.csv:5: l4 — south; Cod; 1901; at least 10; tons — Lighthouse log [keeper]; not verified

                """)
    }

    @Test("a number that lacks rows says how many of them state none")
    func lack() throws {
        var files = try FixtureFolder.files("harbours")
        files["Data/landings.csv"] = files["Data/landings.csv"]?.replacing(
            "l4,south,cod,1901,,10,,tons", with: "l4,south,cod,1901,,,,tons")
        let trace = try TraceRun(ReportRun(source: MemoryFileSource(files))).trace(
            "landings", row: "South Harbour", column: "Total", of: "landings")
        #expect(
            TraceText(trace, project: { $0 }).text == """
                Table 1. Landings of 1901 by the log, in tons

                South Harbour, Total: 80–95
                  1 of 2 rows states no number
                  Data/landings.csv:4: l3 — south; Herring; 1901; 80–95; tons — Lighthouse log [keeper]

                """)
        #expect(TraceJSON(trace).text.contains(#""lacking": "1 of 2 rows states no number""#))
    }

    @Test("without labels every number of the item; a total leads to all of its rows; a figure to those of its table")
    func whole() throws {
        let all = try trace("landings")
        #expect(all.cells.count == 9)
        #expect(all.cells.last?.row == "Total" && all.cells.last?.rows.map(\.line) == [2, 3, 4, 5])
        let storms = try trace("storms")
        #expect(storms.title == "Storms and ice")
        #expect(storms.cells.flatMap(\.rows).map(\.line) == [2, 3, 4])
    }

    @Test("a set of 2,500 rows scattered over a file is not listed in report.json but found again by what it says to trace")
    func largeSets() throws {
        var files = try FixtureFolder.files("harbours")
        // Every second storm is ice.
        let storms = (0..<5_000).map { "1901-02-11,Storm \($0),\($0 % 2 == 0 ? "ice" : "gale, strong"),keeper,yes\n" }
        files["Data/storms.csv"] =
            "date,title,kind,observer,checked\n" + storms.joined().replacing("gale, strong", with: "\"gale, strong\"")
        files["Reports/landings.yml"] = """
            title: Storms
            data: ../Data
            sections:
              - title: Storms
                items:
                  - text: "{{ice}} had ice."
                    values: {ice: {from: storms, where: [kind = ice], measure: count}}
                  - table: by-kind
                    caption: By kind
                    from: storms
                    rows: [{path: kind, label: Kind}, {path: year(date), label: Year}]
                    measures: [count, {measure: share(total), label: Share}]
                    totals: rows

            """
        let run = ReportRun(source: MemoryFileSource(files))
        let json = try #require(try run.run("landings").files.first { $0.path == "report.json" })
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        let sets = try #require(report["rowSets"] as? [[[String: Any]]]).map { $0[0] }
        #expect(sets.map { $0["count"] as? Int } == [2_500, 2_500, 5_000])
        // All rows together are one run of lines; each kind is every second line.
        #expect((sets[2]["lines"] as? [[Int]]) == [[2, 5_001]])
        let addresses = sets.prefix(2).compactMap { $0["trace"] as? [String: String] }
        #expect(addresses == [["item": "storms/ice"], ["item": "by-kind", "row": "gale, strong / 1901", "column": "Number"]])
        for (address, firstLine) in zip(addresses, [2, 3]) {
            let found = try TraceRun(run).trace(
                try #require(address["item"]), row: address["row"], column: address["column"], of: "landings")
            #expect(found.cells.map { $0.rows.map(\.line) } == [Array(stride(from: firstLine, through: 5_001, by: 2))])
        }
    }

    @Test("a value of a text is found by its name, alone or with its section")
    func value() throws {
        #expect(try trace("south").cells.first?.rows.map(\.key) == ["l3"])
        #expect(try trace("landings/south").cells.map(\.text) == ["80–95"])
    }

    /// The keeper's claims of 1901 by harbour and fish; the guild's differs on one of them.
    private func kept(row: String? = nil, column: String? = nil) throws -> Trace {
        var files = try FixtureFolder.files("harbours")
        let table = """
              - table: kept
                caption: By the keeper
                from: landings
                where: [period = 1901]
                rows: [{path: harbour.name, label: Harbour}, {path: fish, label: Fish}]
                measures: [sum(tons)]
                rule: only keeper
              - table: by-year
            """.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        files["Reports/landings.yml"] = files["Reports/landings.yml"]?.replacing("      - table: by-year", with: table)
        return try TraceRun(ReportRun(source: MemoryFileSource(files))).trace("kept", row: row, column: column, of: "landings")
    }

    @Test("a claim that the rule leaves stands below the number for the same quantity, with the reason, and below no other")
    func notChosen() throws {
        let trace = try kept()
        #expect(trace.cells.map(\.text) == ["120", "40", "80–95", "at least 10"])
        #expect(trace.cells.map { $0.rows.map(\.key) } == [["l1"], ["l2"], ["l3"], ["l4"]])
        #expect(trace.cells.map { $0.notChosen.map(\.row.key) } == [["l6"], [], [], []])
        #expect(trace.cells.first?.notChosen.first?.reason == "another source than keeper")
        #expect(
            TraceText(trace, project: { $0 }).text.contains(
                """
                  Data/landings.csv:2: l1 — north; Herring; 1901; 120; tons — Lighthouse log [keeper]
                  Claims for the same quantity that the rule leaves out:
                    Data/landings.csv:7: l6 — north; Herring; 1901; 131; tons — Guild returns [guild]; not verified — another source than keeper

                """))
        #expect(TraceJSON(trace).text.ranges(of: "\"notChosen\"").count == 1)
    }

    @Test("a line is found by all its labels joined with a slash, by one of them, and by the value behind one; so is a column")
    func labels() throws {
        #expect(try kept(row: "South Harbour / Herring").cells.map(\.text) == ["80–95"])
        #expect(try kept(row: "South Harbour").cells.map(\.text) == ["80–95", "at least 10"])
        #expect(try kept(row: "herring", column: "sum(tons)").cells.map(\.text) == ["120", "80–95"])
        #expect(try trace("landings", row: "South Harbour", column: "herring").cells.map(\.text) == ["80–95"])
        #expect(fault("landings", column: "Harbour")?.code == "trace.unknown-label")
    }

    @Test("an item, line or column that the report does not have is named with the nearest")
    func unknown() {
        #expect(fault("landing")?.remedy == "did you mean \"landings\"?")
        #expect(fault("landings", row: "South Harbor")?.remedy == "did you mean \"South Harbour\" or \"North Harbour\"?")
        #expect(fault("landings", column: "Codd")?.code == "trace.unknown-label")
        #expect(fault("landings", column: "Codd")?.kind == .noInput)
    }

    private static func shippedFiles() throws -> [String: String] {
        var files: [String: String] = [:]
        for file in ["Reports/great-purge.yml"]
            + (try FileManager.default.contentsOfDirectory(atPath: FixtureFolder.checkout + "/Datasets").map { "Datasets/" + $0 })
        {
            files[file] = try String(contentsOfFile: FixtureFolder.checkout + "/" + file, encoding: .utf8)
        }
        return files
    }

    /// Exceptions: the ledger counts rows of whole datasets, it is the account of all rows and not a number made of some; and no row
    /// stands behind a zero. Labels and words are no numbers.
    @Test(
        "every number of every table and sentence leads to rows of a file that name a source, the same as in report.json",
        arguments: [("landings", 16), ("great-purge", 1_500)])
    func everyNumber(report name: String, least: Int) throws {
        let files = try name == "landings" ? FixtureFolder.files("harbours") : Self.shippedFiles()
        let composed = try ReportRun(source: MemoryFileSource(files)).composed(name), document = composed.document
        let report = try JSONReport(document)
        var numbers = 0
        for table in document.tables where table.id != "ledger" {
            let trace = try TraceRun.trace(table.id, row: nil, column: nil, in: document, ledger: composed.ledger)
            let traced = trace.cells.map { $0.rows.map { "\($0.dataset):\($0.line)" } }
            #expect(report.rows(of: table, in: document.evidence) == traced, "\(table.id)")
            let linked = (table.rows.flatMap(\.cells) + table.rows.flatMap(\.labels)).filter { !$0.origin.isEmpty }
            #expect(trace.cells.count == linked.count, "\(table.id)")
            for cell in table.rows.flatMap(\.cells) where cell.value.isNonzeroNumber {
                numbers += 1
                #expect(!cell.origin.isEmpty, "\(table.id): \(cell.text)")
            }
            for cell in trace.cells { #expect(cell.isTraced, "\(table.id): \(cell.row), \(cell.column)") }
        }
        for section in document.sections {
            for case .paragraph(let paragraph) in section.blocks {
                for value in paragraph.values where value.value.isNonzeroNumber {
                    numbers += 1
                    let item = paragraph.name.isEmpty ? "\(section.id)/\(value.name)" : paragraph.name
                    let cells = try TraceRun.trace(item, row: nil, column: nil, in: document, ledger: composed.ledger).cells
                    #expect(!cells.isEmpty && cells.allSatisfy(\.isTraced), "\(item)")
                }
            }
        }
        #expect(numbers >= least)
    }
}

extension Trace.Cell {
    /// Whether rows stand behind it, each with a line below the header and a source.
    fileprivate var isTraced: Bool {
        !rows.isEmpty && rows.allSatisfy { $0.line > 1 && $0.file.hasSuffix(".csv") && $0.source != nil }
    }
}

/// What `report.json` says of the rows behind numbers.
private struct JSONReport {
    /// The tables by name; those that hold the data of a figure stand in it.
    private var tables: [String: [String: Any]] = [:]
    private let sets: [[String]]

    init(_ document: Document) throws {
        let file = try #require(JSONFormat().files(of: document).first)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any])
        let sets = try #require(root["rowSets"] as? [[[String: Any]]])
        self.sets = try sets.map { set in
            try set.map { row in "\(try #require(row["dataset"] as? String)):\(try #require(row["line"] as? Int))" }
        }
        for section in try #require(root["sections"] as? [[String: Any]]) {
            for item in try #require(section["items"] as? [[String: Any]]) {
                let table = item["data"] as? [String: Any] ?? item
                if table["kind"] as? String == "table", let name = table["name"] as? String { tables[name] = table }
            }
        }
    }

    /// The rows behind each number of a table, in reading order. Labels that lead to rows have theirs from the table itself.
    func rows(of table: PrintedTable, in evidence: Evidence) -> [[String]] {
        let lines = tables[table.id]?["rows"] as? [[String: Any]] ?? []
        return zip(lines, table.rows).flatMap { line, row in
            let labels = row.labels.filter { !$0.origin.isEmpty }.map { cell in
                cell.origin.parts.flatMap { part in
                    part.rows.rows.map { "\(part.table):\(evidence.table(part.table)?.lines[$0] ?? 0)" }
                }
            }
            let cells = (line["cells"] as? [[String: Any]] ?? []).compactMap { $0["rows"] as? Int }.map { sets[$0] }
            return labels + cells
        }
    }
}

extension Value {
    fileprivate var isNonzeroNumber: Bool { estimate.map { $0.low != 0 || $0.high != 0 } ?? false }
}
