/// A row of a file that is in no table, because one of its cells is not what its field declares.
package struct Rejection: Hashable, Sendable {
    /// The physical line on which the row begins, from 1.
    package let line: Int
    /// The column of the first cell at fault.
    package let column: String
    /// Stable and dotted, such as `type.integer`.
    package let code: String
    /// In words, beginning with the column's name.
    package let reason: String

    package init(line: Int, column: String, code: String, reason: String) {
        self.line = line
        self.column = column
        self.code = code
        self.reason = reason
    }
}
