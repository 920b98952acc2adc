/// A license under which the package is published.
package struct License: Hashable, Sendable {
    /// A short name, such as `CC-BY-4.0`.
    package let name: String?
    package let title: String?
    /// Where it can be read.
    package let path: String?

    package init(name: String?, title: String? = nil, path: String? = nil) {
        self.name = name
        self.title = title
        self.path = path
    }
}
