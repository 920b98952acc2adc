import Testing

@testable import Documents

@Suite("Short names of sources")
struct BibliographyTests {
    @Test(
        "are the surname and the year, or the body, or the beginning of the title",
        arguments: [
            ("Ana Lima", "A log", "1901", "Lima 1901"), ("A. B. Lima; Tom Ives", "", "1901", "Lima and Ives 1901"),
            ("Ana Lima; Tom Ives; Jo Oak", "", "1901", "Lima et al. 1901"), ("Lima, Ana", "", "", "Lima"),
            ("Harbour commission", "", "1901", "Harbour commission 1901"), ("Port Society", "", "", "Port Society"),
            ("Ministry of Ports of the Realm", "", "1901", "Ministry of Ports 1901"),
            ("", "The harbour book", "1901", "The harbour book 1901"),
            ("", "List of ships that left the harbour of Ys", "", "List of ships that left …"), ("", "", "", "x1"),
        ])
    func short(author: String, title: String, year: String, expected: String) {
        #expect(BibliographyEntry(id: "x1", author: author, title: title, year: year).short == expected)
    }

    @Test("that are alike get the id behind them")
    func alike() {
        let bibliography = Bibliography([BibliographyEntry(id: "a", short: "Log"), BibliographyEntry(id: "b", short: "Log")])
        #expect(bibliography.short("b") == "Log (b)")
        #expect(bibliography.short("c") == "c")
    }
}
