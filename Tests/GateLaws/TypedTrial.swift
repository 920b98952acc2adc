import CSVReading
import DataPackages
import Diagnostics
import Tabular

/// One file put before the gate with types declared for its columns: no row is lost, and no value is anything but what stands
/// in the file.
package struct TypedTrial: Sendable {
    private let trial: GateTrial
    /// From which type on the columns get theirs, in turn.
    private let turn: Int

    private static let types = [
        "\"type\": \"integer\"", "\"type\": \"number\"", "\"type\": \"string\"", "\"type\": \"date\"", "\"type\": \"year\"",
        "\"type\": \"yearmonth\"", "\"type\": \"string\", \"purgestats\": {\"type\": \"edtf\"}", "\"type\": \"boolean\"",
        "\"type\": \"string\", \"purgestats\": {\"type\": \"estimate\"}", "\"type\": \"list\", \"itemType\": \"integer\"",
        "\"type\": \"string\", \"categories\": [\"Anna\", \"Berta\", \"1\"]",
        "\"type\": \"number\", \"bareNumber\": false, \"groupChar\": \" \", \"decimalChar\": \",\"",
        "\"type\": \"integer\", \"constraints\": {\"required\": true, \"minimum\": 2}",
        "\"type\": \"string\", \"constraints\": {\"pattern\": \"[A-Z].*\", \"maxLength\": 9}",
        "\"type\": \"number\", \"missingValues\": [\"\", \"-\"]",
    ]

    package init(_ trial: GateTrial, turn: Int) {
        self.trial = trial
        self.turn = turn
    }

    /// The laws that the file breaks, each in a sentence.
    package func complaints() -> [String] {
        let records = Transcript(
            MemoryStream(trial.bytes), dialect: trial.dialect, encoding: trial.encoding, limits: CSVLimits(), batch: .max)
        var source = MemoryFileSource(["datapackage.json": descriptor(records.names)])
        source.files["a.csv"] = trial.bytes
        var sink = DiagnosticSink(limitPerFile: .max), sparingSink = sink
        let check = DataPackage.check("datapackage.json", from: source, keepingAll: true, sink: &sink)
        let sparing = DataPackage.check("datapackage.json", from: source, keepingAll: false, sink: &sparingSink)
        var complaints: [String] = []
        if sink.diagnostics != sparingSink.diagnostics {
            complaints.append("read in parts it is said:\n\(sparingSink.diagnostics)\nand not\n\(sink.diagnostics)")
        }
        if check.datasets.map(\.rejections) != sparing.datasets.map(\.rejections) {
            complaints.append("read in parts the rejections differ")
        }
        guard let dataset = check.datasets.first else {
            return sink.hasErrors ? complaints : complaints + ["no dataset, and no error"]
        }
        if dataset.rowsRead != records.recordsRead {
            complaints.append("\(dataset.rowsRead) rows of \(records.recordsRead) records")
        }
        guard let package = check.package, let table = package.catalog.tables.first else {
            return sink.hasErrors ? complaints : complaints + ["no package, and no error"]
        }
        let lines = (table.lines + dataset.rejections.map(\.line)).sorted()
        if lines != records.lines {
            complaints.append("accepted and rejected rows are on the lines \(lines), not \(records.lines)")
        }
        return complaints + valueComplaints(table, records)
    }

    /// A column that a number was read from holds that number in the file, and a text is the text of the file.
    private func valueComplaints(_ table: Table, _ records: Transcript) -> [String] {
        let rows = Dictionary(zip(records.lines, records.rows), uniquingKeysWith: { first, _ in first })
        var complaints: [String] = []
        for (field, column) in table.columns.prefix(records.names.count).enumerated() {
            let type = type(field)
            for row in table.lines.indices {
                let cell = rows[table.lines[row]]?[field] ?? ""
                let isRight =
                    switch column.values {
                    case .text(let values): values[row] ?? "" == cell || (type.contains("boolean") && values[row] != nil)
                    case .integer(let values): values[row] == Int(cell)
                    case .decimal(let values):
                        type.contains("bareNumber") || values[row] == Double(cell) || (values[row] == nil && cell == "-")
                    case .date(let values): values[row].map { $0.description == cell } ?? cell.isEmpty
                    case .estimate(let values): (values[row] == nil) == cell.isEmpty
                    }
                if !isRight { complaints.append("\(column[row]) was read from \(cell.debugDescription) as \(type)") }
            }
        }
        return complaints
    }

    private func type(_ field: Int) -> String { Self.types[(turn + field) % Self.types.count] }

    private func descriptor(_ names: [String]) -> String {
        let fields = names.enumerated().map { "{\"name\": \(Self.quoted($1)), \(type($0))}" }.joined(separator: ", ")
        return """
            {"resources": [{"name": "a", "path": "a.csv", "encoding": "\(trial.encoding.name)", "dialect": {"delimiter": \
            \(Self.quoted(String(Unicode.Scalar(trial.dialect.delimiter)))), "quoteChar": \
            \(Self.quoted(String(Unicode.Scalar(trial.dialect.quote))))}, "schema": {"fields": [\(fields)]}}]}
            """
    }

    /// A text in quotes, all but letters and digits of ASCII by their numbers.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { return String(scalar) }
            let number = String(scalar.value, radix: 16)
            return "\\U" + String(repeating: "0", count: 8 - number.count) + number
        }
        return "\"" + escaped.joined() + "\""
    }
}
