import Diagnostics
import YAMLReading

/// A `datapackage.json` as it stands, every name with its place.
struct PackageDescriptor: Sendable {
    let name: String?
    let title: String?
    let description: String?
    let licenses: [License]
    let resources: [ResourceDescriptor]
    /// The names of all resources, of those too that could not be decoded.
    let resourceNames: [String]
    /// Under the property `purgestats`: the resource that lists the sources, and the one that lists comparisons.
    let sources: PlacedText?
    let comparisons: PlacedText?
    /// The resource that says how far sources are trusted.
    let ranks: PlacedText?

    static func decode(_ node: YAMLNode, path: String, sink: inout DiagnosticSink) -> PackageDescriptor? {
        guard let mapping = node.mapping("a data package", keys: [], others: true, sink: &sink) else { return nil }
        mapping.reportSlips(from: StandardKeys.package, sink: &sink)
        let missingValues = mapping["missingValues"].map { MissingValues.decode($0, sink: &sink) } ?? .standard
        let nodes = mapping.required("resources", sink: &sink)?.list() ?? []
        let resources = nodes.compactMap {
            ResourceDescriptor.decode($0, descriptorPath: path, missingValues: missingValues, sink: &sink)
        }
        SchemaDescriptor.reportDuplicates(resources.map(\.name), sink: &sink)
        let own = mapping["purgestats"]?
            .mapping("the property \"purgestats\" of a package", keys: ["sources", "comparisons", "ranks"], sink: &sink)
        return PackageDescriptor(
            name: mapping["name"]?.text("the name of the package", sink: &sink),
            title: mapping["title"]?.text("the title of the package", sink: &sink),
            description: mapping["description"]?.text("the description of the package", sink: &sink),
            licenses: (mapping["licenses"]?.list() ?? []).compactMap { License.decode($0, sink: &sink) },
            resources: resources, resourceNames: nodes.compactMap { $0.resourceName },
            sources: own?["sources"]?.placedText("the resource of the sources", sink: &sink),
            comparisons: own?["comparisons"]?.placedText("the resource of the comparisons", sink: &sink),
            ranks: own?["ranks"]?.placedText("the resource of the ranks", sink: &sink))
    }
}

extension PackageDescriptor {
    /// The fields of a resource whose texts are compared with those of other rows.
    func keyFields(of resource: ResourceDescriptor) -> Set<String> {
        var names = Set(resource.primaryKey.map(\.text))
        names.formUnion(resource.uniqueKeys.joined().map(\.text))
        names.formUnion((resource.fields ?? []).filter(\.constraints.unique).map(\.name.text))
        names.formUnion(resource.foreignKeys.flatMap(\.fields).map(\.text))
        for other in resources {
            for key in other.foreignKeys where key.farResource?.text ?? other.name.text == resource.name.text {
                names.formUnion(key.farFields.map(\.text))
            }
        }
        if let source = resource.annotations.source { names.insert(source.text) }
        if resource.name.text == sources?.text { names.insert("id") }
        if resource.name.text == comparisons?.text { names.formUnion(Comparison.columns) }
        if resource.name.text == ranks?.text { names.formUnion(RankList.columns) }
        return names
    }

    /// Whether something in the package is computed from the rows of a resource.
    func needsRows(of resource: ResourceDescriptor) -> Bool {
        let counted = resources.flatMap(\.annotations.identities).flatMap(\.countedResources)
        return !resource.annotations.claims.isEmpty || !resource.annotations.identities.isEmpty
            || (counted + [sources?.text, comparisons?.text, ranks?.text].compactMap { $0 }).contains(resource.name.text)
    }
}

extension YAMLNode {
    /// The name of a resource, without a word about what is wrong with it.
    fileprivate var resourceName: String? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key.scalar == "name" }?.value.scalar
    }
}

extension License {
    fileprivate static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> License? {
        guard let mapping = node.mapping("a license", keys: [], others: true, sink: &sink) else { return nil }
        return License(
            name: mapping["name"]?.text("the name of a license", sink: &sink),
            title: mapping["title"]?.text("the title of a license", sink: &sink),
            path: mapping["path"]?.text("the path of a license", sink: &sink))
    }
}
