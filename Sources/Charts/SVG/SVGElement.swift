/// An element of a figure: a name, attributes in their order, and what is inside.
package struct SVGElement: Sendable, Equatable {
    package var name: String
    package var attributes: [Attribute]
    package var children: [Node]

    package struct Attribute: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    package indirect enum Node: Sendable, Equatable {
        case element(SVGElement)
        case text(String)
    }

    package init(_ name: String, _ attributes: [(String, String)] = [], children: [SVGElement] = [], text: String? = nil) {
        self.name = name
        self.attributes = attributes.map { Attribute(name: $0.0, value: $0.1) }
        self.children = text.map { [.text($0)] } ?? children.map(Node.element)
    }

    package subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    /// The text inside, without that of nested elements.
    package var text: String {
        children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    /// This element and all inside it, in the order of the file.
    package var all: [SVGElement] {
        var found = [self]
        for case .element(let element) in children { found += element.all }
        return found
    }
}
