import Aggregation
import Diagnostics
import Tabular

/// Sentences about a table whose measure and keys are known.
struct CompiledSentences {
    let definition: SentencesDefinition
    let plan: Plan
    let measure: Measure
    /// The keys whose groups the sentences are about.
    let groupKeys: [SentenceKey]
    /// The keys of the other side of the table, but for the source: `column`, or `row`, chooses among them.
    let otherKeys: [SentenceKey]
    /// The key that names who says so; nil when the groups are not divided by it.
    let sourceKey: SentenceKey?
    /// The title of the column that the measure is computed from.
    let argumentTitle: String?

    /// Whether the groups are the columns of the table: because that is asked, or it has no lines.
    let areColumns: Bool

    /// Every key of the other side, the source among them.
    var allOtherKeys: [SentenceKey] {
        let names = (areColumns ? plan.rows : plan.columns).map(\.name)
        let source = sourceKey.flatMap { names.contains($0.name) ? $0 : nil }
        return names.compactMap { name in (otherKeys + [source].compactMap { $0 }).first { $0.name == name } }
    }

    /// Whether the ends of its ranges are the least and the most that they can be; those of independent sums are not.
    var hasBounds: Bool {
        func isIndependent(_ measure: Measure) -> Bool {
            switch measure.calculation {
            case .aggregate(let call): call.aggregate == IndependentSum.name
            case .ratio(let a, let b), .difference(let a, let b):
                plan.measures.contains { ($0.name == a || $0.name == b) && isIndependent($0) }
            }
        }
        return !isIndependent(measure)
    }

    /// Whether the numbers of different groups can be added up.
    var addsUp: Bool { measure.addsUp }
}

extension Compiler {
    /// `tables` are the contents that were compiled, `known` the names of all tables.
    func sentences(
        _ definition: SentencesDefinition, tables: [String: CompiledContent], known: [String], sink: inout DiagnosticSink
    ) -> CompiledSentences? {
        guard known.contains(definition.table.text) else {
            sink.report(.unknownItem(definition.table, known: known))
            return nil
        }
        guard let content = tables[definition.table.text] else { return nil }
        guard case .plan(let plan) = content, let table = catalog.table(plan.from) else {
            sink.report(.notOfGroups(definition.table))
            return nil
        }
        guard let measure = measure(of: definition, plan, sink: &sink) else { return nil }
        let rows = sentenceKeys(plan.rows, in: table), columns = sentenceKeys(plan.columns, in: table)
        // Sources are who says so, unless they alone are what is counted.
        let isBeside = rows.count > 1 || definition.isAcrossColumns
        let source = columns.first(where: \.isSource) ?? (isBeside ? rows.first(where: \.isSource) : nil)
        var groups = rows.filter { $0.name != source?.name }, others = columns.filter { $0.name != source?.name }
        let areColumns = definition.isAcrossColumns || groups.isEmpty
        if areColumns { swap(&groups, &others) }
        let isOnlySource = groups.isEmpty && source != nil
        let compiled = CompiledSentences(
            definition: definition, plan: plan, measure: measure, groupKeys: isOnlySource ? source.map { [$0] } ?? [] : groups,
            otherKeys: others, sourceKey: isOnlySource ? nil : source, argumentTitle: argumentTitle(of: measure, in: table),
            areColumns: areColumns || plan.rows.isEmpty)
        check(compiled, sink: &sink)
        return compiled
    }

    private func measure(of definition: SentencesDefinition, _ plan: Plan, sink: inout DiagnosticSink) -> Measure? {
        let names = plan.measures.map(\.name)
        guard let wanted = definition.measure else {
            let needsOne = definition.sentences.contains { $0.kind != .coverage }
            if needsOne, plan.measures.count > 1 { sink.report(.whichMeasure(definition.table, known: names)) }
            return plan.measures.first
        }
        let found = plan.measures.first { measure in
            if measure.name == wanted.text || measure.title == wanted.text { return true }
            guard case .aggregate(let call) = measure.calculation else { return false }
            return call.text == wanted.text && measure.conditions.isEmpty
        }
        if found == nil { sink.report(.unknownSentenceMeasure(wanted, known: names)) }
        return found
    }

    private func argumentTitle(of measure: Measure, in table: Table) -> String? {
        guard case .aggregate(let call) = measure.calculation, let argument = call.arguments.first else { return nil }
        return (try? resolver.check(argument, in: table))?.title
    }

    private func sentenceKeys(_ keys: [GroupKey], in table: Table) -> [SentenceKey] {
        let sources = Set(table.claims.compactMap(\.source) + [table.sourceColumn].compactMap { $0 })
        return keys.compactMap { key in
            guard let column = try? resolver.check(key.expression, in: table) else { return nil }
            var isSource = false
            if case .path(let words) = key.expression, let first = words.first {
                isSource = sources.contains(first) || sources.contains(first + "_id")
            }
            return SentenceKey(name: key.name, column: column, isSource: isSource)
        }
    }

    private func check(_ sentences: CompiledSentences, sink: inout DiagnosticSink) {
        for sentence in sentences.definition.sentences where sentence.kind != .coverage {
            guard !sentences.groupKeys.isEmpty else {
                sink.report(.noGroups(sentences.definition.table))
                return
            }
            if sentence.kind == .trend, sentences.groupKeys.count != 1 || !sentences.groupKeys[0].isOrdered {
                sink.report(.unordered(sentence.place, key: sentences.groupKeys.map(\.name).joined(separator: ", ")))
            }
            if sentence.kind == .partOfWhole, !sentences.addsUp {
                sink.report(.notAdditive(sentence.place, measure: sentences.measure.name))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func notOfGroups(_ table: Located) -> Diagnostic {
        Diagnostic(
            code: "sentence.not-of-groups", "the table \(table.text.quotedForMessage) has no groups and measures to speak of",
            at: table.location, excerpt: table.text,
            remedy: "name a table with \"rows\" and \"measures\", not a list or one that the program makes")
    }

    fileprivate static func noGroups(_ table: Located) -> Diagnostic {
        Diagnostic(
            code: "sentence.no-groups", "the table \(table.text.quotedForMessage) has one group, which has nothing beside it",
            at: table.location, excerpt: table.text, remedy: "give the table \"rows\", or say only its coverage")
    }

    fileprivate static func whichMeasure(_ table: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "sentence.which-measure", "the table \(table.text.quotedForMessage) has several measures", at: table.location,
            excerpt: table.text, remedy: "add a line \"of:\" with one of: " + known.joined(separator: ", "))
    }

    fileprivate static func unknownSentenceMeasure(_ measure: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "sentence.unknown-measure", "the table has no measure \(measure.text.quotedForMessage)", at: measure.location,
            excerpt: measure.text,
            remedy: Spelling.suggestion(for: measure.text, among: known) ?? "it has: " + known.joined(separator: ", "))
    }

    fileprivate static func unordered(_ place: Located, key: String) -> Diagnostic {
        Diagnostic(
            code: "sentence.unordered", "a trend needs one key with an order, and \(key.quotedForMessage) has none",
            at: place.location, excerpt: place.text, remedy: "group the table by a date, a year or a number, such as year(period)"
        )
    }

    fileprivate static func notAdditive(_ place: Located, measure: String) -> Diagnostic {
        Diagnostic(
            code: "sentence.not-additive", "the numbers of \(measure.quotedForMessage) are no parts of a whole",
            at: place.location, excerpt: place.text, remedy: "take a count or a sum")
    }
}
