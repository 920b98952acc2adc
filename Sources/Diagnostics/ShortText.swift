extension String {
    /// For messages: in quotes, on one line, shortened to 60 characters.
    package var quotedForMessage: String { "\"" + shortened(to: 60) + "\"" }

    /// For the text at fault: on one line, shortened to 200 characters.
    package var lineForMessage: String { shortened(to: 200) }

    private func shortened(to limit: Int) -> String {
        let start = unicodeScalars.prefix(limit + 1)
        guard start.count > limit else { return onOneLine }
        return String(UnicodeScalarView(start.prefix(limit - 1))).onOneLine + "…"
    }
}
