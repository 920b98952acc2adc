import DataPackages
import Formatting
import Tabular

/// The account of an item's rows in one sentence for the note under it.
struct AccountText {
    let text: String

    init(_ account: RowAccount, dataset: Dataset, format: ValueFormat) {
        let file = dataset.path.split(separator: "/").last.map(String.init) ?? dataset.path
        var sentence = "\(format.integer(account.used.count)) of \(format.integer(dataset.rowsRead)) in \(file)"
        let reasons = account.exclusions.map { exclusion -> String in
            let count = format.integer(exclusion.rows.count)
            switch exclusion.code {
            case .condition:
                return "\(count) that \(exclusion.rows.count == 1 ? "does" : "do") not meet “\(Self.shortened(exclusion.reason))”"
            case .undecided:
                return
                    "\(count) of which it is not known whether \(exclusion.rows.count == 1 ? "it meets" : "they meet") “\(Self.shortened(exclusion.reason))”"
            case .farRowMissing: return "\(count) of which the row behind “\(exclusion.reason)” was rejected"
            default: return "\(count) \(exclusion.reason)"
            }
        }
        if !reasons.isEmpty { sentence += "; excluded: " + reasons.joined(separator: ", ") }
        if !dataset.rejections.isEmpty { sentence += "; \(format.integer(dataset.rejections.count)) rejected" }
        // How many dates are in doubt is said of all dates together.
        let lacking = account.remarks.filter { $0.code != .qualifiedDate }.map { remark -> String in
            let count = format.integer(remark.rows.count)
            switch remark.code {
            case .missingMeasure: return "\(count) without a number (\(remark.reason))"
            case .undecided: return "\(count) of which a condition of \(remark.reason) is not decided"
            case .coarseDate: return "\(count) in several groups (\(remark.reason))"
            default: return "\(count) in an unknown group (\(remark.reason))"
            }
        }
        if !lacking.isEmpty { sentence += "; of those used, " + lacking.joined(separator: ", ") }
        text = sentence + "."
    }

    /// A long list of values is cut: the ledger has it whole.
    private static func shortened(_ reason: String) -> String {
        reason.count > 60 ? reason.prefix(56) + "…" : reason
    }
}
