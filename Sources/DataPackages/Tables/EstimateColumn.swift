import Diagnostics
import Tabular

/// Estimates put together from the columns of a file that hold their bounds.
struct EstimateColumn {
    let parts: EstimateParts
    let values: [Estimate?]
    let absences: [Int: MissingReason]
    /// With the column of the number that is named: the best of those that the row has.
    let faults: [(row: Int, field: Int, fault: CellFault)]
    /// Words beside no number; their rows are used.
    let doubts: [(row: Int, field: Int, fault: CellFault)]

    init(_ parts: EstimateParts, columns: [TypedColumn]) {
        func numbers(_ field: Int?) -> [Double?]? { field.flatMap { columns[$0].numbers } }
        let low = numbers(parts.low), best = numbers(parts.best), high = numbers(parts.high)
        var words: [String?] = []
        if let qualifier = parts.qualifier, case .text(let cells) = columns[qualifier].values { words = cells }
        var values: [Estimate?] = [], faults: [(row: Int, field: Int, fault: CellFault)] = []
        var doubts: [(row: Int, field: Int, fault: CellFault)] = []
        for row in columns[parts.firstField].isMissing.indices {
            let (least, middle, most) = (low?[row] ?? nil, best?[row] ?? nil, high?[row] ?? nil)
            let estimate = Estimate(low: least, best: middle, high: most)
            if estimate == nil, least != nil || middle != nil || most != nil {
                let field = middle != nil ? parts.best : least != nil ? parts.low : parts.high
                faults.append((row, field ?? parts.firstField, .crossed(least, middle, most)))
            }
            guard let qualifier = parts.qualifier, let word = words[row] else {
                values.append(estimate)
                continue
            }
            guard let number = estimate else {
                // A number that is not read is at fault by itself.
                if parts.fields.allSatisfy({ columns[$0].isMissing[row] }) { doubts.append((row, qualifier, .noNumber(word))) }
                values.append(nil)
                continue
            }
            do throws(CellFault) {
                values.append(try number.qualified(by: word))
            } catch {
                faults.append((row, qualifier, error))
                values.append(estimate)
            }
        }
        self.parts = parts
        self.values = values
        self.faults = faults
        self.doubts = doubts
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
    let qualifier: Int?
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
        qualifier = descriptor.qualifier.flatMap { name in
            guard let index = names.firstIndex(of: name.text) else {
                sink.report(.unknownField(name, of: resource, known: names))
                return nil
            }
            guard fields[index].type == .text else {
                sink.report(.noWords(name))
                return nil
            }
            return index
        }
        if names.contains(descriptor.name.text), !descriptor.fields.contains(where: { $0.text == descriptor.name.text }) {
            sink.report(.hidesColumn(descriptor.name))
        }
        guard sink.errorCount == errors, let first = best ?? low ?? high else { return nil }
        name = descriptor.name.text
        unit = descriptor.unit?.unit ?? .none
        interval = descriptor.interval
        firstField = first
    }

    /// The columns of its numbers.
    var fields: [Int] { [low, best, high].compactMap { $0 } }
    /// All columns that it reads.
    var readFields: [Int] { fields + [qualifier].compactMap { $0 } }
}

extension Estimate {
    /// With what a source says of the number in a column beside it.
    fileprivate func qualified(by words: String) throws(CellFault) -> Estimate {
        guard let qualifier = EstimateWords.qualifier(words) else { throw .unknownQualifier(words) }
        switch qualifier.bound {
        case .least where !low.isFinite || low == high, .above where !low.isFinite || low == high:
            throw .noBound(words, name: "low")
        case .most where !high.isFinite || low == high, .below where !high.isFinite || low == high:
            throw .noBound(words, name: "high")
        default: return Estimate(unchecked: low, best, high, qualifiers.union(qualifier.qualifiers))
        }
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
    fileprivate static func unknownQualifier(_ words: String) -> CellFault {
        CellFault(
            "estimate.qualifier", "\(words.quotedForMessage) says nothing of a number that is known here",
            remedy: "write about, more than, fewer than, or leave the cell empty")
    }

    fileprivate static func noBound(_ words: String, name: String) -> CellFault {
        CellFault(
            "estimate.qualifier", "\(words.quotedForMessage) stands beside a number without a \(name)",
            remedy: "write the number as the \(name), and no best")
    }

    fileprivate static func noNumber(_ words: String) -> CellFault {
        CellFault(
            "estimate.qualifier", "\(words.quotedForMessage) stands beside no number",
            remedy: "write the number, or leave the cell empty")
    }

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
