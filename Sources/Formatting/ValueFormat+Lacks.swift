package import Tabular

extension ValueFormat {
    /// What a result lacks: `1 of 3 rows states no number (illegible)`; a reason that is none is not said.
    package func lack(_ lack: NumberLack, isOfDates: Bool = false) -> String {
        let what = isOfDates ? "date" : "number"
        let rows = "\(integer(lack.rows)) of \(plural(lack.asked, "row", "rows"))"
        return "\(rows) \(lack.rows == 1 ? "states" : "state") no \(what)\(reasons(lack, isCounted: lack.parts.count > 1))"
    }

    /// What several numbers lack, each kind once; nil when they lack nothing.
    package func lacks(_ lacks: [NumberLack]) -> String? {
        let texts = lacks.map { lack($0) }
        return texts.isEmpty
            ? nil : texts.enumerated().filter { !texts[..<$0].contains($1) }.map(\.element).joined(separator: "; ")
    }

    /// A bound that holds for the stated numbers alone: `stated: at most 10`.
    package func stated(_ bound: String) -> String { "\(language.stated): \(bound)" }

    /// The same without numbers of rows, for tables in which each cell would have its own.
    package func lackInGeneral(_ lack: NumberLack, isOfDates: Bool = false) -> String {
        "not every row states a \(isOfDates ? "date" : "number")\(reasons(lack, isCounted: false))"
    }

    private func reasons(_ lack: NumberLack, isCounted: Bool) -> String {
        if lack.parts.map(\.reason) == [.notStated] { return "" }
        let texts = lack.parts.map { isCounted ? "\(integer($0.rows)) \($0.reason.label)" : $0.reason.label }
        return " (\(texts.joined(separator: ", ")))"
    }
}
