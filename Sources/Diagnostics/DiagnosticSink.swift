/// Collects what is survivable while work goes on; bounded per file, with a count of the rest.
package struct DiagnosticSink: Sendable {
    /// How many diagnostics of one file are kept.
    package let limitPerFile: Int
    package private(set) var diagnostics: [Diagnostic] = []
    /// How many errors were reported, those past the limit included.
    package private(set) var errorCount = 0
    /// How many warnings were reported, those past the limit included.
    package private(set) var warningCount = 0
    private var counts: [String: Int] = [:]

    package init(limitPerFile: Int = 100) {
        self.limitPerFile = limitPerFile
    }

    package mutating func report(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        case .note: break
        }
        let file = diagnostic.location?.file ?? ""
        let count = counts[file, default: 0]
        counts[file] = count + 1
        if count < limitPerFile { diagnostics.append(diagnostic) }
    }

    /// Counts warnings of a file that would not be kept, since as many as the limit allows were reported before.
    package mutating func countWarnings(_ number: Int, in file: String) {
        warningCount += number
        counts[file, default: 0] += number
    }

    package mutating func report(contentsOf others: [Diagnostic]) {
        for diagnostic in others { report(diagnostic) }
    }

    package var hasErrors: Bool { errorCount > 0 }

    /// How many diagnostics each file has past the limit, in the order of file names.
    package var unreported: [(file: String, count: Int)] {
        counts.filter { $0.value > limitPerFile }
            .map { (file: $0.key, count: $0.value - limitPerFile) }
            .sorted { $0.file < $1.file }
    }

    /// What was reported, and for each file a note on how much more there is past the limit.
    package var summary: [Diagnostic] {
        diagnostics + unreported.map { Diagnostic.unreported($0.count, in: $0.file) }
    }
}

extension Diagnostic {
    fileprivate static func unreported(_ count: Int, in file: String) -> Diagnostic {
        Diagnostic(
            .note, code: "diagnostics.more", "\(count) more of this file \(count == 1 ? "is" : "are") not shown",
            at: file.isEmpty ? nil : FileLocation(file: file))
    }
}
