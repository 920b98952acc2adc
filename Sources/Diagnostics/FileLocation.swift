/// A place in a file: physical line from 1, column in Unicode scalars from 1 (a byte-order mark is not counted).
package struct FileLocation: Hashable, Sendable {
    package var file: String
    package var line: Int?
    package var column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension FileLocation: CustomStringConvertible {
    /// `file:line:column`, as far as it is known.
    package var description: String {
        guard let line else { return file }
        guard let column else { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }
}
