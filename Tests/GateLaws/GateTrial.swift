package import CSVReading
import Diagnostics

/// One file put before the gate: whatever its bytes are, what is said of it must hold.
package struct GateTrial: Sendable {
    let bytes: [UInt8]
    let dialect: CSVDialect
    let encoding: CharacterEncoding
    /// Small, so that files that pass them stay small too.
    let limits: CSVLimits
    private let seed: UInt64

    package init(_ bytes: [UInt8], dialect: CSVDialect = .standard, encoding: CharacterEncoding = .utf8, seed: UInt64 = 1) {
        self.bytes = bytes
        self.dialect = dialect
        self.encoding = encoding
        self.seed = seed
        var limits = CSVLimits()
        limits.fields = seed % 4 == 0 ? 5 : 200
        limits.recordBytes = seed % 4 == 0 ? 50 : 2000
        self.limits = limits
    }

    /// The laws that the file breaks, each in a sentence; none when the gate is sound.
    package func complaints() -> [String] {
        let whole = read(MemoryStream(bytes), batch: .max)
        var complaints = self.complaints(comparing: whole, with: read(ChoppedStream(bytes, seed: seed), batch: Int(1 + seed % 5)))
        complaints += placeComplaints(whole)
        guard !whole.broke else { return complaints + brokenComplaints(whole) }
        complaints += accountComplaints(whole)
        if encoding == .utf8 { complaints += textComplaints(whole) }
        return complaints + rewritingComplaints(whole)
    }

    private func read(_ stream: any ByteStream, batch: Int) -> Transcript {
        Transcript(stream, dialect: dialect, encoding: encoding, limits: limits, batch: batch)
    }

    /// The sizes of the chunks a file comes in, and of the batches it is read in, change nothing.
    private func complaints(comparing whole: Transcript, with chopped: Transcript) -> [String] {
        var complaints: [String] = []
        if whole.names != chopped.names { complaints.append("in chunks the header is \(chopped.names), not \(whole.names)") }
        if whole.diagnostics != chopped.diagnostics {
            complaints.append("in chunks it is said:\n\(chopped.diagnostics)\nand not\n\(whole.diagnostics)")
        }
        if whole.recordsRead != chopped.recordsRead || whole.broke != chopped.broke {
            complaints.append("in chunks \(chopped.recordsRead) records are read, not \(whole.recordsRead)")
        }
        guard !whole.broke else { return complaints }
        if whole.rows != chopped.rows || whole.lines != chopped.lines || whole.offsets != chopped.offsets
            || whole.places != chopped.places
        {
            complaints.append("in chunks the records or their places differ")
        }
        return complaints
    }

    /// Every place lies in the file.
    private func placeComplaints(_ whole: Transcript) -> [String] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let widths = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            encoding == .utf8 ? line.count { $0 & 0xC0 != 0x80 } : line.count
        }
        return whole.diagnostics.filter { diagnostic in
            guard let place = diagnostic.location, let line = place.line, let column = place.column else { return true }
            return !(1...widths.count).contains(line) || !(1...(widths[line - 1] + 1)).contains(column)
        }.map { "outside the file: \($0.headline)" }
    }

    /// A file is broken off only for what a plain reading of it finds too.
    private func brokenComplaints(_ whole: Transcript) -> [String] {
        let malformed: Set = ["csv.unclosed-quote", "csv.text-after-quote", "csv.stray-quote", "csv.bare-carriage-return"]
        guard encoding == .utf8, let code = whole.diagnostics.last?.code, malformed.contains(code), let scalars,
            ReferenceReader.records(of: scalars, dialect: dialect) != nil
        else { return [] }
        return ["well-formed, and refused with \(code)"]
    }

    /// Every record is either kept or reported.
    private func accountComplaints(_ whole: Transcript) -> [String] {
        let leftOut: Set = ["csv.too-few-fields", "csv.too-many-fields", "csv.repeated-header"]
        let reported = whole.diagnostics.count { leftOut.contains($0.code) }
        guard whole.recordsRead != whole.rows.count + reported else { return [] }
        return ["\(whole.recordsRead) records, of which \(whole.rows.count) kept and \(reported) reported"]
    }

    /// The text without its byte-order mark; nil when it is not UTF-8.
    private var scalars: [Unicode.Scalar]? {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return String(validating: text, as: UTF8.self).map { Array($0.unicodeScalars) }
    }

    /// The records are those of a plain reading, and each cell stands where it is said to.
    private func textComplaints(_ whole: Transcript) -> [String] {
        guard let scalars, let all = ReferenceReader.records(of: scalars, dialect: dialect) else {
            return ["not well-formed, and not refused"]
        }
        // A spreadsheet's delimiter line is refused, and the next line read as the header.
        let first = whole.diagnostics.contains { $0.code == "csv.delimiter-line" } ? 1 : 0
        let header =
            all.indices.filter { all[$0].cells.contains { $0 != nil } || all[$0].cells.count > 1 }.dropFirst(first).first ?? 0
        let names = all[header].cells.map { $0 ?? "" }
        let records = all[(header + 1)...].filter { record in
            record.cells.count == names.count && (names.count == 1 || record.cells.map { $0 ?? "" } != names)
        }
        var complaints: [String] = []
        if whole.names != names { complaints.append("the header is \(names), not \(whole.names)") }
        if whole.rows != records.map(\.cells) { complaints.append("the records are \(records.map(\.cells)), not \(whole.rows)") }
        if whole.lines != records.map(\.line) { complaints.append("the lines are \(records.map(\.line)), not \(whole.lines)") }
        return complaints + cellComplaints(whole, scalars)
    }

    private func cellComplaints(_ whole: Transcript, _ scalars: [Unicode.Scalar]) -> [String] {
        var starts = [0], sizes = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n" { starts.append(index + 1) }
            sizes.append(sizes[index] + UTF8.width(scalar))
        }
        var complaints: [String] = []
        for (row, places) in whole.places.enumerated() {
            for (field, place) in places.enumerated() {
                guard let line = place.line, let column = place.column, line <= starts.count else {
                    complaints.append("row \(row), field \(field) is nowhere")
                    continue
                }
                var index = starts[line - 1] + column - 1, ignored = 0
                if field == 0, sizes[index] != whole.offsets[row] { complaints.append("row \(row) is not at its byte") }
                let cell = ReferenceReader.cell(
                    of: scalars, at: &index, delimiter: Unicode.Scalar(dialect.delimiter), quote: Unicode.Scalar(dialect.quote),
                    line: &ignored)
                if cell == nil || cell?.text != whole.rows[row][field] {
                    complaints.append("row \(row), field \(field): not at \(place)")
                }
            }
        }
        return complaints
    }

    /// What is written again is read the same.
    private func rewritingComplaints(_ whole: Transcript) -> [String] {
        let rows = whole.rows.map { $0.map { $0 ?? "" } }
        let written = CSVWriter.write([whole.names] + rows)
        let again = Transcript(MemoryStream(written), dialect: .standard, encoding: .utf8, limits: CSVLimits(), batch: .max)
        let ofHeader: Set = [
            "csv.empty-header", "csv.duplicate-header", "csv.delimiter-doubtful", "csv.outer-spaces", "csv.no-records",
        ]
        let faults = again.diagnostics.filter { !ofHeader.contains($0.code) }
        guard again.names == whole.names, again.rows.map({ $0.map { $0 ?? "" } }) == rows, faults.isEmpty else {
            return ["written again it reads \(again.names) \(again.rows), not \(whole.names) \(rows): \(faults)"]
        }
        return []
    }
}
