import Aggregation

/// What the numbers of a measure are, as a sentence names them: `number of boats`.
struct MeasurePhrase {
    let text: String

    /// `argument` is the title of the column that the measure is computed from.
    init(_ measure: Measure, argument: String?, words: SentenceWords) {
        guard case .aggregate(let call) = measure.calculation else {
            text = Self.lowered(measure.title ?? measure.name)
            return
        }
        let isOwn = measure.title != MeasureTitle.title(of: call, argument: argument)
        let label = isOwn ? measure.title.map(Self.lowered) : nil
        let noun = label ?? Self.lowered(argument ?? call.arguments.first?.text ?? words.rows)
        let pattern: String? =
            switch call.aggregate {
            case Count.name, Sum.name, IndependentSum.name: words.numberOf
            case _ where label != nil: nil
            case DistinctCount.name: words.different
            case Mean.name: words.mean
            case Median.name: words.median
            case Minimum.name: words.least
            case Maximum.name: words.greatest
            case AggregateCall.cumulative: words.runningSum
            default: nil
            }
        text = pattern?.replacing("{1}", with: noun) ?? label ?? Self.lowered(measure.title ?? measure.name)
    }

    /// A title inside a sentence; one that begins with an abbreviation stays.
    private static func lowered(_ title: String) -> String {
        guard let first = title.first, title.dropFirst().first?.isUppercase != true else { return title }
        return first.lowercased() + title.dropFirst()
    }
}
