package import Diagnostics

/// A text of the definition with the place where it begins, so that what is wrong with it can be said there.
package struct Located: Sendable, Hashable {
    package let text: String
    package let location: FileLocation

    package init(_ text: String, at location: FileLocation) {
        self.text = text
        self.location = location
    }
}
