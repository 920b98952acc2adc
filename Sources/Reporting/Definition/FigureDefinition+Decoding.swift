import Diagnostics
import YAMLReading

extension FigureDefinition {
    static let channelNames = ["x", "y", "color", "label", "of", "start", "end", "event", "facet"]
    static let settingNames = [
        "mark", "size", "palette", "fill", "width", "height", "stack", "shape", "orientation", "x-title", "y-title", "unit",
        "scale",
        "threshold", "facet-columns", "axes",
        "bins",
        "bin-width",
    ]
    static let ownKeys = ["figure", "caption", "note", "data", "diverge", "annotations"]
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
        let opposite = mapping["diverge"]?.locatedList("a series", sink: &sink) ?? []
        let annotations = (mapping["annotations"]?.list() ?? []).compactMap { AnnotationDefinition.decode($0, sink: &sink) }
        guard let name, let caption, let mark, let data else { return nil }
        return FigureDefinition(
            name: name, caption: caption, note: note, data: data, mark: mark, channels: channels, settings: settings,
            oppositeSeries: opposite, annotations: annotations)
    }
}

extension AnnotationDefinition {
    static let keys = ["from", "where", "date", "rule", "band", "label"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> AnnotationDefinition? {
        guard let mapping = node.mapping("an annotation", keys: keys, sink: &sink) else { return nil }
        let label = mapping.required("label", sink: &sink)?.text("the label", sink: &sink)
        guard let place = place(mapping, sink: &sink), let label else { return nil }
        return AnnotationDefinition(place: place, label: label)
    }

    private static func place(_ mapping: YAMLMapping, sink: inout DiagnosticSink) -> Place? {
        let ways = [["from", "where", "date"], ["rule"], ["band"]]
        if let second = ways.compactMap({ way in way.first { mapping[$0] != nil } }).dropFirst().first {
            sink.report(.placedTwice(at: mapping.location(of: second)))
            return nil
        }
        if let rule = mapping["rule"] { return rule.located("the rule", sink: &sink).map(Place.rule) }
        if let band = mapping["band"] {
            let ends = band.locatedList("an end of the band", sink: &sink)
            if ends.count == 2 { return .band(ends[0], ends[1]) }
            sink.report(.bandEnds(at: band.location))
            return nil
        }
        let selection = Selection.decode(mapping, sink: &sink)
        let date = mapping.required("date", sink: &sink)?.located("the column of the date", sink: &sink)
        guard let selection, let date else { return nil }
        return .event(selection, date: date)
    }
}

extension Diagnostic {
    fileprivate static func placedTwice(at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.annotation", "an annotation is an event of the data, a rule or a band, and only one of these",
            at: location, remedy: "give \"from\", \"where\" and \"date\", or \"rule\", or \"band\"")
    }

    fileprivate static func bandEnds(at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.wrong-kind", "a band has two ends", at: location,
            remedy: "such as band: [300, 500] or band: [1936-08, 1938-03]")
    }

    static func dataWith(_ key: String, at location: FileLocation) -> Diagnostic {
        Diagnostic(
            code: "definition.data-and-rows", "a figure has either \"data\" or its own rows, not \"data\" and \"\(key)\"",
            at: location,
            remedy: "remove one of the two")
    }
}
