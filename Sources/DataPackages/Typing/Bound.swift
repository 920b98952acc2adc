import Diagnostics
import Tabular

/// A least or greatest value.
struct Bound: Sendable {
    enum Kind { case least, most, above, below }

    let kind: Kind
    let value: Value
    let text: String

    init?(_ kind: Kind, _ text: PlacedText?, _ field: FieldDescriptor, sink: inout DiagnosticSink) {
        guard let text, let value = field.type.value(of: text, sink: &sink) else { return nil }
        if case .text = value {
            sink.report(.noOrder(text))
            return nil
        }
        self.kind = kind
        self.value = value
        self.text = text.text
    }

    func fault(_ cell: Value, text: String) -> CellFault? {
        guard !admits(cell) else { return nil }
        let (code, relation) =
            switch kind {
            case .least: ("constraint.minimum", "less than")
            case .most: ("constraint.maximum", "more than")
            case .above: ("constraint.minimum", "not more than")
            case .below: ("constraint.maximum", "not less than")
            }
        return .unmet(code, "\(text.quotedForMessage) \(meets(cell) ? "can be" : "is") \(relation) \(self.text)")
    }

    /// Whether some of the days a date can mean satisfy a least or greatest date.
    private func meets(_ cell: Value) -> Bool {
        guard case .date(let date) = cell, case .date(let bound) = value else { return false }
        return switch kind {
        case .least: bound.earliest <= date.latest
        case .most: date.earliest <= bound.latest
        case .above, .below: false
        }
    }

    private func admits(_ cell: Value) -> Bool {
        if case .date(let date) = cell, case .date = value { return admits(date) }
        // An estimate by where it stands: what is about or less than the bound is not beyond it.
        if case .estimate(let estimate) = cell, let bound = value.estimate { return admits(estimate.position, bound.position) }
        return switch kind {
        case .least: !Value.isOrderedBefore(cell, value)
        case .most: !Value.isOrderedBefore(value, cell)
        case .above: Value.isOrderedBefore(value, cell)
        case .below: Value.isOrderedBefore(cell, value)
        }
    }

    private func admits(_ number: Double, _ bound: Double) -> Bool {
        switch kind {
        case .least: number >= bound
        case .most: number <= bound
        case .above: number > bound
        case .below: number < bound
        }
    }

    /// A date satisfies a bound when every day it can mean does.
    func admits(_ date: EDTFDate) -> Bool {
        guard case .date(let bound) = value else { return false }
        return switch kind {
        case .least: bound.earliest <= date.earliest
        case .most: date.latest <= bound.latest
        case .above: bound.latest < date.earliest
        case .below: date.latest < bound.earliest
        }
    }
}

/// Bounds that are numbers, for comparing many cells with them.
struct NumberBounds: Sendable {
    private var least = -Double.infinity
    private var most = Double.infinity
    private var above = -Double.infinity
    private var below = Double.infinity

    /// Nil when one of them is no number, or a whole number beyond those that a `Double` tells apart.
    init?(_ bounds: [Bound]) {
        for bound in bounds {
            guard let number = bound.value.estimate?.best, abs(number) < 0x1p53 else { return nil }
            switch bound.kind {
            case .least: least = number
            case .most: most = number
            case .above: above = number
            case .below: below = number
            }
        }
    }

    func admit(_ number: Double) -> Bool { number >= least && number <= most && number > above && number < below }
}

extension Diagnostic {
    fileprivate static func noOrder(_ bound: PlacedText) -> Diagnostic {
        Diagnostic(
            code: "descriptor.constraint", "a text has no least or greatest value", at: bound.location, excerpt: bound.text,
            remedy: "declare the type of the field, or use \"enum\"")
    }
}
