import Aggregation
import DataPackages
import Diagnostics
import Tabular

/// Turns the texts of a definition into plans, and says at the place of each text what is wrong with it.
struct Compiler {
    let catalog: Catalog
    let resolver: PathResolver
    let comparisons: [Comparison]
    /// The names of the accounting identities.
    let identities: [String]
    /// The tables of the report that say how far one number depends on choices.
    let sensitivities: [TableDefinition]

    init(_ package: DataPackage, definition: ReportDefinition) {
        catalog = package.catalog
        comparisons = package.comparisons
        identities = package.identities.map(\.name)
        resolver = PathResolver(package.catalog)
        sensitivities = definition.sections.flatMap(\.items).compactMap { item in
            if case .table(let table) = item, case .sensitivity = table.content { table } else { nil }
        }
    }

    func table(_ name: Located, sink: inout DiagnosticSink) -> Table? {
        if let table = catalog.table(name.text) { return table }
        sink.report(
            Diagnostic(
                code: "plan.unknown-dataset", "there is no dataset \"\(name.text)\"", at: name.location, excerpt: name.text,
                remedy: Spelling.suggestion(for: name.text, among: catalog.tables.map(\.name))))
        return nil
    }

    /// An expression whose columns exist, with an empty column of its type.
    func expression(_ text: Located, in table: Table, sink: inout DiagnosticSink) -> (Expression, Column)? {
        do throws(Diagnostic) {
            let expression = try Expression.parse(text.text)
            return (expression, try resolver.check(expression, in: table))
        } catch {
            sink.report(error.placed(in: text))
            return nil
        }
    }

    func conditions(_ texts: [Located], in table: Table, sink: inout DiagnosticSink) -> [Condition] {
        texts.compactMap { text in
            do throws(Diagnostic) {
                let condition = try Condition.parse(text.text)
                try resolver.check(condition, in: table)
                return condition
            } catch {
                sink.report(error.placed(in: text))
                return nil
            }
        }
    }

    func rule(_ text: Located, sink: inout DiagnosticSink) -> ClaimRule? {
        do throws(Diagnostic) {
            return try ClaimRule.parse(text.text, sources: catalog.sources.ids)
        } catch {
            sink.report(error.placed(in: text))
            return nil
        }
    }

    func keys(_ columns: [ColumnDefinition], in table: Table, sink: inout DiagnosticSink) -> [GroupKey] {
        columns.compactMap { column in
            guard let (expression, _) = expression(column.path, in: table, sink: &sink) else { return nil }
            return GroupKey(
                expression, name: column.name, title: column.label,
                coarseDates: coarseDates(column, of: expression, sink: &sink))
        }
    }

    /// An aggregate whose columns exist.
    func call(_ text: Located, in table: Table, sink: inout DiagnosticSink) -> (AggregateCall, title: String?)? {
        do throws(Diagnostic) {
            let call = try AggregateCall.parse(text.text)
            var title: String?
            for argument in call.arguments {
                let column = try resolver.check(argument, in: table)
                title = title ?? column.title
            }
            return (call, MeasureTitle.title(of: call, argument: title))
        } catch {
            sink.report(error.placed(in: text))
            return nil
        }
    }

    func measures(_ definitions: [MeasureDefinition], in table: Table, sink: inout DiagnosticSink) -> [Measure] {
        var measures: [Measure] = []
        for definition in definitions {
            let conditions = conditions(definition.conditions, in: table, sink: &sink)
            switch definition.content {
            case .expression(let text):
                guard let (call, title) = call(text, in: table, sink: &sink) else { continue }
                measures.append(
                    Measure(
                        .aggregate(call), name: definition.name ?? call.text, title: definition.label ?? title,
                        conditions: conditions))
            case .ratio(let a, let b):
                check([a, b], among: measures, sink: &sink)
                measures.append(
                    Measure(
                        .ratio(a.text, b.text), name: definition.name ?? "ratio(\(a.text), \(b.text))", title: definition.label))
            case .difference(let a, let b):
                check([a, b], among: measures, sink: &sink)
                measures.append(
                    Measure(
                        .difference(a.text, b.text), name: definition.name ?? "difference(\(a.text), \(b.text))",
                        title: definition.label))
            }
        }
        return measures
    }

    private func check(_ operands: [Located], among measures: [Measure], sink: inout DiagnosticSink) {
        for operand in operands {
            guard let measure = measures.first(where: { $0.name == operand.text }) else {
                sink.report(
                    Diagnostic(
                        code: "plan.unknown-measure", "no measure before this one is named \"\(operand.text)\"",
                        at: operand.location, excerpt: operand.text,
                        remedy: Spelling.suggestion(for: operand.text, among: measures.map(\.name))))
                continue
            }
            if case .aggregate(let call) = measure.calculation, call.isOfSeveralCells {
                sink.report(Diagnostic.operandOfSeveralCells(operand.text).placed(in: operand))
            }
        }
    }
}

extension Diagnostic {
    /// Moves a diagnostic about a text to the text's place in the definition, and to the word at fault in it.
    func placed(in text: Located) -> Diagnostic {
        var moved = self
        if let excerpt, excerpt != text.text, (location?.column ?? 1) == 1, let range = text.text.firstRange(of: excerpt) {
            let offset = text.text[..<range.lowerBound].unicodeScalars.count
            moved.location = FileLocation(file: "", line: 1, column: offset + 1)
        }
        moved = moved.rebased(onto: text.location)
        if moved.excerpt == nil { moved.excerpt = text.text }
        return moved
    }
}
