/// Finds what was probably meant by a misspelt name.
package enum Spelling {
    /// The candidates nearest to a name, nearest first, at most three, each once; empty when none is near.
    package static func nearest(to name: String, among candidates: [String]) -> [String] {
        let limit = max(2, name.unicodeScalars.count / 3)
        var seen: Set<String> = []
        let length = name.unicodeScalars.count
        let ranked = candidates.filter { seen.insert($0).inserted }.enumerated()
            // Each character more or less is one change at least: long texts need not be compared to be found far.
            .filter { abs($0.element.unicodeScalars.count - length) <= limit }
            .map { (index: $0.offset, name: $0.element, distance: distance(name.lowercased(), $0.element.lowercased())) }
            // Of two short names that share nothing, the one is not meant by the other.
            .filter { $0.distance <= limit && $0.distance < max(name.unicodeScalars.count, $0.name.unicodeScalars.count) }
            .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
        return ranked.prefix(3).map(\.name)
    }

    /// A sentence naming the nearest candidates, or all of them when few, or nothing.
    package static func suggestion(for name: String, among candidates: [String]) -> String? {
        let near = nearest(to: name, among: candidates)
        if !near.isEmpty { return "did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?" }
        guard !candidates.isEmpty, candidates.count <= 16 else { return nil }
        return "there are: " + candidates.joined(separator: ", ")
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours between two texts
    /// (optimal string alignment distance).
    static func distance(_ first: String, _ second: String) -> Int {
        let a = Array(first.unicodeScalars), b = Array(second.unicodeScalars)
        guard !a.isEmpty else { return b.count }
        guard !b.isEmpty else { return a.count }
        var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { rows[i][0] = i }
        for j in 0...b.count { rows[0][j] = j }
        for i in 1...a.count {
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
                }
            }
        }
        return rows[a.count][b.count]
    }
}
