/// What is known of those who claim: which of them repeat one another, and how far each is trusted.
package struct SourceRegister: Sendable {
    /// The ids of all sources; empty when the package lists none.
    package let ids: [String]
    /// The family of each source that has one: sources that go back to one origin are one voice.
    private let families: [String: String]
    private let statements: [RankKey: RankStatement]
    private let shortNames: [String: String]

    private struct RankKey: Hashable {
        let topic: String
        let source: String
    }

    /// How far a source is trusted for a topic.
    package struct RankStatement: Sendable {
        package let topic: String
        package let source: String
        package let standing: SourceStanding
        /// The family of the source as far as this topic goes; nil when it is the same as elsewhere.
        package let family: String?

        package init(topic: String, source: String, standing: SourceStanding, family: String? = nil) {
            self.topic = topic
            self.source = source
            self.standing = standing
            self.family = family
        }
    }

    package init(
        ids: [String] = [], families: [String: String] = [:], shortNames: [String: String] = [:], ranks: [RankStatement] = []
    ) {
        self.ids = ids
        self.families = families
        self.shortNames = shortNames
        statements = Dictionary(
            ranks.map { (RankKey(topic: $0.topic, source: $0.source), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The family of a source: by the first of the topics for which one is named, else its own; the source itself when it has none.
    package func family(of source: String, topics: [String] = []) -> String {
        for topic in topics {
            if let family = statements[RankKey(topic: topic, source: source)]?.family { return family }
        }
        return families[source] ?? source
    }

    /// The name of a source where room is short; its id when it has none.
    package func shortName(of source: String) -> String { shortNames[source] ?? source }

    /// How far a source is trusted, by the first of the topics for which that is said; normal when none is.
    package func standing(of source: String, topics: [String]) -> SourceStanding {
        for topic in topics {
            if let statement = statements[RankKey(topic: topic, source: source)] { return statement.standing }
        }
        return SourceStanding(.normal)
    }
}

/// How far a source is trusted, and why.
package struct SourceStanding: Hashable, Sendable {
    package let rank: SourceRank
    package let reason: String?

    package init(_ rank: SourceRank, reason: String? = nil) {
        self.rank = rank
        self.reason = reason
    }
}

/// How far a source is trusted for a topic, from most to least.
package enum SourceRank: String, Sendable, CaseIterable {
    case preferred, normal, deprecated
}
