import Diagnostics
import Tabular

/// Checks a statement in each row of a resource.
struct StatementCheck {
    private let descriptor: IdentityDescriptor
    private let reading: ResourceReading
    private let table: Table
    private let filter: RowFilter
    private let left: IdentitySide
    private let right: IdentitySide
    private let counted: CountedRows?

    /// Nil and reported when a name is unknown or a field holds no numbers.
    init?(
        _ statement: IdentityStatement, counting: [RowFilter.Condition], of descriptor: IdentityDescriptor,
        in reading: ResourceReading, _ package: IdentityContext, sink: inout DiagnosticSink
    ) {
        let errors = sink.errorCount
        guard let table = package.catalog.table(reading.name) else { return nil }
        self.descriptor = descriptor
        self.reading = reading
        self.table = table
        filter = RowFilter(descriptor.conditions, of: reading, table: table, sink: &sink)
        counted = statement.by.flatMap { key in
            statement.terms.compactMap(\.counted).first.flatMap {
                CountedRows($0, by: key, toward: reading, counting: counting, package, sink: &sink)
            }
        }
        let counted = self.counted
        func bind(_ term: IdentityStatement.Term) -> IdentityTerm? {
            let content: IdentityTerm.Content?
            var possible = Estimate.anything
            switch term.content {
            case .number(let number): content = .number(number)
            case .field(let name, let resource):
                if let resource, resource.text != reading.name {
                    sink.report(.otherResource(resource, name, reading.name))
                    return nil
                }
                content = table.numbers(name, sink: &sink).map(IdentityTerm.Content.field)
                possible = reading.possible(name.text)
            case .count: content = .count
            case .sum(let name, _):
                content = counted?.table.numbers(name, sink: &sink).map(IdentityTerm.Content.sum)
                possible = package.readings.first { $0.name == counted?.table.name }?.possible(name.text) ?? .anything
            }
            return content.map { IdentityTerm(isNegative: term.isNegative, content: $0, possible: possible) }
        }
        if let second = statement.terms.compactMap(\.counted?.text).first(where: { $0 != counted?.table.name }), counted != nil {
            sink.report(.twoResources(statement.text, second))
        }
        left = IdentitySide(terms: statement.left.compactMap(bind), counted: counted)
        right = IdentitySide(terms: statement.right.compactMap(bind), counted: counted)
        guard sink.errorCount == errors, (counted != nil) == (statement.by != nil) else { return nil }
    }

    /// Whether the right side is the one that is added up: the left is then what is stated.
    private var isReversed: Bool {
        left.isCounted ? false : right.isCounted || left.terms.count < right.terms.count
    }

    /// One check for each row the identity is about, and one for each rejected row unless conditions choose the rows: they
    /// cannot be asked of a rejected one.
    func checks(unit: String?) -> [Identity.Check] {
        reading.tableRows.indices.compactMap { fileRow in
            guard let row = reading.tableRows[fileRow] else {
                return descriptor.conditions.isEmpty ? .rejected(reading, fileRow) : nil
            }
            guard filter.passes(row) else { return nil }
            return check(row, unit: unit)
        }
    }

    private func check(_ row: Int, unit: String?) -> Identity.Check {
        let (computedSide, statedSide) = isReversed ? (right, left) : (left, right)
        let computed = computedSide.amount(in: row), stated = statedSide.amount(in: row)
        let obstacles = computed.obstacles + (computed.missing + stated.missing).inWords
        var outcome = Identity.Outcome.notCheckable(obstacles.joined(separator: "; "))
        if computed.obstacles.isEmpty, stated.obstacles.isEmpty {
            let found = computed.sum.compared(with: stated.sum, tolerance: descriptor.tolerance)
            // Whatever a missing term is, the sides cannot meet.
            if obstacles.isEmpty || found == .fails { outcome = found }
        }
        let isKnown = obstacles.isEmpty || outcome == .fails
        func shown(_ amount: IdentitySide.Amount) -> Estimate? {
            isKnown || (amount.missing.isEmpty && amount.obstacles.isEmpty) ? amount.sum.estimate : nil
        }
        let rows = counted.map { Origin(table: $0.table.name, rows: RowSet($0.rows(of: row))) }
        return Identity.Check(
            row: row, line: table.lines[row], key: table.key(of: row), outcome: outcome, computed: shown(computed),
            stated: shown(stated),
            parts: rows ?? Origin(table: table.name, rows: RowSet(CollectionOfOne(row))),
            cells: computedSide.cells(in: row, of: table.name, isComputed: true)
                + statedSide.cells(in: row, of: table.name, isComputed: false),
            gaps: [], unit: unit)
    }
}

extension Table {
    /// A column of numbers; nil and reported when there is none of that name.
    func numbers(_ name: PlacedText, sink: inout DiagnosticSink) -> Column? {
        guard let column = column(name.text) else {
            sink.report(.unknownField(name, of: self.name, known: columnNames))
            return nil
        }
        guard column.type.isNumeric else {
            sink.report(.identityWithoutNumbers(name))
            return nil
        }
        return column
    }
}

extension Identity.Check {
    static func rejected(_ reading: ResourceReading, _ fileRow: Int) -> Identity.Check {
        let fields = reading.descriptor.primaryKey.compactMap { key in reading.names.firstIndex(of: key.text) }
        return Identity.Check(
            row: nil, line: reading.line(fileRow), key: reading.keyWords(row: fileRow, fields: fields),
            outcome: .notCheckable("the row was rejected"), computed: nil, stated: nil, parts: Origin(), cells: [], gaps: [],
            unit: nil)
    }
}

extension Diagnostic {
    static func identityWithoutNumbers(_ name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "the field \"\(name.text)\" holds no numbers", at: name.location, excerpt: name.text,
            remedy: "declare its type as \"integer\" or \"number\"")
    }

    fileprivate static func otherResource(_ resource: PlacedText, _ field: PlacedText, _ own: String) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity",
            "\"\(resource.text).\(field.text)\" is not a field of \"\(own)\", whose rows are checked",
            at: resource.location, excerpt: resource.text,
            remedy: "declare the identity under \"\(resource.text)\", or write sum(\(resource.text).\(field.text)) by KEY")
    }

    fileprivate static func twoResources(_ text: PlacedText, _ second: String) -> Diagnostic {
        Diagnostic(
            code: "descriptor.identity", "an identity counts the rows of one resource; \"\(second)\" is a second one",
            at: text.location, excerpt: text.text, remedy: "make two identities of it")
    }
}
