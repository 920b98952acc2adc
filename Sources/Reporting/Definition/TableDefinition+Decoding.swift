import DataPackages
import Diagnostics
import YAMLReading

extension TableDefinition {
    static let ownKeys = ["table", "caption", "note"]
    static let keys = ownKeys + TableContent.keys

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> TableDefinition? {
        guard let mapping = node.mapping("a table", keys: keys, sink: &sink) else { return nil }
        let name = mapping.required("table", sink: &sink)?.itemName("table", sink: &sink)
        let caption = mapping.required("caption", sink: &sink)?.text("the caption", sink: &sink)
        let note = mapping["note"]?.text("the note", sink: &sink)
        let content = TableContent.decode(mapping, sink: &sink)
        guard let name, let caption, let content else { return nil }
        return TableDefinition(name: name, caption: caption, note: note, content: content)
    }
}

extension TableContent {
    static let aggregationKeys = ["rows", "columns", "measures", "rule", "totals"]
    static let keys =
        [
            "from", "where", "list", "order", "limit", "contradictions", "headlines", "comparisons", "identities", "outcomes",
            "verdicts",
            "sensitivity",
            "ledger",
        ]
        + aggregationKeys

    static func decode(_ mapping: YAMLMapping, sink: inout DiagnosticSink) -> TableContent? {
        if let node = mapping["contradictions"] {
            let datasets = node.locatedList("a dataset", sink: &sink)
            return MovesDefinition.decode(mapping, datasets: datasets, sink: &sink).map(TableContent.moves)
                ?? .contradictions(datasets)
        }
        if let node = mapping["comparisons"] {
            return .comparisons(node.scalar == "all" ? [] : node.locatedList("a comparison", sink: &sink))
        }
        if let node = mapping["identities"] {
            let words = Identity.Kind.allCases.map(\.rawValue)
            let outcomes = (mapping["outcomes"]?.list() ?? []).compactMap { $0.word("an outcome", among: words, sink: &sink) }
            let names = node.scalar == "all" ? [] : node.locatedList("an identity", sink: &sink)
            return .identities(names, outcomes: outcomes.compactMap(Identity.Kind.init))
        }
        if let node = mapping["headlines"] { sink.report(.headlinesWithoutContradictions(node.location)) }
        if let node = mapping["outcomes"] { sink.report(.outcomesWithoutIdentities(node.location)) }
        if let node = mapping["verdicts"] { return node.located("a source", sink: &sink).map(TableContent.verdicts) }
        if let node = mapping["sensitivity"] { return sensitivity(node, sink: &sink) }
        if mapping["ledger"] != nil { return .ledger }
        guard let selection = Selection.decode(mapping, sink: &sink) else { return nil }
        let order = mapping["order"]?.locatedList("an order", sink: &sink) ?? []
        let limit = mapping["limit"]?.integer("the limit", sink: &sink)
        if let limit, limit < 1, let node = mapping["limit"] { sink.report(.limitBelowOne(node.location)) }
        if let list = mapping["list"] {
            for key in aggregationKeys where mapping[key] != nil {
                sink.report(.listWith(key, at: mapping.location(of: key)))
            }
            return .listing(
                ListingDefinition(
                    selection: selection, columns: ColumnDefinition.decodeList(list, sink: &sink), order: order, limit: limit))
        }
        let measures = (mapping["measures"]?.list() ?? []).compactMap { MeasureDefinition.decode($0, sink: &sink) }
        if measures.isEmpty, mapping["measures"] == nil { sink.report(.noMeasure(mapping.location, mapping.subject)) }
        return .aggregation(
            AggregationDefinition(
                selection: selection, rows: mapping["rows"].map { ColumnDefinition.decodeList($0, sink: &sink) } ?? [],
                columns: mapping["columns"].map { ColumnDefinition.decodeList($0, sink: &sink) } ?? [], measures: measures,
                rule: mapping["rule"]?.located("a rule", sink: &sink),
                totals: mapping["totals"]?.locatedList("a total", sink: &sink) ?? [], order: order, limit: limit))
    }
}

extension TableContent {
    private static func sensitivity(_ node: YAMLNode, sink: inout DiagnosticSink) -> TableContent? {
        let mapping = node.mapping("a sensitivity", keys: ["from", "where", "measure", "rule"], sink: &sink)
        guard let mapping, let selection = Selection.decode(mapping, sink: &sink),
            let measure = mapping.required("measure", sink: &sink)?.located("a measure", sink: &sink),
            let rule = mapping.required("rule", sink: &sink)?.located("a rule", sink: &sink)
        else { return nil }
        return .sensitivity(selection, measure: measure, rule: rule)
    }
}

extension MovesDefinition {
    /// Nil when no numbers are named that could be moved.
    static func decode(_ mapping: YAMLMapping, datasets: [Located], sink: inout DiagnosticSink) -> MovesDefinition? {
        guard let node = mapping["headlines"] else { return nil }
        let identities = mapping["identities"].map { node in
            node.scalar == "all" ? [] : node.locatedList("an identity", sink: &sink)
        }
        return MovesDefinition(
            datasets: datasets, identities: identities,
            headlines: node.list().compactMap { HeadlineDefinition.decode($0, sink: &sink) })
    }
}

extension HeadlineDefinition {
    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> HeadlineDefinition? {
        if node.scalar != nil {
            return node.located("a table", sink: &sink).map { HeadlineDefinition(table: $0, label: nil) }
        }
        guard let mapping = node.mapping("a headline", keys: ["table", "label"], sink: &sink) else { return nil }
        let label = mapping["label"]?.text("a label", sink: &sink)
        return mapping.required("table", sink: &sink)?.located("a table", sink: &sink)
            .map { HeadlineDefinition(table: $0, label: label) }
    }
}

extension Selection {
    static func decode(_ mapping: YAMLMapping, sink: inout DiagnosticSink) -> Selection? {
        guard let from = mapping.required("from", sink: &sink)?.located("a dataset", sink: &sink) else { return nil }
        return Selection(from: from, conditions: mapping["where"]?.conditions(sink: &sink) ?? [])
    }
}

extension ColumnDefinition {
    static let keys = ["path", "name", "label", "coarse"]

    static func decodeList(_ node: YAMLNode, sink: inout DiagnosticSink) -> [ColumnDefinition] {
        node.list().compactMap { decode($0, sink: &sink) }
    }

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> ColumnDefinition? {
        if node.scalar != nil {
            return node.located("a column", sink: &sink).map { ColumnDefinition(path: $0, name: nil, label: nil, coarse: nil) }
        }
        guard let mapping = node.mapping("a column", keys: keys, sink: &sink) else { return nil }
        let path = mapping.required("path", sink: &sink)?.located("a path", sink: &sink)
        let name = mapping["name"]?.text("a name", sink: &sink)
        let label = mapping["label"]?.text("a label", sink: &sink)
        let coarse = mapping["coarse"]?.located("the rule for coarse dates", sink: &sink)
        return path.map { ColumnDefinition(path: $0, name: name, label: label, coarse: coarse) }
    }
}

extension MeasureDefinition {
    static let keys = ["measure", "ratio", "difference", "name", "label", "where"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> MeasureDefinition? {
        if node.scalar != nil {
            return node.located("a measure", sink: &sink).map {
                MeasureDefinition(content: .expression($0), name: nil, label: nil, conditions: [])
            }
        }
        guard let mapping = node.mapping("a measure", keys: keys, sink: &sink) else { return nil }
        let conditions = mapping["where"]?.conditions(sink: &sink) ?? []
        let name = mapping["name"]?.text("a name", sink: &sink)
        let label = mapping["label"]?.text("a label", sink: &sink)
        let content: Content?
        if let pair = mapping["ratio"]?.pair("a ratio", sink: &sink) {
            content = .ratio(pair.0, pair.1)
        } else if let pair = mapping["difference"]?.pair("a difference", sink: &sink) {
            content = .difference(pair.0, pair.1)
        } else {
            content = mapping.required("measure", sink: &sink)?.located("a measure", sink: &sink).map(Content.expression)
        }
        return content.map { MeasureDefinition(content: $0, name: name, label: label, conditions: conditions) }
    }
}

extension YAMLNode {
    /// The name of a table or figure: also a file name, so letters, digits and hyphens only.
    func itemName(_ kind: String, sink: inout DiagnosticSink) -> Located? {
        guard let name = located("the name of a \(kind)", sink: &sink) else { return nil }
        let allowed = name.text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard allowed else {
            sink.report(
                Diagnostic(
                    code: "definition.bad-name", "the name of a \(kind) has only small Latin letters, digits and hyphens",
                    at: name.location, excerpt: name.text, remedy: "such as \"sentences-by-year\""))
            return nil
        }
        return name
    }

    /// Two texts.
    func pair(_ subject: String, sink: inout DiagnosticSink) -> (Located, Located)? {
        let texts = locatedList(subject, sink: &sink)
        guard texts.count == 2 else {
            sink.report(
                Diagnostic(
                    code: "definition.wrong-kind", "\(subject) needs two names", at: location, remedy: "such as [part, whole]"))
            return nil
        }
        return (texts[0], texts[1])
    }
}

extension Diagnostic {
    static func limitBelowOne(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "definition.limit", "a limit is at least 1", at: location, remedy: "leave it out to show every row")
    }

    static func listWith(_ key: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.list-and-groups", "a table has either \"list\" or groups and measures, not \"list\" and \"\(key)\"",
            at: location, remedy: "remove one of the two")
    }

    static func outcomesWithoutIdentities(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.outcomes", "only identities have outcomes", at: location, remedy: "add \"identities: all\"")
    }

    static func headlinesWithoutContradictions(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.headlines", "headlines are moved by contradictions, and none are asked for", at: location,
            remedy: "add \"contradictions:\" with the datasets to look at")
    }

    static func noMeasure(_ location: FileLocation, _ subject: String) -> Diagnostic {
        Diagnostic(
            code: "definition.no-measure", "\(subject) needs \"measures\" or \"list\"", at: location,
            remedy: "add \"measures: [count]\", or \"list:\" with the columns to show")
    }
}
