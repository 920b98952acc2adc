import ArgumentParser
import Diagnostics
import Reporting

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks the data packages of a project: files, types, keys and claims.",
        discussion: """
            Checked are the packages that the definitions in Reports name; else datapackage.json at the top of the project, or in \
            Datasets. What is found goes to standard output. Exit status: 0 valid, warnings included; 64 usage; 65 not valid; \
            66 a file does not exist.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Option(help: ArgumentHelp("The folder of the project.", valueName: "dir"))
    var project = "."

    @Option(help: "Text for people or JSON for programs.")
    var format = Format.text

    @Flag(help: "Take warnings as errors.")
    var strict = false

    func run() throws {
        let disk = DiskFileSource(project: project)
        let validations = ValidationRun(source: disk, strict: strict).run(definitions: (try? disk.definitions()) ?? [])
        switch format {
        case .json: print(ValidationJSON(validations, path: disk.path(of:)).text, terminator: "")
        case .text:
            let output = Terminal(.output)
            for line in validations.flatMap({ ValidationText($0, path: disk.path(of:)).lines }) {
                output.line(line.text, severity: line.severity)
            }
        }
        let kinds = validations.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.kind)
        guard let first = kinds.first else { return }
        throw ExitCode((kinds.allSatisfy { $0 == first } ? ExitStatus(first) : .data).rawValue)
    }
}
