/// What was found when a package was read to be checked.
package struct PackageCheck: Sendable {
    package let title: String?
    /// How many resources the descriptor names.
    package let resources: Int
    /// Those whose files could be read.
    package let datasets: [Dataset]
    /// Nil when there are errors.
    package let package: DataPackage?

    init(title: String? = nil, resources: Int = 0, datasets: [Dataset] = [], package: DataPackage? = nil) {
        self.title = title
        self.resources = resources
        self.datasets = datasets
        self.package = package
    }
}
