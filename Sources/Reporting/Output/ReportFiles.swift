import CSVReading
import DataPackages
import Documents
import Tabular

/// Every file of a report: what the formats make, the ledger, and the manifest over all.
struct ReportFiles {
    static var formatNames: [String] { AllFormats.names }

    let document: Document
    let ledger: Ledger
    let package: DataPackage
    let definitionPath: String
    let definitionBytes: [UInt8]

    /// In code point order of their paths.
    func files(formats: [String]?) -> [OutputFile] {
        let wanted = AllFormats.list.filter { formats?.contains($0.name) ?? true }
        var files = wanted.concurrentMap { [document] format in
            format.files(of: document).map { OutputFile(path: $0.path, text: $0.text) }
        }.flatMap { $0 }
        if formats?.contains(CSVFormat().name) ?? true {
            files.append(OutputFile(path: "ledger.csv", bytes: CSVWriter.write(ledger.rows.map { $0.map(FormulaGuard.guarded) })))
        }
        files.sort { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
        let manifest = Manifest(
            package: package, definitionPath: definitionPath, definitionBytes: definitionBytes, outputs: files)
        return files + [OutputFile(path: "manifest.json", text: manifest.text)]
    }
}
