package import Diagnostics
import Documents
package import YAMLReading

extension ReportDefinition {
    package static let keys = ["title", "subtitle", "language", "data", "names", "note-order", "sections"]

    /// Decodes a definition; every mistake is reported at its place. Nil when a part without which nothing can run is missing.
    package static func decode(_ root: YAMLNode, sink: inout DiagnosticSink) -> ReportDefinition? {
        guard let mapping = root.mapping("a report", keys: keys, sink: &sink) else { return nil }
        let title = mapping.required("title", sink: &sink)?.text("the title", sink: &sink)
        let data = mapping.required("data", sink: &sink)?.located("the data folder", sink: &sink)
        var sections: [SectionDefinition] = []
        for node in mapping.required("sections", sink: &sink)?.list() ?? [] {
            if let section = SectionDefinition.decode(node, sink: &sink) { sections.append(section) }
        }
        let subtitle = mapping["subtitle"]?.text("the subtitle", sink: &sink)
        let language = mapping["language"]?.word("a language", among: ["en"], sink: &sink) ?? "en"
        let names = mapping["names"]?.texts("a name", sink: &sink) ?? []
        let order = mapping["note-order"]?.word("an order of notes", among: NoteOrder.allCases.map(\.rawValue), sink: &sink)
        guard let title, let data else { return nil }
        let definition = ReportDefinition(
            title: title, subtitle: subtitle, language: language, data: data, names: names,
            noteOrder: order.flatMap(NoteOrder.init) ?? .turabian, sections: sections)
        definition.reportRepeatedNames(sink: &sink)
        return definition
    }

    /// A name means one table or one figure; both only when the figure draws that table.
    private func reportRepeatedNames(sink: inout DiagnosticSink) {
        var tables: [String] = [], figures: [String] = [], sentences: [String] = []
        let names = sections.flatMap(\.items).compactMap { item -> String? in
            switch item {
            case .table(let table): table.name.text
            case .figure(let figure): figure.name.text
            case .text, .sentences: nil
            }
        }
        for section in sections {
            for item in section.items {
                switch item {
                case .text: break
                case .table(let table):
                    if tables.contains(table.name.text) { sink.report(.repeatedName(table.name, kind: "table")) }
                    tables.append(table.name.text)
                case .figure(let figure):
                    if figures.contains(figure.name.text) { sink.report(.repeatedName(figure.name, kind: "figure")) }
                    figures.append(figure.name.text)
                case .sentences(let item):
                    let isTaken = sentences.contains(item.name.text) || names.contains(item.name.text)
                    if isTaken { sink.report(.repeatedSentences(item.name)) }
                    sentences.append(item.name.text)
                }
            }
        }
        for case .figure(let figure) in sections.flatMap(\.items) where tables.contains(figure.name.text) {
            if case .table(let table) = figure.data, table.text == figure.name.text { continue }
            sink.report(.sharedName(figure.name))
        }
    }
}

extension SectionDefinition {
    package static let keys = ["title", "id", "items"]

    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> SectionDefinition? {
        guard let mapping = node.mapping("a section", keys: keys, sink: &sink) else { return nil }
        let title = mapping.required("title", sink: &sink)?.text("the title of a section", sink: &sink)
        let id = mapping["id"]?.text("the id of a section", sink: &sink)
        let items = (mapping.required("items", sink: &sink)?.list() ?? []).compactMap { ItemDefinition.decode($0, sink: &sink) }
        return title.map { SectionDefinition(title: $0, id: id, items: items) }
    }
}

extension ItemDefinition {
    /// The key that says what an item is decides which other keys it has.
    static func decode(_ node: YAMLNode, sink: inout DiagnosticSink) -> ItemDefinition? {
        guard case .mapping(let entries) = node.content else {
            sink.report(.notAnItem(node.location))
            return nil
        }
        let keys = entries.compactMap(\.key.scalar)
        if keys.contains("table") { return TableDefinition.decode(node, sink: &sink).map(ItemDefinition.table) }
        if keys.contains("figure") { return FigureDefinition.decode(node, sink: &sink).map(ItemDefinition.figure) }
        if keys.contains("sentences") {
            return SentencesDefinition.decode(node, sink: &sink).map(ItemDefinition.sentences)
        }
        if keys.contains("text") { return TextDefinition.decode(node, sink: &sink).map(ItemDefinition.text) }
        sink.report(.notAnItem(node.location, keys: keys))
        return nil
    }
}

extension YAMLNode {
    /// A text with the place of its first character.
    func located(_ subject: String, sink: inout DiagnosticSink) -> Located? {
        text(subject, sink: &sink).map { Located($0, at: textLocation) }
    }

    /// A list of texts, or one text, each with its place.
    func locatedList(_ subject: String, sink: inout DiagnosticSink) -> [Located] {
        list().compactMap { $0.located(subject, sink: &sink) }
    }
}

extension Diagnostic {
    static func notAnItem(_ location: FileLocation, keys: [String] = []) -> Diagnostic {
        let kinds = ["text", "sentences", "table", "figure"]
        let slip = keys.first { !Spelling.nearest(to: $0, among: kinds).isEmpty }
        return Diagnostic(
            code: "definition.not-an-item",
            "an item is a mapping with one of the keys \"text\", \"sentences\", \"table\" or \"figure\"",
            at: location, excerpt: slip,
            remedy: slip.flatMap { Spelling.suggestion(for: $0, among: kinds) }
                ?? "begin it with \"- table: NAME\", \"- figure: NAME\", \"- text: …\" or \"- sentences: TABLE\"")
    }

    fileprivate static func repeatedSentences(_ name: Located) -> Diagnostic {
        Diagnostic(
            code: "definition.repeated-name", "there is already an item named \"\(name.text)\"", at: name.location,
            remedy: "give the sentences another name: a line \"name: NAME\"")
    }

    static func repeatedName(_ name: Located, kind: String) -> Diagnostic {
        Diagnostic(
            code: "definition.repeated-name", "there is already a \(kind) named \"\(name.text)\"", at: name.location,
            remedy: "give it another name")
    }

    static func sharedName(_ name: Located) -> Diagnostic {
        Diagnostic(
            code: "definition.shared-name",
            "a table is named \"\(name.text)\" too; a figure may share its name only when it draws that table",
            at: name.location, remedy: "give the figure another name, or write \"data: \(name.text)\"")
    }
}
