/// Names that links, files and labels can carry: lower-case ASCII letters, digits and hyphens.
package enum Identifier {
    /// A text as an identifier: `The Moscow trials` is `the-moscow-trials`; `section` when nothing of it can be kept.
    package static func slug(_ text: String) -> String {
        var result = ""
        for byte in text.lowercased().utf8 {
            let isKept =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isKept {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else if !result.isEmpty, !result.hasSuffix("-") {
                result.append("-")
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        return result.isEmpty ? "section" : result
    }

    /// A name as that of a file: letters and digits of any script, `-`, `_` and points after a letter stay, all else becomes a hyphen.
    static func file(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let isInnerPoint = scalar == "." && result.last?.properties.isAlphabetic == true
            let isKept = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
            result.append(isKept || isInnerPoint ? scalar : "-")
        }
        return result.isEmpty ? "unnamed" : String(result)
    }

    /// An id as part of an anchor, different for different ids: letters, digits, `_` and `-` stay, other bytes become `.hex`.
    static func anchor(_ id: String) -> String {
        id.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"):
                String(Unicode.Scalar(byte))
            default: "." + String(byte, radix: 16)
            }
        }.joined()
    }
}
