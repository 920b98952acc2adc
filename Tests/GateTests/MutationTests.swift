import CSVReading
import GateLaws
import TestSupport
import Testing

@Suite("Laws of the gate, over damaged files")
struct MutationTests {
    /// The files of the corpora, those left out that are large.
    static let originals: [[UInt8]] = {
        let cases = ((try? CorpusCase.all(in: "Defects")) ?? []) + ((try? CorpusCase.all(in: "Spectrum")) ?? [])
        return cases.flatMap(\.tables).filter { $0.count <= 400 }
    }()

    @Test("each file of the corpora keeps the laws, typed or not, in four dialects")
    func originals() throws {
        #expect(Self.originals.count >= 150)
        let other = try #require(CSVDialect(delimiter: ";", quote: "'"))
        let cyrillic = try #require(CharacterEncoding(named: "windows-1251"))
        for (index, bytes) in Self.originals.enumerated() {
            let trials = [
                GateTrial(bytes), GateTrial(bytes, dialect: other), GateTrial(bytes, encoding: cyrillic),
                GateTrial(bytes, dialect: other, encoding: cyrillic, seed: 2),
            ]
            for trial in trials {
                #expect(trial.complaints() == [], "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            }
            #expect(
                TypedTrial(trials[0], turn: index).complaints() == [],
                "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    @Test("8,000 files damaged in one to four places keep the laws, one in four typed", arguments: 1...8)
    func mutations(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var refused = 0
        for number in 0..<1000 {
            let original = Self.originals.randomElement(using: &random) ?? []
            let bytes = MutatedFile.make(from: original, using: &random)
            let trial = GateTrial(bytes, seed: random.next())
            let complaints = trial.complaints() + (number % 4 == 0 ? TypedTrial(trial, turn: number).complaints() : [])
            if !complaints.isEmpty { refused += 1 }
            #expect(
                complaints == [],
                "\(bytes.map { String($0, radix: 16) }.joined(separator: " "))\n\(String(decoding: bytes, as: UTF8.self).debugDescription)"
            )
            if refused > 3 { return }
        }
    }
}
