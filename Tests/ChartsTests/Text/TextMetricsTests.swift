import Testing

@testable import Charts

@Suite struct TextMetricsTests {
    let style = TextStyle(size: 2048)

    @Test("widths are those of Liberation Sans in units of 2048 to the em")
    func widths() {
        #expect(TextMetrics.width(of: "A", style) == 1366)
        #expect(TextMetrics.width(of: "0123456789", style) == 11390)
        #expect(TextMetrics.width(of: "Мир", style) == 3989)
        #expect(TextMetrics.width(of: "", style) == 0)
    }

    @Test("bold is wider, italic as wide as regular")
    func faces() {
        var bold = style, italic = style
        bold.face = .bold
        italic.face = .italic
        #expect(TextMetrics.width(of: "Trial", bold) > TextMetrics.width(of: "Trial", style))
        #expect(TextMetrics.width(of: "Trial", italic) == TextMetrics.width(of: "Trial", style))
    }

    @Test("a thin space is a fifth of the em, an unknown character as wide as M")
    func special() {
        #expect(TextMetrics.width(of: "\u{202F}", style) == 410)
        #expect(TextMetrics.width(of: "\u{4E2D}", style) == 1706)
        #expect(TextMetrics.width(of: "e\u{301}", style) == TextMetrics.width(of: "e", style))
    }

    @Test("6.5 points are 2.293 mm")
    func points() {
        #expect(SVGNumber.text(TextStyle.points(6.5).size) == "2.293")
    }
}
