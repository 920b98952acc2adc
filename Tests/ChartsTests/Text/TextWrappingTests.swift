import Testing

@testable import Charts

@Suite struct TextWrappingTests {
    let style = TextStyle(size: 2)

    @Test("no line is wider than asked unless it is one word")
    func widths() {
        let text = "Soviet officers of nationalities with a state abroad"
        for width in [10.0, 15, 20, 40, 80] {
            for line in TextWrapping.lines(text, width: width, style) {
                #expect(TextMetrics.width(of: line, style) <= width || !line.contains(" "))
            }
        }
    }

    @Test("nothing is lost: the lines together are the text")
    func whole() {
        let text = "One two-three four/five six – seven"
        let lines = TextWrapping.lines(text, width: 9, style)
        #expect(lines.count > 2)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test("a range of years and a thin space hold together")
    func unbroken() {
        #expect(TextWrapping.lines("1937–1938", width: 2, style) == ["1937–1938"])
        #expect(TextWrapping.lines("790\u{202F}665", width: 2, style) == ["790\u{202F}665"])
    }

    @Test("balanced lines are as many, and leave no short word alone")
    func balanced() {
        let text = "Museum of the History of Fishing in the Bay"
        let greedy = TextWrapping.lines(text, width: 30, style), balanced = TextWrapping.balanced(text, width: 30, style)
        #expect(balanced.count == greedy.count)
        #expect(TextWrapping.widest(balanced, style) <= TextWrapping.widest(greedy, style))
    }
}
