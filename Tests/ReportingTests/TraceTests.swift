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

    @Test("without labels every number of the item; a total leads to all of its rows; a figure to those of its table")
    func whole() throws {
        let all = try trace("landings")
        #expect(all.cells.count == 9)
        #expect(all.cells.last?.row == "Total" && all.cells.last?.rows.map(\.line) == [2, 3, 4, 5])
        let storms = try trace("storms")
        #expect(storms.title == "Storms and ice")
        #expect(storms.cells.flatMap(\.rows).map(\.line) == [2, 3, 4])
    }

    @Test("a value of a text is found by its name, alone or with its section")
    func value() throws {
        #expect(try trace("south").cells.first?.rows.map(\.key) == ["l3"])
        #expect(try trace("landings/south").cells.map(\.text) == ["80–95"])
    }

    @Test("an item, line or column that the report does not have is named with the nearest")
    func unknown() {
        #expect(fault("landing")?.remedy == "did you mean \"landings\"?")
        #expect(fault("landings", row: "South Harbor")?.remedy == "did you mean \"South Harbour\" or \"North Harbour\"?")
        #expect(fault("landings", column: "Codd")?.code == "trace.unknown-label")
        #expect(fault("landings", column: "Codd")?.kind == .noInput)
    }

    @Test("every number of every table and sentence of the shipped report leads to rows, and to a source where rows name one")
    func everyNumber() throws {
        var files: [String: String] = [:]
        for file in ["Reports/great-purge.yml"]
            + (try FileManager.default.contentsOfDirectory(atPath: FixtureFolder.checkout + "/Datasets").map { "Datasets/" + $0 })
        {
            files[file] = try String(contentsOfFile: FixtureFolder.checkout + "/" + file, encoding: .utf8)
        }
        let document = try ReportRun(source: MemoryFileSource(files)).document("great-purge")
        var numbers = 0
        // The ledger counts rows of whole datasets; it is the account of all rows, not a number made of some.
        for table in document.tables where table.id != "ledger" {
            let trace = try TraceRun.trace(table.id, row: nil, column: nil, in: document)
            let linked = (table.rows.flatMap(\.cells) + table.rows.flatMap(\.labels)).filter { !$0.origin.isEmpty }
            #expect(trace.cells.count == linked.count, "\(table.id)")
            for cell in table.rows.flatMap(\.cells) where cell.value.isNonzeroNumber {
                numbers += 1
                #expect(!cell.origin.isEmpty, "\(table.id): \(cell.text)")
            }
            for cell in trace.cells {
                #expect(!cell.rows.isEmpty, "\(table.id): \(cell.row), \(cell.column)")
                #expect(
                    cell.rows.allSatisfy { $0.line > 1 && $0.file.hasPrefix("Datasets/") && $0.source != nil },
                    "\(table.id): \(cell.row)")
            }
        }
        #expect(numbers > 1_500)
        for section in document.sections {
            for case .paragraph(let runs) in section.blocks {
                for case .value(let value) in runs where value.value.isNonzeroNumber {
                    #expect(!value.origin.isEmpty, "\(section.id)/\(value.name)")
                }
            }
        }
    }
}

extension Value {
    fileprivate var isNonzeroNumber: Bool { estimate.map { $0.low != 0 || $0.high != 0 } ?? false }
}
