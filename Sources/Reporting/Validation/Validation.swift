package import DataPackages
package import Diagnostics

/// What was found when a data package was checked.
package struct Validation: Sendable {
    /// The descriptor, relative to the project.
    package let path: String
    package let check: PackageCheck
    /// For each dataset with claims, in how many quantities they differ.
    package let claims: [Claims]
    /// In the order in which they were found, bounded per file.
    package let diagnostics: [Diagnostic]
    /// Those included that are not listed.
    package let errors: Int
    package let warnings: Int

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
