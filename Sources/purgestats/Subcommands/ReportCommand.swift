import ArgumentParser
import Diagnostics
import Reporting

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Computes reports and writes them.",
        discussion: """
            NAME is a definition Reports/NAME.yml; without a name all of them. A report is replaced as a whole or not at all. \
            Exit status: 0 done, 1 --check found a difference, 64 usage, 65 an error in data, descriptor or definition, \
            66 a file or report does not exist, 69 rsvg-convert is needed and missing, 73 the output cannot be created, \
            74 reading or writing broke off.
            """)

    @Argument(help: ArgumentHelp("The reports to make.", valueName: "name"))
    var names: [String] = []

    @Option(help: ArgumentHelp("The folder of the project.", valueName: "dir"))
    var project = "."

    @Option(
        help: ArgumentHelp(
            "Write here instead of Reports/NAME; with several reports, one folder each below it.", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Only these formats, divided by commas: \(ReportRun.formatNames.joined(separator: ", ")).", valueName: "list"))
    var format: String?

    @Option(help: ArgumentHelp("Only this table, figure or item of sentences; may be given again.", valueName: "item"))
    var only: [String] = []

    @Flag(help: "Compare the report with what is written, and write nothing.")
    var check = false

    @Flag(help: "Take warnings as errors.")
    var strict = false

    @OptionGroup(title: "Files of figures") var printing: PrintOptions

    func validate() throws {
        if check, format != nil || !only.isEmpty {
            throw ValidationError(
                "--check compares all that is written in the folder, and knows of itself which part of a report that is: "
                    + "leave out --format and --only. To look at another part, make it with --output DIR, and check that folder "
                    + "with --check --output DIR.")
        }
        if output == nil, format != nil || !only.isEmpty {
            throw ValidationError("--format and --only make a part of a report: say with --output where to put it.")
        }
        for name in formats ?? [] where !ReportRun.formatNames.contains(name) {
            let suggestion = Spelling.suggestion(for: name, among: ReportRun.formatNames) ?? ""
            throw ValidationError("There is no format \"\(name)\"; \(suggestion)")
        }
    }

    private var formats: [String]? { format.map { $0.split(separator: ",").map { String($0.trimmingSpaces) } } }

    func run() throws {
        let terminal = Terminal()
        var status = ExitStatus.done
        let disk = DiskFileSource(project: project)
        do throws(Diagnostic) {
            let wanted = try ReportNames(names, in: disk).names
            var run = ReportRun(source: disk, formats: formats, only: only.isEmpty ? nil : only, strict: strict)
            run.converter = printing.printer
            run.fonts = try printing.readFonts()
            if run.fonts.isEmpty, PictureFormat.allCases.contains(where: { formats?.contains($0.rawValue) ?? false }) {
                terminal.note(PrintOptions.liveTextNote)
            }
            for name in wanted {
                status = max(status, make(name, run: run, disk: disk, isOnlyOne: wanted.count == 1, terminal: terminal))
            }
        } catch {
            terminal.print(error.renamingFiles(disk.path(of:)))
            status = ExitStatus(error.kind)
        }
        guard status == .done else { throw ExitCode(status.rawValue) }
    }

    private func make(_ name: String, run: ReportRun, disk: DiskFileSource, isOnlyOne: Bool, terminal: Terminal) -> ExitStatus {
        let folder = output.map { isOnlyOne ? $0 : $0 + "/" + name } ?? disk.path(of: "Reports/\(name)")
        var run = run
        // A folder that was made as a part of a report is compared as that part.
        if check, let part = WrittenFolder(folder).part { (run.formats, run.only) = (part.formats, part.only) }
        do throws(ReportFailure) {
            let edition = try run.run(name, earlier: check ? nil : WrittenFolder(folder).bytes(of: "report.json"))
            for diagnostic in edition.diagnostics { terminal.print(diagnostic.renamingFiles(disk.path(of:))) }
            do throws(Diagnostic) {
                if check { return try compare(edition, with: folder, terminal: terminal) }
                let carriedOver = try StagedFolder(folder).replace(with: edition.files)
                for path in carriedOver { terminal.note("carried over: \(folder)/\(path)") }
                terminal.note("\(folder): \(edition.files.count) files")
                return .done
            } catch {
                terminal.print(error)
                return ExitStatus(error.kind)
            }
        } catch {
            for diagnostic in error.diagnostics { terminal.print(diagnostic.renamingFiles(disk.path(of:))) }
            terminal.note("\(name): not made; what was there before is unchanged")
            return ExitStatus(error.diagnostics.first { $0.severity == .error }?.kind ?? .data)
        }
    }

    private func compare(_ edition: ReportEdition, with folder: String, terminal: Terminal) throws(Diagnostic) -> ExitStatus {
        let differences = try WrittenFolder(folder).differences(from: edition.files)
        for difference in differences { print(difference) }
        terminal.note(differences.isEmpty ? "\(folder): up to date" : "\(folder): \(differences.count) files differ")
        return differences.isEmpty ? .done : .difference
    }
}
