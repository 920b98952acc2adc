import Aggregation
import Documents
import Formatting
import Tabular

/// According to whom sentences speak.
struct Attribution {
    let words: SentenceWords
    let format: ValueFormat

    /// By the rule that made one number of several claims; else by the only source. Nil when neither says it all.
    func whole(rule: ClaimRule?, sources: [String], register: SourceRegister) -> String? {
        switch rule {
        case .preferred: words.preferred
        case .median: words.medianOfSources
        case .widest: words.widest
        case .only(let source): to([register.shortName(of: source)])
        case .eachSource: nil
        case nil: sources.count == 1 ? to([register.shortName(of: sources[0])]) : nil
        }
    }

    private func to(_ names: [String]) -> String {
        words.accordingTo.replacing("{sources}", with: format.list(names))
    }

    /// Before what some of the sources say: how many voices that have the numbers say it, and which sources they are.
    func supporters<Claim>(
        _ side: Support<Claim>.Side, of support: Support<Claim>, speakers: [SentenceSubject.Speaker]
    ) -> String {
        let names = side.sources.map { speakers[$0].name }
        // One of its own origin says otherwise: then it speaks for itself only.
        guard support.voices > 1, side.voices > 0 else { return to(names) }
        let pattern =
            side.voices < support.voices
            ? words.accordingToSome : support.voices == 2 ? words.accordingToBoth : words.accordingToAll
        let list = format.list(names)
        let sources = support.joinsSources ? words.oneVoice.replacing("{sources}", with: list) : list
        return pattern.replacing("{sources}", with: sources).replacing("{supporting}", with: format.words(side.voices))
            .replacing("{voices}", with: format.words(support.voices))
    }

    /// Who has the numbers without certainty, and who does not have them, after what others say.
    func others<Claim>(_ support: Support<Claim>, speakers: [SentenceSubject.Speaker]) -> [Run] {
        func sentence(_ pattern: String, _ places: [Int]) -> String? {
            places.isEmpty ? nil : pattern.replacing("{sources}", with: format.list(places.map { speakers[$0].name }))
        }
        let texts = [
            sentence(words.notCertainBy, support.undecided), sentence(words.noNumbersBy, support.silent),
        ].compactMap { $0 }
        return texts.isEmpty ? [] : [.text(" " + texts.joined(separator: " "))]
    }
}
