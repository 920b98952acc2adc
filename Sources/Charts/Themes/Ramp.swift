/// The colours of a scale of numbers: one blue from pale to dark, so that it holds for colour-blind readers and in grey.
enum Ramp {
    /// Lightness (CIE L*) falls from 95 to 17. It leaps over the middle, where neither dark nor white numbers are legible (a
    /// contrast of 4.5).
    static let levels = [
        "#eaf2f9", "#d8e6f4", "#c6daee", "#b4cfe8", "#a2c3e2", "#90b8db", "#7facd4", "#6da1cc", "#5c96c3", "#4b8bb9",
        "#337aa9", "#2572a0", "#176996", "#08608c", "#005781", "#004f75", "#00466a", "#003d5e", "#003551", "#012d45",
    ]
    /// On a dark ground what is much is light.
    static let darkLevels = [
        "#00324c", "#003855", "#003e5e", "#004467", "#004a70", "#005178", "#005780", "#035d88", "#0f6490", "#1a6a98",
        "#498ab8", "#5994c1", "#699eca", "#79a9d1", "#8ab4d9", "#9abedf", "#abc9e5", "#bcd4eb", "#cddff0", "#dee9f5",
    ]

    /// The level of a share of the scale's length, held within it.
    static func level(_ share: Double) -> Int {
        guard share.isFinite else { return 0 }
        return min(max(Int((min(max(share, 0), 1) * Double(levels.count)).rounded(.down)), 0), levels.count - 1)
    }

    /// What text on a level is written in.
    static func ink(on level: Int) -> Ink { level < levels.count / 2 ? .ink : .paper }
}
