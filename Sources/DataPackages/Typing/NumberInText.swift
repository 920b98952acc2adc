/// A number with signs and letters before and after it, such as `$12`, `-12 %` or `12 t`. What could be part of the number is
/// not left out: a cell that has any such thing around its digits is none.
struct NumberInText {
    /// The number with its sign.
    let bytes: [UInt8]

    /// Signs that other programs write for a minus.
    static let minusSigns: Set<Unicode.Scalar> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FE63}", "\u{FF0D}",
    ]

    /// Nil when a sign, a digit, a bracket or a word (`about`, `thousand`) stands around the digits that may change what the number is.
    init?(_ text: String, decimalChar: UInt8) {
        let scalars = Array(text.unicodeScalars)
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        guard var first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else { return nil }
        if first > 0, scalars[first - 1].value == UInt32(decimalChar) {
            // "Rs.7" may be 7 or 0.7.
            guard first == 1 || !scalars[first - 2].properties.isAlphabetic else { return nil }
            first -= 1
        }
        let before = scalars[..<first], after = scalars[(last + 1)...]
        guard !(before + after).contains(where: { Self.minusSigns.contains($0) || $0.properties.numericType != nil }) else {
            return nil
        }
        // "(12)" is minus twelve to a bookkeeper, and so is "12-".
        guard !(before.contains("(") && after.contains(")")), after.first != "-", after.first != "+" else { return nil }
        guard !Self.isSlip(before), !Self.isSlip(after) else { return nil }
        guard ![before, after].contains(where: { EstimateWords.changesNumber(String(String.UnicodeScalarView($0))) }) else {
            return nil
        }
        let signs = before.indices.filter { before[$0] == "-" || before[$0] == "+" }
        var number = String(String.UnicodeScalarView(scalars[first...last]))
        if let sign = signs.first {
            // In "$-12" and "-$12" the sign belongs to the number, in "A-12" it may not.
            let isLeading = sign == 0 || (sign == first - 1 && !before[sign - 1].properties.isAlphabetic)
            guard signs.count == 1, isLeading else { return nil }
            number = String(before[sign]) + number
        }
        bytes = Array(number.utf8)
    }

    /// Whether what stands beside the digits is nothing but letters that typists and scanners leave in place of digits.
    private static func isSlip(_ around: ArraySlice<Unicode.Scalar>) -> Bool {
        !around.isEmpty && around.allSatisfy { NumberRemedy.alike[$0] != nil }
    }
}
