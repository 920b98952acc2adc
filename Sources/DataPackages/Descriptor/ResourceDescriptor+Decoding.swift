import Diagnostics
import Tabular
import YAMLReading

extension ResourceDescriptor {
    static let ownKeys = ["source", "locator", "checked", "estimates", "claims"]

    static func decode(
        _ node: YAMLNode, missingValues: [String: MissingReason], sink: inout DiagnosticSink
    ) -> ResourceDescriptor? {
        guard let mapping = node.mapping("a resource", keys: [], others: true, sink: &sink),
            let name = mapping.required("name", sink: &sink)?.text("the name of a resource", sink: &sink),
            let pathNode = mapping.required("path", sink: &sink),
            let path = pathNode.text("the path of a resource", sink: &sink),
            let schema = mapping.required("schema", sink: &sink)?.mapping("a schema", keys: [], others: true, sink: &sink)
        else { return nil }
        if !isInsidePackage(path) { sink.report(.pathLeavesPackage(path, pathNode.textLocation)) }
        let missing = MissingValues.decode(schema["missingValues"], sink: &sink) ?? missingValues
        let fields = (schema.required("fields", sink: &sink)?.list() ?? []).compactMap {
            FieldDescriptor.decode($0, missingValues: missing, sink: &sink)
        }
        let names = fields.map(\.name)
        let own = mapping["purgestats"]?.mapping("\"purgestats\" of a resource", keys: ownKeys, sink: &sink)
        let estimates = (own?["estimates"]?.list() ?? []).compactMap { EstimateDescriptor.decode($0, fields: names, sink: &sink) }
        let foreignKeys = (schema["foreignKeys"]?.list() ?? []).compactMap {
            ForeignKeyDescriptor.decode($0, resource: name, fields: names, sink: &sink)
        }
        let columns = names + estimates.map(\.name)
        let claims = (own?["claims"]?.list() ?? []).compactMap { ClaimMeasure.decode($0, columns: columns, sink: &sink) }
        let primaryKey = schema["primaryKey"].map { $0.fieldNames("a primary key", of: names, sink: &sink) } ?? []
        let uniqueKeys = (schema["uniqueKeys"]?.list() ?? []).map { $0.fieldNames("a unique key", of: names, sink: &sink) }
        func field(_ key: String) -> String? { own?[key]?.fieldNames("a field", of: names, sink: &sink).first }
        return ResourceDescriptor(
            name: name, title: mapping["title"]?.text("the title of a resource", sink: &sink), path: path,
            location: mapping.location, fields: fields, primaryKey: primaryKey, uniqueKeys: uniqueKeys, foreignKeys: foreignKeys,
            source: field("source"), locator: field("locator"), checked: field("checked"), estimates: estimates, claims: claims)
    }

    /// A path stays below the descriptor's folder: relative, without `..`, and no address.
    private static func isInsidePackage(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.contains("\\") && !path.contains(":")
            && !path.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." || $0.isEmpty }
    }
}

extension FieldDescriptor {
    static let ownKeys = ["type"]

    static func decode(_ node: YAMLNode, missingValues: [String: MissingReason], sink: inout DiagnosticSink) -> FieldDescriptor? {
        guard let mapping = node.mapping("a field", keys: [], others: true, sink: &sink),
            let name = mapping.required("name", sink: &sink)?.text("the name of a field", sink: &sink)
        else { return nil }
        let own = mapping["purgestats"]?.mapping("\"purgestats\" of a field", keys: ownKeys, sink: &sink)
        let words = FieldType.allCases.map(\.rawValue)
        let word = own?["type"]?.word("a type", among: ["edtf"], sink: &sink)
            ?? mapping["type"]?.word("a type", among: words.filter { $0 != "edtf" }, sink: &sink)
        return FieldDescriptor(
            name: name, title: mapping["title"]?.text("the title of a field", sink: &sink),
            type: word.flatMap(FieldType.init) ?? .string,
            categories: mapping["categories"].map { decodeCategories($0, sink: &sink) },
            constraints: mapping["constraints"].map { Constraints.decode($0, sink: &sink) } ?? Constraints(),
            missingValues: MissingValues.decode(mapping["missingValues"], sink: &sink) ?? missingValues, location: mapping.location)
    }

    private static func decodeCategories(_ node: YAMLNode, sink: inout DiagnosticSink) -> [Tabular.Category] {
        node.list().compactMap { entry in
            if let text = entry.scalar { return Tabular.Category(value: text) }
            guard let mapping = entry.mapping("a category", keys: ["value", "label"], sink: &sink),
                let value = mapping.required("value", sink: &sink)?.text("a category", sink: &sink)
            else { return nil }
            return Tabular.Category(value: value, label: mapping["label"]?.text("the label of a category", sink: &sink))
        }
    }
}

extension Constraints {
    static let keys = ["required", "unique", "minimum", "maximum", "enum", "pattern", "minLength", "maxLength", "jsonSchema"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> Constraints {
        var constraints = Constraints()
        guard let mapping = node.mapping("the constraints", keys: keys, sink: &sink) else { return constraints }
        constraints.required = mapping["required"]?.boolean("\"required\"", sink: &sink) ?? false
        constraints.unique = mapping["unique"]?.boolean("\"unique\"", sink: &sink) ?? false
        constraints.minimum = mapping["minimum"]?.text("the minimum", sink: &sink)
        constraints.maximum = mapping["maximum"]?.text("the maximum", sink: &sink)
        constraints.allowed = mapping["enum"]?.texts("an allowed value", sink: &sink)
        constraints.pattern = mapping["pattern"]?.text("the pattern", sink: &sink)
        constraints.minLength = mapping["minLength"]?.integer("the least length", sink: &sink)
        constraints.maxLength = mapping["maxLength"]?.integer("the greatest length", sink: &sink)
        return constraints
    }
}

extension ForeignKeyDescriptor {
    static func decode(
        _ node: YAMLNode, resource: String, fields: [String], sink: inout DiagnosticSink
    ) -> ForeignKeyDescriptor? {
        guard let mapping = node.mapping("a foreign key", keys: ["fields", "reference"], others: true, sink: &sink),
            let near = mapping.required("fields", sink: &sink)?.fieldNames("a foreign key", of: fields, sink: &sink),
            let reference = mapping.required("reference", sink: &sink)?.mapping("a reference", keys: [], others: true, sink: &sink),
            let far = reference.required("fields", sink: &sink)?.texts("a field", sink: &sink)
        else { return nil }
        guard near.count == far.count, !near.isEmpty else {
            sink.report(.unequalKeys(mapping.location))
            return nil
        }
        let target = reference["resource"]?.text("a resource", sink: &sink) ?? ""
        return ForeignKeyDescriptor(
            fields: near, resource: target.isEmpty ? resource : target, farFields: far, location: mapping.location)
    }
}

extension EstimateDescriptor {
    static let keys = ["name", "low", "best", "high", "unit", "kind"]

    static func decode(_ node: YAMLNode, fields: [String], sink: inout DiagnosticSink) -> EstimateDescriptor? {
        guard let mapping = node.mapping("an estimate", keys: keys, sink: &sink),
            let name = mapping.required("name", sink: &sink)?.text("the name of an estimate", sink: &sink)
        else { return nil }
        func field(_ key: String) -> String? { mapping[key]?.fieldNames("a field", of: fields, sink: &sink).first }
        return EstimateDescriptor(
            name: name, low: field("low"), best: field("best"), high: field("high"),
            unit: Unit.decode(mapping["unit"], columns: fields, sink: &sink))
    }
}

extension Unit {
    /// A word for all rows, or `{"field": NAME}` for each row's own.
    static func decode(_ node: YAMLNode?, columns: [String], sink: inout DiagnosticSink) -> Unit {
        guard let node else { return .none }
        if let word = node.scalar { return .fixed(word) }
        guard let mapping = node.mapping("a unit", keys: ["field"], sink: &sink),
            let field = mapping.required("field", sink: &sink)?.fieldNames("a field", of: columns, sink: &sink).first
        else { return .none }
        return .perRow(column: field)
    }
}

extension ClaimMeasure {
    static let keys = ["measure", "key", "scope", "period", "unit", "source"]

    static func decode(_ node: YAMLNode, columns: [String], sink: inout DiagnosticSink) -> ClaimMeasure? {
        guard let mapping = node.mapping("a claim", keys: keys, sink: &sink),
            let measure = mapping.required("measure", sink: &sink)?.fieldNames("a field", of: columns, sink: &sink).first,
            let key = mapping.required("key", sink: &sink)?.fieldNames("a field", of: columns, sink: &sink)
        else { return nil }
        func field(_ name: String) -> String? { mapping[name]?.fieldNames("a field", of: columns, sink: &sink).first }
        return ClaimMeasure(
            measure: measure, key: key, scope: field("scope"), period: field("period"),
            unit: Unit.decode(mapping["unit"], columns: columns, sink: &sink), source: field("source"))
    }
}

extension YAMLNode {
    /// One or more names of fields that exist.
    func fieldNames(_ subject: String, of fields: [String], sink: inout DiagnosticSink) -> [String] {
        list().compactMap { $0.word("a field", among: fields, sink: &sink) }
    }
}
