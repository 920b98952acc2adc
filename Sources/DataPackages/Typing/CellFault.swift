import Diagnostics

/// Why a cell cannot be taken as what its field declares. Its row is rejected; the run goes on.
struct CellFault: Error, Hashable, Sendable {
    /// Such as `type.integer`.
    let code: String
    /// One sentence about the text of the cell.
    let message: String
    /// One way to mend it.
    let remedy: String?

    init(_ code: String, _ message: String, remedy: String? = nil) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}

extension String {
    /// For messages: in quotes, on one line, shortened to 60 characters.
    var quotedForMessage: String { "\"" + shortened(to: 60) + "\"" }

    /// For the text at fault: on one line, shortened to 200 characters.
    var lineForMessage: String { shortened(to: 200) }

    private func shortened(to limit: Int) -> String {
        guard unicodeScalars.count > limit else { return onOneLine }
        return String(UnicodeScalarView(unicodeScalars.prefix(limit - 1))).onOneLine + "…"
    }
}
