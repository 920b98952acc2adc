package import Diagnostics

/// The first record of a file: the names of its columns and where each of them stands.
package struct CSVHeader: Hashable, Sendable {
    package let names: [String]
    /// Where each name begins, its quote included.
    package let locations: [FileLocation]

    package init(names: [String], locations: [FileLocation]) {
        self.names = names
        self.locations = locations
    }
}

extension CSVHeader {
    /// Names that are empty or stand twice.
    func reportFaults(sink: inout DiagnosticSink) {
        var firsts: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if name.isEmpty {
                sink.report(.emptyHeader(number: index + 1, locations[index]))
            } else if let first = firsts[name] {
                sink.report(.duplicateHeader(name, first: first + 1, second: index + 1, locations[index]))
            } else {
                firsts[name] = index
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func emptyHeader(number: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.empty-header", "column \(number) has no name", at: location, remedy: "write its name in the first line")
    }

    fileprivate static func duplicateHeader(_ name: String, first: Int, second: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.duplicate-header", "columns \(first) and \(second) are both named \"\(name)\"", at: location,
            excerpt: name, remedy: "give each column a name of its own")
    }
}
