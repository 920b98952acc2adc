import Diagnostics
import Foundation
import Reporting

/// Makes PDF and PNG of figures with `rsvg-convert`, which is looked for on the PATH when it is needed.
struct FigurePrinter: FigureConverter {
    static let program = "rsvg-convert"
    static let resolution = 300

    /// Pixels in an inch of a PNG.
    let dotsPerInch: Int

    func convert(_ svg: String, to format: PictureFormat) throws(Diagnostic) -> [UInt8] {
        var environment = ProcessInfo.processInfo.environment
        // Else the PDF has the time in it.
        environment["SOURCE_DATE_EPOCH"] = environment["SOURCE_DATE_EPOCH"] ?? "0"
        environment["LC_ALL"] = "C"
        let size = ["--dpi-x", String(dotsPerInch), "--dpi-y", String(dotsPerInch), "--background-color", "white"]
        let program = ExternalProgram(
            Self.program, package: "librsvg2-bin (Debian), librsvg2-tools (Fedora) or librsvg (Homebrew)")
        let result = try program.run(
            ["--format", format.rawValue, "--unlimited"] + (format == .png ? size : []), input: Array(svg.utf8),
            environment: environment)
        guard result.starts(with: format.signature) else { throw program.failed("it wrote no \(format.rawValue.uppercased())") }
        return result
    }
}

extension PictureFormat {
    /// The first bytes of every file of the format.
    fileprivate var signature: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .png: [0x89] + Array("PNG".utf8)
        }
    }
}
