/// How a colour looks to a reader, or in print.
enum ColourVision: String, Sendable, CaseIterable {
    case full, protanopia, deuteranopia, tritanopia, greyscale

    /// The colour that full vision would see.
    func seen(_ colour: Colour) -> Colour {
        switch self {
        case .full: colour
        case .greyscale:
            Colour(light: Array(repeating: colour.luminance, count: 3))
        case .protanopia, .deuteranopia, .tritanopia:
            Colour(light: matrix.map { row in zip(row, colour.light).reduce(0) { $0 + $1.0 * $1.1 } })
        }
    }

    /// On amounts of light: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency" (2009), severity 1.0.
    private var matrix: [[Double]] {
        switch self {
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        case .full, .greyscale: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        }
    }
}
