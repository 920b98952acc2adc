import Documents
import Formatting

/// A trace for programs: one JSON object.
package struct TraceJSON {
    package let text: String

    /// Files are named by `path`, which is given their paths in the project.
    package init(_ trace: Trace, path: (String) -> String = { $0 }) {
        text =
            JSON.members([
                "title": .string(trace.title),
                "cells": .array(
                    trace.cells.map { cell in
                        .members([
                            "row": .string(cell.row), "column": .string(cell.column), "text": .string(cell.text),
                            "lacking": cell.lack.map(JSON.string),
                            "rows": .array(cell.rows.map { Self.json($0, path: path) }),
                            "notChosen": cell.notChosen.isEmpty
                                ? nil : .array(cell.notChosen.map { Self.json($0.row, reason: $0.reason, path: path) }),
                        ])
                    }),
            ]).text
    }

    private static func json(_ row: Trace.Row, reason: String? = nil, path: (String) -> String) -> JSON {
        .members([
            "dataset": .string(row.dataset), "file": .string(path(row.file)), "line": .integer(row.line), "key": .string(row.key),
            "says": .array(row.says.map { .members(["name": .string($0.name), "text": .string($0.text)]) }),
            "source": row.source.map { .string($0.id) }, "locator": row.locator.map(JSON.string),
            "verified": .bool(!row.isUnchecked), "possible": row.isPossible ? .bool(true) : nil,
            "reason": reason.map(JSON.string),
        ])
    }
}
