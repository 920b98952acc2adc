import Diagnostics
import Tabular
import YAMLReading

extension PackageDescriptor {
    static let ownKeys = ["sources", "comparisons"]

    /// Reads a descriptor; unknown keys of the standard are let pass, unknown keys of ours are errors.
    static func decode(_ root: YAMLNode, sink: inout DiagnosticSink) -> PackageDescriptor? {
        guard let mapping = root.mapping("the data package", keys: [], others: true, sink: &sink) else { return nil }
        let missing = MissingValues.decode(mapping["missingValues"], sink: &sink) ?? MissingValues.standard
        let resources = (mapping.required("resources", sink: &sink)?.list() ?? []).compactMap {
            ResourceDescriptor.decode($0, missingValues: missing, sink: &sink)
        }
        let own = mapping["purgestats"]?.mapping("\"purgestats\" of the package", keys: ownKeys, sink: &sink)
        let licenses = (mapping["licenses"]?.list() ?? []).compactMap { node -> String? in
            let license = node.mapping("a licence", keys: [], others: true, sink: &sink)
            return (license?["name"] ?? license?["title"])?.scalar
        }
        let descriptor = PackageDescriptor(
            name: mapping["name"]?.text("the name of the package", sink: &sink) ?? "data",
            title: mapping["title"]?.text("the title of the package", sink: &sink), licenses: licenses, resources: resources,
            sources: own?["sources"]?.word("a resource", among: resources.map(\.name), sink: &sink),
            comparisons: own?["comparisons"]?.word("a resource", among: resources.map(\.name), sink: &sink))
        descriptor.checkNames(sink: &sink)
        return descriptor
    }

    private func checkNames(sink: inout DiagnosticSink) {
        for (index, resource) in resources.enumerated() {
            if resources[..<index].contains(where: { $0.name == resource.name }) {
                sink.report(.repeatedResource(resource.name, resource.location))
            }
            for key in resource.foreignKeys where !key.resource.isEmpty {
                guard let far = resources.first(where: { $0.name == key.resource }) else {
                    sink.report(.unknownResource(key.resource, key.location, known: resources.map(\.name)))
                    continue
                }
                for field in key.farFields where !far.fields.contains(where: { $0.name == field }) {
                    sink.report(.unknownField(field, of: far.name, key.location, known: far.fields.map(\.name)))
                }
            }
        }
    }
}

/// The texts that mean a missing cell.
enum MissingValues {
    /// The standard's default: the empty text.
    static let standard: [String: MissingReason] = ["": .notStated]

    static func decode(_ node: YAMLNode?, sink: inout DiagnosticSink) -> [String: MissingReason]? {
        guard let node else { return nil }
        var values: [String: MissingReason] = [:]
        for entry in node.list() {
            if let text = entry.scalar {
                values[text] = .notStated
            } else if let mapping = entry.mapping("a missing value", keys: ["value", "label"], sink: &sink),
                let value = mapping.entries.first(where: { $0.key.scalar == "value" })?.value.scalar
            {
                values[value] = mapping["label"]?.scalar.map { MissingReason($0) } ?? .notStated
            }
        }
        return values
    }
}
