/// The colours in which the series of a figure are drawn.
package enum PaletteName: String, Sendable, CaseIterable {
    /// Our own: muted, its neighbours apart in lightness.
    case house
    case okabeIto = "okabe-ito"
    case tolBright = "tol-bright"
    case tolMuted = "tol-muted"
    case grey
}
