/// An element of an SVG document: a value that can be asked and compared before it is written.
package struct SVGElement: Hashable, Sendable {
    package var name: String
    /// In the order in which they are written.
    package var attributes: [SVGAttribute]
    package var children: [SVGNode]
    /// What a reader is told who points at it; written only where a drawing is part of a page.
    package var label: String?
    /// Whether it has nothing to be seen and only takes the pointer, for its label; written only where labels are.
    package var isTarget = false

    package init(_ name: String, _ attributes: [SVGAttribute] = [], _ children: [SVGElement] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children.map(SVGNode.element)
    }

    package init(_ name: String, _ attributes: [SVGAttribute], text: String) {
        self.name = name
        self.attributes = attributes
        self.children = [.text(text)]
    }

    /// The text of an attribute; nil when the element has none of that name.
    package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    package var elements: [SVGElement] {
        children.compactMap {
            if case .element(let element) = $0 { element } else { nil }
        }
    }

    /// The text directly inside.
    package var text: String {
        children.map {
            if case .text(let text) = $0 { text } else { "" }
        }.joined()
    }

    /// The class names.
    package var classes: [String] { self["class"]?.split(separator: " ").map(String.init) ?? [] }

    /// This element and all inside it, in document order.
    package var descendants: [SVGElement] { [self] + elements.flatMap(\.descendants) }
}

/// What stands inside an element.
package enum SVGNode: Hashable, Sendable {
    case element(SVGElement)
    case text(String)
}

/// A name with its text, not yet escaped.
package struct SVGAttribute: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// A number by the one rule of `SVGNumber`.
    package init(_ name: String, _ value: Double) {
        self.init(name, SVGNumber.text(value))
    }
}
