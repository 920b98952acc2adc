import ArgumentParser
import Diagnostics
import FontReading
import Reporting

/// How the files of figures are made.
struct PrintOptions: ParsableArguments {
    enum Text: String, CaseIterable, ExpressibleByArgument { case live, outline }

    @Option(help: "Whether texts in the files of figures stay text, or become outlines that look the same everywhere.")
    var text = Text.live

    @Option(
        name: .customLong("font"),
        help: ArgumentHelp(
            "The font file of the outlines (.ttf, .otf); again for its bold and italic files.", valueName: "file"))
    var fonts: [String] = []

    @Option(help: ArgumentHelp("How many pixels a PNG has in an inch.", valueName: "number"))
    var dpi = FigurePrinter.resolution

    func validate() throws {
        if text == .outline, fonts.isEmpty {
            throw ValidationError("--text outline needs the font that the outlines are of: --font FILE. None is looked up.")
        }
        if text == .live, !fonts.isEmpty {
            throw ValidationError("--font is the font of outlines: give --text outline too, or leave it out.")
        }
        guard (1...2400).contains(dpi) else { throw ValidationError("--dpi is a whole number from 1 to 2400.") }
    }

    /// The named fonts.
    func readFonts() throws(Diagnostic) -> [Font] {
        let disk = DiskFileSource(project: ".")
        var read: [Font] = []
        for file in fonts { read.append(try Font(try disk.bytes(at: file), file: file)) }
        return read
    }

    var printer: FigurePrinter { FigurePrinter(dotsPerInch: dpi) }

    /// What is said where other programs set live text.
    static let liveTextNote =
        "texts are set in the fonts of this machine; with --text outline --font FILE they are the same on every machine"
}
