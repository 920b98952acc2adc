package import Tabular

/// A data package as it was read: typed tables, keys resolved, every row accounted for.
package struct DataPackage: Sendable {
    package let name: String
    package let title: String?
    /// The descriptor's path, relative to the project, and its bytes.
    package let descriptorPath: String
    package let descriptorBytes: [UInt8]
    package let licenses: [String]
    package let catalog: Catalog
    /// In the order of the descriptor; the same order as the tables of the catalog.
    package let datasets: [Dataset]
    /// In the order of their file.
    package let sources: [Source]
    /// The table that joins quantities compared without being equal; nil when the package declares none.
    package let comparisons: String?

    package func dataset(_ name: String) -> Dataset? { datasets.first { $0.name == name } }
    package func source(_ id: String) -> Source? { sources.first { $0.id == id } }
    /// Rows of all datasets, rejected ones included.
    package var rowsRead: Int { datasets.reduce(0) { $0 + $1.rowsRead } }
    package var rowsRejected: Int { datasets.reduce(0) { $0 + $1.rejections.count } }
}
