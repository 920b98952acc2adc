import Diagnostics
import Foundation

/// Lines on standard error, or on standard output where findings are what was asked for; in colour on a terminal, unless
/// `NO_COLOR` is set.
struct Terminal {
    enum Stream { case output, errors }

    private let isColored: Bool
    private let handle: FileHandle

    init(_ stream: Stream = .errors) {
        handle = stream == .output ? .standardOutput : .standardError
        isColored =
            isatty(handle.fileDescriptor) != 0 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    func print(_ diagnostic: Diagnostic) { line(diagnostic.description, severity: diagnostic.severity) }

    func note(_ text: String) { line(text, severity: nil) }

    /// A line, with the word of its severity in colour.
    func line(_ text: String, severity: Severity?) {
        var text = text
        if isColored, let severity {
            let color = severity == .error ? "31" : severity == .warning ? "33" : "36"
            let word = severity.rawValue + ":"
            if let range = text.firstRange(of: word) { text.replaceSubrange(range, with: "\u{1B}[\(color)m\(word)\u{1B}[0m") }
        }
        handle.write(Data((text + "\n").utf8))
    }
}
