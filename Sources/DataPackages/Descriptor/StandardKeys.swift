import Diagnostics
import YAMLReading

/// The keys that the Data Package standard, version 2, gives to the parts of a descriptor. Others are allowed there; one that
/// differs from these by a slip of the hand would silently do nothing, and is a warning.
enum StandardKeys {
    static let package = [
        "$schema", "profile", "name", "id", "title", "description", "homepage", "version", "created", "contributors", "keywords",
        "image", "licenses", "sources", "resources", "missingValues", "purgestats",
    ]
    static let resource = [
        "$schema", "profile", "type", "name", "path", "data", "title", "description", "format", "mediatype", "encoding", "bytes",
        "hash", "homepage", "sources", "licenses", "schema", "dialect", "compression", "extrapaths", "scheme", "missingValues",
        "purgestats",
    ]
    static let schema = [
        "$schema", "profile", "name", "title", "description", "homepage", "version", "created", "contributors", "keywords",
        "examples", "fields", "fieldsMatch", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues",
    ]
    static let field = [
        "name", "type", "format", "title", "description", "example", "examples", "constraints", "categories", "categoriesOrdered",
        "missingValues", "rdfType", "bareNumber", "groupChar", "decimalChar", "trueValues", "falseValues", "delimiter",
        "itemType", "purgestats",
    ]
}

extension YAMLMapping {
    /// Warns of keys that are not the standard's and nearly are.
    func reportSlips(from keys: [String], sink: inout DiagnosticSink) {
        for entry in entries {
            guard let key = entry.key.scalar, !keys.contains(key), key.utf8.count >= 4,
                let near = Spelling.nearest(to: key, among: keys).first, abs(near.utf8.count - key.utf8.count) <= 1
            else { continue }
            sink.report(.slip(key, near: near, subject: subject, at: entry.key.textLocation))
        }
    }
}

extension Diagnostic {
    fileprivate static func slip(_ key: String, near: String, subject: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: "descriptor.unknown-key", "\"\(key)\" means nothing in \(subject)", at: location, excerpt: key,
            remedy: "did you mean \"\(near)\"?")
    }
}
