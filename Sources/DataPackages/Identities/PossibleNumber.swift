import Tabular

extension ResourceReading {
    /// What a cell of a field without a number can stand for by the constraints of the field, or of all fields of an estimate. It may
    /// also stand for nothing, so zero is always among it.
    func possible(_ name: String) -> Estimate {
        let parts = descriptor.annotations.estimates.first { $0.name.text == name }?.fields.map(\.text) ?? [name]
        func bound(_ choose: (FieldConstraints) -> PlacedText?) -> [Double?] {
            parts.map { part in
                guard let field = fields.first(where: { $0.name.text == part }), let text = choose(field.constraints)?.text else {
                    return nil
                }
                return (try? field.type.value(text))?.estimate?.best
            }
        }
        let lows = bound { $0.minimum ?? $0.exclusiveMinimum }, highs = bound { $0.maximum ?? $0.exclusiveMaximum }
        let low = lows.contains(nil) ? -.infinity : lows.compactMap { $0 }.reduce(0) { min($0, $1) }
        let high = highs.contains(nil) ? .infinity : highs.compactMap { $0 }.reduce(0) { max($0, $1) }
        return Estimate(unchecked: low, low == high ? low : nil, high)
    }
}

extension Estimate {
    /// Without any bound.
    static let anything = Estimate(unchecked: -.infinity, nil, .infinity)
}
