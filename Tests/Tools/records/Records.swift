import ArgumentParser
import CSVReading
import Diagnostics
import Foundation

/// Prints what our reader makes of CSV files, so that other readers can be compared with it: a line `{"file": PATH}` for each
/// file, then each record, the header first, as a JSON array, with null for an empty cell without quotes. What is wrong with a
/// file goes to standard error, in one line each, and makes the exit status 65.
@main
struct Records: ParsableCommand {
    @Option(help: "What stands between fields.")
    var delimiter = ","

    @Option(help: "What stands around fields.")
    var quote = "\""

    @Option(help: "As a data package would declare it.")
    var encoding = "utf-8"

    @Option(help: "How many records are read at a time; 0 is all.")
    var batch = 0

    @Argument
    var files: [String]

    func run() throws {
        guard delimiter.count == 1, quote.count == 1, let first = delimiter.first, let second = quote.first,
            let dialect = CSVDialect(delimiter: first, quote: second)
        else { throw ValidationError("No file can have this pair of delimiter and quote character.") }
        guard let encoding = CharacterEncoding(named: encoding) else {
            throw ValidationError("The encoding \(encoding) is not known.")
        }
        var isSound = true
        for file in files {
            let printed = try PrintedFile(
                path: file, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: file))), dialect: dialect, encoding: encoding,
                batch: batch > 0 ? batch : .max)
            FileHandle.standardOutput.write(printed.lines)
            FileHandle.standardError.write(Data(printed.faults.map { $0.headline + "\n" }.joined().utf8))
            if !printed.faults.isEmpty { isSound = false }
        }
        guard isSound else { throw ExitCode(65) }
    }
}
