/// Collects what is survivable while work goes on; bounded per file, with a count of the rest.
package struct DiagnosticSink: Sendable {
    /// How many diagnostics of one file are kept, of each severity: notes push no error out.
    package let limitPerFile: Int
    /// In the order in which they were reported.
    package private(set) var diagnostics: [Diagnostic] = []
    /// How many errors were reported, those past the limit included.
    package private(set) var errorCount = 0
    /// How many warnings were reported, those past the limit included.
    package private(set) var warningCount = 0
    private var counts: [Kind: Int] = [:]

    private struct Kind: Hashable {
        let file: String
        let severity: Severity
    }

    package init(limitPerFile: Int = 100) {
        self.limitPerFile = limitPerFile
    }

    package mutating func report(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        case .note: break
        }
        let kind = Kind(file: diagnostic.location?.file ?? "", severity: diagnostic.severity)
        let count = counts[kind, default: 0]
        counts[kind] = count + 1
        if count < limitPerFile { diagnostics.append(diagnostic) }
    }

    /// Counts warnings of a file that would not be kept, since as many as the limit allows were reported before.
    package mutating func countWarnings(_ number: Int, in file: String) {
        warningCount += number
        counts[Kind(file: file, severity: .warning), default: 0] += number
    }

    package mutating func report(contentsOf others: [Diagnostic]) {
        for diagnostic in others { report(diagnostic) }
    }

    package var hasErrors: Bool { errorCount > 0 }

    /// How many diagnostics each file has past the limit, in the order of file names.
    package var unreported: [(file: String, count: Int)] {
        var rest: [String: Int] = [:]
        for (kind, count) in counts where count > limitPerFile { rest[kind.file, default: 0] += count - limitPerFile }
        return rest.map { (file: $0.key, count: $0.value) }.sorted { $0.file < $1.file }
    }

    /// What was reported, by file in the order of their first, then by line and column; for each file a note on how much more there
    /// is past the limit.
    package var summary: [Diagnostic] {
        var files: [String: Int] = [:]
        for diagnostic in diagnostics {
            let file = diagnostic.location?.file ?? ""
            files[file] = files[file] ?? files.count
        }
        func place(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
            (files[diagnostic.location?.file ?? ""] ?? 0, diagnostic.location?.line ?? 0, diagnostic.location?.column ?? 0)
        }
        let ordered = diagnostics.enumerated()
            .map { (place: place($0.element), number: $0.offset, diagnostic: $0.element) }
            .sorted { $0.place != $1.place ? $0.place < $1.place : $0.number < $1.number }
            .map(\.diagnostic)
        return ordered + unreported.map { Diagnostic.unreported($0.count, in: $0.file) }
    }
}

extension Diagnostic {
    fileprivate static func unreported(_ count: Int, in file: String) -> Diagnostic {
        Diagnostic(
            .note, code: "diagnostics.more", "\(count) more of this file \(count == 1 ? "is" : "are") not shown",
            at: file.isEmpty ? nil : FileLocation(file: file))
    }
}
