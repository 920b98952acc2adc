/// How much a file may ask for before it is refused: a quote that is never closed takes in the rest of the file.
package struct CSVLimits: Hashable, Sendable {
    /// Columns of a file; that of the usual spreadsheet programs.
    package var fields = 16_384
    /// Bytes of one record, as UTF-8.
    package var recordBytes = 16 << 20

    package init() {}
}
