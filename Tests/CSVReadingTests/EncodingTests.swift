import CSVReading
import Diagnostics
import Testing

@Suite("Encodings")
struct EncodingTests {
    /// "имя,год" and "Анна,1937" in windows-1251, koi8-r and ibm866.
    static let harbourNames: [(encoding: String, bytes: [UInt8])] = [
        (
            "windows-1251",
            [0xE8, 0xEC, 0xFF, 0x2C, 0xE3, 0xEE, 0xE4, 0x0A, 0xC0, 0xED, 0xED, 0xE0, 0x2C, 0x31, 0x39, 0x33, 0x37, 0x0A]
        ),
        ("koi8-r", [0xC9, 0xCD, 0xD1, 0x2C, 0xC7, 0xCF, 0xC4, 0x0A, 0xE1, 0xCE, 0xCE, 0xC1, 0x2C, 0x31, 0x39, 0x33, 0x37, 0x0A]),
        ("ibm866", [0xA8, 0xAC, 0xEF, 0x2C, 0xA3, 0xAE, 0xA4, 0x0A, 0x80, 0xAD, 0xAD, 0xA0, 0x2C, 0x31, 0x39, 0x33, 0x37, 0x0A]),
    ]

    @Test("a declared encoding is honoured", arguments: harbourNames.indices)
    func declared(_ index: Int) throws {
        let (name, bytes) = Self.harbourNames[index]
        let outcome = Outcome(bytes, encoding: try #require(CharacterEncoding(named: name)))
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.document?.header.names == ["имя", "год"])
        #expect(outcome.rows == [["Анна", "1937"]])
        #expect(outcome.document?.records.location(record: 0, field: 1) == FileLocation(file: "a.csv", line: 2, column: 6))
    }

    @Test("an undeclared encoding is refused in one line that says how to go on")
    func undeclared() {
        let diagnostics = Outcome(Self.harbourNames[0].bytes).diagnostics
        #expect(
            diagnostics.map(\.headline) == [
                "a.csv:1:1: error: the byte E8 (number 1 of the file) is not UTF-8 text here [csv.invalid-utf8]"
            ])
        #expect(
            diagnostics.first?.remedy
                == "it looks like windows-1251: declare \"encoding\": \"windows-1251\" for the file (in a command, --encoding windows-1251), or save it as \"CSV UTF-8\""
        )
    }

    @Test(
        "the likely encoding of Russian text is named", arguments: ["windows-1251", "koi8-r", "ibm866"])
    func likely(_ name: String) throws {
        let text = "Порт принимает суда с начала апреля до конца октября, когда на реке становится лёд"
        let encoding = try #require(CharacterEncoding(named: name))
        let bytes = try text.unicodeScalars.map { try #require(encoding.byte(of: $0)) }
        #expect(Outcome(bytes).diagnostics.first?.remedy?.hasPrefix("it looks like \(name):") == true)
    }

    @Test("single accents among ASCII letters look like windows-1252")
    func latin() {
        let bytes = Array("Jos".utf8) + [0xE9] + Array(",Malm".utf8) + [0xF6] + Array("\n".utf8)
        #expect(Outcome(bytes).diagnostics.first?.remedy?.hasPrefix("it looks like windows-1252") == true)
    }

    @Test("a byte that the declared encoding does not have is refused at its place")
    func undefined() throws {
        let encoding = try #require(CharacterEncoding(named: "windows-1251"))
        let diagnostics = Outcome([0x61, 0x0A, 0xE8, 0x98], encoding: encoding).diagnostics
        #expect(
            diagnostics.map(\.headline) == [
                "a.csv:2:2: error: the byte 98 (number 4 of the file) is no character of windows-1251 [csv.undefined-byte]"
            ])
    }

    @Test("UTF-8 under another name is a warning, its byte-order mark an error")
    func contradictions() throws {
        let encoding = try #require(CharacterEncoding(named: "windows-1251"))
        #expect(Outcome(Array("имя\nАнна\n".utf8), encoding: encoding).diagnostics.map(\.code) == ["csv.encoding-doubtful"])
        #expect(
            Outcome(Array("\u{FEFF}a\n1\n".utf8), encoding: encoding).diagnostics.map(\.code) == ["csv.encoding-contradiction"])
        #expect(Outcome(Array("a\n1\n".utf8), encoding: encoding).diagnostics.isEmpty)
    }

    @Test("names of encodings are read in their usual spellings")
    func names() {
        for name in ["Windows-1251", "cp1251", "CP1251", "win-1251", "windows_1251"] {
            #expect(CharacterEncoding(named: name)?.name == "windows-1251")
        }
        #expect(CharacterEncoding(named: "latin1")?.name == "iso-8859-1")
        #expect(CharacterEncoding(named: "UTF8") == .utf8)
        #expect(CharacterEncoding(named: "utf-16") == nil)
        #expect(CharacterEncoding.unknown("windos-1251").remedy.map { $0.hasPrefix("did you mean \"windows-1251\"") } == true)
    }

    @Test("text that comes in chunks of any size is read as in one", arguments: [1, 2, 3, 5, 7])
    func chunks(_ size: Int) throws {
        let text = "\u{FEFF}имя,b\r\n\"x\ny\",\"й,é😀\"\r\n,\"\"\r\n"
        var sink = DiagnosticSink()
        var reader = CSVReader(MemoryStream(Array(text.utf8), chunk: size), file: "a.csv")
        #expect(try reader.readHeader(sink: &sink).names == ["имя", "b"])
        var rows: [[String?]] = [], places: [FileLocation] = [], offsets: [Int] = []
        while true {
            let batch = try reader.nextBatch(of: 1, sink: &sink)
            if batch.recordCount == 0 { break }
            rows += (0..<batch.recordCount).map { row in (0..<2).map { batch.cell(record: row, field: $0) } }
            places += (0..<batch.recordCount).map { batch.location(record: $0, field: 1) }
            offsets += batch.byteOffsets
        }
        #expect(rows == [["x\ny", "й,é😀"], [nil, ""]])
        #expect(places == [FileLocation(file: "a.csv", line: 3, column: 4), FileLocation(file: "a.csv", line: 4, column: 2)])
        #expect(offsets == [13, 32])
        #expect(sink.diagnostics.map(\.code) == ["csv.byte-order-mark"])
    }
}
