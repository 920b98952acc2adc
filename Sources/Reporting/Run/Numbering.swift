/// The numbers of tables and figures, each counted from 1 in their order; known before anything is written, so that a figure can
/// name a table that stands after it.
struct Numbering {
    private var tables: [String: Int] = [:]
    private var figures: [String: Int] = [:]

    init(_ program: Program, isWanted: (String) -> Bool) {
        for item in program.sections.flatMap({ $0 }) {
            switch item {
            case .table(let table, _) where isWanted(table.name.text): tables[table.name.text] = tables.count + 1
            case .figure(let figure, _, _) where isWanted(figure.name.text): figures[figure.name.text] = figures.count + 1
            default: continue
            }
        }
    }

    func table(_ name: String) -> Int { tables[name] ?? 0 }
    func figure(_ name: String) -> Int { figures[name] ?? 0 }
    /// Nil when the table is not printed.
    func known(_ table: String) -> Int? { tables[table] }
}
