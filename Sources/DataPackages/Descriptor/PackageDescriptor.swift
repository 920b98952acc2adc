package import Diagnostics
package import Tabular

/// `datapackage.json`: the Data Package standard, version 2, with our additions under `purgestats`.
package struct PackageDescriptor: Sendable {
    package let name: String
    package let title: String?
    package let licenses: [String]
    package let resources: [ResourceDescriptor]
    /// The resource that lists the sources.
    package let sources: String?
    /// The resource that joins quantities compared without being equal.
    package let comparisons: String?
}

/// One table of the package.
package struct ResourceDescriptor: Sendable {
    package let name: String
    package let title: String?
    package let path: String
    package let location: FileLocation
    package let fields: [FieldDescriptor]
    package let primaryKey: [String]
    package let uniqueKeys: [[String]]
    package let foreignKeys: [ForeignKeyDescriptor]
    package let source: String?
    package let locator: String?
    package let checked: String?
    package let estimates: [EstimateDescriptor]
    package let claims: [ClaimMeasure]
}

/// One column.
package struct FieldDescriptor: Sendable {
    package let name: String
    package let title: String?
    package let type: FieldType
    package let categories: [Tabular.Category]?
    package let constraints: Constraints
    /// Texts that mean a missing cell, and why it is missing.
    package let missingValues: [String: MissingReason]
    package let location: FileLocation
}

/// A key into another table, or into the same.
package struct ForeignKeyDescriptor: Sendable {
    package let fields: [String]
    package let resource: String
    package let farFields: [String]
    package let location: FileLocation
}

/// Which fields are the low, best and high of one number.
package struct EstimateDescriptor: Sendable {
    package let name: String
    package let low: String?
    package let best: String?
    package let high: String?
    package let unit: Unit
}

/// What the cells of a field must satisfy beyond their type.
package struct Constraints: Sendable {
    package var required = false
    package var unique = false
    package var minimum: String?
    package var maximum: String?
    package var allowed: [String]?
    package var pattern: String?
    package var minLength: Int?
    package var maxLength: Int?
}
