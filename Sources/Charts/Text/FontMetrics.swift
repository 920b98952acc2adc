/// The widths of Arial, Helvetica and Liberation Sans, from committed tables: no font of the machine is asked.
enum FontMetrics {
    /// The height of capitals, of the type size.
    static let capHeight = 0.716
    static let ascent = 0.905
    static let descent = 0.212

    private static let regular = table(GlyphWidths.regular)
    private static let bold = table(GlyphWidths.bold)

    private static func table(_ runs: [(first: UInt32, widths: [UInt16])]) -> [UInt32: UInt16] {
        var table: [UInt32: UInt16] = [:]
        for run in runs {
            for (offset, width) in run.widths.enumerated() where width > 0 { table[run.first + UInt32(offset)] = width }
        }
        return table
    }

    /// The width of a text, in the unit of its size. A scalar without a known width counts as wide as an "m";
    /// a combining mark takes no room.
    static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
        let table = isBold ? bold : regular
        var thousandths = 0
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: continue
            default: thousandths += Int(table[scalar.value] ?? 833)
            }
        }
        return Double(thousandths) / 1000 * size
    }
}
