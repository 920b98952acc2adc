import Diagnostics
import Tabular

/// The resource that says how far each source is trusted for a topic.
enum RankList {
    static let columns = ["topic", "source", "rank", "reason", "family"]
    private static let required = ["topic", "source", "rank"]

    /// Reports columns that are missing and words that are no ranks.
    static func statements(in reading: ResourceReading, sink: inout DiagnosticSink) -> [SourceRegister.RankStatement] {
        let missing = required.filter { !reading.names.contains($0) }
        for column in missing { sink.report(.missingRankColumn(column, in: reading)) }
        if !missing.isEmpty { return [] }
        let indices = columns.map { reading.names.firstIndex(of: $0) }
        return reading.accepted.compactMap { row in
            func text(_ column: Int) -> String? { indices[column].flatMap { reading.text(row: row, field: $0) } }
            guard let topic = text(0), let source = text(1), let word = text(2), let rank = SourceRank(rawValue: word) else {
                let fault = (0..<2).first { text($0) == nil } ?? 2
                sink.report(.badRank(text(fault), columns[fault], at: reading.location(row: row, field: indices[fault] ?? 0)))
                return nil
            }
            return SourceRegister.RankStatement(
                topic: topic, source: source, standing: SourceStanding(rank, reason: text(3)), family: text(4))
        }
    }
}

extension Diagnostic {
    fileprivate static func missingRankColumn(_ name: String, in reading: ResourceReading) -> Diagnostic {
        Diagnostic(
            code: "rank.column", "ranks need a column \"\(name)\"", at: FileLocation(file: reading.path, line: 1, column: 1),
            remedy: "the columns are: " + RankList.columns.joined(separator: ", "))
    }

    fileprivate static func badRank(_ text: String?, _ column: String, at location: FileLocation) -> Diagnostic {
        let words = SourceRank.allCases.map(\.rawValue).joined(separator: ", ")
        guard column == "rank" else {
            return Diagnostic(
                code: "rank.empty", "\"\(column)\" is empty", at: location, remedy: "fill the cell, or remove the row")
        }
        return Diagnostic(
            code: "rank.unknown", text.map { "\($0.quotedForMessage) is not a rank" } ?? "the rank is empty", at: location,
            remedy: "one of: " + words)
    }
}
