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
                "\(title.lineForMessage): \(check.computed?.inDigits ?? "") where \(check.stated?.inDigits ?? "") is stated",
                at: FileLocation(file: table.file ?? table.name, line: check.line, column: 1),
                excerpt: check.key.isEmpty ? nil : check.key,
                remedy: parts.isEmpty ? nil : "its parts stand in \(parts.count == 1 ? "line" : "lines") \(lines)")
        }
    }
}

extension Estimate {
    /// As a file would hold it: `16`, `3.5`, `10–12`, `at least 7`.
    fileprivate var inDigits: String {
        func digits(_ number: Double) -> String {
            let text = String(number)
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        if isPoint { return digits(low) }
        if isBounded { return "\(digits(low))–\(digits(high))" }
        return low.isFinite ? "at least \(digits(low))" : "at most \(digits(high))"
    }
}
