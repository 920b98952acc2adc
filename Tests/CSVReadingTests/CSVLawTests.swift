import CSVReading
import Diagnostics
import GateLaws
import Testing

@Suite("Laws of CSV reading")
struct CSVLawTests {
    /// All texts over the characters that matter, up to a length.
    static func texts(upTo length: Int) -> [String] {
        var all = [""], last = [""]
        for _ in 0..<length {
            last = last.flatMap { text in ["a", ",", "\"", "\n", "\r", " "].map { text + $0 } }
            all += last
        }
        return all
    }

    @Test("each of the 9,331 texts of up to five of six characters is read or refused as the RFC has it")
    func everyShortText() {
        let malformed: Set = ["csv.unclosed-quote", "csv.text-after-quote", "csv.stray-quote", "csv.bare-carriage-return"]
        let texts = Self.texts(upTo: 5)
        #expect(texts.count == 9331)
        for text in texts {
            let outcome = Outcome("h,i\n" + text)
            let isMalformed = outcome.diagnostics.contains { malformed.contains($0.code) }
            guard let records = ReferenceReader.records(of: Array(text.unicodeScalars), dialect: .standard)?.map(\.cells) else {
                #expect(isMalformed, "accepted: \(text.debugDescription)")
                continue
            }
            #expect(!isMalformed, "refused: \(text.debugDescription)")
            #expect(outcome.rows == records.filter { $0.count == 2 }, "\(text.debugDescription)")
        }
    }

    @Test("a field is found where it was written, in 300 files of random fields", arguments: [1, 2, 3])
    func places(_ seed: UInt64) {
        var random = SeededNumbers(state: seed)
        for _ in 0..<100 {
            var text = "\u{FEFF}h,i,j\n"
            var expected: [[(String?, FileLocation)]] = []
            var line = 2, column = 1
            for _ in 0..<8 {
                var record: [(String?, FileLocation)] = []
                for field in 0..<3 {
                    let (cell, written) = Self.field(&random)
                    record.append((cell, FileLocation(file: "a.csv", line: line, column: column)))
                    for scalar in (written + (field < 2 ? "," : "\n")).unicodeScalars {
                        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
                    }
                    text += written + (field < 2 ? "," : "\n")
                }
                expected.append(record)
            }
            let outcome = Outcome(text)
            #expect(outcome.diagnostics.isEmpty)
            #expect(outcome.rows == expected.map { $0.map(\.0) })
            for (row, record) in expected.enumerated() {
                #expect(outcome.document?.records.lines[row] == record[0].1.line)
                #expect((0..<3).map { outcome.document?.records.location(record: row, field: $0) } == record.map(\.1))
            }
        }
    }

    /// A cell and one way to write it.
    private static func field(_ random: inout SeededNumbers) -> (cell: String?, written: String) {
        let pieces = ["a", "я", "é", "e\u{301}", " ", "\"", ",", "\n", "\r\n", "7"]
        let cell = (0..<random.next(below: 5)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
        let needsQuotes = cell.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        if !needsQuotes, random.next(below: 2) == 0 { return (cell.isEmpty ? nil : cell, cell) }
        return (cell, "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"")
    }
}

/// Numbers that look random and are the same in every run (a linear congruential generator).
struct SeededNumbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
