package import Diagnostics
package import Tabular

extension Identity {
    /// A note for each row in which the identity fails: a finding, which is content of a report and never an error.
    package func findings(in table: Table) -> [Diagnostic] {
        checks.filter { $0.outcome == .fails }.map { check in
            let parts = check.parts.rows(of: table.name).rows.filter { $0 != check.row }.map { table.lines[$0] }
            let lines = parts.prefix(8).map(String.init).joined(separator: ", ") + (parts.count > 8 ? ", …" : "")
            return Diagnostic(
                .note, code: "identity.fails",
                "\(title.lineForMessage): \(check.computed?.description ?? "") where \(check.stated?.description ?? "") is stated",
                at: FileLocation(file: table.file ?? table.name, line: check.line, column: 1),
                excerpt: check.key.isEmpty ? nil : check.key,
                remedy: parts.isEmpty ? nil : "its parts stand in \(parts.count == 1 ? "line" : "lines") \(lines)")
        }
    }
}
