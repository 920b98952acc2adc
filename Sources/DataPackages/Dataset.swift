package import Tabular

/// What was read from one file of the package: its table is in the catalog under the same name.
package struct Dataset: Sendable {
    package let name: String
    package let title: String?
    /// Relative to the project.
    package let path: String
    /// The file as it was read, for digests.
    package let bytes: [UInt8]
    /// How many records the file has; the table's rows and the rejections add up to it.
    package let rowsRead: Int
    /// How many records have another number of fields than the header, or repeat it: errors, and no rows of the table.
    package let malformed: Int
    /// In the order of the file.
    package let rejections: [Rejection]
    /// For each field and reason how many cells of the file are missing; in the order of the fields, then of the file.
    package let absences: [Absence]

    /// How many records are rows of the table.
    package var accepted: Int { rowsRead - malformed - rejections.count }

    /// Cells of a field that are missing for one reason.
    package struct Absence: Hashable, Sendable {
        package let field: String
        package let reason: MissingReason
        package let cells: Int

        package init(field: String, reason: MissingReason, cells: Int) {
            self.field = field
            self.reason = reason
            self.cells = cells
        }
    }

    package init(
        name: String, title: String? = nil, path: String, bytes: [UInt8] = [], rowsRead: Int, malformed: Int = 0,
        rejections: [Rejection] = [],
        absences: [Absence] = []
    ) {
        self.name = name
        self.title = title
        self.path = path
        self.bytes = bytes
        self.rowsRead = rowsRead
        self.malformed = malformed
        self.rejections = rejections
        self.absences = absences
    }
}
