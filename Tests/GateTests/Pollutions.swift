/// The pollutions of "Pollock: A Data Loading Benchmark" (Vitagliano and others, VLDB 2023), made from one table at every place.
struct Pollutions {
    let table: WrittenTable

    /// A table of which some cells need quotes.
    static let quoted = WrittenTable([
        ["ship", "master", "built", "tons", "crew", "entered"],
        ["Anna", "\"Olsen, P.\"", "1901", "120.5", "7", "1937-06-11"],
        ["Bêla", "\"called \"\"Jo\"\"\"", "1899", "88", "5", "1937-07-01"],
        ["Clara", "\"Berg\nand son\"", "1912", "240.25", "11", "1936-12-30"],
        ["Dora", "Lie", "1933", "75", "4", "1937-01-02"],
    ])
    /// The same without one.
    static let plain = WrittenTable([
        ["ship", "master", "built", "tons", "crew", "entered"],
        ["Anna", "Olsen", "1901", "120.5", "7", "1937-06-11"],
        ["Bêla", "Jo", "1899", "88", "5", "1937-07-01"],
        ["Clara", "Berg", "1912", "240.25", "11", "1936-12-30"],
        ["Dora", "Lie", "1933", "75", "4", "1937-01-02"],
    ])

    private var rows: Range<Int> { table.cells.indices }
    private var columns: Range<Int> { table.cells[0].indices }
    private var whole: ClosedRange<Int> { 1...table.lines(rows.count - 1).upperBound + 20 }

    /// What is first seen of a damaged header stands on the first record.
    private func lines(_ row: Int) -> ClosedRange<Int> {
        row == 0 ? 1...table.lines(1).upperBound : table.lines(row)
    }

    private func file(
        _ kind: String, at place: String = "", lines: ClosedRange<Int>? = nil, records: [[String]]? = nil, _ text: String
    ) -> PollutedFile {
        PollutedFile(kind, at: place, Array(text.utf8), lines: lines ?? whole, records: records ?? table.records)
    }

    var all: [PollutedFile] {
        ofFile + ofTable + ofHeader + rows.flatMap(ofRow) + rows.flatMap { row in columns.flatMap { ofCell(row, $0) } }
    }

    // MARK: - The whole file

    private var ofFile: [PollutedFile] {
        let text = table.text, body = rows.dropFirst().map { table.row($0) + "\n" }.joined()
        var files = [
            file("nothing", text), file("no line end at the end", String(text.dropLast())),
            file("two line ends at the end", text + "\n"), file("four line ends at the end", text + "\n\n\n"),
            file("no bytes", ""), file("no records", records: [], table.row(0) + "\n"), file("no header", body),
            PollutedFile(
                "latin-1", Array(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }), lines: whole,
                records: table.records),
            PollutedFile(
                "UTF-16", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, lines: whole,
                records: table.records),
        ]
        for end in ["\r\n", "\r"] {
            files.append(file("record delimiter", at: end.debugDescription, table.with { $0.ends = $0.ends.map { _ in end } }))
        }
        for delimiter in [";", "|", " ", "\t", "\t\t", ":", ", ", "\\t"] {
            files.append(
                file(
                    "field delimiter \(delimiter.debugDescription)",
                    table.with { $0.delimiters = $0.delimiters.map { $0.map { _ in delimiter } } }))
        }
        for quote in ["'", "\" "] {
            let all = table.with { $0.cells = $0.cells.map { $0.map { "\(quote)\($0.replacing("\"", with: quote))\(quote)" } } }
            files.append(file("quotation mark \(quote)", all))
        }
        files.append(file("quotes around all", Self.requoted(table).text))
        return files
    }

    private static func requoted(_ table: WrittenTable) -> WrittenTable {
        var copy = table
        copy.cells = copy.cells.map { $0.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" } }
        return copy
    }

    // MARK: - Tables

    private var ofTable: [PollutedFile] {
        let text = table.text, empty = String(repeating: ",", count: columns.count - 1) + "\n"
        var files: [PollutedFile] = []
        for (kind, line) in [("delimited", "Ships" + empty), ("not delimited", "Ships of the port\n")] {
            for blank in ["", "\n", empty] {
                let lines = line + line + line + blank
                files.append(file("lines before the header, \(kind)", at: blank.debugDescription, lines + text))
                files.append(file("lines after the records, \(kind)", at: blank.debugDescription, text + blank + lines))
            }
        }
        for width in [columns.count / 2, columns.count, columns.count * 2] {
            let other = (0..<3).map { row in (0..<width).map { "t\(row)_\($0)" }.joined(separator: ",") + "\n" }.joined()
            let kind = width == columns.count ? "another table as wide below" : "another table below"
            for blank in ["", "\n"] {
                files.append(
                    file(blank.isEmpty ? kind : "another table below, after a blank line", at: "\(width)", text + blank + other))
            }
        }
        for row in rows.dropFirst() {
            var again = table, moved = table
            again.cells.insert(table.cells[0], at: row + 1)
            again.delimiters.append(table.delimiters[0])
            again.ends.append("\n")
            moved.cells.remove(at: 0)
            moved.cells.insert(table.cells[0], at: row)
            files.append(
                file(
                    "the header again", at: "\(row)", lines: table.lines(row).upperBound + 1...table.lines(row).upperBound + 1,
                    again.text))
            files.append(file("the header further down", at: "\(row)", moved.text))
        }
        for width in [1024, 17_000] {
            let names = (0..<width).map { "c\($0)" }, cells = names.map { _ in "x" }
            files.append(
                file(
                    "\(width) columns", lines: 1...2, records: [cells],
                    names.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"))
        }
        let one = table.cells.map { $0[0] }
        files.append(file("one column", records: one.dropFirst().map { [$0] }, one.joined(separator: "\n") + "\n"))
        return files
    }

    // MARK: - The header

    private var ofHeader: [PollutedFile] {
        var files: [PollutedFile] = []
        for column in columns {
            for other in columns where other != column {
                files.append(
                    file(
                        "one name twice", at: "\(column), \(other)", lines: 1...1,
                        table.with { $0.cells[0][column] = $0.cells[0][other] }))
            }
            files.append(file("an empty name", at: "\(column)", lines: 1...1, table.with { $0.cells[0][column] = "" }))
            for name in ["HEAD/%R", String(repeating: "HEADER", count: 2000)] {
                files.append(file("another name", at: "\(column)", lines: 1...1, table.with { $0.cells[0][column] = name }))
            }
        }
        let second = columns.map { "part \($0)" }.joined(separator: ",") + "\n"
        files.append(
            file("a second header", lines: 2...2, table.row(0) + "\n" + second + table.text.dropFirst(table.row(0).count + 1)))
        return files
    }

    // MARK: - Rows

    private func ofRow(_ row: Int) -> [PollutedFile] {
        let lines = lines(row), name = "row \(row)"
        func changed(
            _ kind: String, at place: String = "", lines other: ClosedRange<Int>? = nil, _ change: (inout WrittenTable) -> Void
        ) -> PollutedFile {
            file(kind, at: name + place, lines: other ?? lines, table.with(change))
        }
        let isLast = row == rows.count - 1
        var files = [
            changed(isLast ? "the last row emptied" : "a row emptied") {
                $0.cells[row] = [""]; $0.delimiters[row] = []
            },
            changed("a row of 15 fields") { table in
                table.cells[row] += (0..<(15 - table.cells[row].count)).map { "x\($0)" }
                table.delimiters[row] = Array(repeating: ",", count: 14)
            },
            changed("record delimiter of a row", at: "\\r\\n", lines: lines.lowerBound...lines.upperBound + 1) {
                $0.ends[row] = "\r\n"
            },
            changed("record delimiter of a row", at: "\\r", lines: lines.lowerBound...lines.upperBound + 1) {
                $0.ends[row] = "\r"
            },
            changed("field delimiter of a row") { table in table.delimiters[row] = table.delimiters[row].map { _ in ";" } },
            changed("quotation mark of a row") { table in
                table.cells[row] = table.cells[row].map { "'\($0.replacing("\"", with: "'"))'" }
            },
            changed("escape character of a row") { table in
                table.cells[row] = table.cells[row].map { cell in
                    cell.hasPrefix("\"")
                        ? "\"" + cell.dropFirst().dropLast().replacing("\"\"", with: "\\\"") + "\"" : "\"\\\"\(cell)\\\"\""
                }
            },
        ]
        if !isLast {
            let next = table.lines(row).upperBound + 1
            files.append(changed("a blank line", lines: next...next) { $0.ends[row] = "\n\n" })
            files.append(
                changed("no record delimiter after a row", lines: lines.lowerBound...lines.upperBound + 1) { $0.ends[row] = "" })
        }
        for count in 1..<columns.count {
            files.append(
                changed("a row cut short", at: ", \(count)") {
                    $0.cells[row] = Array($0.cells[row].prefix(count))
                    $0.delimiters[row] = Array($0.delimiters[row].prefix(count - 1))
                })
        }
        for place in 0..<columns.count - 1 {
            files.append(changed("no field delimiter", at: ", \(place)") { $0.delimiters[row][place] = "" })
            files.append(changed("field delimiter doubled", at: ", \(place)") { $0.delimiters[row][place] = ",," })
            files.append(changed("one field delimiter changed", at: ", \(place)") { $0.delimiters[row][place] = ";" })
            files.append(
                changed(
                    "a record delimiter for a field delimiter", at: ", \(place)", lines: lines.lowerBound...lines.upperBound + 1
                ) { $0.delimiters[row][place] = "\n" })
        }
        return files
    }

    // MARK: - Cells

    private func ofCell(_ row: Int, _ column: Int) -> [PollutedFile] {
        let cell = table.cells[row][column], lines = lines(row), place = "row \(row), column \(column)"
        func changed(_ kind: String, _ text: String, meaning: String? = nil) -> PollutedFile {
            var records = table.records
            if let meaning, row > 0 { records[row - 1][column] = meaning }
            return file(kind, at: place, lines: lines, records: records, table.with { $0.cells[row][column] = text })
        }
        var files = [
            changed("a field delimiter at a cell's beginning", "," + cell),
            changed("a field delimiter at a cell's end", cell + ","),
            changed("a quote at a cell's beginning", "\"" + cell), changed("a quote at a cell's end", cell + "\""),
            changed("a quote inside a cell", cell.prefix(2) + "\"" + cell.dropFirst(2)),
            changed("a space before a cell", " " + cell), changed("a space after a cell", cell + " "),
            changed("a NUL in a cell", cell.prefix(2) + "\0" + cell.dropFirst(2)),
            changed(
                "a carriage return in a cell", cell.prefix(2) + (cell.hasPrefix("\"") ? "\"" : "") + "\r" + cell.dropFirst(2)),
            PollutedFile(
                "a byte that is no text", at: place, Self.bytes(table, row, column), lines: lines, records: table.records),
        ]
        if cell.hasPrefix("\"") {
            files.append(changed("no opening quote", String(cell.dropFirst())))
            files.append(changed("no closing quote", String(cell.dropLast())))
            files.append(changed("no quotes", String(cell.dropFirst().dropLast())))
        } else if row > 0, column < 2 {
            let long = String(repeating: "long ", count: 4000) + "."
            files.append(changed("a long cell", long, meaning: long))
            files.append(changed("other scripts", "Ж漢😀", meaning: "Ж漢😀"))
        }
        if row > 0 {
            let formats = [
                2: ["'01", "1901 or 1902"], 3: ["\"1.234,5\"", "88t"], 4: ["seven", "7.0"], 5: ["11.06.1937", "06/11/1937"],
            ]
            for text in formats[column] ?? [] { files.append(changed("format of a cell", text)) }
        }
        return files
    }

    private static func bytes(_ table: WrittenTable, _ row: Int, _ column: Int) -> [UInt8] {
        let text = table.with { $0.cells[row][column] += "\u{1}" }
        return text.utf8.map { $0 == 1 ? 0xFF : $0 }
    }
}
