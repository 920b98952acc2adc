/// Which columns of a tidy table stand where in print.
package struct TableLayout: Sendable {
    /// Columns that name the rows, from left to right.
    package var stub: [String]
    /// Columns whose values become heads.
    package var spanners: [String]
    package var measures: [String]
    /// Measures that are 0, not missing, where no row is.
    package var countingMeasures: [String]

    package init(stub: [String] = [], spanners: [String] = [], measures: [String] = [], countingMeasures: [String] = []) {
        self.stub = stub
        self.spanners = spanners
        self.measures = measures
        self.countingMeasures = countingMeasures
    }
}
