import Aggregation
import Charts
import Formatting
import Tabular

/// How many rows state no single month, year or decade, and what became of them, in sentences for the notes under a table or
/// figure.
struct DateAccountText {
    private let account: DateAccount
    private let format: ValueFormat

    init(_ account: DateAccount, format: ValueFormat) {
        self.account = account
        self.format = format
    }

    /// Under a table; nil where coarse dates are taken as they are: the account of the rows says how many those are.
    var underTable: String? { account.rule == .unknown ? nil : sentences(isDrawn: true) }

    /// Under a figure, whichever the rule.
    func underFigure(_ mark: MarkKind) -> String? {
        // A line over years has no place for what has no year; other figures give it one.
        sentences(isDrawn: mark != .line || account.part != .year)
    }

    private func sentences(isDrawn: Bool) -> String? {
        let sentences = [coarse(isDrawn: isDrawn), qualified].compactMap { $0 }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private func coarse(isDrawn: Bool) -> String? {
        let count = account.coarse.count, isOne = count == 1
        guard count > 0 else { return nil }
        let part = account.part.rawValue
        let subject =
            "Of \(format.plural(account.rowCount, "row", "rows")) \(format.integer(count)) (\(share(count))) "
            + "\(isOne ? "states" : "state") no single \(part)"
        let apart = account.apart.count
        switch account.rule {
        case .unknown:
            if !isDrawn { return "\(subject) and \(isOne ? "is" : "are") not drawn." }
            return "\(subject) and \(isOne ? "stands" : "stand") apart."
        case .bracket:
            let counted = ": \(isOne ? "it" : "each") is counted in every \(part) that it may belong to, as a range"
            if apart == count { return "\(subject) and \(isOne ? "stands" : "stand") apart." }
            return subject + counted + (apart > 0 ? "; \(format.integer(apart)) may lie in none of them and stand apart." : ".")
        case .spread:
            let open = "without a beginning or an end \(apart == 1 ? "stands" : "stand") apart"
            if apart == count { return "\(subject): what is \(open)." }
            let counted = ": \(isOne ? "it" : "each") is counted in every \(part) by its days there"
            return subject + counted + (apart > 0 ? "; \(format.integer(apart)) \(open)." : ".")
        }
    }

    private var qualified: String? {
        let count = account.qualified.count
        guard count > 0 else { return nil }
        return count == 1
            ? "1 row (\(share(count))) has an approximate or uncertain date and counts by the days that are stated."
            : "\(format.plural(count, "row", "rows")) (\(share(count))) have approximate or uncertain dates and count by the days that are stated."
    }

    private func share(_ count: Int) -> String { format.percent(Double(count) / Double(max(account.rowCount, 1)), places: 0) }
}

extension ComputedContent {
    /// What is said under a figure about the dates it is drawn over.
    func dateNotes(drawnBy channels: Channels, _ mark: MarkKind, _ format: ValueFormat) -> [String] {
        let named = Channel.allCases.compactMap { channels[$0] }
        let shown = dates.filter { account in named.contains(account.key) }
        return (shown.isEmpty ? dates : shown).compactMap { DateAccountText($0, format: format).underFigure(mark) }
    }

    /// What is said under a table about the dates of its groups.
    func dateNote(_ format: ValueFormat) -> String? {
        let sentences = dates.compactMap { DateAccountText($0, format: format).underTable }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}
