package import Tabular

/// A folder of CSV files with its descriptor, read: tables, keys, sources, and what became of every row.
package struct DataPackage: Sendable {
    package let name: String?
    package let title: String?
    package let description: String?
    /// Where `datapackage.json` is, relative to the project, and its bytes, for digests.
    package var descriptorPath = ""
    package var descriptorBytes: [UInt8] = []
    package let licenses: [License]
    /// A table for each resource, of its accepted rows, in the order of the descriptor; and the foreign keys between them.
    package let catalog: Catalog
    /// In the order of the descriptor.
    package let datasets: [Dataset]
    /// In the order of their file; empty when the package lists none.
    package let sources: [Source]
    package let comparisons: [Comparison]
    /// The accounting identities, checked, in the order of the descriptor.
    package let identities: [Identity]

    package init(
        name: String? = nil, title: String? = nil, description: String? = nil, licenses: [License] = [], catalog: Catalog,
        datasets: [Dataset], sources: [Source] = [], comparisons: [Comparison] = [],
        identities: [Identity] = []
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.licenses = licenses
        self.catalog = catalog
        self.datasets = datasets
        self.sources = sources
        self.comparisons = comparisons
        self.identities = identities
    }

    /// The rows of all files, rejected ones included.
    package var rowsRead: Int { datasets.reduce(0) { $0 + $1.rowsRead } }
    package var rowsRejected: Int { datasets.reduce(0) { $0 + $1.rejections.count } }

    package func dataset(_ name: String) -> Dataset? { datasets.first { $0.name == name } }

    package func source(_ id: String) -> Source? { sources.first { $0.id == id } }
}
