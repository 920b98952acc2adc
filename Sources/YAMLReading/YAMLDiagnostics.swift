import Diagnostics
import Yams

extension Diagnostic {
    static func notUTF8(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "yaml.encoding", "the file is not UTF-8", at: location, remedy: "save it as UTF-8")
    }

    static func empty(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "yaml.empty", "the file is empty", at: location, remedy: "write it, or bring it back from a copy")
    }

    static func tooManyNodes(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "yaml.too-many-nodes", "the file stands for more than \(YAMLDocument.nodeLimit) values", at: location,
            remedy: "aliases (*name) repeat all they stand for; write fewer of them")
    }

    static func syntax(_ problem: String, _ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "yaml.syntax", problem, at: location, remedy: remedies.first { problem.contains($0.problem) }?.remedy)
    }

    /// What mostly lies behind the words of libyaml.
    private static let remedies: [(problem: String, remedy: String)] = [
        ("mapping values are not allowed", "put quotes around a text that has a colon and a space in it"),
        ("expected ',' or", "close the bracket or brace above, put a comma between two entries, or quotes around a text"),
        ("could not find expected ':'", "write \"key: value\", and close every quote"),
        ("found unexpected end of stream", "close the quote"),
        ("cannot start any token", "indent with spaces, not tabs; put quotes around a text that begins with a sign"),
        ("did not find expected key", "indent the line as those beside it; put quotes around a text"),
        ("did not find expected '-' indicator", "indent the line as those beside it"),
        ("found undefined alias", "put quotes around a text that begins with *"),
    ]

    /// A parser's error at its place.
    init(_ error: YamlError, file: String) {
        func place(_ mark: Mark?) -> FileLocation { FileLocation(file: file, line: mark?.line, column: mark?.column) }
        func joined(_ context: YamlError.Context?, _ problem: String) -> String {
            context.map { "\(problem) (\($0.text) from line \($0.mark.line))" } ?? problem
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self = .syntax(joined(context, problem), place(mark))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
            self.init(
                code: "yaml.duplicate-key", "the key \(names) stands here more than once", at: place(context.mark),
                remedy: "keep one of them")
        case .reader(let problem, _, _, _):
            self = .syntax(problem, place(nil))
        default:
            self = .syntax("the file cannot be read as YAML", place(nil))
        }
    }
}
