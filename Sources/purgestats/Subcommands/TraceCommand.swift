import ArgumentParser
import Diagnostics
import Reporting

struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Shows the rows and sources behind a number of a report.",
        discussion: """
            ITEM is a table, a figure, an item of sentences or a value of a text; --row and --column are the words at the head of a \
            line and a column, or --row what a number of a sentence is. \
            Exit status: 0 done; 64 usage; 65 an error in data, descriptor or definition; 66 there is no such report, item or label.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Argument(help: ArgumentHelp("The report.", valueName: "report"))
    var report: String

    @Argument(help: ArgumentHelp("The table, figure, item of sentences or value.", valueName: "item"))
    var item: String

    @Option(help: ArgumentHelp("Only the line with these words.", valueName: "label"))
    var row: String?

    @Option(help: ArgumentHelp("Only the column with these words.", valueName: "label"))
    var column: String?

    @Option(help: ArgumentHelp("The folder of the project.", valueName: "dir"))
    var project = "."

    @Option(help: "Text for people or JSON for programs.")
    var format = Format.text

    func run() throws {
        let terminal = Terminal(), disk = DiskFileSource(project: project)
        do throws(Diagnostic) {
            _ = try ReportNames([report], in: disk)
        } catch {
            terminal.print(error.renamingFiles(disk.path(of:)))
            throw ExitCode(ExitStatus(error.kind).rawValue)
        }
        do throws(ReportFailure) {
            let trace = try TraceRun(ReportRun(source: disk)).trace(item, row: row, column: column, of: report)
            switch format {
            case .text: print(TraceText(trace, project: disk.path(of:)).text, terminator: "")
            case .json: print(TraceJSON(trace, path: disk.path(of:)).text, terminator: "")
            }
        } catch {
            for diagnostic in error.diagnostics { terminal.print(diagnostic.renamingFiles(disk.path(of:))) }
            throw ExitCode(ExitStatus(error.diagnostics.first { $0.severity == .error }?.kind ?? .data).rawValue)
        }
    }
}
