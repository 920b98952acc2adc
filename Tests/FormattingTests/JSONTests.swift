import Testing

@testable import Formatting

@Suite("JSON")
struct JSONTests {
    @Test("JSON escapes controls, and numbers are as short as they can be")
    func json() {
        #expect(JSON.quoted("a\"\\\n\u{1}<\u{202E}") == "\"a\\\"\\\\\\n\\u0001\\u003c\\u202e\"")
        #expect(JSON.number(0.1) == "0.1")
        #expect(JSON.number(1_500) == "1500")
        #expect(JSON.decimal(.infinity).text == "null\n")
        #expect(JSON.members(["a": .integer(1), "b": nil, "c": .array([])]).text == "{\"a\": 1, \"c\": []}\n")
    }

    @Test("Literals keep the order of their members and leave nil out")
    func literals() {
        let none: JSON? = nil
        let value: JSON = ["b": 1, "a": [1.5, "x", true], "c": none, "d": .null]
        #expect(value.text == "{\"b\": 1, \"a\": [1.5, \"x\", true], \"d\": null}\n")
    }
}
