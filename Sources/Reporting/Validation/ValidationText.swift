import DataPackages
package import Diagnostics
import Formatting
import Tabular

/// A validation for people: the findings by file, then every dataset with its rows, then what it comes to.
package struct ValidationText {
    /// A line, and the diagnostic that it begins.
    package struct Line: Sendable {
        package let text: String
        /// Nil for lines that are no headline of a diagnostic.
        package let severity: Severity?
    }

    package let lines: [Line]

    /// Files are named by `path`, which is given their paths in the project.
    package init(_ validation: Validation, path: (String) -> String = { $0 }) {
        let descriptor = path(validation.path)
        let diagnostics = validation.diagnostics.map { $0.renamingFiles(path) }
        let format = ValueFormat(language: .english)
        var lines: [Line] = []
        func say(_ text: String) { lines.append(Line(text: text, severity: nil)) }
        for file in Self.files(diagnostics) {
            let found = diagnostics.filter { ($0.location?.file ?? "") == file }
            say("\(file.isEmpty ? descriptor : file): \(Self.counts(found, format))")
            for diagnostic in found {
                for (index, text) in diagnostic.description.split(separator: "\n").enumerated() {
                    lines.append(Line(text: "  " + text, severity: index == 0 ? diagnostic.severity : nil))
                }
            }
            say("")
        }
        for dataset in validation.check.datasets {
            var line =
                "\(path(dataset.path)): \(format.plural(dataset.rowsRead, "row", "rows")) read, \(format.integer(dataset.accepted)) in the table"
            let left = [(dataset.rejections.count, "rejected"), (dataset.malformed, "malformed")]
            for (count, word) in left where count > 0 { line += ", \(format.integer(count)) \(word)" }
            say(line)
        }
        for dataset in validation.check.datasets {
            for line in Self.absences(dataset, format) { say(line) }
        }
        for claims in validation.claims where claims.claimed > 0 {
            let quantities = claims.claimed == 1 ? "quantity" : "quantities"
            say(
                "\(claims.dataset): \(format.integer(claims.claimed)) \(quantities) with several claims; in \(format.integer(claims.differing)) of them sources differ"
            )
        }
        for identity in validation.check.package?.identities ?? [] {
            let counts = Identity.Kind.allCases.map { "\($0.rawValue) in \(format.integer(identity.count($0)))" }
            say("\(identity.table), \(identity.name): \(counts.joined(separator: ", "))")
        }
        if lines.last?.text.isEmpty == false { say("") }
        let summary = Self.summary(validation, format)
        say("\(descriptor): \(validation.isValid ? "valid" : "not valid")\(summary.isEmpty ? "" : ", " + summary)")
        self.lines = lines
    }

    /// Files with findings, in the order of the first.
    private static func files(_ diagnostics: [Diagnostic]) -> [String] {
        var files: [String] = []
        for diagnostic in diagnostics {
            let file = diagnostic.location?.file ?? ""
            if !files.contains(file) { files.append(file) }
        }
        return files
    }

    /// Fields of which cells are missing for reasons that the descriptor names.
    private static func absences(_ dataset: Dataset, _ format: ValueFormat) -> [String] {
        var fields: [String] = []
        for absence in dataset.absences where absence.reason != .notStated && !fields.contains(absence.field) {
            fields.append(absence.field)
        }
        return fields.map { field in
            let counts = dataset.absences.filter { $0.field == field }.map { "\(format.integer($0.cells)) \($0.reason.label)" }
            return "\(dataset.name), \(field): \(counts.joined(separator: ", "))"
        }
    }

    private static func counts(_ diagnostics: [Diagnostic], _ format: ValueFormat) -> String {
        let words: [(Severity, String, String)] = [
            (.error, "error", "errors"), (.warning, "warning", "warnings"), (.note, "note", "notes"),
        ]
        return words.compactMap { severity, one, many in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : format.plural(count, one, many)
        }.joined(separator: ", ")
    }

    private static func summary(_ validation: Validation, _ format: ValueFormat) -> String {
        var parts: [String] = []
        if validation.errors > 0 { parts.append(format.plural(validation.errors, "error", "errors")) }
        if validation.warnings > 0 { parts.append(format.plural(validation.warnings, "warning", "warnings")) }
        return parts.joined(separator: ", ")
    }
}
