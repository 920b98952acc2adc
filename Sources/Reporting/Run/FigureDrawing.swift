import Aggregation
import Charts
import Diagnostics
import Documents
import FontReading
import Tabular

/// Draws a figure from a computed table.
struct FigureDrawing {
    struct Drawn {
        let svg: String
        /// With the titles of its signs, for the page.
        let labelledSVG: String
        /// With outlines in the place of texts; nil without fonts for them.
        let outlinedSVG: String?
        let vegaLite: String
        let description: String
        let accounts: [RowAccount]
    }

    let plan: FigurePlan
    let definition: FigureDefinition
    let engine: Engine
    let evidence: Evidence
    var fonts: OutlineFonts?

    /// The caption is printed first under the figure where it has no page that prints it, remarks over the sources.
    func draw(
        _ content: ComputedContent, caption: String? = nil, remarks: [String] = [], sourceLine: String?,
        sink: inout DiagnosticSink
    ) -> Drawn? {
        var accounts: [RowAccount] = []
        let annotations = plan.annotations.compactMap { annotation($0, accounts: &accounts, sink: &sink) }
        let unchecked = uncheckedRows(content.table)
        var specification = FigureSpecification(
            name: definition.name.text, title: definition.caption, mark: plan.mark, channels: plan.channels, stack: plan.stack,
            lineShape: plan.lineShape,
            orientation: plan.orientation, size: plan.size, palette: plan.palette, fill: plan.fill, width: plan.width,
            height: plan.height,
            xTitle: plan.xTitle, yTitle: plan.yTitle, unitName: plan.unitName, scaling: plan.scaling, threshold: plan.threshold,
            binning: plan.binning, barExtent: plan.barExtent, oppositeSeries: plan.oppositeSeries,
            panelColumns: plan.panelColumns, panelAxes: plan.panelAxes,
            annotations: annotations, markings: plan.markings, sourceLine: sourceLine, uncheckedRows: unchecked)
        specification.caption = caption
        specification.labelsMarks = true
        specification.notes = remarks + content.dateNotes(drawnBy: plan.channels, plan.mark, specification.format)
        specification.digest = digest(specification, table: content.table)
        do throws(Diagnostic) {
            let drawing = try Chart.draw(specification, table: content.table)
            let outlined = fonts.map { drawing.outlined(by: $0, specification) }
            sink.report(contentsOf: (outlined ?? drawing).diagnostics.map { $0.at(place($0)) })
            return Drawn(
                svg: drawing.svg, labelledSVG: drawing.labelledSVG, outlinedSVG: outlined?.svg,
                vegaLite: Chart.vegaLite(specification, table: content.table, drawing: drawing),
                description: drawing.description, accounts: accounts)
        } catch {
            let named = definition.channels.map(\.column) + definition.oppositeSeries + definition.settings.map(\.value)
            sink.report(error.at(named.first { $0.text == error.excerpt }?.location ?? definition.name.location))
            return nil
        }
    }

    /// The place of what a diagnostic is about: what is not marked, else the figure.
    private func place(_ diagnostic: Diagnostic) -> FileLocation {
        let isOfMarking = diagnostic.code == "figure.annotation-dropped"
        let named = definition.annotations.first { $0.label == diagnostic.excerpt } ?? definition.annotations.first
        return (isOfMarking ? named?.location : nil) ?? definition.name.location
    }

    /// The one date that an annotation selects.
    private func annotation(
        _ annotation: (listing: Listing, label: String, location: FileLocation), accounts: inout [RowAccount],
        sink: inout DiagnosticSink
    ) -> Annotation? {
        do throws(Diagnostic) {
            let result = try engine.table(for: annotation.listing, named: definition.name.text)
            guard result.table.rowCount == 1, case .date(let date)? = result.table.columns.first?[0] else {
                throw Diagnostic(
                    code: "figure.annotation",
                    "the event \"\(annotation.label)\" selects \(result.table.rowCount) rows, not one with a date",
                    at: annotation.location, remedy: "make its \"where\" narrower or wider")
            }
            accounts.append(result.account)
            return Annotation(date: date, label: annotation.label)
        } catch {
            sink.report(error.location == nil ? error.at(annotation.location) : error)
            return nil
        }
    }

    /// Rows of the figure's table that rest on a row not checked against its source, or on a field of it that is drawn and was not.
    private func uncheckedRows(_ table: Table) -> RowSet {
        let drawn = Set(Channel.allCases.compactMap { plan.channels[$0] })
        return RowSet(
            (0..<table.rowCount).filter { row in
                table.columns.contains { column in
                    let fields = drawn.isEmpty || drawn.contains(column.name) ? column.fields : []
                    return column.origins.map { evidence.hasUnchecked($0[row], fields: fields) } ?? false
                }
            })
    }

    /// The digest of all that made the figure: the program's version, its settings and the numbers it draws.
    private func digest(_ specification: FigureSpecification, table: Table) -> String {
        let cells = CSVFormat.text(of: table)
        let outlines = (fonts?.fonts ?? []).map { "\nfont=\(Digest(of: $0.bytes).hexadecimal)" }.joined()
        return Digest(of: "\(ToolVersion.current)\n\(specification)\n\(cells)\(outlines)").hexadecimal
    }
}
