import Diagnostics
import YAMLReading

extension FigureDefinition {
    static let channelNames = ["x", "y", "color", "label", "of", "facet"]
    static let settingNames = [
        "mark", "size", "palette", "width", "height", "stack", "shape", "orientation", "x-title", "y-title", "unit", "scale",
        "threshold", "facet-columns", "axes",
        "bins",
        "bin-width",
    ]
    static let ownKeys = ["figure", "caption", "note", "data", "annotations"]
    static let keys =
        ownKeys + channelNames + settingNames
        + TableContent.keys.filter { !["ledger", "contradictions", "comparisons"].contains($0) }

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> FigureDefinition? {
        guard let mapping = node.mapping("a figure", keys: keys, sink: &sink) else { return nil }
        let name = mapping.required("figure", sink: &sink)?.itemName("figure", sink: &sink)
        let caption = mapping.required("caption", sink: &sink)?.text("the caption", sink: &sink)
        let note = mapping["note"]?.text("the note", sink: &sink)
        let mark = mapping.required("mark", sink: &sink)?.located("the mark", sink: &sink)
        let data: Data?
        if let table = mapping["data"] {
            for key in TableContent.keys where mapping[key] != nil {
                sink.report(.dataWith(key, at: mapping.location(of: key)))
            }
            data = table.located("the name of a table", sink: &sink).map(Data.table)
        } else {
            data = TableContent.decode(mapping, sink: &sink).map(Data.own)
        }
        var channels: [(channel: String, column: Located)] = [], settings: [(name: String, value: Located)] = []
        for entry in mapping.entries {
            guard let key = entry.key.scalar, !entry.value.isNull else { continue }
            if channelNames.contains(key), let column = entry.value.located("a column", sink: &sink) {
                channels.append((key, column))
            } else if settingNames.contains(key), key != "mark", let value = entry.value.located("the \(key)", sink: &sink) {
                settings.append((key, value))
            }
        }
        let annotations = (mapping["annotations"]?.list() ?? []).compactMap { AnnotationDefinition.decode($0, sink: &sink) }
        guard let name, let caption, let mark, let data else { return nil }
        return FigureDefinition(
            name: name, caption: caption, note: note, data: data, mark: mark, channels: channels, settings: settings,
            annotations: annotations)
    }
}

extension AnnotationDefinition {
    static let keys = ["from", "where", "date", "label"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> AnnotationDefinition? {
        guard let mapping = node.mapping("an annotation", keys: keys, sink: &sink) else { return nil }
        let selection = Selection.decode(mapping, sink: &sink)
        let date = mapping.required("date", sink: &sink)?.located("the column of the date", sink: &sink)
        let label = mapping.required("label", sink: &sink)?.text("the label", sink: &sink)
        guard let selection, let date, let label else { return nil }
        return AnnotationDefinition(selection: selection, date: date, label: label)
    }
}

extension Diagnostic {
    static func dataWith(_ key: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.data-and-rows", "a figure has either \"data\" or its own rows, not \"data\" and \"\(key)\"",
            at: location,
            remedy: "remove one of the two")
    }
}
