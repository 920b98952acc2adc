import Tabular

/// How many cells of a column are missing, by reason.
struct AbsenceCount {
    /// In the order in which the reasons first stand in the file.
    private var counts: [(reason: MissingReason, cells: Int)] = []

    mutating func add(_ column: TypedColumn) {
        let missing = column.isMissing.count { $0 }
        guard missing > 0 else { return }
        for row in column.absences.keys.sorted() {
            if let reason = column.absences[row] { add(reason, 1) }
        }
        if missing > column.absences.count { add(.notStated, missing - column.absences.count) }
    }

    mutating func add(_ reason: MissingReason, _ cells: Int) {
        guard cells > 0 else { return }
        if let index = counts.firstIndex(where: { $0.reason == reason }) {
            counts[index].cells += cells
        } else {
            counts.append((reason, cells))
        }
    }

    func absences(of field: String) -> [Dataset.Absence] {
        counts.map { Dataset.Absence(field: field, reason: $0.reason, cells: $0.cells) }
    }
}
