/// Why a cell cannot be taken as what its field declares. Its row is rejected; the run goes on.
struct CellFault: Error, Hashable, Sendable {
    /// Such as `type.integer`.
    let code: String
    /// One sentence about the text of the cell.
    let message: String
    /// One way to mend it.
    let remedy: String?

    init(_ code: String, _ message: String, remedy: String? = nil) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}
