import Aggregation
import DataPackages
import Documents
import Formatting
import Tabular

/// Which rows and groups the numbers rest on, and which not: from the account that was kept while they were computed.
extension SentenceWriter {
    func coverage() -> [Run] {
        content.accounts.compactMap { account in rows(account) }.separated(by: " ") + [.text(" ")] + groups() + sources()
    }

    private func rows(_ account: RowAccount) -> [Run]? {
        guard let dataset = package.dataset(account.table) else { return nil }
        let file = dataset.path.split(separator: "/").last.map(String.init) ?? dataset.path
        let used = Origin(table: account.table, rows: account.used)
        let all = account.exclusions.reduce(into: used) { $0.formUnion(Origin(table: account.table, rows: $1.rows)) }
        var runs = fill(
            words.uses,
            [
                "used": [count(account.used.count, origin: used, "used")],
                "read": [count(dataset.rowsRead, origin: all, "read")], "file": [.code(file)],
            ])
        var left = reasons(account.exclusions, "left out", account.table) { code in
            switch code {
            case .condition: words.byConditions
            case .undecided: words.undecided
            case .claimNotChosen: words.claimsLeft
            case .farRowMissing: words.farRowMissing
            case .limit: words.beyondLimit
            case .missingMeasure, .unknownGroup, .coarseDate, .qualifiedDate: nil
            }
        }
        if !dataset.rejections.isEmpty {
            left.append(
                fill(words.rejected, ["count": [count(dataset.rejections.count, origin: Origin(), "rejected")]]))
        }
        if !left.isEmpty { runs += [.text(" ")] + fill(words.leftOut, ["reasons": left.separated(by: ", ")]) }
        var lacking = reasons(account.remarks.filter(concerns), "among the used", account.table) { code in
            switch code {
            case .missingMeasure: words.lacking
            case .unknownGroup: words.inUnknownGroup
            case .coarseDate: words.coarseDate
            case .undecided: words.undecided
            default: nil
            }
        }
        let unchecked = evidence.unchecked(in: used)
        if !unchecked.isEmpty {
            lacking.append(fill(words.unchecked, ["count": [count(unchecked.count, origin: unchecked, "unchecked")]]))
        }
        if !lacking.isEmpty { runs += [.text(" ")] + fill(words.amongUsed, ["reasons": lacking.separated(by: ", ")]) }
        return runs.joined
    }

    /// Whether a remark is about the measure of the sentences, or about none.
    private func concerns(_ remark: RowAccount.Exclusion) -> Bool {
        var names = [sentences.measure.name]
        if case .ratio(let a, let b) = sentences.measure.calculation { names += [a, b] }
        if case .difference(let a, let b) = sentences.measure.calculation { names += [a, b] }
        return switch remark.code {
        case .missingMeasure: names.contains { remark.reason.hasPrefix($0 + ": ") }
        case .undecided: names.contains(remark.reason)
        default: true
        }
    }

    /// One item for each kind of reason, in the order in which they first apply.
    private func reasons(
        _ exclusions: [RowAccount.Exclusion], _ what: String, _ table: String, _ pattern: (ExclusionCode) -> String?
    ) -> [[Run]] {
        var codes: [ExclusionCode] = [], rows: [ExclusionCode: RowSet] = [:]
        for exclusion in exclusions {
            if rows[exclusion.code] == nil { codes.append(exclusion.code) }
            rows[exclusion.code, default: RowSet()].formUnion(exclusion.rows)
        }
        return codes.compactMap { code in
            guard let pattern = pattern(code), let rows = rows[code] else { return nil }
            return fill(
                pattern, ["count": [count(rows.count, origin: Origin(table: table, rows: rows), "\(what): \(code.rawValue)")]])
        }
    }

    private func groups() -> [Run] {
        guard subject.groups.count > 1 else { return [] }
        let numbered = subject.groups.indices.filter { group in
            subject.series.contains {
                $0[group].value.estimate.map { $0.best != nil || $0.low.isFinite || $0.high.isFinite } ?? false
            }
        }
        let origin = content.origin
        guard numbered.count < subject.groups.count else { return [.text(words.everyGroup + " ")] }
        return fill(
            numbered.count == 1 ? words.oneGroup : words.someGroups,
            [
                "all": [count(subject.groups.count, origin: origin, "groups")],
                "count": [count(numbered.count, origin: origin, "groups with a number")],
            ]) + [.text(" ")]
    }

    private func sources() -> [Run] {
        let ids = evidence.sources(of: content.origin)
        guard ids.count > 1 else { return ids.isEmpty ? [] : fill(words.fromOneSource, ["sources": [.citation(ids)]]) }
        return fill(words.fromSources, ["count": [count(ids.count, origin: content.origin, "sources")]])
    }
}
