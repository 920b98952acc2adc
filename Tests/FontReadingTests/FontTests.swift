import Diagnostics
import FontReading
import Foundation
import TestSupport
import Testing

struct FontTests {
    private static func font(_ name: String = "Boxes") throws -> Font {
        let file = FixtureFolder.checkout + "/Tests/Fixtures/fonts/\(name).ttf"
        return try Font(Array(try Data(contentsOf: URL(fileURLWithPath: file))), file: file)
    }

    /// Left, bottom, right and top of what the pen went around, in thousandths of the type size.
    private static func extent(_ steps: some Sequence<OutlineStep>) -> [Int] {
        let points = steps.compactMap { step -> OutlinePoint? in
            switch step {
            case .move(let point), .line(let point), .quadratic(_, let point), .cubic(_, _, let point): point
            case .close: nil
            }
        }
        let x = points.map(\.x), y = points.map(\.y)
        return [x.min(), y.min(), x.max(), y.max()].map { Int((($0 ?? 0) * 1000).rounded()) }
    }

    @Test("A letter is a box from 20 to 170 thousandths and 190 wide, one after the other; a space has no outline")
    func boxes() throws {
        let line = try Self.font().line("b b")
        #expect((line.width * 1000).rounded() == 570)
        #expect(line.steps.filter { if case .move = $0 { true } else { false } }.count == 2)
        #expect(Self.extent(try Self.font().line("b").steps) == [20, 0, 170, 700])
        #expect(Self.extent(line.steps) == [20, 0, 550, 700])
        #expect(line.missing == [])
    }

    @Test("A thin space that the font lacks is as wide as is asked for, 200 thousandths; a space that it has keeps its own 190")
    func spaces() throws {
        let font = try Self.font(), widths: [Unicode.Scalar: Double] = ["\u{202F}": 0.2, " ": 0.5]
        #expect((font.line("b\u{202F}b", spaces: widths).width * 1000).rounded() == 580)
        #expect((font.line("b b", spaces: widths).width * 1000).rounded() == 570)
    }

    @Test("A and V are set 50 thousandths nearer than they are wide, V and A are not")
    func kerning() throws {
        let font = try Self.font()
        #expect((font.line("AV").width * 1000).rounded() == 330)
        #expect((font.line("VA").width * 1000).rounded() == 380)
    }

    @Test("An acute stands over the middle of the V before it, and takes no room")
    func marks() throws {
        let font = try Self.font()
        let plain = font.line("V"), accented = font.line("V\u{301}")
        #expect(accented.width == plain.width)
        #expect(Self.extent(accented.steps.dropFirst(plain.steps.count)) == [50, 800, 150, 900])
    }

    @Test("Letters that the font lacks are named once each, in their order; digits stay with the script before them")
    func missing() throws {
        let line = try Self.font().line("azа1z中b")
        #expect(line.missing == ["z", "中"])
        #expect((line.width * 1000).rounded() == 7 * 190)
    }

    @Test("The bold file says that it is bold, and a font knows the name of its file without the folder")
    func faces() throws {
        #expect(try !Self.font().isBold)
        let bold = try Self.font("BoxesBold")
        #expect(bold.isBold)
        #expect(!bold.isItalic)
        #expect(bold.name == "BoxesBold.ttf")
    }

    @Test("What is no font is refused: no bytes, text, and a font of which the second half is gone")
    func refused() throws {
        let whole = try Self.font().bytes
        for bytes in [[], Array("harbour,tons\n".utf8), Array(whole.prefix(whole.count / 2))] {
            let error = #expect(throws: Diagnostic.self) { try Font(bytes, file: "a/b.ttf") }
            #expect(error?.code == "font.unreadable")
            #expect(error?.location?.file == "a/b.ttf")
        }
    }

    @Test("A font with any one byte changed is refused or set, and never ends the program")
    func damaged() throws {
        let whole = try Self.font().bytes
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0xFF
            guard let font = try? Font(bytes, file: "damaged.ttf") else { continue }
            let line = font.line("AV b\u{301}1")
            #expect(line.width.isFinite)
        }
    }
}
