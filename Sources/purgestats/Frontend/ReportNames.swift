import Diagnostics

/// The reports that were asked for: all of the project when none is named.
struct ReportNames {
    let names: [String]

    init(_ wanted: [String], in disk: DiskFileSource) throws(Diagnostic) {
        let known = try disk.definitions()
        for name in wanted where !known.contains(name) {
            throw Diagnostic(
                code: "report.unknown", "there is no report \"\(name)\"",
                at: FileLocation(file: "Reports/\(name).yml"),
                remedy: Spelling.suggestion(for: name, among: known), kind: .noInput)
        }
        guard !known.isEmpty else {
            throw Diagnostic(
                code: "report.none", "there is no report definition", at: FileLocation(file: "Reports"),
                remedy: "write one: Reports/NAME.yml", kind: .noInput)
        }
        names = wanted.isEmpty ? known : wanted
    }
}
