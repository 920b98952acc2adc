package import FontReading

/// The fonts by which text becomes outlines: those that were named, by their faces.
package struct OutlineFonts: Sendable {
    /// In the order in which they were named.
    package let fonts: [Font]

    /// At least one.
    package init(_ fonts: [Font]) {
        precondition(!fonts.isEmpty, "outlines without a font")
        self.fonts = fonts
    }

    /// The font of a face; where none was named for it, the plain one, else the first.
    func font(of face: FontFace) -> (font: Font, isOwn: Bool) {
        let own = fonts.first { $0.isBold == (face == .bold) && $0.isItalic == (face == .italic) }
        if let own { return (own, true) }
        return (fonts.first { !$0.isBold && !$0.isItalic } ?? fonts[0], false)
    }
}
