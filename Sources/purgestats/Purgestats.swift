import ArgumentParser
import Reporting

@main
struct Purgestats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purgestats",
        abstract: "Turns a folder of CSV datasets into a report in which every number traces to rows and sources.",
        version: ToolVersion.current,
        subcommands: [ReportCommand.self, ValidateCommand.self, TraceCommand.self, AggregateCommand.self, ChartCommand.self])
}
