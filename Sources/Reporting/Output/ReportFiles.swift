import CSVReading
import DataPackages
import Documents

/// Every file of a report: what the formats make, the tidy tables, the ledger, and the manifest over all.
struct ReportFiles {
    static let csv = "csv"
    static var formatNames: [String] { AllFormats.names + [csv] }

    let document: Document
    let ledger: Ledger
    let package: DataPackage
    let definitionPath: String
    let definitionBytes: [UInt8]

    /// In code point order of their paths.
    func files(formats: [String]?) -> [OutputFile] {
        var files: [OutputFile] = []
        for type in AllFormats.types where formats?.contains(type.name) ?? true {
            files += type.files(of: document).map { OutputFile(path: $0.path, text: $0.text) }
        }
        if formats?.contains(Self.csv) ?? true {
            files += document.tables.map {
                OutputFile(path: "tables/\($0.name).csv", bytes: CSVWriter.write(TidyRows($0.tidy).records))
            }
            files += document.figures.map {
                OutputFile(path: "figures/\($0.name).csv", bytes: CSVWriter.write(TidyRows($0.data).records))
            }
            files.append(OutputFile(path: "ledger.csv", bytes: CSVWriter.write(ledger.rows)))
        }
        files.sort { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
        let manifest = Manifest(
            package: package, definitionPath: definitionPath, definitionBytes: definitionBytes, outputs: files)
        return files + [OutputFile(path: "manifest.json", text: manifest.text)]
    }
}
