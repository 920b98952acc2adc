/// Which of several sources say the same. Sources of one origin are one voice; it speaks for a statement only if all of its
/// sources that say anything do.
package struct Support<Claim: Hashable & Sendable>: Hashable, Sendable {
    /// The places of the sources that agree on one claim, and how many voices they are.
    package struct Side: Hashable, Sendable {
        package let claim: Claim
        package let sources: [Int]
        package let voices: Int
    }

    /// By voices, most first; then in the order of the sources.
    package let sides: [Side]
    /// Sources that have the numbers, of which nothing is certain.
    package let undecided: [Int]
    /// Sources without the numbers.
    package let silent: [Int]
    /// How many voices have the numbers.
    package let voices: Int
    /// Whether two of the sources with numbers are one voice.
    package let joinsSources: Bool

    /// What one source says.
    package enum Answer: Hashable, Sendable {
        case claims(Claim)
        case undecided
        case silent
    }

    /// `families` says of each source to which origin it goes back.
    package init(_ answers: [Answer], families: [String]) {
        var claims: [Claim] = [], members: [Claim: [Int]] = [:], open: [Int] = [], without: [Int] = []
        for (place, answer) in answers.enumerated() {
            switch answer {
            case .silent: without.append(place)
            case .undecided: open.append(place)
            case .claims(let claim):
                if members[claim] == nil { claims.append(claim) }
                members[claim, default: []].append(place)
            }
        }
        let speaking = answers.indices.filter { answers[$0] != .silent }
        var byFamily: [String: Set<Answer>] = [:]
        for place in speaking { byFamily[families[place], default: []].insert(answers[place]) }
        let sides = claims.map { claim in
            Side(
                claim: claim, sources: members[claim] ?? [],
                voices: byFamily.values.count { $0 == [.claims(claim)] })
        }
        self.sides = sides.enumerated().sorted { left, right in
            left.element.voices != right.element.voices
                ? left.element.voices > right.element.voices : left.offset < right.offset
        }.map(\.element)
        undecided = open
        silent = without
        voices = byFamily.count
        joinsSources = byFamily.count < speaking.count
    }
}
