import ArgumentParser
import CSVReading
import DataPackages
import Diagnostics
import Reporting

struct AggregateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aggregate",
        abstract: "Groups and measures one CSV file, without a descriptor.",
        discussion: """
            All columns are text; what is asked decides what is read strictly as numbers or dates. A cell that is none is left out \
            of that measure, counted and located. Exit status: 0 done, 1 cells were left out, 64 usage, 65 the file is no proper \
            CSV, 66 it does not exist.
            """)

    @Argument(help: ArgumentHelp("The CSV file; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Columns to group by, or parts of dates such as year(day).", valueName: "col,…"))
    var by: [String] = []

    @Option(
        help: ArgumentHelp(
            "What is computed for each group: \(AggregateRun.measureNames.joined(separator: ", ")), such as 'count, sum(tons)'.",
            valueName: "expr,…"))
    var measure: [String] = []

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("A condition that rows are to meet, such as 'year > 1937'; may be given again.", valueName: "cond"))
    var conditions: [String] = []

    @Option(help: "How the result is written.")
    var format = AggregateFormat.table

    @OptionGroup var reading: CSVOptions

    func validate() throws {
        guard !measure.isEmpty else {
            throw ValidationError("Say what is to be computed: --measure count, or --measure 'sum(COLUMN), mean(COLUMN)'.")
        }
    }

    func run() throws {
        let terminal = Terminal()
        var run = AggregateRun(file: file)
        run.by = by
        run.measures = measure
        run.conditions = conditions
        run.format = format
        run.dialect = reading.dialect ?? .standard
        run.encoding = reading.characterEncoding
        run.numbers = reading.numbers ?? .ofCommand
        let status = make(run, terminal)
        guard status == .done else { throw ExitCode(status.rawValue) }
    }

    private func make(_ run: AggregateRun, _ terminal: Terminal) -> ExitStatus {
        do throws(AggregateRun.Failure) {
            let result = try run.run(bareStream(file))
            print(result.text, terminator: "")
            for diagnostic in result.diagnostics { terminal.print(diagnostic) }
            terminal.note(result.account.onOneLine)
            return result.leftOutCells > 0 ? .difference : .done
        } catch {
            for diagnostic in error.diagnostics { terminal.print(diagnostic) }
            return ExitStatus(error.kind)
        }
    }
}

extension AggregateFormat: ExpressibleByArgument {}
