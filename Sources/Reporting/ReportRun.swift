package import DataPackages
package import Diagnostics

/// One run of one report, from definition and data to the bytes of its files. Reads through a source, writes nothing.
package struct ReportRun: Sendable {
    package let source: any FileSource
    /// The output formats to make; nil for all.
    package var formats: [String]?
    /// The names of the only items to make; nil for all.
    package var only: [String]?
    /// Whether warnings stop the run.
    package var strict: Bool

    package init(source: any FileSource, formats: [String]? = nil, only: [String]? = nil, strict: Bool = false) {
        self.source = source
        self.formats = formats
        self.only = only
        self.strict = strict
    }

    /// Computes the report defined in `Reports/NAME.yml`. Errors found in data or definition are all in `failure.diagnostics`.
    package func run(_ name: String) throws(ReportFailure) -> ReportEdition {
        throw ReportFailure(diagnostics: [Diagnostic(code: "report.not-ready", "no report can be computed yet")])
    }
}

/// Why a report could not be computed: every error that was found, and the warnings before them.
package struct ReportFailure: Error, Sendable {
    package let diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
