/// Measures text by the committed tables of character widths; the same on every machine.
enum TextMetrics {
    static let unitsPerEm = 2048

    /// The width of a text in millimetres. Characters without an entry count as wide as a capital M, so that unknown scripts
    /// are rather measured too wide than too narrow.
    static func width(of text: String, _ style: TextStyle) -> Double {
        let runs = runs(of: style.face)
        var units = 0
        for scalar in text.unicodeScalars { units += width(of: scalar.value, in: runs) }
        return Double(units) / Double(unitsPerEm) * style.size
    }

    private static func runs(of face: FontFace) -> [WidthRun] {
        switch face {
        case .regular: LiberationSansWidths.regular
        case .bold: LiberationSansWidths.bold
        case .italic: LiberationSansWidths.italic
        }
    }

    private static func width(of code: UInt32, in runs: [WidthRun]) -> Int {
        if code >= 0x2002, let space = spaces[code] { return space }
        if combining.contains(code) { return 0 }
        var low = 0, high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].first <= code { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return unknownWidth }
        let run = runs[low - 1]
        let offset = Int(code - run.first)
        return offset < run.widths.count ? Int(run.widths[offset]) : unknownWidth
    }

    /// Combining accents stand over the letter before them.
    private static let combining: ClosedRange<UInt32> = 0x0300...0x036F
    private static let unknownWidth = 1706

    /// Spaces that the fonts lack; renderers make them up by their definition in Unicode.
    private static let spaces: [UInt32: Int] = [
        0x2002: 1024, 0x2003: 2048, 0x2004: 683, 0x2005: 512, 0x2006: 341, 0x2007: 1139, 0x2008: 569, 0x2009: 410, 0x200A: 205,
        0x200B: 0, 0x202F: 410, 0x2060: 0,
    ]

    /// The same in units of the type size, for outlines.
    static let widthsOfSpaces: [Unicode.Scalar: Double] = Dictionary(
        spaces.compactMap { code, width in Unicode.Scalar(code).map { ($0, Double(width) / Double(unitsPerEm)) } },
        uniquingKeysWith: { first, _ in first })
}

/// The widths of neighbouring code points, in units of the em.
struct WidthRun: Sendable {
    let first: UInt32
    let widths: [UInt16]
}
