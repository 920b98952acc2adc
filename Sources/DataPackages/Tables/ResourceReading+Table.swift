import Diagnostics
import Tabular

extension ResourceReading {
    /// The table of the accepted rows; empty when only the keys were kept. Reports names in the property `purgestats` that are
    /// no columns.
    func table(sink: inout DiagnosticSink) -> Table {
        let rows = content == nil ? [] : accepted.map(Optional.some)
        let units = self.units
        let cells = content?.cells ?? fields.map { TypedColumn([], type: $0.type, missingValues: descriptor.missingValues) }
        var tableColumns = fields.indices.map { index in
            let field = fields[index]
            return Column(
                field.name.text, cells[index].values.gathered(rows), title: field.title, unit: units[field.name.text] ?? .none,
                categories: field.categories, absences: moved(cells[index].absences), intervals: intervals(field.interval, rows))
        }
        for estimate in content?.estimates ?? [] {
            let name = estimate.parts.name
            let field = fields.firstIndex { $0.name.text == name }
            let column = Column(
                name, ColumnValues.estimate(estimate.values).gathered(rows), title: field.flatMap { fields[$0].title },
                unit: units[name] ?? .none, absences: moved(estimate.absences),
                intervals: intervals(estimate.parts.interval, rows))
            if let field { tableColumns[field] = column } else { tableColumns.append(column) }
        }
        tableColumns += words(rows)
        let annotations = descriptor.annotations
        checkNames(known: tableColumns.map(\.name), sink: &sink)
        return Table(
            name: name, title: descriptor.title, columns: tableColumns, file: path,
            lines: content == nil ? [] : accepted.map { line($0) }, primaryKey: descriptor.primaryKey.map(\.text),
            claims: annotations.claims.map(\.claim), rankTopics: rankTopics, sourceColumn: annotations.source?.text,
            locatorColumn: annotations.locator?.text,
            checkedColumn: annotations.checked?.text, uncheckedColumn: annotations.unchecked?.text)
    }

    /// What the bounds of a column mean in the rows of the table.
    private func intervals(_ descriptor: IntervalDescriptor?, _ rows: [Int?]) -> Intervals {
        switch descriptor {
        case nil: return .undeclared
        case .fixed(let kind): return .fixed(kind)
        case .field(let name):
            guard let index = names.firstIndex(of: name.text), case .text(let words)? = content?.cells[index].values else {
                return .undeclared
            }
            return Intervals.perRow(words.map { $0.flatMap(IntervalKind.init) }).gathered(rows)
        }
    }

    /// For each column of estimates in words a column of those words, named `NAME_words`.
    private func words(_ rows: [Int?]) -> [Column] {
        fields.indices.compactMap { index in
            guard case .estimate = fields[index].type, let words = content?.cells[index].words else { return nil }
            let name = fields[index].name.text + "_words"
            guard !names.contains(name) else { return nil }
            return Column(
                name, ColumnValues.text(words).gathered(rows), title: fields[index].title.map { $0 + ", as written" })
        }
    }

    /// The unit of each column that an estimate or a claim gives one; the bounds of an estimate have its unit.
    private var units: [String: Unit] {
        var units: [String: Unit] = [:]
        for claim in descriptor.annotations.claims {
            if let unit = claim.unit?.unit { units[claim.measure.text] = unit }
        }
        for estimate in descriptor.annotations.estimates {
            guard let unit = estimate.unit?.unit ?? units[estimate.name.text] else { continue }
            for name in estimate.fields.map(\.text) + [estimate.name.text] { units[name] = unit }
        }
        return units
    }

    /// Fields of the topic, the narrowest first; then the topic of the whole resource, which is its name unless another is given.
    private var rankTopics: [Table.RankTopic] {
        descriptor.annotations.rankFields.map { .column($0.text) } + [.fixed(descriptor.annotations.rankTopic ?? name)]
    }

    /// Reasons by row of the file, as reasons by row of the table.
    private func moved(_ absences: [Int: MissingReason]) -> [Int: MissingReason] {
        var result: [Int: MissingReason] = [:]
        for (row, reason) in absences {
            if let row = tableRows[row] { result[row] = reason }
        }
        return result
    }

    private func checkNames(known: [String], sink: inout DiagnosticSink) {
        let annotations = descriptor.annotations
        let names =
            [annotations.source, annotations.locator, annotations.checked, annotations.unchecked].compactMap { $0 }
            + annotations.claims.flatMap(\.fields) + annotations.rankFields
            + annotations.estimates.compactMap { $0.unit?.field }
        for name in names where !known.contains(name.text) {
            sink.report(.unknownField(name, of: self.name, known: known))
        }
    }
}

extension ClaimDescriptor {
    fileprivate var claim: ClaimMeasure {
        ClaimMeasure(
            measure: measure.text, key: key.map(\.text), scope: scope?.text, period: period?.text, unit: unit?.unit ?? .none,
            source: source?.text)
    }
}
