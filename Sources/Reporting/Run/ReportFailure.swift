package import Diagnostics

/// Why a report could not be computed: every error that was found, and the warnings before them.
package struct ReportFailure: Error, Sendable {
    package let diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
