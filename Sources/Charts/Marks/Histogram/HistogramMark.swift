import Diagnostics
import Formatting
import Tabular

/// How often numbers of each size occur: bars from zero over bins of equal width, without gaps.
struct HistogramMark: Mark {
    var kind: MarkKind { .histogram }

    func draw(_ data: FigureData, _ frame: FigureFrame, _ sink: inout DiagnosticSink) -> MarkDrawing {
        if !data.specification.annotations.isEmpty { sink.report(.annotationsNeedTime) }
        guard let counts = HistogramCounts(data) else { return MarkDrawing() }
        if counts.bins.isCoarser { sink.report(.manyBins(data.specification.name)) }
        if counts.bins.isTooFine { sink.report(.narrowBins(data.specification.name)) }
        return HistogramPlot(data: data, counts: counts, frame: frame).draw(&sink)
    }

    func legend(_ data: FigureData, _ theme: Theme) -> Legend? { nil }

    func summary(_ data: FigureData) -> [String] {
        guard let counts = HistogramCounts(data) else { return [] }
        let text = HistogramText(data: data, counts: counts)
        var sentence = data.format.plural(counts.total, "value", "values")
        if let most = counts.certain.max(), most > 0, let index = counts.certain.firstIndex(of: most) {
            sentence += ", the most, \(text.count(index)), in the bin \(text.bin(index))"
        }
        return [sentence + "."]
    }

    func describe(_ data: FigureData) -> [String] {
        guard let counts = HistogramCounts(data) else { return [] }
        let text = HistogramText(data: data, counts: counts)
        let format = data.format
        var sentence = "Bars that count values by their size"
        if !data.valueTitle.isEmpty { sentence += ": " + data.valueTitle }
        sentence += ", \(format.plural(counts.total, "value", "values")). \(text.bins)."
        var sentences = [sentence]
        if counts.bins.count <= FigureDescription.longestList {
            sentences.append(
                counts.bins.edges.indices.dropLast().map { text.bin($0) + ": " + text.count($0) }.joined(separator: "; ") + ".")
        } else if let most = counts.certain.max(), let index = counts.certain.firstIndex(of: most) {
            sentences.append("The most, \(text.count(index)), are in the bin \(text.bin(index)).")
        }
        if counts.straddling > 0 {
            sentences.append(
                "\(format.plural(counts.straddling, "value is a range that reaches", "values are ranges that reach")) into several bins; "
                    + "such values are counted as possible in each of them.")
        }
        if counts.open > 0 {
            sentences.append(
                "\(format.plural(counts.open, "value has", "values have")) an open end and may lie beyond the bins.")
        }
        return sentences
    }
}

extension Diagnostic {
    fileprivate static func manyBins(_ name: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.many-bins",
            "figure \(name) is asked for more than \(Binning.mostBins) bins, and is drawn with fewer and wider ones",
            remedy: "give fewer \"bins\", or a greater \"bin-width\"")
    }

    fileprivate static func narrowBins(_ name: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "figure.many-bins",
            "figure \(name) is asked for bins narrower than numbers so large can tell apart, and is drawn with wider ones",
            remedy: "give fewer \"bins\", or a greater \"bin-width\"")
    }
}
