package import CSVReading

/// RFC 4180 written as plainly as possible, to compare with.
package enum ReferenceReader {
    /// A record and the physical line on which it begins.
    package struct Record {
        package let line: Int
        /// Nil is an empty cell.
        package let cells: [String?]
    }

    /// Nil when the text is not well-formed.
    package static func records(of text: [Unicode.Scalar], dialect: CSVDialect) -> [Record]? {
        let delimiter = Unicode.Scalar(dialect.delimiter), quote = Unicode.Scalar(dialect.quote)
        var records: [Record] = [], cells: [String?] = [], line = 1, firstLine = 1, index = 0
        func isAt(_ scalar: Unicode.Scalar) -> Bool { index < text.count && text[index] == scalar }
        while index < text.count {
            guard let cell = cell(of: text, at: &index, delimiter: delimiter, quote: quote, line: &line) else { return nil }
            cells.append(cell.text)
            if isAt(delimiter) {
                index += 1
                if index < text.count { continue }
                cells.append(nil)
            } else if isAt("\n") {
                index += 1
            } else if isAt("\r"), index + 1 < text.count, text[index + 1] == "\n" {
                index += 2
            } else if index < text.count {
                return nil
            }
            records.append(Record(line: firstLine, cells: cells))
            cells = []
            line += 1
            firstLine = line
        }
        return records
    }

    /// The cell that begins at a place, which moves behind it; nil when it is not well-formed.
    static func cell(
        of text: [Unicode.Scalar], at index: inout Int, delimiter: Unicode.Scalar, quote: Unicode.Scalar, line: inout Int
    ) -> (text: String?, isQuoted: Bool)? {
        var content = String.UnicodeScalarView()
        guard index < text.count, text[index] == quote else {
            while index < text.count, text[index] != delimiter, text[index] != "\n", text[index] != "\r" {
                if text[index] == quote { return nil }
                content.append(text[index])
                index += 1
            }
            return (content.isEmpty ? nil : String(content), false)
        }
        index += 1
        while index < text.count {
            if text[index] == quote {
                index += 1
                guard index < text.count, text[index] == quote else { return (String(content), true) }
            }
            if text[index] == "\n" { line += 1 }
            content.append(text[index])
            index += 1
        }
        return nil
    }
}
