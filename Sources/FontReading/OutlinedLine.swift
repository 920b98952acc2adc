/// A line of text as outlines, from the beginning of its baseline.
package struct OutlinedLine: Hashable, Sendable {
    package var steps: [OutlineStep] = []
    /// How far the pen goes, in units of the type size.
    package var width = 0.0
    /// The letters that the font lacks, in their order, each once.
    package var missing: [Unicode.Scalar] = []
}
