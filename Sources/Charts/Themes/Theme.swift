/// Type and strokes at final size, in millimetres.
struct Theme: Hashable, Sendable {
    /// 1 in a journal.
    let scale: Double

    init(_ size: SizePreset) {
        scale = size.typeScale
    }

    private func type(_ points: Double, _ face: FontFace = .regular) -> TextStyle { .points(points * scale, face) }

    /// Names of categories, axis titles, legends.
    var label: TextStyle { type(6.5) }
    var strong: TextStyle { type(6.5, .bold) }
    /// Numbers at an axis, second lines.
    var small: TextStyle { type(6) }
    var smallItalic: TextStyle { type(6, .italic) }
    /// Notes beside marks.
    var note: TextStyle { type(5.6) }
    /// Sources and remarks under the figure.
    var foot: TextStyle { type(5.2) }

    var hairline: Double { 0.14 * scale }
    var rule: Double { 0.18 * scale }
    var axis: Double { 0.25 * scale }
    var stroke: Double { 0.5 * scale }
    var halo: Double { 0.7 * scale }
    /// The space between things that belong together.
    var gap: Double { 1 * scale }
    /// The outer margin on every side.
    var margin: Double { 1 * scale }
    /// Half the width of the cross in the place of a number that is missing.
    var cross: Double { 0.65 * scale }
    /// How far from a line the pointer still finds it.
    var reach: Double { 1.2 * scale }
    /// The side of a key in a legend.
    var key: Double { 2.1 * scale }
}
