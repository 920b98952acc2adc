import DataPackages
import Diagnostics
import Documents
import Formatting
import Tabular

/// Validations for programs: one JSON object.
package struct ValidationJSON {
    package let text: String

    /// Files are named by `path`, which is given their paths in the project.
    package init(_ validations: [Validation], path: (String) -> String = { $0 }) {
        text =
            JSON.members([
                "valid": .bool(validations.allSatisfy(\.isValid)),
                "packages": .array(validations.map { Self.json($0, path: path) }),
            ]).text
    }

    private static func json(_ validation: Validation, path: (String) -> String) -> JSON {
        .members([
            "path": .string(path(validation.path)), "valid": .bool(validation.isValid), "errors": .integer(validation.errors),
            "warnings": .integer(validation.warnings),
            "datasets": .array(
                validation.check.datasets.map { dataset in
                    .members([
                        "name": .string(dataset.name), "path": .string(path(dataset.path)), "read": .integer(dataset.rowsRead),
                        "accepted": .integer(dataset.accepted),
                        "malformed": .integer(dataset.malformed),
                        "rejected": .integer(dataset.rejections.count),
                        "missing": .array(
                            dataset.absences.map { absence in
                                .members([
                                    "field": .string(absence.field), "reason": .string(absence.reason.label),
                                    "cells": .integer(absence.cells),
                                ])
                            }),
                    ])
                }),
            "claims": .array(
                validation.claims.map { claims in
                    .members([
                        "dataset": .string(claims.dataset), "claimed": .integer(claims.claimed),
                        "differing": .integer(claims.differing),
                    ])
                }),
            "identities": .array((validation.check.package?.identities ?? []).map(json)),
            "findings": .array(validation.diagnostics.map { json($0.renamingFiles(path)) }),
            "unlisted": .array(
                validation.unlisted.map { .members(["file": .string(path($0.file)), "findings": .integer($0.count)]) }),
        ])
    }

    private static func json(_ identity: Identity) -> JSON {
        .members([
            "name": .string(identity.name), "dataset": .string(identity.table), "statement": .string(identity.statement),
            "holds": .integer(identity.count(.holds)), "fails": .integer(identity.count(.fails)),
            "notCheckable": .integer(identity.count(.notCheckable)),
            "checks": .array(identity.checks.map(json)),
        ])
    }

    private static func json(_ check: Identity.Check) -> JSON {
        var reason: String?
        if case .notCheckable(let why) = check.outcome { reason = why }
        return .members([
            "line": .integer(check.line), "key": .string(check.key), "outcome": .string(check.outcome.kind.rawValue),
            "computed": check.computed.map(json), "stated": check.stated.map(json), "reason": reason.map(JSON.string),
            "gaps": .array(check.gaps.map(JSON.string)),
        ])
    }

    /// A number, or a range with its ends; one without a bound is left out.
    private static func json(_ estimate: Estimate) -> JSON {
        if estimate.isPoint { return .decimal(estimate.low) }
        return .members([
            "low": estimate.low.isFinite ? .decimal(estimate.low) : nil, "best": estimate.best.map(JSON.decimal),
            "high": estimate.high.isFinite ? .decimal(estimate.high) : nil,
            "approximate": estimate.isApproximate ? .bool(true) : nil,
            "aboveLow": estimate.lowEnd.isOpen ? .bool(true) : nil, "belowHigh": estimate.highEnd.isOpen ? .bool(true) : nil,
        ])
    }

    private static func json(_ diagnostic: Diagnostic) -> JSON {
        .members([
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
            "message": .string(diagnostic.sentence), "file": diagnostic.location.map { .string($0.file) },
            "line": diagnostic.location?.line.map(JSON.integer), "column": diagnostic.location?.column.map(JSON.integer),
            "text": diagnostic.excerpt.map(JSON.string), "remedy": diagnostic.remedy.map(JSON.string),
        ])
    }
}
