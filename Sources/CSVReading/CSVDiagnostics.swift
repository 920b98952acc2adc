import Diagnostics

extension Diagnostic {
    static func noMemory(_ file: String) -> Diagnostic {
        Diagnostic(code: "csv.memory", "there is no memory to read the file", at: FileLocation(file: file), kind: .inputOutput)
    }

    static func emptyFile(_ file: String) -> Diagnostic {
        Diagnostic(
            code: "csv.empty-file", "the file is empty", at: FileLocation(file: file, line: 1, column: 1),
            remedy: "write the column names into its first line")
    }

    static func utf16(_ file: String, _ order: String) -> Diagnostic {
        Diagnostic(
            code: "csv.utf16", "the file is UTF-16 (\(order))", at: FileLocation(file: file, line: 1, column: 1),
            remedy: "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")")
    }

    static func nul(_ location: FileLocation) -> Diagnostic {
        Diagnostic(code: "csv.nul", "the file contains a zero byte", at: location, remedy: "export the file again as text in UTF-8")
    }

    static func invalidUTF8(_ location: FileLocation, byte: UInt8) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            code: "csv.invalid-utf8", "the byte 0x\(digits.count < 2 ? "0" : "")\(digits) is not UTF-8", at: location,
            remedy: "save the file as UTF-8")
    }

    static func unclosedQuote(_ location: FileLocation, _ excerpt: String?) -> Diagnostic {
        Diagnostic(
            code: "csv.unclosed-quote", "the quote that opens here is never closed", at: location, excerpt: excerpt,
            remedy: "close it with another quote; a quote inside a quoted field is written twice")
    }

    static func textAfterQuote(_ location: FileLocation, _ excerpt: String?) -> Diagnostic {
        Diagnostic(
            code: "csv.text-after-quote", "text follows the closing quote of a field", at: location, excerpt: excerpt,
            remedy: "a quote inside a quoted field is written twice")
    }

    static func strayQuote(_ location: FileLocation, _ excerpt: String?) -> Diagnostic {
        Diagnostic(
            code: "csv.stray-quote", "a quote stands inside a field that does not begin with one", at: location, excerpt: excerpt,
            remedy: "put the whole field in quotes and write each quote in it twice")
    }

    static func loneCarriageReturn(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.lone-carriage-return", "a carriage return without a line feed stands in this line", at: location,
            remedy: "save the file with line ends LF or CR LF")
    }

    static func tooFewFields(_ location: FileLocation, found: Int, expected: Int, excerpt: String) -> Diagnostic {
        Diagnostic(
            code: "csv.too-few-fields", "the record has \(found) of \(expected) fields", at: location, excerpt: excerpt,
            remedy: "write an empty field between two commas for what is missing")
    }

    static func tooManyFields(_ location: FileLocation, found: Int, expected: Int, excerpt: String) -> Diagnostic {
        Diagnostic(
            code: "csv.too-many-fields", "the record has \(found) fields where the header has \(expected)", at: location,
            excerpt: excerpt, remedy: "a field with a comma in it needs quotes around it")
    }

    static func emptyHeader(_ location: FileLocation, number: Int) -> Diagnostic {
        Diagnostic(
            code: "csv.empty-header", "column \(number) has no name", at: location, remedy: "name the column in the first line")
    }

    static func duplicateHeader(_ name: String, _ location: FileLocation, first: Int) -> Diagnostic {
        Diagnostic(
            code: "csv.duplicate-header", "the name \"\(name)\" stands at column \(first) already", at: location, excerpt: name,
            remedy: "give one of the two another name")
    }

    static func blankLine(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.blank-line", "a blank line stands between records", at: location,
            remedy: "remove the line; blank lines are allowed after the last record only")
    }

    static func blankLineInOneColumn(_ location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "csv.blank-line", "a blank line in a file of one column may be a missing cell or a slip", at: location,
            remedy: "write \"\" for a missing cell, or remove the line")
    }
}
