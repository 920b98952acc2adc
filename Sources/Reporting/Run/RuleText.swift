import Aggregation
import Tabular

/// A rule for claims, as the note under a table says it.
enum RuleText {
    static func sentence(_ rule: ClaimRule, sources: SourceRegister) -> String {
        switch rule {
        case .preferred: "Where sources differ on a quantity, the preferred source counts."
        case .median:
            "Where sources differ on a quantity, the median of their lows and of their highs counts; sources of one origin are one voice."
        case .widest: "Where sources differ on a quantity, the range from the least low to the greatest high counts."
        case .only(let source): "Only what \(sources.shortName(of: source)) says counts."
        case .eachSource: "Sources that differ on a quantity stand apart."
        }
    }
}
