extension String {
    /// The text on one line, its control characters made visible: what stands in a file must not steer a terminal or an editor.
    package var onOneLine: String {
        guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case _ where !scalar.steersTerminals: line.append(scalar)
            case 0x0A: line.append("↵")
            // The control pictures of Unicode stand 2400 (hexadecimal) above what they show.
            case 0..<0x20: line.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            default: line.append("\u{FFFD}")
            }
        }
        return String(line)
    }
}

extension Unicode.Scalar {
    /// Control characters but the tab, line and paragraph separators, and marks that turn the direction of writing.
    fileprivate var steersTerminals: Bool {
        switch value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
