import Aggregation
import DataPackages
import Diagnostics
import Tabular

/// What computes the cells of a table or figure.
enum CompiledContent {
    case plan(Plan)
    case listing(Listing)
    case contradictions([String])
    /// Of datasets, with the identities whose failures are listed too, and the numbers that may be moved.
    case moves([String], identities: [String]?, headlines: [HeadlineMoves.Headline])
    case comparisons([Comparisons.Member])
    /// Of a source; with the members of each comparison.
    case verdicts(String, [[Comparisons.Member]])
    case sensitivity(Plan)
    case identities([String], outcomes: [Identity.Kind])
    case ledger
}

extension Compiler {
    func content(_ content: TableContent, sink: inout DiagnosticSink) -> CompiledContent? {
        switch content {
        case .ledger: return .ledger
        case .sensitivity(let selection, let measure, let rule):
            guard let table = table(selection.from, sink: &sink), let (call, title) = call(measure, in: table, sink: &sink),
                let rule = self.rule(rule, sink: &sink)
            else { return nil }
            return .sensitivity(
                Plan(
                    from: table.name, conditions: conditions(selection.conditions, in: table, sink: &sink),
                    measures: [Measure(.aggregate(call), name: call.text, title: title)], rule: rule))
        case .verdicts(let source):
            if !catalog.sources.ids.contains(source.text) { sink.report(.notASource(source, known: catalog.sources.ids)) }
            return .verdicts(source.text, comparisons.map { members(of: $0) })
        case .comparisons(let names): return .comparisons(members(names, sink: &sink))
        case .identities(let names, let outcomes):
            return .identities(checked(names, sink: &sink), outcomes: outcomes)
        case .contradictions(let names): return .contradictions(claiming(names, sink: &sink))
        case .moves(let moves):
            return .moves(
                claiming(moves.datasets, sink: &sink), identities: moves.identities.map { checked($0, sink: &sink) },
                headlines: moves.headlines.compactMap { headline($0, sink: &sink) })
        case .listing(let listing):
            guard let table = table(listing.selection.from, sink: &sink) else { return nil }
            let columns = keys(listing.columns, in: table, sink: &sink)
            for column in listing.columns { reportCoarseInList(column, sink: &sink) }
            reportRepeated(columns.map(\.name), at: listing.columns.map(\.path), sink: &sink)
            let order = listing.order.compactMap { text -> Ordering? in
                let ordering = Ordering.parse(text.text)
                if columns.contains(where: { $0.name == ordering.column }) { return ordering }
                return expression(Located(ordering.column, at: text.location), in: table, sink: &sink).map { _ in ordering }
            }
            return .listing(
                Listing(
                    from: table.name, conditions: conditions(listing.selection.conditions, in: table, sink: &sink),
                    columns: columns,
                    order: order, limit: listing.limit))
        case .aggregation(let aggregation):
            guard let table = table(aggregation.selection.from, sink: &sink) else { return nil }
            let rows = keys(aggregation.rows, in: table, sink: &sink), columns = keys(aggregation.columns, in: table, sink: &sink)
            let measures = measures(aggregation.measures, in: table, sink: &sink)
            let known = rows.map(\.name) + measures.map(\.name)
            let places = aggregation.rows.map(\.path) + aggregation.columns.map(\.path) + aggregation.measures.map(\.place)
            reportRepeated(
                rows.map(\.name) + columns.map(\.name) + measures.map(\.name), at: places, sink: &sink)
            let order = aggregation.order.compactMap { text -> Ordering? in
                let ordering = Ordering.parse(text.text)
                if known.contains(ordering.column) { return ordering }
                sink.report(.unknownOrder(ordering.column, text, known: known))
                return nil
            }
            var totals: Totals = []
            for total in aggregation.totals {
                switch total.text {
                case "rows": totals.insert(.rows)
                case "columns": totals.insert(.columns)
                default: sink.report(.unknownTotal(total))
                }
            }
            let plan = Plan(
                from: table.name, conditions: conditions(aggregation.selection.conditions, in: table, sink: &sink), rows: rows,
                columns: columns, measures: measures, rule: aggregation.rule.flatMap { rule($0, sink: &sink) },
                totals: totals, order: order, limit: aggregation.limit)
            checkCoarseDates(plan, aggregation, sink: &sink)
            return .plan(plan)
        }
    }
}

extension Compiler {
    /// Every column of a table has a name of its own. Nothing is said when a column before was already at fault.
    private func reportRepeated(_ names: [String], at places: [Located], sink: inout DiagnosticSink) {
        guard names.count == places.count else { return }
        for (index, name) in names.enumerated() where names[..<index].contains(name) {
            sink.report(
                Diagnostic(
                    code: "definition.repeated-name", "there is already a column \"\(name)\" in this table",
                    at: places[index].location,
                    excerpt: places[index].text, remedy: "give it another name: {…, name: …}"))
        }
    }

    /// The datasets of these names; one whose numbers claim nothing is reported.
    private func claiming(_ names: [Located], sink: inout DiagnosticSink) -> [String] {
        names.compactMap { name in
            guard let table = table(name, sink: &sink) else { return nil }
            if table.claims.isEmpty { sink.report(.noClaims(name)) }
            return table.name
        }
    }

    /// The identities of these names; unknown ones are reported.
    private func checked(_ names: [Located], sink: inout DiagnosticSink) -> [String] {
        for name in names where !identities.contains(name.text) { sink.report(.unknownIdentity(name, known: identities)) }
        return names.map(\.text)
    }

    /// The number of a table `sensitivity:` of the report.
    private func headline(_ definition: HeadlineDefinition, sink: inout DiagnosticSink) -> HeadlineMoves.Headline? {
        guard let table = sensitivities.first(where: { $0.name.text == definition.table.text }) else {
            sink.report(.notASensitivity(definition.table, known: sensitivities.map(\.name.text)))
            return nil
        }
        // What is wrong with that table is said at its own place.
        var ownFaults = DiagnosticSink()
        guard case .sensitivity(let plan)? = content(table.content, sink: &ownFaults) else { return nil }
        return HeadlineMoves.Headline(title: definition.label ?? table.caption, plan: plan)
    }

    /// The members of the comparisons that are asked for, in the order of the names; rejected rows are left out.
    private func members(_ names: [Located], sink: inout DiagnosticSink) -> [Comparisons.Member] {
        let known = comparisons.map(\.name)
        for name in names where !known.contains(name.text) {
            sink.report(
                Diagnostic(
                    code: "plan.unknown-comparison", "there is no comparison \"\(name.text)\"", at: name.location,
                    excerpt: name.text,
                    remedy: Spelling.suggestion(for: name.text, among: known)
                        ?? "name under \"purgestats\" in datapackage.json the resource that lists \"comparisons\""))
        }
        let wanted = names.isEmpty ? comparisons : names.compactMap { name in comparisons.first { $0.name == name.text } }
        return wanted.flatMap { members(of: $0) }
    }

    private func members(of comparison: Comparison) -> [Comparisons.Member] {
        comparison.members.compactMap { member in
            member.row.map {
                Comparisons.Member(
                    comparison: comparison.name, table: member.table, row: $0, measure: member.measure,
                    relation: member.relation.rawValue, note: member.note)
            }
        }
    }
}

extension Diagnostic {
    static func noClaims(_ name: Located) -> Diagnostic {
        Diagnostic(
            code: "plan.no-claims", "\"\(name.text)\" declares no claims", at: name.location, excerpt: name.text,
            remedy: "declare under \"purgestats\" in datapackage.json what its numbers claim")
    }

    static func unknownIdentity(_ name: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-identity", "there is no identity \"\(name.text)\"", at: name.location, excerpt: name.text,
            remedy: Spelling.suggestion(for: name.text, among: known)
                ?? "declare identities under \"purgestats\" of a resource in datapackage.json")
    }

    static func notASensitivity(_ name: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "definition.headlines", "\"\(name.text)\" is no table with a sensitivity", at: name.location,
            excerpt: name.text,
            remedy: Spelling.suggestion(for: name.text, among: known) ?? "name a table that has \"sensitivity:\"")
    }

    static func notASource(_ name: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "claims.unknown-source", "\"\(name.text)\" is not in the list of sources", at: name.location,
            excerpt: name.text,
            remedy: Spelling.suggestion(for: name.text, among: known))
    }

    static func unknownOrder(_ name: String, _ text: Located, known: [String]) -> Diagnostic {
        Diagnostic(
            code: "plan.unknown-order", "the table has no column \"\(name)\" to be ordered by", at: text.location, excerpt: name,
            remedy: Spelling.suggestion(for: name, among: known))
    }

    static func unknownTotal(_ text: Located) -> Diagnostic {
        Diagnostic(
            code: "definition.unknown-word", "\"\(text.text)\" is not a total", at: text.location, excerpt: text.text,
            remedy: "one of: rows, columns")
    }
}
