import CSVReading
package import Diagnostics
import Tabular
import YAMLReading

extension DataPackage {
    /// Reads a descriptor and all of its resources. Every finding goes to the sink; nil when there was an error.
    package static func load(_ descriptorPath: String, from source: any FileSource, sink: inout DiagnosticSink) -> DataPackage? {
        do throws(Diagnostic) {
            let bytes = try source.bytes(at: descriptorPath)
            let root = try YAMLDocument.parse(bytes, file: descriptorPath)
            guard let descriptor = PackageDescriptor.decode(root, sink: &sink), !sink.hasErrors else { return nil }
            let folder = descriptorPath.split(separator: "/").dropLast().joined(separator: "/")
            var resources: [ReadResource] = []
            for resource in descriptor.resources {
                let path = folder.isEmpty ? resource.path : folder + "/" + resource.path
                do throws(Diagnostic) {
                    let bytes = try source.bytes(at: path)
                    if let read = try ResourceReading.read(resource, path: path, bytes: bytes, sink: &sink) { resources.append(read) }
                } catch {
                    sink.report(error)
                }
            }
            // Keys of a file that could not be read would all seem unknown.
            guard resources.count == descriptor.resources.count else { return nil }
            let foreignKeys = KeyCheck.check(resources, sink: &sink)
            guard !sink.hasErrors else { return nil }
            let catalog = Catalog(tables: resources.map(\.table), foreignKeys: foreignKeys)
            return DataPackage(
                name: descriptor.name, title: descriptor.title, descriptorPath: descriptorPath, descriptorBytes: bytes,
                licenses: descriptor.licenses, catalog: catalog, datasets: resources.map(\.dataset),
                sources: descriptor.sources.flatMap(catalog.table).map(Source.read) ?? [], comparisons: descriptor.comparisons)
        } catch {
            sink.report(error)
            return nil
        }
    }
}

extension Source {
    /// The rows of the resource that lists the sources; columns that are absent are not stated.
    static func read(_ table: Table) -> [Source] {
        func text(_ name: String, _ row: Int) -> String? {
            guard let column = table.column(name) else { return nil }
            return switch column[row] {
            case .text(let text): text
            case .integer(let number): String(number)
            case .date(let date): date.description
            case .decimal, .estimate, .missing: nil
            }
        }
        return (0..<table.rowCount).compactMap { row in
            guard let id = text("id", row) else { return nil }
            return Source(
                id: id, author: text("author", row), title: text("title", row) ?? id, year: text("year", row),
                publisher: text("publisher", row), kind: text("kind", row), note: text("note", row), short: text("short", row),
                checked: text("checked", row).map { $0 == "yes" || $0 == "true" })
        }
    }
}
