import Charts
import Testing

@Suite struct SVGWriterTests {
    @Test("text and attributes are escaped; what XML forbids becomes U+FFFD")
    func escaping() {
        let element = SVGElement("text", [SVGAttribute("class", "a\"<b>&\n")], text: "1 < 2 & \u{7} \"x\"")
        #expect(
            SVGWriter.text(of: element)
                == "<text class=\"a&quot;&lt;b&gt;&amp;&#10;\">1 &lt; 2 &amp; \u{FFFD} \"x\"</text>\n")
    }

    @Test("attributes keep the order in which they were given")
    func order() {
        let element = SVGElement("rect", [SVGAttribute("y", 1), SVGAttribute("x", 2.5), SVGAttribute("class", "bar")])
        #expect(SVGWriter.text(of: element) == "<rect y=\"1\" x=\"2.5\" class=\"bar\"/>\n")
    }

    @Test("descendants come in document order")
    func descendants() {
        let tree = SVGElement("g", [], [SVGElement("a", [], [SVGElement("b")]), SVGElement("c")])
        #expect(tree.descendants.map(\.name) == ["g", "a", "b", "c"])
    }
}
