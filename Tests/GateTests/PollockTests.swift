import CSVReading
import DataPackages
import Diagnostics
import Tabular
import Testing

@Suite("The pollutions of the Pollock benchmark")
struct PollockTests {
    enum Verdict: String {
        /// The records are those that the file means.
        case right
        /// Nothing is read, or the polluted rows are rejected; the diagnostic stands where the pollution is or is first seen.
        case refused
        /// Read as it stands, and what is odd is said at its place.
        case said
        /// Read in silence with another meaning than was meant: only of the kinds listed here.
        case wrong
    }

    /// What no reader can find without a schema, since the file is well-formed and may be meant as it stands.
    static let undetectable = [
        "no header": "any first record can be a header",
        "the header further down": "any first record can be a header, and any record a record",
        "a second header": "any texts can be a record",
        "another table as wide below": "any texts can be a record",
        "lines after the records, delimited": "a record can have empty cells",
        "the last row emptied": "blank lines may stand after the last record",
        "field delimiter \" \"": "a name can have spaces in it, and a file one column",
        "field delimiter \":\"": "a name can have a colon in it, and a file one column",
        "field delimiter \"\\\\t\"": "a name can have a backslash in it, and a file one column",
        "quotation mark '": "apostrophes can be part of a text",
        "quotation mark of a row": "apostrophes can be part of a text",
        "format of a cell": "any text is a text",
    ]
    /// What stays so with the schema.
    static let undetectableWithSchema = [
        "the last row emptied": "blank lines may stand after the last record"
    ]

    /// What is read as it stands and said, so that it is not silent.
    static let said = ["a space before a cell", "a space after a cell", "field delimiter \", \""]

    static let files = [Pollutions.quoted, Pollutions.plain].flatMap { Pollutions(table: $0).all }

    @Test("of 1,235 polluted files 956 are refused, 94 read right, 91 said, and 94 are well-formed files of another meaning")
    func withoutSchema() {
        let verdicts = Self.verdicts(schema: "")
        #expect(Set(verdicts.wrong.keys) == Set(Self.undetectable.keys), "\(verdicts.wrong)")
        #expect(verdicts.said.isSubset(of: Self.said), "\(verdicts.said)")
        #expect(verdicts.counts == [.refused: 956, .right: 94, .said: 91, .wrong: 94])
    }

    @Test("with a schema 1,167 are refused, 40 read right, 26 said, and 2 are well-formed files of another meaning")
    func withSchema() {
        let verdicts = Self.verdicts(
            schema: """
                , "schema": {"fields": [{"name": "ship", "constraints": {"required": true}}, {"name": "master"},
                {"name": "built", "type": "year", "constraints": {"required": true}}, {"name": "tons", "type": "number"},
                {"name": "crew", "type": "integer"}, {"name": "entered", "type": "date"}]}
                """)
        #expect(Set(verdicts.wrong.keys) == Set(Self.undetectableWithSchema.keys), "\(verdicts.wrong)")
        #expect(verdicts.said.isSubset(of: Self.said), "\(verdicts.said)")
        #expect(verdicts.counts == [.refused: 1167, .right: 40, .said: 26, .wrong: 2])
    }

    /// How many files of each verdict, and the places of the wrong ones by kind.
    private static func verdicts(schema: String) -> (
        counts: [Verdict: Int], said: Set<String>, wrong: [String: [String]]
    ) {
        var counts: [Verdict: Int] = [:], said: Set<String> = [], wrong: [String: [String]] = [:]
        for file in files {
            let verdict = verdict(file, schema: schema)
            counts[verdict.0, default: 0] += 1
            if verdict.0 == .said { said.insert(file.kind) }
            if verdict.0 == .wrong { wrong[file.kind, default: []].append("\(file.place): \(verdict.1)") }
        }
        return (counts, said, wrong)
    }

    private static func verdict(_ file: PollutedFile, schema: String) -> (Verdict, String) {
        var source = MemoryFileSource(["datapackage.json": "{\"resources\": [{\"name\": \"t\", \"path\": \"t.csv\"\(schema)}]}"])
        source.files["t.csv"] = file.bytes
        var sink = DiagnosticSink(limitPerFile: .max)
        let package = DataPackage.load("datapackage.json", from: source, sink: &sink)
        let isPlaced = sink.diagnostics.contains { diagnostic in
            // A header that is not the schema's is seen in both files.
            if diagnostic.code.hasPrefix("schema.") { return true }
            guard let line = diagnostic.location?.line, diagnostic.location?.file == "t.csv" else { return false }
            // What a lost quote swallowed is seen where the next quote stands, and the line where it opened is named.
            return file.lines.contains(line) || file.lines.contains { diagnostic.message.hasSuffix("on line \($0)") }
        }
        let said = sink.diagnostics.map(\.headline).joined(separator: "; ")
        guard let package else { return (isPlaced ? .refused : .wrong, "refused elsewhere: \(said)") }
        guard let table = package.catalog.tables.first, let dataset = package.datasets.first,
            let document = try? CSVDocument.parse(file.bytes, file: "t.csv", sink: &sink)
        else { return (.wrong, "not read") }
        let accepted = document.records.lines.indices.filter { table.lines.contains(document.records.lines[$0]) }
        let rows = accepted.map { row in document.header.names.indices.map { document.records.cell(record: row, field: $0) ?? "" }
        }
        let rejected = dataset.rejections.count
        if rows == file.records, rejected == 0 { return (.right, "") }
        var rest = file.records[...]
        for row in rows {
            if let place = rest.firstIndex(of: row) {
                rest = rest[(place + 1)...]
            } else {
                return (isPlaced ? .said : .wrong, "read \(row)")
            }
        }
        let isRejected = rejected > 0 && file.records.count - rows.count <= rejected && isPlaced
        return (isRejected ? .refused : .wrong, "read \(rows.count) rows, \(rejected) rejected: \(said)")
    }
}
