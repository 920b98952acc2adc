import Diagnostics

extension Diagnostic {
    static func pathLeavesPackage(_ path: String, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "package.path", "the path of a resource leaves the folder of the data package", at: location, excerpt: path,
            remedy: "put the file beside datapackage.json and name it by its relative path")
    }

    static func repeatedResource(_ name: String, _ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "package.repeated-resource", "there is already a resource named \"\(name)\"", at: location)
    }

    static func unknownResource(_ name: String, _ location: FileLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "package.unknown-resource", "there is no resource \"\(name)\"", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    static func unknownField(_ name: String, of resource: String, _ location: FileLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "package.unknown-field", "\"\(resource)\" has no field \"\(name)\"", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    static func unequalKeys(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "package.foreign-key", "a foreign key has as many fields as it refers to, at least one", at: location)
    }
}
