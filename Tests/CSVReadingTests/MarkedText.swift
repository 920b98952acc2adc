import CSVReading
import Diagnostics

/// A text with the mark `▸` where a diagnostic must point.
struct MarkedText: CustomStringConvertible, Sendable {
    let text: String
    let location: FileLocation
    let description: String

    init(_ marked: String) {
        description = marked
        var line = 1, column = 1
        for scalar in marked.unicodeScalars.prefix(while: { $0 != "▸" }) {
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "▸" }))
        location = FileLocation(file: "a.csv", line: line, column: column)
    }
}

/// What the parser makes of a text: the document when there is one, and all that was said.
struct Outcome {
    var document: CSVDocument?
    var diagnostics: [Diagnostic]

    /// Notes are left out unless asked for.
    init(
        _ bytes: [UInt8], dialect: CSVDialect = .standard, encoding: CharacterEncoding = .utf8, limits: CSVLimits = CSVLimits(),
        withNotes: Bool = false
    ) {
        var sink = DiagnosticSink()
        var thrown: [Diagnostic] = []
        do throws(Diagnostic) {
            document = try CSVDocument.parse(
                bytes, file: "a.csv", dialect: dialect, encoding: encoding, limits: limits, sink: &sink)
        } catch {
            thrown = [error]
        }
        diagnostics = (sink.diagnostics + thrown).filter { withNotes || $0.severity != .note }
    }

    init(_ text: String, dialect: CSVDialect = .standard) { self.init(Array(text.utf8), dialect: dialect) }

    /// The records as rows.
    var rows: [[String?]]? {
        document.map { document in
            let columns = document.header.names.indices.map { document.records.column($0) }
            return (0..<document.records.recordCount).map { row in columns.map { $0[row] } }
        }
    }
}
