import ArgumentParser
import CSVReading
import Diagnostics

/// How a CSV file without a descriptor is to be read.
struct CSVOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How the file's characters are written, such as windows-1251.", valueName: "name"))
    var encoding = "utf-8"

    @Option(help: ArgumentHelp("The sign between fields; tab for a tabulator.", valueName: "sign"))
    var delimiter = ","

    @Option(help: ArgumentHelp("The sign around fields with delimiters in them.", valueName: "sign"))
    var quote = "\""

    func validate() throws {
        guard CharacterEncoding(named: encoding) != nil else {
            let unknown = CharacterEncoding.unknown(encoding)
            throw ValidationError([unknown.message, unknown.remedy].compactMap { $0 }.joined(separator: "; "))
        }
        guard dialect != nil else {
            throw ValidationError(
                "--delimiter and --quote are two different signs of one character each: no letter, digit, space or control character but the tab."
            )
        }
    }

    var dialect: CSVDialect? {
        let sign = ["tab", "\\t"].contains(delimiter) ? "\t" : delimiter
        guard sign.count == 1, quote.count == 1, let first = sign.first, let second = quote.first else { return nil }
        return CSVDialect(delimiter: first, quote: second)
    }

    var characterEncoding: CharacterEncoding { CharacterEncoding(named: encoding) ?? .utf8 }
}
