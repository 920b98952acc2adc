import Aggregation
import Diagnostics

/// Sentences whose names are all known.
struct CompiledText {
    let paragraphs: [[TextTemplate.Run]]
    let values: [CompiledValue]

    static func compile(
        _ definition: TextDefinition, names: [String], compiler: Compiler, sink: inout DiagnosticSink
    ) -> CompiledText {
        var values: [CompiledValue] = []
        for value in definition.values {
            if values.contains(where: { $0.name == value.name.text }) { sink.report(.repeatedValue(value.name)) }
            if let compiled = CompiledValue.compile(value, earlier: values, compiler: compiler, sink: &sink) {
                values.append(compiled)
            }
        }
        let runs: [TextTemplate.Run]
        do throws(TextTemplate.Malformed) {
            runs = try TextTemplate(definition.text.text).runs
        } catch {
            sink.report(.unclosedBraces(definition.place(line: error.line, column: error.column)))
            return CompiledText(paragraphs: [], values: values)
        }
        let known = definition.values.map(\.name.text)
        var used: Set<String> = []
        for case .value(let name, let line, let column) in runs {
            used.insert(name)
            if !known.contains(name) {
                sink.report(.unknownValue(name, definition.place(line: line, column: column), known: known))
            }
        }
        for value in definition.values where !used.contains(value.name.text) && !definition.isOperand(value.name.text) {
            sink.report(.unusedValue(value.name))
        }
        let plain = runs.map { if case .text(let text) = $0 { text } else { "x" } }.joined()
        for finding in LiteralQuantity.findings(in: plain, names: names) {
            sink.report(.literalQuantity(finding.text, definition.place(line: finding.line, column: nil)))
        }
        return CompiledText(paragraphs: paragraphs(runs), values: values)
    }

    /// Paragraphs are divided by blank lines; other line ends are spaces.
    private static func paragraphs(_ runs: [TextTemplate.Run]) -> [[TextTemplate.Run]] {
        var result: [[TextTemplate.Run]] = [[]]
        for run in runs {
            guard case .text(let text) = run else {
                result[result.count - 1].append(run)
                continue
            }
            var lines: [Substring] = []
            func flush() {
                let joined = lines.joined(separator: " ")
                if !joined.isEmpty { result[result.count - 1].append(.text(joined)) }
                lines = []
            }
            let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in parts.enumerated() {
                let isBlank = line.allSatisfy(\.isWhitespace)
                if isBlank, index > 0, index < parts.count - 1 {
                    flush()
                    if !(result.last ?? []).isEmpty { result.append([]) }
                } else {
                    lines.append(line)
                }
            }
            flush()
        }
        return result.map(trimmed).filter { !$0.isEmpty }
    }

    /// Without spaces at either end.
    private static func trimmed(_ runs: [TextTemplate.Run]) -> [TextTemplate.Run] {
        var runs = runs
        if case .text(let text)? = runs.first { runs[0] = .text(String(text.drop { $0.isWhitespace })) }
        if case .text(let text)? = runs.last {
            var text = text
            while text.last?.isWhitespace == true { text.removeLast() }
            runs[runs.count - 1] = .text(text)
        }
        return runs.filter { $0 != .text("") }
    }
}

extension TextDefinition {
    /// A place in the text; in a block the text begins on the line after its mark, and its columns are not known.
    func place(line: Int, column: Int?) -> FileLocation {
        let start = text.location
        guard let first = start.line else { return start }
        if isBlock { return FileLocation(file: start.file, line: first + line) }
        guard line == 1, let column, let firstColumn = start.column else {
            return FileLocation(file: start.file, line: first + line - 1)
        }
        return FileLocation(file: start.file, line: first, column: firstColumn + column - 1)
    }

    /// Whether another value is computed from this one.
    func isOperand(_ name: String) -> Bool {
        values.contains { value in
            switch value.content {
            case .ratio(let a, let b), .difference(let a, let b), .whole(let a, let b): a.text == name || b.text == name
            case .measure: false
            }
        }
    }
}

extension Diagnostic {
    static func repeatedValue(_ name: Located) -> Diagnostic {
        Diagnostic(
            code: "definition.repeated-name", "there is already a value named \"\(name.text)\" in this text", at: name.location)
    }

    static func unclosedBraces(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "text.unclosed-braces", "\"{{\" is never closed by \"}}\"", at: location, remedy: "write {{name}}")
    }

    static func unknownValue(_ name: String, _ location: FileLocation, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "text.unknown-value", "the text has no value \"\(name)\"", at: location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known) ?? "define it under \"values:\"")
    }

    static func unusedValue(_ name: Located) -> Diagnostic {
        Diagnostic(
            .warning, code: "text.unused-value", "the value \"\(name.text)\" is in no sentence", at: name.location,
            remedy: "print it with {{\(name.text)}}, or remove it")
    }

    static func literalQuantity(_ text: String, _ location: FileLocation) -> Diagnostic {
        Diagnostic(
            .warning, code: "text.literal-quantity", "the number \"\(text)\" is typed by hand: no value stands behind it",
            at: location, excerpt: text,
            remedy: "define it under \"values:\", or list it under the report's \"names:\" if it is a name")
    }
}
