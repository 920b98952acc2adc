import Diagnostics
import Tabular

/// Makes one number of the claims for each quantity among some rows, by a rule; says of each claim it leaves why.
struct ClaimResolution {
    let rule: ClaimRule
    private let table: Table
    private let claim: ClaimMeasure
    private let measure: Column
    private let source: Column?
    private let key: QuantityKey
    private let register: SourceRegister

    /// One number for one quantity.
    struct Settled {
        let value: Value
        /// The claims that made it, in the order of the file.
        let rows: [Int]
        let interval: CommonInterval
    }

    /// A claim that a rule leaves, and why.
    struct Left {
        let row: Int
        let reason: String
    }

    /// One claim, with who makes it.
    private struct Voice {
        let row: Int
        let value: Value
        let source: String?
        let family: String
        let standing: SourceStanding
    }

    /// Nil when the column is not what rows of the table claim.
    init?(_ rule: ClaimRule, column: String, table: Table, register: SourceRegister) {
        guard let claim = table.claims.first(where: { $0.measure == column }), let measure = table.column(column) else {
            return nil
        }
        self.rule = rule
        self.table = table
        self.claim = claim
        self.measure = measure
        self.register = register
        source = claim.source.flatMap { table.column($0) }
        key = QuantityKey(claim, in: table)
    }

    /// Rows without a number make no claim and are passed over. Throws when the rule cannot decide.
    func settle(_ rows: [Int]) throws(Diagnostic) -> (settled: [Settled], left: [Left]) {
        var settled: [Settled] = [], left: [Left] = []
        for voices in quantities(rows) {
            let result = try settle(voices)
            settled += result.settled
            left += result.left
        }
        return (settled, left)
    }

    /// The claims of each quantity, in the order of the first.
    private func quantities(_ rows: [Int]) -> [[Voice]] {
        var indices: [[Value]: Int] = [:], quantities: [[Voice]] = []
        for row in rows where !measure[row].isMissing {
            let quantity = key.values(of: row)
            let voice = self.voice(row)
            if let index = indices[quantity] {
                quantities[index].append(voice)
            } else {
                indices[quantity] = quantities.count
                quantities.append([voice])
            }
        }
        return quantities
    }

    private func voice(_ row: Int) -> Voice {
        var id: String?
        if case .text(let text)? = source?[row] { id = text }
        let topics = table.topics(of: row)
        return Voice(
            row: row, value: measure[row], source: id,
            family: id.map { register.family(of: $0, topics: topics) } ?? "\u{1F}\(row)",
            standing: id.map { register.standing(of: $0, topics: topics) } ?? SourceStanding(.normal))
    }

    private func settle(_ voices: [Voice]) throws(Diagnostic) -> (settled: [Settled], left: [Left]) {
        try refuseOwnContradiction(voices)
        switch rule {
        case .eachSource: return (voices.map { Settled(value: $0.value, rows: [$0.row], interval: interval($0)) }, [])
        case .only(let wanted):
            let chosen = voices.filter { $0.source == wanted }
            return (
                chosen.prefix(1).map { Settled(value: $0.value, rows: chosen.map(\.row), interval: interval($0)) },
                voices.filter { $0.source != wanted }.map { Left(row: $0.row, reason: "another source than \(wanted)") }
            )
        case .preferred: return try preferred(voices)
        case .median, .widest:
            let (heard, deprecated) = trusted(voices)
            guard !heard.isEmpty else { return ([], deprecated) }
            return ([try combined(heard)], deprecated)
        }
    }

    /// Deprecated sources are not heard.
    private func trusted(_ voices: [Voice]) -> (heard: [Voice], deprecated: [Left]) {
        let deprecated = voices.filter { $0.standing.rank == .deprecated }.map { voice in
            Left(row: voice.row, reason: "deprecated source" + (voice.standing.reason.map { ": \($0)" } ?? ""))
        }
        return (voices.filter { $0.standing.rank != .deprecated }, deprecated)
    }

    private func preferred(_ voices: [Voice]) throws(Diagnostic) -> (settled: [Settled], left: [Left]) {
        let (heard, deprecated) = trusted(voices)
        let ranked = heard.filter { $0.standing.rank == .preferred }
        // Where all say the same there is nothing to choose.
        let candidates = ranked.isEmpty ? heard : ranked
        guard let chosen = candidates.first else { return ([], deprecated) }
        if let other = candidates.first(where: { $0.value != chosen.value }) {
            throw ranked.isEmpty
                ? .nonePreferred(inWords(heard), at: place(other)) : .twoPreferred(inWords(ranked), at: place(other))
        }
        let others = heard.filter { $0.row != chosen.row }.map { voice in
            Left(
                row: voice.row,
                reason: voice.value == chosen.value ? "the preferred claim says the same" : "not the preferred claim")
        }
        return ([Settled(value: chosen.value, rows: [chosen.row], interval: interval(chosen))], deprecated + others)
    }

    private func interval(_ voice: Voice) -> CommonInterval {
        CommonInterval(voice.value, measure.intervals[voice.row], row: voice.row)
    }

    /// What is made of several sources is bounds over sources, once their own ranges are of one kind.
    private func combined(_ voices: [Voice]) throws(Diagnostic) -> Settled {
        var families: [String] = [], members: [String: [Estimate]] = [:]
        for voice in voices {
            guard let number = voice.value.estimate else { throw .notANumber(rule, at: place(voice)) }
            if members[voice.family] == nil { families.append(voice.family) }
            members[voice.family, default: []].append(number)
        }
        let all = families.compactMap { members[$0] }
        var common = CommonInterval()
        for voice in voices { try common.join(interval(voice), in: table) }
        let rows = voices.map(\.row)
        // One claim, or claims that all say the same, stay what they are.
        if let first = voices.first, voices.allSatisfy({ $0.value == first.value }) {
            return Settled(value: first.value, rows: rows, interval: common)
        }
        let result =
            rule == .median ? Estimate.median(of: all.map { Estimate.median(of: $0) }) : Estimate.hull(of: all.flatMap { $0 })
        let value = Value.estimate(result)
        return Settled(value: value, rows: rows, interval: CommonInterval(value, .sources, row: rows[0]))
    }

    /// One source gives one value for one quantity.
    private func refuseOwnContradiction(_ voices: [Voice]) throws(Diagnostic) {
        var seen: [String: Voice] = [:]
        for voice in voices {
            guard let source = voice.source else { continue }
            if let earlier = seen[source], earlier.value != voice.value {
                throw .ownContradiction(table, earlier: earlier.row, later: voice.row)
            }
            seen[source] = voice
        }
    }

    private func place(_ voice: Voice) -> FileLocation { table.location(ofRow: voice.row) }

    /// Who says what, for a message.
    private func inWords(_ voices: [Voice]) -> String {
        voices.map { voice in
            "\(voice.source.map(register.shortName) ?? "no source"): \(voice.value.inDigits) (line \(table.lines[voice.row]))"
        }.joined(separator: "; ")
    }

    /// Throws when claims for one quantity differ and no rule says which counts. `takesRule` says whether one could be named.
    func refuseSilentChoice(_ rows: [Int], takesRule: Bool) throws(Diagnostic) {
        for voices in quantities(rows) {
            guard let first = voices.first, let other = voices.first(where: { $0.value != first.value }) else { continue }
            throw .noRule(inWords(voices), takesRule: takesRule, at: place(other))
        }
    }
}

extension Estimate {
    /// The median of the lows and of the highs, definition R-7; an open end is infinite. A best only of points.
    static func median(of estimates: [Estimate]) -> Estimate {
        let low = middle(estimates.map(\.lowEnd)), high = middle(estimates.map(\.highEnd))
        let least = low.number.isNaN ? EstimateEnd(-.infinity) : low, most = high.number.isNaN ? EstimateEnd(.infinity) : high
        return Estimate(
            from: least, best: least.number == most.number ? least.number : nil, to: most,
            isApproximate: estimates.contains(where: \.isApproximate))
    }

    private static func middle(_ ends: [EstimateEnd]) -> EstimateEnd {
        let sorted = ends.sorted(), half = sorted.count / 2
        guard !sorted.isEmpty else { return EstimateEnd(.nan) }
        // Halves are added, so that two large numbers do not overflow.
        return sorted.count % 2 == 1 ? sorted[half] : sorted[half - 1].mapped { $0 / 2 } + sorted[half].mapped { $0 / 2 }
    }

    /// From the least low to the greatest high.
    static func hull(of estimates: [Estimate]) -> Estimate {
        let low = estimates.map(\.lowEnd).min() ?? EstimateEnd(-.infinity)
        let high = estimates.map(\.highEnd).max() ?? EstimateEnd(.infinity)
        return Estimate(
            from: low, best: low.number == high.number ? low.number : nil, to: high,
            isApproximate: estimates.contains(where: \.isApproximate))
    }
}

extension Value {
    /// In digits, for messages.
    fileprivate var inDigits: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): Estimate(number).description
        case .date(let date): date.description
        case .missing(let reason): reason.label
        case .estimate(let estimate): estimate.description
        }
    }
}

extension Diagnostic {
    fileprivate static func noRule(_ claims: String, takesRule: Bool, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "claims.no-rule", "sources differ on one quantity, and no rule says which counts", at: location,
            excerpt: claims,
            remedy: takesRule
                ? "name a \"rule\": preferred, median of sources, widest, only SOURCE or each source; or group by source"
                : "select one source with \"where\", or group by source: beside \"coarse\" no rule settles claims")
    }

    fileprivate static func nonePreferred(_ claims: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "claims.none-preferred", "sources differ on one quantity, and none of them is preferred", at: location,
            excerpt: claims, remedy: "rank one as preferred for the topic or the row, or name another rule")
    }

    fileprivate static func twoPreferred(_ claims: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "claims.two-preferred", "two preferred sources differ on one quantity", at: location, excerpt: claims,
            remedy: "rank one of them as normal for the narrower topic or the row, or name another rule")
    }

    fileprivate static func notANumber(_ rule: ClaimRule, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "claims.not-a-number", "the rule \"\(rule.text)\" is for numbers, and this claim is none", at: location,
            remedy: "use \"preferred\", \"only SOURCE\" or \"each source\"")
    }
}
