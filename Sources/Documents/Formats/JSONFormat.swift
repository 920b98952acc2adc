package import Formatting
package import Tabular

/// The report for programs: each cell with its value, its rows (dataset, key, line) and its sources.
package struct JSONFormat: DocumentFormat {
    package init() {}

    package var name: String { "json" }

    package func files(of document: Document) -> [RenderedFile] {
        var writer = JSONWriter(document)
        return [RenderedFile(path: "report.json", text: writer.written().text)]
    }

    /// One object for each group, with a member for each column: texts, numbers, dates as EDTF; a missing cell is an object with
    /// the reason, and where rows of a group state no number `NAME_lacking` says how many. Totals are left out.
    package static func rows(of table: Table) -> JSON {
        .array(
            (0..<table.rowCount).filter { table.margin(of: $0) == .body }.map { row in
                .object(
                    table.columns.flatMap { column -> [JSON.Member] in
                        let lack = column.lack(at: row).map {
                            JSON.Member(column.name + "_lacking", .integer($0.rows))
                        }
                        return [JSON.Member(column.name, JSONWriter.value(column[row]))] + [lack].compactMap { $0 }
                    })
            })
    }
}
