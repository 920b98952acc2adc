/// The report as LaTeX (booktabs), and each table as a fragment for a manuscript. It compiles with pdfLaTeX, XeLaTeX and
/// LuaLaTeX; drawings are taken from `figures/NAME.pdf` when that exists (`rsvg-convert -f pdf` makes it from the SVG).
package struct LaTeXFormat: DocumentFormat {
    package init() {}

    package var name: String { "latex" }

    package func files(of document: Document) -> [RenderedFile] {
        var writer = LaTeXWriter(document.bibliography, document.language)
        writer.document(document)
        let report = RenderedFile(path: "report.tex", text: LaTeXPreamble.text(for: writer.out) + writer.out)
        let fragments = document.tables.map { table in
            RenderedFile(path: "tables/\(table.id).tex", text: Self.text(of: table, bibliography: document.bibliography))
        }
        return [report] + fragments.sorted { $0.path < $1.path }
    }

    /// One table by itself, to be taken into a manuscript that loads booktabs, array and longtable.
    package static func text(of table: PrintedTable, bibliography: Bibliography = Bibliography()) -> String {
        var writer = LaTeXWriter(bibliography, table.language, links: false)
        writer.table(table)
        let cyrillic =
            writer.out.contains("\\cyrtext") ? "\\providecommand{\\cyrtext}[1]{{\\fontencoding{T2A}\\selectfont #1}}\n" : ""
        return "% \\usepackage{array,booktabs,longtable}\n" + cyrillic + writer.out
    }
}
