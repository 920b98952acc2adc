/// A class name of a series, such as `series-3-line`.
struct SeriesClass {
    enum Part { case area, ink, stroke }

    let series: Int
    let part: Part

    init?(_ name: String) {
        let words = name.split(separator: "-")
        guard words.count >= 2, words[0] == "series", let number = Int(words[1]) else { return nil }
        series = number - 1
        part = words.count == 2 ? .area : words[2] == "line" ? .stroke : .ink
    }
}
