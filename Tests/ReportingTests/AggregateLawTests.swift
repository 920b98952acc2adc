import Aggregation
import DataPackages
import Diagnostics
import Documents
import Tabular
import TestSupport
import Testing

@testable import Reporting

/// What holds for every file, on files made by chance from fixed seeds.
@Suite("Aggregating any file")
struct AggregateLawTests {
    /// Harbours, kinds and numbers, some cells empty; `faults` puts words among the numbers.
    static func csv(seed: UInt64, rows: Int, faults: Bool) -> (text: String, tons: [String], kinds: [String]) {
        var generator = SeededGenerator(seed: seed)
        var text = "harbour,kind,tons,price\n", tons: [String] = [], kinds: [String] = []
        for _ in 0..<rows {
            func cell(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
            let number =
                faults && Int.random(in: 0..<9, using: &generator) == 0
                ? cell(["many", "1 000", "3,5", "--", "NaN"]) : "\(Int.random(in: -50...5000, using: &generator))"
            tons.append(Int.random(in: 0..<8, using: &generator) == 0 ? "" : number)
            kinds.append(cell(["cod", "herring", ""]))
            let price = Double.random(in: 0...90, using: &generator)
            text += "\(cell(["North", "South", "Øst", ""])),\(kinds[kinds.count - 1]),\"\(tons[tons.count - 1])\",\(price)\n"
        }
        return (text, tons, kinds)
    }

    @Test(
        "read is used and excluded; used is counted; of each measure what is used, left out and empty is all that is used",
        arguments: 1...12 as ClosedRange<UInt64>)
    func accounts(seed: UInt64) throws {
        let (text, tons, kinds) = Self.csv(seed: seed, rows: 300, faults: true)
        let used = kinds.indices.filter { kinds[$0] == "cod" }
        let numbers = used.compactMap { Int(tons[$0]) }
        let empty = used.count { tons[$0].isEmpty }
        let leftOut = used.count - numbers.count - empty
        let lacking = empty + leftOut
        let result = try AggregateRunTests.run(text, measure: "count,sum(tons),min(tons),max(tons)", where: ["kind = cod"])
        #expect(
            result.text == """
                count,sum(tons),sum(tons)_lacking,min(tons),min(tons)_lacking,max(tons),max(tons)_lacking
                \(used.count),\(numbers.reduce(0, +)),\(lacking),\(numbers.min() ?? 0),\(lacking),\(numbers.max() ?? 0),\(lacking)

                """)
        #expect(result.leftOutCells == leftOut)
        #expect(
            result.account.hasPrefix(
                "f.csv: 300 rows read, \(used.count) used, \(300 - used.count) excluded by \"kind = cod\"; sum(tons): \(leftOut) cells left out, \(empty) empty; "
            ))
        let groups = try AggregateRunTests.run(text, by: "harbour,kind", measure: "count", where: ["tons > 100"])
        let counts = groups.text.split(separator: "\n").dropFirst().compactMap { Int($0.split(separator: ",").last ?? "") }
        let more = tons.count { (Int($0) ?? 0) > 100 }, less = tons.count { $0.isEmpty || (Int($0) ?? 101) <= 100 }
        #expect(counts.reduce(0, +) == more)
        #expect(
            groups.account
                .contains("300 rows read, \(more) used") && groups.account.contains("\(less) excluded by \"tons > 100\"")
                && groups.account.contains("\(300 - more - less) without a readable cell for \"tons > 100\""))
    }

    @Test(
        "a file without a descriptor gives what a package gives that declares its types", arguments: 1...6 as ClosedRange<UInt64>)
    func package(seed: UInt64) throws {
        let text = Self.csv(seed: seed, rows: 200, faults: false).text
        let measures = [
            "count", "sum(tons)", "mean(price)", "min(tons)", "max(price)", "median(tons)", "distinct(kind)",
            "ratio(tons, price)",
        ]
        let descriptor = """
            {"resources": [{"name": "f", "path": "f.csv", "schema": {"fields": [{"name": "harbour", "type": "string"},
            {"name": "kind", "type": "string"}, {"name": "tons", "type": "integer"}, {"name": "price", "type": "number"}]}}]}
            """
        var sink = DiagnosticSink()
        let source = MemoryFileSource(["datapackage.json": descriptor, "f.csv": text])
        let package = try #require(DataPackage.load("datapackage.json", from: source, sink: &sink))
        #expect(sink.diagnostics.isEmpty)
        for (by, condition) in [("harbour", "tons > 40"), ("kind", "price <= 45.5"), ("harbour,kind", "kind != cod")] {
            let keys = try by.split(separator: ",").map { GroupKey(try Expression.parse(String($0))) }
            let plan = Plan(
                from: "f", conditions: [try Condition.parse(condition)], rows: keys,
                measures: try measures.map { Measure(.aggregate(try AggregateCall.parse($0)), name: $0) })
            let table = try Engine(package.catalog).table(for: plan, named: "t").table
            let bare = try AggregateRunTests.run(text, by: by, measure: measures.joined(separator: ", "), where: [condition])
            #expect(bare.text == CSVFormat.text(of: table))
            #expect(bare.leftOutCells == 0)
        }
    }

    @Test(
        "lists are split at top-level commas",
        arguments: [
            ("quantile(x, 0.9), count", ["quantile(x, 0.9)", "count"]), ("a", ["a"]), ("a,,b", ["a", "", "b"]),
            ("sum(\"a, b (c\"),d", ["sum(\"a, b (c\")", "d"]), (" a , b ", ["a", "b"]), ("days(a, b),c", ["days(a, b)", "c"]),
        ])
    func lists(_ text: String, _ items: [String]) { #expect(ListText.items(of: text) == items) }
}
