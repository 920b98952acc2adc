import Diagnostics

/// Which line ends the records of a file have; all must be like the first.
struct LineEnds {
    enum Kind: String { case lf = "LF", crlf = "CRLF" }

    private var first: Kind?
    /// How many differ from the first.
    private var others = 0
    /// Where the first of those stands.
    var place: FileLocation?

    /// Whether this is the first line end that differs.
    mutating func add(_ kind: Kind) -> Bool {
        guard let first else {
            self.first = kind
            return false
        }
        guard kind != first else { return false }
        others += 1
        return others == 1
    }

    var findings: [Diagnostic] {
        guard let first, others > 0, let place else { return [] }
        return [.mixedLineEnds(first: first.rawValue, other: first == .lf ? Kind.crlf.rawValue : Kind.lf.rawValue, others, place)]
    }
}

extension Diagnostic {
    fileprivate static func mixedLineEnds(first: String, other: String, _ count: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.mixed-line-ends",
            "the first line ends in \(first), and \(count == 1 ? "one record ends" : "\(count) records end") in \(other), here first",
            at: location,
            remedy: "end all lines in the same way; two files may have been joined, which can damage the record between")
    }
}
