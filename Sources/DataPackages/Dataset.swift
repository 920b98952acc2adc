/// One resource as it was read: how many rows, and which were rejected and why.
package struct Dataset: Sendable {
    package let name: String
    package let title: String?
    /// The file, relative to the project.
    package let path: String
    package let bytes: [UInt8]
    /// Every row of the file, rejected ones included.
    package let rowsRead: Int
    package let rejections: [Rejection]
}

/// A row that is in no calculation because a cell of it does not fit its type.
package struct Rejection: Sendable, Equatable {
    package let line: Int
    package let code: String
    package let reason: String
}
