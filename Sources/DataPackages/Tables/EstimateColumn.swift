import Diagnostics
import Tabular

/// Estimates put together from the columns of a file that hold their bounds.
struct EstimateColumn {
    let name: String
    let values: [Estimate?]
    let absences: [Int: MissingReason]
    let unit: Unit
    /// The columns it is made of, by number.
    let parts: [Int]
    /// The column that is named when bounds are crossed.
    let faultField: Int
    let faults: [(row: Int, fault: CellFault)]

    /// Nil and reported when a column is unknown or holds no numbers.
    init?(
        _ descriptor: EstimateDescriptor, resource: String, fields: [FieldDescriptor], columns: [TypedColumn],
        sink: inout DiagnosticSink
    ) {
        let names = fields.map(\.name.text)
        var isValid = true
        func numbers(_ name: PlacedText?) -> [Double?]? {
            guard let name else { return nil }
            guard let index = names.firstIndex(of: name.text) else {
                sink.report(.unknownField(name, of: resource, known: names))
                isValid = false
                return nil
            }
            guard let numbers = columns[index].numbers else {
                sink.report(.noNumbers(name))
                isValid = false
                return nil
            }
            return numbers
        }
        let low = numbers(descriptor.low), best = numbers(descriptor.best), high = numbers(descriptor.high)
        if names.contains(descriptor.name.text), !descriptor.fields.contains(where: { $0.text == descriptor.name.text }) {
            sink.report(.hidesColumn(descriptor.name))
            isValid = false
        }
        let parts = descriptor.fields.compactMap { part in names.firstIndex(of: part.text) }
        guard isValid, let first = parts.first else { return nil }
        var values: [Estimate?] = [], faults: [(row: Int, fault: CellFault)] = []
        for row in columns[first].isMissing.indices {
            let (least, middle, most) = (low?[row] ?? nil, best?[row] ?? nil, high?[row] ?? nil)
            let estimate = Estimate(low: least, best: middle, high: most)
            if estimate == nil, least != nil || middle != nil || most != nil {
                faults.append((row, .crossed(least, middle, most)))
            }
            values.append(estimate)
        }
        name = descriptor.name.text
        self.values = values
        self.faults = faults
        self.parts = parts
        unit = descriptor.unit?.unit ?? .none
        faultField = names.firstIndex { $0 == (descriptor.best ?? descriptor.fields[0]).text } ?? first
        absences = columns[faultField].absences.filter { values[$0.key] == nil }
    }
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
    fileprivate static func crossed(_ low: Double?, _ best: Double?, _ high: Double?) -> CellFault {
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
