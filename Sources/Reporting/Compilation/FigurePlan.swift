import Aggregation
import Charts
import Diagnostics
import Tabular

/// The settings of a figure, and where the dates of its events come from.
struct FigurePlan {
    let mark: MarkKind
    let channels: Channels
    let stack: Stacking
    let lineShape: LineShape
    let barExtent: BarExtent
    let oppositeSeries: [String]
    let orientation: Orientation?
    let size: SizePreset
    let palette: PaletteName
    let fill: AreaFill
    let width: Double?
    let height: Double?
    let xTitle: String?
    let yTitle: String?
    let unitName: String?
    let scaling: NumberScaling
    let threshold: Double?
    let binning: Binning
    let panelColumns: Int?
    let panelAxes: PanelAxes
    let annotations: [(listing: Listing, label: String, location: FileLocation)]
    let markings: [AxisMarking]

    /// Without a compiler the definition is that of a command, and has no events.
    static func compile(_ definition: FigureDefinition, compiler: Compiler?, sink: inout DiagnosticSink) -> FigurePlan? {
        guard let mark = word(definition.mark, MarkKind.self, "a mark", sink: &sink) else { return nil }
        let shape = definition.setting("shape")
        let lineShape = mark == .line ? shape.flatMap { word($0, LineShape.self, "a shape of lines", sink: &sink) } : nil
        let barExtent = mark == .bar ? shape.flatMap { word($0, BarExtent.self, "a shape of bars", sink: &sink) } : nil
        let definition = definition.keepingUsed(
            by: mark, lineShape ?? .straight, barExtent ?? .fromZero, isOfCommand: compiler == nil, sink: &sink)
        func setting<Word: RawRepresentable & CaseIterable>(
            _ name: String, _ type: Word.Type, _ subject: String, _ sink: inout DiagnosticSink
        ) -> Word? where Word.RawValue == String {
            definition.setting(name).flatMap { word($0, type, subject, sink: &sink) }
        }
        let size = setting("size", SizePreset.self, "a size", &sink) ?? .oneColumn
        let width = millimetres(definition, "width", &sink), height = millimetres(definition, "height", &sink)
        if let width, let text = definition.setting("width"), !(size.widths ?? size.width...size.width).contains(width) {
            sink.report(.width(size, text))
        }
        let scaling = setting("scale", NumberScaling.self, "a scale", &sink) ?? .linear
        if let refusal = scaling.refusal(mark, lineShape ?? .straight), let text = definition.setting("scale") {
            sink.report(refusal.at(text.location))
        }
        let fill = setting("fill", AreaFill.self, "a fill", &sink) ?? .solid
        if let text = definition.setting("fill"), let refusal = fill.refusal(size) {
            sink.report(refusal.at(text.location))
        }
        return FigurePlan(
            mark: mark, channels: Channels(definition),
            stack: setting("stack", Stacking.self, "a way of stacking", &sink) ?? .zero,
            lineShape: lineShape ?? .straight,
            barExtent: barExtent ?? .fromZero,
            oppositeSeries: definition.oppositeSeries.map(\.text),
            orientation: setting("orientation", Orientation.self, "an orientation", &sink), size: size,
            palette: setting("palette", PaletteName.self, "a palette", &sink) ?? .house, fill: fill, width: width, height: height,
            xTitle: definition.setting("x-title")?.text, yTitle: definition.setting("y-title")?.text,
            unitName: definition.setting("unit")?.text, scaling: scaling, threshold: symlogThreshold(definition, scaling, &sink),
            binning: binning(definition, &sink), panelColumns: panelColumns(definition, &sink),
            panelAxes: setting("axes", PanelAxes.self, "a kind of axes", &sink) ?? .shared,
            annotations: definition.annotations.compactMap { event in
                compiler.flatMap { annotation(event, compiler: $0, sink: &sink) }
            },
            markings: definition.annotations.compactMap { AxisMarking($0, &sink) })
    }

    /// A number above zero; reported where it is none.
    private static func positive(_ text: Located?, _ message: String, _ example: String, _ sink: inout DiagnosticSink) -> Double?
    {
        guard let text else { return nil }
        if let number = Double(text.text), number > 0, number.isFinite { return number }
        sink.report(.wrongNumber(text, message, example))
        return nil
    }

    private static func binning(_ definition: FigureDefinition, _ sink: inout DiagnosticSink) -> Binning {
        let bins = definition.setting("bins"), width = definition.setting("bin-width")
        if bins != nil, let width { sink.report(.binsTwice(at: width.location)) }
        if let bins {
            if let count = Int(bins.text), count > 0 { return .count(count) }
            sink.report(.wrongNumber(bins, "the bins are not a whole number above zero", "bins: 12"))
            return .automatic
        }
        let number = positive(width, "the width of the bins is not a number above zero", "bin-width: 10", &sink)
        return number.map(Binning.width) ?? .automatic
    }

    /// How many panels are asked for side by side; reported where there are none.
    private static func panelColumns(_ definition: FigureDefinition, _ sink: inout DiagnosticSink) -> Int? {
        if definition.channel("facet") == nil, let text = definition.setting("facet-columns") ?? definition.setting("axes") {
            sink.report(.withoutPanels(at: text.location))
        }
        guard let text = definition.setting("facet-columns") else { return nil }
        if let count = Int(text.text), count > 0 { return count }
        sink.report(.wrongNumber(text, "the columns of panels are not a whole number above zero", "facet-columns: 3"))
        return nil
    }

    private static func symlogThreshold(_ definition: FigureDefinition, _ scaling: NumberScaling, _ sink: inout DiagnosticSink)
        -> Double?
    {
        guard let text = definition.setting("threshold") else { return nil }
        if scaling != .symlog { sink.report(.threshold(at: text.location)) }
        return positive(text, "the threshold is not a number above zero", "threshold: 10", &sink)
    }

    private static func annotation(
        _ definition: AnnotationDefinition, compiler: Compiler, sink: inout DiagnosticSink
    ) -> (listing: Listing, label: String, location: FileLocation)? {
        guard case .event(let selection, let date) = definition.place,
            let table = compiler.table(selection.from, sink: &sink)
        else { return nil }
        let conditions = compiler.conditions(selection.conditions, in: table, sink: &sink)
        guard let (expression, column) = compiler.expression(date, in: table, sink: &sink) else { return nil }
        guard column.type == .date else {
            sink.report(
                Diagnostic(
                    code: "plan.type", "\"\(date.text)\" is no date", at: date.location,
                    excerpt: date.text, remedy: "name a field that holds a date"))
            return nil
        }
        let listing = Listing(from: table.name, conditions: conditions, columns: [GroupKey(expression, name: "date")])
        return (listing, definition.label, date.location)
    }

    private static func millimetres(_ definition: FigureDefinition, _ name: String, _ sink: inout DiagnosticSink) -> Double? {
        positive(definition.setting(name), "the \(name) is not a number of millimetres", "\(name): 60", &sink)
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ text: Located, _ type: Word.Type, _ subject: String, sink: inout DiagnosticSink
    ) -> Word? where Word.RawValue == String {
        if let word = Word(rawValue: text.text) { return word }
        let known = Word.allCases.map(\.rawValue), all = "one of: " + known.joined(separator: ", ")
        let isNear = !Spelling.nearest(to: text.text, among: known).isEmpty
        sink.report(
            Diagnostic(
                code: "definition.unknown-word", "\"\(text.text)\" is not \(subject)", at: text.location, excerpt: text.text,
                remedy: [isNear ? Spelling.suggestion(for: text.text, among: known) : nil, all].compactMap { $0 }
                    .joined(separator: " "),
                kind: .definition))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func width(_ size: SizePreset, _ text: Located) -> Diagnostic {
        let allowed = size.widths.map { "from \($0.lowerBound) to \($0.upperBound)" } ?? "\(Int(size.width))"
        return Diagnostic(
            code: "figure.width", "a figure of size \(size.rawValue) is \(allowed) mm wide", at: text.location,
            excerpt: text.text,
            remedy: "leave \"width\" out, or choose another size", kind: .definition)
    }

    fileprivate static func wrongNumber(_ text: Located, _ message: String, _ example: String) -> Diagnostic {
        Diagnostic(
            code: "definition.wrong-kind", message, at: text.location, excerpt: text.text, remedy: "such as \(example)",
            kind: .definition)
    }

    fileprivate static func withoutPanels(at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "figure.no-panels", "only a figure that is divided into panels has columns and axes of panels", at: location,
            remedy: "name the column that divides it with \"facet\", or remove the line", kind: .definition)
    }

    fileprivate static func threshold(at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "figure.scale", "a threshold belongs to a scale that is logarithmic beyond it", at: location,
            remedy: "add \"scale: symlog\", or remove \"threshold\"", kind: .definition)
    }

    fileprivate static func binsTwice(at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.bins-twice", "a histogram has either \"bins\" or a \"bin-width\", not both", at: location,
            remedy: "remove one of the two", kind: .definition)
    }
}
