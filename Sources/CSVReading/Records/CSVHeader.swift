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
    /// Notes on names that begin or end with a space.
    var outerSpaces: [Diagnostic] {
        names.indices.compactMap { index in
            OuterSpaces.first(of: names[index]).map { .spacedHeader(names[index], $0, locations[index]) }
        }
    }

    /// Of a first line such as `sep=;`, which spreadsheets write and read to name the delimiter: what is wrong with it.
    func delimiterLine(_ dialect: CSVDialect) -> Diagnostic? {
        guard let first = names.first, first.lowercased().hasPrefix("sep="), names.dropFirst().allSatisfy(\.isEmpty) else {
            return nil
        }
        let rest = first.dropFirst(4)
        if names.count == 2, rest.isEmpty {
            return .delimiterLine(nil, first + String(Unicode.Scalar(dialect.delimiter)), locations[0])
        }
        guard names.count == 1, rest.unicodeScalars.count == 1, let sign = rest.first, !sign.isLetter, !sign.isNumber else {
            return nil
        }
        return .delimiterLine(LikelyDelimiter(sign: sign), first, locations[0])
    }

    /// Names that are empty or stand twice, and a single name that may be several.
    func reportFaults(isQuoted: Bool, dialect: CSVDialect, sink: inout DiagnosticSink) {
        // A name in quotes is meant as it stands.
        if names.count == 1, !isQuoted, let delimiter = LikelyDelimiter(of: names, dialect: dialect) {
            sink.report(.doubtfulDelimiter(delimiter, names[0], locations[0]))
        }
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
    /// The delimiter is nil when it is the declared one.
    fileprivate static func delimiterLine(_ delimiter: LikelyDelimiter?, _ text: String, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.delimiter-line", "the first line names the delimiter for a spreadsheet and is no header", at: location,
            excerpt: text.lineForMessage,
            remedy: delimiter.map { "remove the line, and \($0.declaration)" } ?? "remove the line; the delimiter is declared")
    }

    fileprivate static func emptyHeader(number: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.empty-header", "column \(number) has no name", at: location, remedy: "write its name in the first line")
    }

    fileprivate static func duplicateHeader(_ name: String, first: Int, second: Int, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.duplicate-header", "columns \(first) and \(second) are both named \(name.quotedForMessage)", at: location,
            excerpt: name.lineForMessage, remedy: "give each column a name of its own")
    }

    fileprivate static func spacedHeader(_ name: String, _ space: Unicode.Scalar, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            .note, code: "csv.outer-spaces",
            "the name \(name.quotedForMessage) begins or ends with \(OuterSpaces.words(space)), which is kept",
            at: location, remedy: "remove the spaces if they mean nothing: \"a\" and \"a \" are different names")
    }

    fileprivate static func doubtfulDelimiter(_ delimiter: LikelyDelimiter, _ name: String, _ location: FileLocation)
        -> Diagnostic
    {
        Diagnostic(
            code: "csv.delimiter-doubtful", "the header is one name, and \(delimiter.words) stands in it", at: location,
            excerpt: name.lineForMessage,
            remedy: delimiter.remedy + "; if it is one name, put it in quotes")
    }
}
