import Aggregation
package import CSVReading
package import DataPackages
package import Diagnostics
import Tabular

/// One aggregation of one CSV file that needs no descriptor. Reads a stream, writes nothing.
package struct AggregateRun: Sendable {
    /// As diagnostics name it.
    package let file: String
    /// Lists of columns or functions of dates to group by; none for one group of all rows.
    package var by: [String] = []
    /// Lists of measures, such as `count, sum(tons)`.
    package var measures: [String] = []
    /// All are to hold.
    package var conditions: [String] = []
    package var format = AggregateFormat.table
    package var dialect = CSVDialect.standard
    package var encoding = CharacterEncoding.utf8
    package var numbers = NumberFormat.ofCommand

    /// How many cells are located; the rest are counted.
    private static let shownCells = 20

    /// The measures that can be asked for.
    package static var measureNames: [String] { AllAggregates.words + [AggregateCall.share, AggregateCall.cumulative] }

    package init(file: String) {
        self.file = file
    }

    /// What was computed, and what is to be said beside it.
    package struct Result: Sendable {
        package let text: String
        /// What became of the rows, in one line.
        package let account: String
        /// Warnings and notes.
        package let diagnostics: [Diagnostic]
        /// How many cells were no numbers or dates where they were asked for.
        package let leftOutCells: Int
    }

    /// Why nothing was computed: the errors, and the warnings before them.
    package struct Failure: Error, Sendable {
        package let diagnostics: [Diagnostic]

        /// The kind that all errors share, else that of wrong data.
        package var kind: FailureKind {
            let kinds = diagnostics.filter { $0.severity == .error }.map(\.kind)
            return kinds.first.map { first in kinds.allSatisfy { $0 == first } ? first : .data } ?? .data
        }
    }

    package func run(_ stream: any ByteStream) throws(Failure) -> Result {
        var sink = DiagnosticSink(limitPerFile: Self.shownCells)
        do throws(Diagnostic) {
            let query = try AggregateQuery(by: by, measures: measures, conditions: conditions)
            if let result = try compute(query, stream, sink: &sink) { return result }
        } catch {
            sink.report(error)
        }
        throw Failure(diagnostics: sink.summary)
    }

    /// Nil when faults were reported.
    private func compute(_ query: AggregateQuery, _ stream: any ByteStream, sink: inout DiagnosticSink) throws(Diagnostic)
        -> Result?
    {
        guard let bare = try table(query, stream, sink: &sink) else { return nil }
        for (reading, column) in bare.table.columns.enumerated() where !bare.unreadableRows[reading].isEmpty {
            guard column.values.isMissing.contains(false) else {
                throw Self.nothingReadable(query.readings[reading], query, bare.diagnostic(reading: reading, cell: 0))
            }
        }
        let result = try Engine(Catalog(tables: [bare.table])).table(for: query.plan(from: bare.table.name), named: "aggregate")
        let account = AggregateAccount(result.account, query: query, of: bare)
        for cell in account.leftOut.prefix(Self.shownCells) {
            if let diagnostic = bare.diagnostic(reading: cell.reading, cell: cell.cell) { sink.report(diagnostic) }
        }
        sink.countWarnings(max(0, account.leftOut.count - Self.shownCells), in: file)
        return Result(
            text: format.text(of: result, account: account), account: account.text, diagnostics: sink.summary,
            leftOutCells: account.leftOut.count)
    }

    private func table(_ query: AggregateQuery, _ stream: any ByteStream, sink: inout DiagnosticSink) throws(Diagnostic)
        -> BareTable?
    {
        do throws(Diagnostic) {
            return try BareTable.read(
                stream, file: file, dialect: dialect, encoding: encoding, numbers: numbers, readings: query.readings,
                sink: &sink)
        } catch {
            guard error.kind == .usage, let text = query.texts(asking: error.excerpt ?? "").first else { throw error }
            var error = error
            error.excerpt = text
            throw error
        }
    }
}

extension AggregateRun {
    /// A column in which every cell that is not empty is something else than was asked for.
    private static func nothingReadable(
        _ reading: BareTable.Reading, _ query: AggregateQuery, _ first: Diagnostic?
    ) -> Diagnostic {
        let isOrdered = query.measures.contains { part in
            guard case .aggregate(let call) = part.content.calculation, ["min", "max"].contains(call.aggregate) else {
                return false
            }
            return part.readings.contains { query.readings[$0] == reading }
        }
        return Diagnostic(
            code: "aggregate.nothing-readable",
            "no cell of \"\(reading.column)\" is \(reading.type == .date ? "a date" : "a number"); this is the first",
            at: first?.location, excerpt: first?.excerpt,
            remedy: isOrdered
                ? "a text has no least and no greatest; declare the type of the column in a datapackage.json and make a report; of dates, year(\(reading.column)) is a number"
                : first?.remedy)
    }
}
