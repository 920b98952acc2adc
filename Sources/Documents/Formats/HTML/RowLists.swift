import Tabular

/// The lists of rows behind the numbers of one block; equal sets of rows share one list.
struct RowLists {
    struct Entry {
        /// Unique on the page.
        let number: Int
        let origin: Origin
        /// What the numbers that lead here are.
        var names: [String]
    }

    private let start: Int
    private(set) var entries: [Entry] = []
    private var indices: [Origin: Int] = [:]

    init(start: Int) {
        self.start = start
    }

    /// The list for a set of rows, and whether this number is the first to lead there.
    mutating func entry(for origin: Origin, name: String) -> (number: Int, isNew: Bool) {
        if let index = indices[origin] {
            if !entries[index].names.contains(name) { entries[index].names.append(name) }
            return (entries[index].number, false)
        }
        let entry = Entry(number: start + entries.count + 1, origin: origin, names: [name])
        indices[origin] = entries.count
        entries.append(entry)
        return (entry.number, true)
    }
}
