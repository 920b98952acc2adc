import CHarfBuzz
package import Diagnostics

/// A font file: its letters as outlines, placed with kerning and marks as HarfBuzz places them. No font of the system is looked at, and
/// no setting of the machine.
// HarfBuzz locks what it computes late, and the font is made immutable.
package final class Font: @unchecked Sendable {
    /// The name of the file, without its folder.
    package let name: String
    package let bytes: [UInt8]
    package let isBold: Bool
    package let isItalic: Bool
    private let font: OpaquePointer
    /// Units of the font in the type size.
    private let unitsPerEm: Double

    /// Throws `font.unreadable` where the bytes are no TrueType or OpenType font with outlines.
    package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        self.bytes = bytes
        name = file.split(separator: "/").last.map(String.init) ?? file
        let blob = bytes.withUnsafeBytes {
            hb_blob_create(
                $0.bindMemory(to: CChar.self).baseAddress, UInt32(clamping: $0.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
        }
        defer { hb_blob_destroy(blob) }
        guard hb_face_count(blob) > 0, let face = hb_face_create(blob, 0), let font = hb_font_create(face) else {
            throw .noFont(file)
        }
        hb_face_destroy(face)
        self.font = font
        unitsPerEm = Double(hb_face_get_upem(face))
        isBold = hb_style_get_value(font, HB_STYLE_TAG_WEIGHT) >= 600
        isItalic = hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0 || hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE) != 0
        hb_font_make_immutable(font)
        guard hb_face_get_glyph_count(face) > 0, hasOutlines else { throw .noFont(file) }
    }

    deinit { hb_font_destroy(font) }

    /// Fonts of pictures alone have none.
    private var hasOutlines: Bool {
        (0..<min(hb_face_get_glyph_count(hb_font_get_face(font)), 256)).contains { glyph in
            !outline(of: glyph, x: 0, y: 0).isEmpty
        }
    }

    /// Sets one line, run by run of one script, from left to right. Spaces that the font lacks are as wide as given, in units of the
    /// type size; without a width, as HarfBuzz makes them up.
    package func line(_ text: String, spaces: [Unicode.Scalar: Double] = [:]) -> OutlinedLine {
        var line = OutlinedLine()
        let lacking = spaces.filter { !has($0.key) }
        for run in ScriptRun.runs(of: Array(text.unicodeScalars)) { set(run, spaces: lacking, into: &line) }
        return line
    }

    private func has(_ letter: Unicode.Scalar) -> Bool {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, letter.value, &glyph) != 0
    }

    private func set(_ run: ScriptRun, spaces: [Unicode.Scalar: Double], into line: inout OutlinedLine) {
        let buffer = hb_buffer_create()
        defer { hb_buffer_destroy(buffer) }
        let scalars = run.scalars.map(\.value)
        hb_buffer_add_utf32(buffer, scalars, Int32(scalars.count), 0, Int32(scalars.count))
        hb_buffer_set_script(buffer, run.script)
        // Else HarfBuzz asks the machine for its language.
        hb_buffer_set_language(buffer, hb_language_from_string("und", -1))
        let direction = hb_script_get_horizontal_direction(run.script)
        hb_buffer_set_direction(buffer, direction == HB_DIRECTION_RTL ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_shape(font, buffer, nil, 0)
        var count: UInt32 = 0
        guard let glyphs = hb_buffer_get_glyph_infos(buffer, &count), let places = hb_buffer_get_glyph_positions(buffer, &count)
        else { return }
        for index in 0..<Int(count) {
            let glyph = glyphs[index], place = places[index], letter = run.scalars[Int(glyph.cluster)]
            if let width = spaces[letter] {
                line.width += width
                continue
            }
            if glyph.codepoint == 0 {
                if !line.missing.contains(letter) { line.missing.append(letter) }
            } else {
                line.steps += outline(
                    of: glyph.codepoint, x: line.width + Double(place.x_offset) / unitsPerEm,
                    y: Double(place.y_offset) / unitsPerEm)
            }
            line.width += Double(place.x_advance) / unitsPerEm
        }
    }

    /// The outline of one glyph, moved to its place.
    private func outline(of glyph: UInt32, x: Double, y: Double) -> [OutlineStep] {
        var pen = Pen(x: x, y: y, scale: 1 / unitsPerEm)
        withUnsafeMutablePointer(to: &pen) { charfbuzz_draw_glyph(font, glyph, Pen.functions, $0) }
        return pen.steps
    }
}

/// What HarfBuzz calls while it goes around a letter.
private struct Pen {
    let x: Double
    let y: Double
    let scale: Double
    var steps: [OutlineStep] = []

    private func point(_ x: Float, _ y: Float) -> OutlinePoint {
        OutlinePoint(self.x + Double(x) * scale, self.y + Double(y) * scale)
    }

    private static func draw(_ data: UnsafeMutableRawPointer?, _ step: (Pen) -> OutlineStep) {
        guard let pen = data?.assumingMemoryBound(to: Pen.self) else { return }
        pen.pointee.steps.append(step(pen.pointee))
    }

    // Made once and immutable.
    nonisolated(unsafe) static let functions: OpaquePointer? = {
        let functions = hb_draw_funcs_create()
        hb_draw_funcs_set_move_to_func(functions, { _, data, _, x, y, _ in draw(data) { .move($0.point(x, y)) } }, nil, nil)
        hb_draw_funcs_set_line_to_func(functions, { _, data, _, x, y, _ in draw(data) { .line($0.point(x, y)) } }, nil, nil)
        hb_draw_funcs_set_quadratic_to_func(
            functions, { _, data, _, cx, cy, x, y, _ in draw(data) { .quadratic($0.point(cx, cy), to: $0.point(x, y)) } }, nil,
            nil)
        hb_draw_funcs_set_cubic_to_func(
            functions,
            { _, data, _, ax, ay, bx, by, x, y, _ in
                draw(data) { .cubic($0.point(ax, ay), $0.point(bx, by), to: $0.point(x, y)) }
            }, nil, nil)
        hb_draw_funcs_set_close_path_func(functions, { _, data, _, _ in draw(data) { _ in .close } }, nil, nil)
        hb_draw_funcs_make_immutable(functions)
        return functions
    }()
}

extension Diagnostic {
    fileprivate static func noFont(_ file: String) -> Diagnostic {
        Diagnostic(
            code: "font.unreadable", "the file is no font with outlines", at: FileLocation(file: file),
            remedy: "name a TrueType or OpenType file (.ttf, .otf)", kind: .usage)
    }
}
