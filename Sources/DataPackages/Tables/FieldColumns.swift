import CSVReading
import Diagnostics

/// The fields of a table, each with the column of the file that holds its cells.
struct FieldColumns: Sendable {
    let fields: [FieldDescriptor]
    /// The names of the fields.
    let names: [String]
    /// For each field its column in the file; nil when the file has none and need not.
    let columns: [Int?]
    let header: CSVHeader

    /// Without a schema every column is text. Reports what does not match and gives nil.
    init?(_ header: CSVHeader, _ descriptor: ResourceDescriptor, file: String, sink: inout DiagnosticSink) {
        self.header = header
        let undescribed = header.names.indices.map {
            FieldDescriptor(undescribed: PlacedText(text: header.names[$0], location: header.locations[$0]))
        }
        guard let described = descriptor.fields else {
            fields = undescribed
            names = header.names
            columns = header.names.indices.map { $0 }
            return
        }
        let check = HeaderCheck(header: header, fields: described, match: descriptor.fieldsMatch, file: file)
        guard check.passes(sink: &sink) else { return nil }
        let describedNames = Set(described.map(\.name.text))
        fields = described + undescribed.filter { !describedNames.contains($0.name.text) }
        names = fields.map(\.name.text)
        let places = Dictionary(zip(header.names, header.names.indices), uniquingKeysWith: { first, _ in first })
        columns = names.map { places[$0] }
    }
}
