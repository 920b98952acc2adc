package import Diagnostics

/// A report as it was computed: every file, and what there was to say about the input.
package struct ReportEdition: Sendable {
    /// The name of the definition without `.yml`.
    package let name: String
    /// In code point order of their paths; the last step writes `manifest.json` over all others.
    package let files: [OutputFile]
    /// Warnings and notes; an error is thrown instead.
    package let diagnostics: [Diagnostic]

    package init(name: String, files: [OutputFile], diagnostics: [Diagnostic]) {
        self.name = name
        self.files = files
        self.diagnostics = diagnostics
    }
}
