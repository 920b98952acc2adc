import TestSupport

/// An example of a page, carried out in a fresh copy of a fixture.
struct ExampleRun {
    /// For each block of the example the lines that belong between its fences: those of a change as they are, of commands what
    /// they print, of an output the diagnostics of the program.
    let lines: [[String]]

    init(_ example: DocumentedExample, page: [String], fixture: String = "harbours") throws {
        let project = try TemporaryProject(fixture)
        var lines: [[String]] = []
        for (block, range) in zip(example.blocks, example.ranges) {
            switch block {
            case .change(let change):
                for file in change.names {
                    if let bytes = try change.changed(file, project.bytes(file)) { try project.write(file, bytes) }
                }
                lines.append(Array(page[range]))
            case .file(let name, let text):
                try project.write(name, text.map { $0 + "\n" }.joined())
                lines.append(text)
            case .commands(let commands):
                lines.append(
                    try commands.flatMap { command in
                        let printed = try ProgramRun(shell: command.text, in: project.path).output
                        return ["$ " + command.text] + printed.split(separator: "\n").map(String.init)
                    })
            case .output(let command, _):
                let run = try project.run(command)
                let printed = PrintedDiagnostic.all(in: run.errors + run.output)
                lines.append(printed.filter { $0.severity == "error" || $0.code == example.title }.flatMap(\.lines))
            }
        }
        self.lines = lines
    }
}

/// A diagnostic as the program prints it.
struct PrintedDiagnostic {
    let severity: String
    let code: String
    /// The headline, then the text at fault and the remedy, without the margin of a list.
    private(set) var lines: [String]

    /// Those in what a command printed, in their order.
    static func all(in text: String) -> [PrintedDiagnostic] {
        var found: [PrintedDiagnostic] = []
        var margin: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let match = line.wholeMatch(of: /(  )?(\S.*?: )?(error|warning|note): .* \[([a-z]+\.[a-z0-9-]+)\]/) {
                margin = String(match.1 ?? "")
                let headline = String(line.dropFirst(margin?.count ?? 0))
                found.append(PrintedDiagnostic(severity: String(match.3), code: String(match.4), lines: [headline]))
            } else if let open = margin, line.hasPrefix(open + "    ") {
                found[found.count - 1].lines.append(String(line.dropFirst(open.count)))
            } else {
                margin = nil
            }
        }
        return found
    }
}
