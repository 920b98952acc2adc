/// One of the values a field may have, with the words a reader sees. Declared order is the order of groups.
package struct Category: Hashable, Sendable {
    package let value: String
    /// What is printed; the value itself when nothing else is declared.
    package let label: String

    package init(value: String, label: String? = nil) {
        self.value = value
        self.label = label ?? value
    }
}
