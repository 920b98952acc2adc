import Diagnostics
import Foundation

/// Diagnostics and progress on standard error; in colour on a terminal, unless `NO_COLOR` is set.
struct Terminal {
    private let isColored: Bool

    init() {
        isColored = isatty(STDERR_FILENO) != 0 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    func print(_ diagnostic: Diagnostic) {
        var text = diagnostic.description
        if isColored {
            let color = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
            let word = diagnostic.severity.rawValue + ":"
            if let range = text.firstRange(of: word) { text.replaceSubrange(range, with: "\u{1B}[\(color)m\(word)\u{1B}[0m") }
        }
        write(text)
    }

    func note(_ text: String) { write(text) }

    private func write(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
