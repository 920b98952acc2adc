package import Diagnostics

/// Makes other files of a drawn figure. What it runs for that is no matter of the report.
package protocol FigureConverter: Sendable {
    /// The figure at its final size. Throws where the program that does it is missing or fails.
    func convert(_ svg: String, to format: PictureFormat) throws(Diagnostic) -> [UInt8]
}

/// The forms of a figure that other programs make, each only when it is asked for.
package enum PictureFormat: String, Sendable, CaseIterable {
    case pdf, png
}
