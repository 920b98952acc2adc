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
    var quotedForMessage: String { "\"" + lineForMessage(limit: 60) + "\"" }

    /// For the text at fault: on one line, shortened to 200 characters.
    var lineForMessage: String { lineForMessage(limit: 200) }

    private func lineForMessage(limit: Int) -> String {
        let isLong = unicodeScalars.count > limit
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(isLong ? limit - 1 : limit) {
            switch scalar.value {
            case 0x0A: line.append("↵")
            // The control pictures of Unicode stand 2400 (hexadecimal) above what they show.
            case 0..<0x20: line.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case 0x7F..<0xA0: line.append("?")
            default: line.append(scalar)
            }
        }
        return String(line) + (isLong ? "…" : "")
    }
}
