import ArgumentParser
import CSVReading
import DataPackages
import Diagnostics

/// How a CSV file without a descriptor is to be read.
struct CSVOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How the file's characters are written, such as windows-1251.", valueName: "name"))
    var encoding = "utf-8"

    @Option(help: ArgumentHelp("The sign between fields; tab for a tabulator.", valueName: "sign"))
    var delimiter = ","

    @Option(help: ArgumentHelp("The sign around fields with delimiters in them.", valueName: "sign"))
    var quote = "\""

    @Option(help: ArgumentHelp("The sign before decimals, such as ','.", valueName: "sign"))
    var decimalChar = "."

    @Option(
        help: ArgumentHelp(
            "The sign between groups of three digits, such as ' ' or U+00A0; none when not given.", valueName: "sign"))
    var groupChar: String?

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
        guard decimalChar.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError(
                "--decimal-char is the sign before decimals, and a space is none: spaces between groups of digits are --group-char ' '."
            )
        }
        guard numbers != nil else {
            throw ValidationError(
                "--decimal-char and --group-char are two different signs of one character each: no digit, no letter e, no plus or minus; only --group-char may be beyond ASCII, and U+00A0 names it too."
            )
        }
    }

    /// How numbers are written; nil when they cannot be so.
    var numbers: NumberFormat? { NumberFormat(decimalChar: decimalChar, groupChar: groupChar.map(Self.sign)) }

    /// The sign, or that of a code point such as `U+00A0`.
    private static func sign(_ text: String) -> String {
        guard text.uppercased().hasPrefix("U+"), let number = UInt32(text.dropFirst(2), radix: 16),
            let scalar = Unicode.Scalar(number)
        else { return text }
        return String(Character(scalar))
    }

    var dialect: CSVDialect? {
        let sign = ["tab", "\\t"].contains(delimiter) ? "\t" : delimiter
        guard sign.count == 1, quote.count == 1, let first = sign.first, let second = quote.first else { return nil }
        return CSVDialect(delimiter: first, quote: second)
    }

    var characterEncoding: CharacterEncoding { CharacterEncoding(named: encoding) ?? .utf8 }
}
