import DataPackages
import Diagnostics
import Documents

/// Validations for programs: one JSON object.
package struct ValidationJSON {
    package let text: String

    package init(_ validations: [Validation]) {
        text =
            JSON.members([
                "valid": .bool(validations.allSatisfy(\.isValid)), "packages": .array(validations.map(Self.json)),
            ]).text
    }

    private static func json(_ validation: Validation) -> JSON {
        .members([
            "path": .string(validation.path), "valid": .bool(validation.isValid), "errors": .integer(validation.errors),
            "warnings": .integer(validation.warnings),
            "datasets": .array(
                validation.check.datasets.map { dataset in
                    .members([
                        "name": .string(dataset.name), "path": .string(dataset.path), "read": .integer(dataset.rowsRead),
                        "accepted": .integer(dataset.rowsRead - dataset.rejections.count),
                        "rejected": .integer(dataset.rejections.count),
                    ])
                }),
            "claims": .array(
                validation.claims.map { claims in
                    .members([
                        "dataset": .string(claims.dataset), "claimed": .integer(claims.claimed),
                        "differing": .integer(claims.differing),
                    ])
                }),
            "findings": .array(validation.diagnostics.map(json)),
        ])
    }

    private static func json(_ diagnostic: Diagnostic) -> JSON {
        .members([
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
            "message": .string(diagnostic.message), "file": diagnostic.location.map { .string($0.file) },
            "line": diagnostic.location?.line.map(JSON.integer), "column": diagnostic.location?.column.map(JSON.integer),
            "text": diagnostic.excerpt.map(JSON.string), "remedy": diagnostic.remedy.map(JSON.string),
        ])
    }
}
