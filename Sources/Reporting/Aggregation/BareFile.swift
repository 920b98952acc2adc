import Aggregation
package import CSVReading
package import DataPackages
package import Diagnostics
import Tabular

/// A CSV file that needs no descriptor, and how it is written.
package struct BareFile: Sendable {
    /// How many cells are located; the rest are counted.
    static let shownCells = 20

    /// As diagnostics name it.
    package let file: String
    package let dialect: CSVDialect
    package let encoding: CharacterEncoding
    package let numbers: NumberFormat

    package init(
        _ file: String, dialect: CSVDialect = .standard, encoding: CharacterEncoding = .utf8, numbers: NumberFormat = .ofCommand
    ) {
        self.file = file
        self.dialect = dialect
        self.encoding = encoding
        self.numbers = numbers
    }

    /// Why nothing was made of it: the errors, and the warnings before them.
    package struct Failure: Error, Sendable {
        package let diagnostics: [Diagnostic]

        package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

        /// The kind that all errors share, else that of wrong data.
        package var kind: FailureKind {
            let kinds = diagnostics.filter { $0.severity == .error }.map(\.kind)
            return kinds.first.map { first in kinds.allSatisfy { $0 == first } ? first : .data } ?? .data
        }
    }

    /// The columns that the query asks for; nil when faults were reported. Throws what is wrong with the file, or with a column that
    /// is not there or has no cell of the type asked for.
    func table(_ query: AggregateQuery, _ stream: any ByteStream, sink: inout DiagnosticSink) throws(Diagnostic) -> BareTable? {
        let found: BareTable?
        do throws(Diagnostic) {
            found = try BareTable.read(
                stream, file: file, dialect: dialect, encoding: encoding, numbers: numbers, readings: query.readings,
                ranges: query.ranges, sink: &sink)
        } catch {
            guard error.kind == .usage, let text = query.texts(asking: error.excerpt ?? "").first else { throw error }
            var error = error
            error.excerpt = text
            throw error
        }
        guard let bare = found else { return nil }
        for (reading, column) in zip(query.readings.indices, bare.table.columns) where !bare.unreadableRows[reading].isEmpty {
            guard column.values.isMissing.contains(false) else {
                throw Self.nothingReadable(query.readings[reading], query, bare.diagnostic(reading: reading, cell: 0))
            }
        }
        return bare
    }

    /// Says where cells were left out.
    func locate(_ cells: [AggregateAccount.LeftOutCell], of bare: BareTable, sink: inout DiagnosticSink) {
        for cell in cells.prefix(Self.shownCells) {
            if let diagnostic = bare.diagnostic(reading: cell.reading, cell: cell.cell) { sink.report(diagnostic) }
        }
        sink.countWarnings(max(0, cells.count - Self.shownCells), in: file)
    }

    /// A column in which every cell that is not empty is something else than was asked for.
    private static func nothingReadable(
        _ reading: BareTable.Reading, _ query: AggregateQuery, _ first: Diagnostic?
    ) -> Diagnostic {
        let isOrdered = query.measures.contains { part in
            guard case .aggregate(let call) = part.content.calculation, ["min", "max"].contains(call.aggregate) else {
                return false
            }
            return part.columns.read.contains { query.readings.indices.contains($0) && query.readings[$0] == reading }
        }
        let asText = query.remedies[reading.column].map { $0 + (first?.remedy.map { "; " + $0 } ?? "") }
        return Diagnostic(
            code: "aggregate.nothing-readable",
            "no cell of \"\(reading.column)\" is \(reading.type == .date ? "a date" : "a number"); this is the first",
            at: first?.location, excerpt: first?.excerpt,
            remedy: isOrdered
                ? "a text has no least and no greatest; declare the type of the column in a datapackage.json and make a report; of dates, year(\(reading.column)) is a number"
                : asText ?? first?.remedy)
    }
}
