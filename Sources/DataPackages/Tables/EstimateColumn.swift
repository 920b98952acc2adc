import Diagnostics
import Tabular

/// Estimates put together from the columns of a file that hold their bounds.
struct EstimateColumn {
    let parts: EstimateParts
    let values: [Estimate?]
    let absences: [Int: MissingReason]
    /// With the column of the number that is named: the best of those that the row has.
    let faults: [(row: Int, field: Int, fault: CellFault)]

    init(_ parts: EstimateParts, columns: [TypedColumn]) {
        func numbers(_ field: Int?) -> [Double?]? { field.flatMap { columns[$0].numbers } }
        let low = numbers(parts.low), best = numbers(parts.best), high = numbers(parts.high)
        var values: [Estimate?] = [], faults: [(row: Int, field: Int, fault: CellFault)] = []
        for row in columns[parts.firstField].isMissing.indices {
            let (least, middle, most) = (low?[row] ?? nil, best?[row] ?? nil, high?[row] ?? nil)
            let estimate = Estimate(low: least, best: middle, high: most)
            if estimate == nil, least != nil || middle != nil || most != nil {
                let field = middle != nil ? parts.best : least != nil ? parts.low : parts.high
                faults.append((row, field ?? parts.firstField, .crossed(least, middle, most)))
            }
            values.append(estimate)
        }
        self.parts = parts
        self.values = values
        self.faults = faults
        // Why there is no best number, or else no bound.
        absences = parts.fields.sorted { a, _ in a == parts.firstField }
            .reduce(into: [Int: MissingReason]()) { $0.merge(columns[$1].absences) { first, _ in first } }
            .filter { values[$0.key] == nil }
    }
}

/// Which columns of a file an estimate is made of.
struct EstimateParts: Sendable {
    let name: String
    let unit: Unit
    let interval: IntervalDescriptor?
    let low: Int?
    let best: Int?
    let high: Int?
    /// The first of the columns that there are: best, low, high.
    let firstField: Int

    /// Nil and reported when a column is unknown or holds no numbers.
    init?(_ descriptor: EstimateDescriptor, resource: String, fields: [FieldDescriptor], sink: inout DiagnosticSink) {
        let names = fields.map(\.name.text)
        let errors = sink.errorCount
        func index(_ name: PlacedText?) -> Int? {
            guard let name else { return nil }
            guard let index = names.firstIndex(of: name.text) else {
                sink.report(.unknownField(name, of: resource, known: names))
                return nil
            }
            guard fields[index].type.isNumeric else {
                sink.report(.noNumbers(name))
                return nil
            }
            return index
        }
        low = index(descriptor.low)
        best = index(descriptor.best)
        high = index(descriptor.high)
        if names.contains(descriptor.name.text), !descriptor.fields.contains(where: { $0.text == descriptor.name.text }) {
            sink.report(.hidesColumn(descriptor.name))
        }
        guard sink.errorCount == errors, let first = best ?? low ?? high else { return nil }
        name = descriptor.name.text
        unit = descriptor.unit?.unit ?? .none
        interval = descriptor.interval
        firstField = first
    }

    /// The columns it is made of, by number.
    var fields: [Int] { [low, best, high].compactMap { $0 } }
}

extension TypedColumn {
    /// The cells as numbers; nil for a column of texts or dates.
    fileprivate var numbers: [Double?]? {
        switch values {
        case .integer(let cells): cells.map { $0.map(Double.init) }
        case .decimal(let cells): cells
        case .text, .date, .estimate: nil
        }
    }
}

extension CellFault {
    static func crossed(_ low: Double?, _ best: Double?, _ high: Double?) -> CellFault {
        func text(_ number: Double?) -> String {
            number.map { String($0).hasSuffix(".0") ? String(String($0).dropLast(2)) : String($0) } ?? "none"
        }
        return CellFault(
            "estimate.bounds", "the bounds do not hold: low \(text(low)), best \(text(best)), high \(text(high))",
            remedy: "low must not be above best, nor best above high")
    }
}

extension Diagnostic {
    fileprivate static func noNumbers(_ name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.estimate", "the field \"\(name.text)\" holds no numbers", at: name.location, excerpt: name.text,
            remedy: "declare its type as \"integer\" or \"number\"")
    }

    fileprivate static func hidesColumn(_ name: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.estimate", "the estimate \"\(name.text)\" has the name of a field that is no part of it",
            at: name.location,
            excerpt: name.text, remedy: "give it another name")
    }
}
