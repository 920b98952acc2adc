import CSVReading
import DataPackages
import Diagnostics
import Documents
import FontReading
import Tabular

/// Every file of a report: what the formats make, the ledger, and the manifest over all.
struct ReportFiles {
    /// What can be asked for: the formats, and what other programs make.
    static var formatNames: [String] { AllFormats.names + PictureFormat.allCases.map(\.rawValue) }

    let document: Document
    let ledger: Ledger
    let package: DataPackage
    let definitionPath: String
    let definitionBytes: [UInt8]
    let converter: (any FigureConverter)?
    /// By which the texts of figures became outlines.
    let fonts: [Font]

    /// In code point order of their paths; all formats but those of other programs when none are given.
    func files(formats: [String]?, only: [String]?) throws(Diagnostic) -> [OutputFile] {
        let wanted = AllFormats.list.filter { formats?.contains($0.name) ?? true }
        var files = wanted.concurrentMap { [document] format in
            format.files(of: document).map { OutputFile(path: $0.path, text: $0.text) }
        }.flatMap { $0 }
        if formats?.contains(CSVFormat().name) ?? true {
            files.append(OutputFile(path: "ledger.csv", bytes: CSVWriter.write(ledger.rows.map { $0.map(FormulaGuard.guarded) })))
        }
        files += try pictures(formats)
        files.sort { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
        let manifest = Manifest(
            package: package, definitionPath: definitionPath, definitionBytes: definitionBytes, fonts: fonts, formats: formats,
            only: only, outputs: files)
        return files + [OutputFile(path: "manifest.json", text: manifest.text)]
    }

    /// The figures as other programs make them.
    private func pictures(_ formats: [String]?) throws(Diagnostic) -> [OutputFile] {
        guard let converter else { return [] }
        var files: [OutputFile] = []
        for format in PictureFormat.allCases where formats?.contains(format.rawValue) ?? false {
            for figure in document.figures {
                files.append(
                    OutputFile(
                        path: "figures/\(figure.id).\(format.rawValue)", bytes: try converter.convert(figure.printed, to: format))
                )
            }
        }
        return files
    }
}
