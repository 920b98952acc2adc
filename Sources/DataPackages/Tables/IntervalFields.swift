import Diagnostics
import Tabular

/// The columns of a file that say for each row what the bounds of its estimates mean.
enum IntervalFields {
    /// By number, each once; what is unknown or holds no words is reported.
    static func indices(_ descriptor: ResourceDescriptor, fields: [FieldDescriptor], sink: inout DiagnosticSink) -> [Int] {
        let names = fields.map(\.name.text)
        let wanted = (descriptor.annotations.estimates.map(\.interval) + fields.map(\.interval)).compactMap { $0?.field }
        var indices: Set<Int> = []
        for name in wanted {
            guard let index = names.firstIndex(of: name.text) else {
                sink.report(.unknownField(name, of: descriptor.name.text, known: names))
                continue
            }
            guard fields[index].type == .text else {
                sink.report(.noWords(name))
                continue
            }
            indices.insert(index)
        }
        return indices.sorted()
    }

    /// The cells that hold another word than a kind.
    static func faults(_ column: TypedColumn) -> [(row: Int, fault: CellFault)] {
        guard case .text(let words) = column.values else { return [] }
        return words.enumerated().compactMap { row, word in
            guard let word, IntervalKind(rawValue: word) == nil else { return nil }
            return (row, .unknownKind(word))
        }
    }
}

extension IntervalFields {
    /// The rows with a range of which the column of kinds does not say what the bounds mean.
    static func undeclared(_ column: TypedColumn, _ estimates: [Estimate?], named name: String) -> [(row: Int, fault: CellFault)]
    {
        guard case .text(let words) = column.values else { return [] }
        return estimates.enumerated().compactMap { row, estimate in
            guard let estimate, estimate.isRange, words[row] == nil else { return nil }
            return (row, .noKind(name))
        }
    }
}

extension CellFault {
    fileprivate static func noKind(_ name: String) -> CellFault {
        CellFault(
            "estimate.no-kind", "what the bounds of \"\(name)\" mean is not declared",
            remedy: "write one of: " + IntervalKind.allCases.map(\.rawValue).joined(separator: ", "))
    }

    fileprivate static func unknownKind(_ word: String) -> CellFault {
        CellFault(
            "estimate.interval", "\"\(word)\" is no kind of interval",
            remedy: "one of: " + IntervalKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
}

extension Diagnostic {
    static func noWords(_ name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.estimate", "the field \"\(name.text)\" holds no words", at: name.location, excerpt: name.text,
            remedy: "name a field of type \"string\" that says it of each row")
    }
}
