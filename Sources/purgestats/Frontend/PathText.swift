extension String {
    /// What stands before the last slash; empty where there is none, a slash alone for the root.
    var folderOfPath: String {
        guard let slash = lastIndex(of: "/") else { return "" }
        return slash == startIndex ? "/" : String(self[..<slash])
    }

    /// What stands behind the last slash.
    var nameOfPath: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }
}
