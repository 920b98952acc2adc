import Diagnostics
import Tabular
import YAMLReading

/// The texts that stand for a missing cell, with the reason of each when the descriptor labels it.
struct MissingValues: Sendable {
    private let reasons: [String: MissingReason]
    /// Whether the empty cell is the only text that stands for a missing one.
    let isStandard: Bool

    /// An empty cell, as the standard has it.
    static let standard = MissingValues(reasons: ["": .notStated])

    /// Whether reasons are given for some.
    let haveReasons: Bool

    /// Whether a cell has no value.
    func contains(_ cell: String?) -> Bool {
        isStandard ? cell?.isEmpty ?? true : reasons[cell ?? ""] != nil
    }

    /// Why a cell is missing; nil when it has a value. As in the standard, `""` is an empty cell like one without quotes.
    func reason(for cell: String?) -> MissingReason? {
        if isStandard { return cell?.isEmpty ?? true ? .notStated : nil }
        return reasons[cell ?? ""]
    }

    private init(reasons: [String: MissingReason]) {
        self.reasons = reasons
        isStandard = reasons == ["": .notStated]
        haveReasons = reasons.values.contains { $0 != .notStated }
    }

    /// Reads a list of texts or of `{value, label}`. With `"purgestats": {"lacksNumber": false}` the text says that there is no
    /// number, as "not applicable" does, and results over other cells lack none.
    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> MissingValues {
        var reasons: [String: MissingReason] = [:]
        for item in node.list() {
            if case .mapping = item.content {
                let mapping = item.mapping("a missing value", keys: ["value", "label"], others: true, sink: &sink)
                guard let value = mapping?.required("value", sink: &sink)?.scalar else { continue }
                let label = mapping?["label"]?.text("the label", sink: &sink)
                let own = mapping?["purgestats"]?.mapping(
                    "the property \"purgestats\" of a missing value", keys: ["lacksNumber"], sink: &sink)
                reasons[value] = MissingReason(
                    label ?? MissingReason.notStated.label,
                    lacksNumber: own?["lacksNumber"]?.boolean("\"lacksNumber\"", sink: &sink) ?? true)
            } else if let value = item.scalar {
                reasons[value] = .notStated
            } else {
                _ = item.text("a missing value", sink: &sink)
            }
        }
        return MissingValues(reasons: reasons)
    }
}
