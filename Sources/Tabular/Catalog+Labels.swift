extension Catalog {
    /// A cell in words: its category's label, or for a key the short name, name or title of the row it names; nil when missing.
    package func label(_ column: Column, row: Int, of table: Table) -> String? {
        guard !column[row].isMissing else { return nil }
        if let key = foreignKeys.first(where: { $0.table == table.name && $0.column == column.name }),
            let farRow = key.farRows[row],
            let name = self.table(key.farTable).flatMap({ Self.name(of: farRow, in: $0) })
        {
            return name
        }
        return column.label(at: row)
    }

    /// What a row is about, in words: by what it claims and when, else its name, else its key.
    package func subject(of row: Int, in table: Table) -> String {
        if let claim = table.claims.first {
            let columns = (claim.key + [claim.scope].compactMap { $0 }).compactMap { table.column($0) }
            var parts = columns.compactMap { label($0, row: row, of: table) }
            if let period = claim.period, case .date(let date)? = table.column(period)?[row] { parts.append(date.description) }
            if !parts.isEmpty { return parts.joined(separator: ", ") }
        }
        let key = table.key(of: row)
        return Self.name(of: row, in: table) ?? (key.isEmpty ? "line \(row < table.lines.count ? table.lines[row] : row)" : key)
    }

    private static func name(of row: Int, in table: Table) -> String? {
        for name in ["short", "name", "title"] {
            if let text = table.column(name)?.label(at: row) { return text }
        }
        return nil
    }
}
