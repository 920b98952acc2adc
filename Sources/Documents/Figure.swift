package import Tabular

/// A figure with its words.
package struct Figure: Sendable {
    package var name: String
    package var number: Int
    package var caption: String
    /// The finished SVG element, trusted: it was made by us.
    package var svg: String
    /// The same as words.
    package var description: String
    package var notes: Notes
    /// What the figure draws.
    package var data: Table

    package init(name: String, number: Int, caption: String, svg: String, description: String, notes: Notes, data: Table) {
        self.name = name
        self.number = number
        self.caption = caption
        self.svg = svg
        self.description = description
        self.notes = notes
        self.data = data
    }
}
