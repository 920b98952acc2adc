import ArgumentParser
import CSVReading
import DataPackages
import Diagnostics
import Reporting

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draws one figure of one CSV file, without a descriptor.",
        discussion: """
            With a measure, such as --y 'sum(killed)' or --y count, rows are grouped by the other columns; without one each row is \
            drawn. The mark decides what is read as numbers, dates or words; text(c), number(c) and date(c) decide otherwise. A cell \
            that cannot be read so is left out, counted and located. Exit status: 0 done, 1 cells were left out, 64 the command \
            line is wrong whatever the rows hold, 65 the file is no proper CSV or its rows cannot be drawn so, 66 it does not exist, 69 rsvg-convert is needed and missing, 73 the output \
            cannot be created.
            """)

    @Argument(help: ArgumentHelp("The CSV file; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The kind of figure: \(ChartRun.markNames.joined(separator: ", ")).", valueName: "mark"))
    var mark: String

    @OptionGroup(title: "Figure") var figure: FigureOptions

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("A condition that rows are to meet, such as 'year > 1937'; may be given again.", valueName: "cond"))
    var conditions: [String] = []

    @Option(help: ArgumentHelp("What the figure is called; the first words under it.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("What is printed under it, after the title.", valueName: "text"))
    var caption: String?

    @Option(help: ArgumentHelp("Where the numbers come from; the last line under it.", valueName: "text"))
    var source: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write in place of standard output: .svg, .pdf, .png or .vl.json.", valueName: "file"))
    var output: String?

    @Flag(help: "Take warnings as errors.")
    var strict = false

    @OptionGroup(title: "Reading") var reading: CSVOptions

    @OptionGroup(title: "The file of the figure") var printing: PrintOptions

    func validate() throws {
        guard let output, !output.hasSuffix(".svg"), !output.hasSuffix(Self.vegaLite), picture == nil else { return }
        throw ValidationError(
            "The ending of the output says what it is: .svg, .pdf, .png or .vl.json, and \(output) has none of them.")
    }

    private static let vegaLite = ".vl.json"

    /// The form that another program makes; nil for SVG.
    private var picture: PictureFormat? { output?.split(separator: ".").last.flatMap { PictureFormat(rawValue: String($0)) } }

    func run() throws {
        let terminal = Terminal()
        let bare = BareFile(
            file, dialect: reading.dialect ?? .standard, encoding: reading.characterEncoding,
            numbers: reading.numbers ?? .ofCommand)
        var run = ChartRun(bare, mark: mark)
        run.channels = figure.channels
        run.settings = figure.settings
        run.diverge = figure.diverge
        run.conditions = conditions
        run.title = title
        run.caption = caption
        run.source = source
        run.strict = strict
        do throws(Diagnostic) {
            run.fonts = try printing.readFonts()
        } catch {
            terminal.print(error)
            throw ExitCode(ExitStatus(error.kind).rawValue)
        }
        let status = make(run, terminal)
        guard status == .done else { throw ExitCode(status.rawValue) }
    }

    private func make(_ run: ChartRun, _ terminal: Terminal) -> ExitStatus {
        do throws(BareFile.Failure) {
            let result = try run.run(bareStream(file))
            do throws(Diagnostic) {
                try deliver(result)
            } catch {
                terminal.print(error)
                return ExitStatus(error.kind)
            }
            for diagnostic in result.diagnostics { terminal.print(diagnostic) }
            if picture != nil, run.fonts.isEmpty { terminal.note(PrintOptions.liveTextNote) }
            terminal.note(result.account.onOneLine)
            return result.leftOutCells > 0 ? .difference : .done
        } catch {
            for diagnostic in error.diagnostics { terminal.print(diagnostic) }
            return ExitStatus(error.kind)
        }
    }

    private func deliver(_ result: ChartRun.Result) throws(Diagnostic) {
        guard let output else {
            print(result.svg, terminator: "")
            return
        }
        let bytes = try picture.map { format throws(Diagnostic) in try printing.printer.convert(result.svg, to: format) }
        let text = output.hasSuffix(Self.vegaLite) ? result.vegaLite : result.svg
        try StagedFile(output).replace(with: bytes ?? Array(text.utf8))
    }
}

/// The file that a command names; `-` is standard input.
func bareStream(_ file: String) throws(BareFile.Failure) -> any ByteStream {
    do throws(Diagnostic) {
        return try file == "-" ? DiskFileSource.standardInput : DiskFileSource(project: ".").stream(at: file)
    } catch {
        throw BareFile.Failure(diagnostics: [error])
    }
}
