/// Every aggregate, once. A new one is a file in a family's folder and a line here.
package enum AllAggregates {
    package static let types: [any Accumulator.Type] = [
        Count.self,
        Sum.self,
        IndependentSum.self,
        Minimum.self,
        Maximum.self,
        Mean.self,
        Ratio.self,
        Median.self,
        Quantile.self,
        DistinctCount.self,
    ]

    package static var names: [String] { types.map { $0.name } }
    /// The words that a measure can begin with.
    package static var words: [String] { names.filter { $0 != IndependentSum.name } }
    package static func type(named name: String) -> (any Accumulator.Type)? { types.first { $0.name == name } }
}
