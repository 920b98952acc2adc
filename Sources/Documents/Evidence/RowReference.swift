/// One row of a dataset behind a number.
package struct RowReference: Hashable, Sendable {
    package let dataset: String
    /// The file without its folders; the dataset's name when it was not read from a file.
    package let file: String
    /// The physical line on which the row begins.
    package let line: Int?
    /// The values of the primary key, as one text.
    package let key: String
    /// What it says, in the order of the list's headings; empty for missing cells.
    package let cells: [String]
    /// The id of the source it names.
    package let source: String?
    package let isUnchecked: Bool

    /// `sentences.csv:18`, as far as it is known.
    package var place: String { line.map { "\(file):\($0)" } ?? file }
}
