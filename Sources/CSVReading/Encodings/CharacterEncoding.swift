package import Diagnostics

/// How the characters of a file are written as bytes: UTF-8, or one of the encodings of one byte a character that older files
/// are in. Declared, never sniffed.
package struct CharacterEncoding: Hashable, Sendable {
    /// As the WHATWG Encoding Standard or IANA spells it, such as `windows-1251`.
    package let name: String
    /// The scalars of the bytes 80 to FF, 0 for those that mean nothing; nil for UTF-8.
    let upperHalf: [UInt16]?

    package static let utf8 = CharacterEncoding(name: "utf-8", upperHalf: nil)

    /// Every encoding that can be declared.
    package static var names: [String] { [utf8.name, ascii] + SingleByteTables.all.map(\.name) }

    private static let ascii = "us-ascii"
    private static let otherNames = [
        "utf8": "utf-8", "ascii": ascii, "latin1": "iso-8859-1", "latin-1": "iso-8859-1", "l1": "iso-8859-1",
        "latin2": "iso-8859-2", "latin9": "iso-8859-15", "cp866": "ibm866", "866": "ibm866", "cp852": "ibm852",
        "cp855": "ibm855", "koi8": "koi8-r", "koi": "koi8-r", "mac": "macintosh", "x-mac-roman": "macintosh",
        "macroman": "macintosh", "maccyrillic": "x-mac-cyrillic", "mac-cyrillic": "x-mac-cyrillic",
    ]

    private init(name: String, upperHalf: [UInt16]?) {
        self.name = name
        self.upperHalf = upperHalf
    }

    /// Nil for a name that is not known. Upper and lower case, and `_` for `-`, mean the same; so do `cp1251` and `win-1251`.
    package init?(named name: String) {
        var name = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
        for prefix in ["cp125", "win-125", "win125", "windows125", "x-cp125"] where name.hasPrefix(prefix) {
            name = "windows-125" + name.dropFirst(prefix.count)
        }
        if name.hasPrefix("iso8859-") { name = "iso-" + name.dropFirst(3) }
        name = Self.otherNames[name] ?? name
        switch name {
        case Self.utf8.name: self = .utf8
        case Self.ascii: self.init(name: name, upperHalf: [UInt16](repeating: 0, count: 128))
        default:
            guard let table = SingleByteTables.all.first(where: { $0.name == name }) else { return nil }
            self.init(name: name, upperHalf: table.scalars)
        }
    }

    /// The byte that stands for a scalar; nil when none does. Of encodings of one byte a character.
    package func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return UInt8(scalar.value) }
        return upperHalf?.firstIndex { UInt32($0) == scalar.value }.map { UInt8($0 + 0x80) }
    }

    /// What to say of a name that is not known.
    package static func unknown(_ name: String, at location: FileLocation? = nil) -> Diagnostic {
        let wide = name.lowercased().hasPrefix("utf-16") || name.lowercased().hasPrefix("utf16")
        return Diagnostic(
            code: "csv.unknown-encoding", "the encoding \"\(name)\" is not one that can be read", at: location, excerpt: name,
            remedy: wide ? "save the file as \"CSV UTF-8\"" : Spelling.suggestion(for: name, among: names))
    }
}
