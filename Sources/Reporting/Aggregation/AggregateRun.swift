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

    package typealias Failure = BareFile.Failure

    package func run(_ stream: any ByteStream) throws(Failure) -> Result {
        var sink = DiagnosticSink(limitPerFile: BareFile.shownCells)
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
        let bareFile = BareFile(file, dialect: dialect, encoding: encoding, numbers: numbers)
        guard let bare = try bareFile.table(query, stream, sink: &sink) else { return nil }
        let result = try Engine(Catalog(tables: [bare.table])).table(for: query.plan(from: bare.table.name), named: "aggregate")
        let account = AggregateAccount(result.account, query: query, of: bare)
        bareFile.locate(account.leftOut, of: bare, sink: &sink)
        return Result(
            text: format.text(of: result, account: account), account: account.text, diagnostics: sink.summary,
            leftOutCells: account.leftOut.count)
    }
}
