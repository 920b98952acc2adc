package import DataPackages
package import Diagnostics

/// What was found when a data package was checked.
package struct Validation: Sendable {
    /// The descriptor, relative to the project.
    package let path: String
    package let check: PackageCheck
    /// For each dataset with claims, in how many quantities they differ.
    package let claims: [Claims]
    /// By file, then by line and column; bounded per file.
    package let diagnostics: [Diagnostic]
    /// How many more findings a file has that are not listed, for each that has any.
    package let unlisted: [Unlisted]
    /// Those included that are not listed.
    package let errors: Int
    package let warnings: Int

    /// The findings of one file that are not listed.
    package struct Unlisted: Sendable {
        package let file: String
        package let count: Int
    }

    /// The claims of one dataset.
    package struct Claims: Sendable {
        package let dataset: String
        /// Quantities of which more than one claim is made.
        package let claimed: Int
        /// Those for which the claims differ.
        package let differing: Int
    }

    package var isValid: Bool { errors == 0 }
}
