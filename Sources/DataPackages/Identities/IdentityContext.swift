import Diagnostics
import Tabular

/// All that identities are checked against: every file as it was read, and the tables made of them.
struct IdentityContext {
    let readings: [ResourceReading]
    let catalog: Catalog
    /// The names of all resources, of those too that could not be read.
    let resourceNames: [String]

    /// Nil when the resource was not read, which was reported there, or is unknown, which is reported here.
    func reading(_ name: PlacedText, sink: inout DiagnosticSink) -> ResourceReading? {
        if !resourceNames.contains(name.text) { sink.report(.unknownResource(name, known: resourceNames)) }
        return readings.first { $0.name == name.text }
    }

    /// Checks every identity of the package, in the order of the descriptor.
    func identities(sink: inout DiagnosticSink) -> [Identity] {
        let declared = readings.flatMap { reading in reading.descriptor.annotations.identities.map { (reading, $0) } }
        SchemaDescriptor.reportDuplicates(declared.map(\.1.name), sink: &sink)
        return declared.compactMap { reading, descriptor in
            let checks: [Identity.Check]?, statement: String
            switch descriptor.rule {
            case .statement(let rule, let counting):
                statement = rule.text.text
                checks = StatementCheck(rule, counting: counting, of: descriptor, in: reading, self, sink: &sink)?
                    .checks(unit: unit(of: rule, in: reading))
            case .totals(let total):
                statement = total.inWords
                checks = TotalCheck(total, of: descriptor, in: reading, self, sink: &sink)?
                    .checks { unit(of: total.measure.text, in: reading, row: $0) }
            }
            return checks.map {
                Identity(
                    name: descriptor.name.text, title: descriptor.title ?? statement, statement: statement, table: reading.name,
                    checks: $0)
            }
        }
    }

    private func unit(of statement: IdentityStatement, in reading: ResourceReading) -> String? {
        let units = statement.terms.compactMap { term -> String? in
            guard case .field(let name, _) = term.content else { return nil }
            return unit(of: name.text, in: reading, row: nil)
        }
        return Set(units).count == 1 ? units.first : nil
    }

    private func unit(of column: String, in reading: ResourceReading, row: Int?) -> String? {
        guard let table = catalog.table(reading.name), let column = table.column(column) else { return nil }
        switch column.unit {
        case .none: return nil
        case .fixed(let unit): return unit
        case .perRow(let name): return row.flatMap { table.column(name)?.label(at: $0) }
        }
    }
}
